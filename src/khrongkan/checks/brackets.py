"""Brackets and quotation marks that are opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_PAIRS = {")": "(", "]": "[", "}": "{", "”": "“"}
_BRACKET = re.compile(r"[()\[\]{}“”]")
_LABEL = re.compile(r"(?:(?<=\s)|^|(?<=[\u0e01-\u0e4e]))[0-9๐-๙ก-ฮa-zA-Z]{1,2}(?:\.[0-9๐-๙]+)*\)")


def unpaired_brackets(sheet: Sheet) -> Iterator[Slip]:
    """Every bracket or curly quotation mark without its partner."""
    for passage in sheet.worded:
        if not _BRACKET.search(passage.text):
            continue
        labels = {found.end() - 1 for found in _LABEL.finditer(passage.text)}
        for at in _unpaired(passage.text, labels):
            yield Slip("unpaired-bracket", passage.pointer, (at, at + 1))


def _unpaired(text: str, labels: set[int]) -> list[int]:
    opened: list[int] = []
    alone: list[int] = []
    for at, letter in enumerate(text):
        if letter in _PAIRS.values():
            opened.append(at)
        elif letter in _PAIRS:
            if opened and text[opened[-1]] == _PAIRS[letter]:
                opened.pop()
            elif at not in labels:
                alone.append(at)
    return [*alone, *opened]
