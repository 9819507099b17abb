"""Words and phrases that stand twice in a row."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from khrongkan.checks.lexicon import lexicon
from khrongkan.checks.runs import words_of
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.lexicon import Lexicon
    from khrongkan.checks.sheet import Sheet

_TWICE = re.compile("(?=(([\u0e01-\u0e2e\u0e40-\u0e44][\u0e01-\u0e4e]{1,40}?)(\\s?)\\2))")
_LETTER = "[\u0e01-\u0e4e]"
_TURNED = re.compile(f"({_LETTER}{{2,8}})({_LETTER}{{2,8}})\\1 \\2")
_AT_ITSELF = re.compile(
    f"({_LETTER}{{6,30}})\\s*(?:ซึ่ง)?(?:ตั้ง)?อยู่ที่\\s*{_LETTER}{{0,10}}\\1(?!{_LETTER}{{0,2}}[ะัาำิีึืุู])"
)
_LATIN = re.compile(r"(?<![A-Za-z])([A-Za-z]{2,})\s+\1(?![A-Za-z])")
_SPACED = re.compile(r"\s+")


@cache
def doublings() -> dict[str, list[str]]:
    """The lists of ``doubled.toml``."""
    path = Path(__file__).with_name("doubled.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def doubled_words(sheet: Sheet) -> Iterator[Slip]:
    """Every word or phrase that is repeated without reason."""
    allowed = {*doublings()["allowed"], *sheet.office.doublings}
    words = lexicon(sheet.office.words)
    own_name = sheet.name
    for passage in sheet.prose:
        for found in _LATIN.finditer(passage.text):
            yield Slip("doubled-word", passage.pointer, found.span(), {"word": found[1]})
        for pattern in (_TURNED, _AT_ITSELF):
            for found in pattern.finditer(passage.text):
                if found.start() in _edges(passage.text, words):
                    filling = {"word": found[1]}
                    yield Slip("doubled-word", passage.pointer, found.span(), filling)
        taken = 0
        for found in _TWICE.finditer(passage.text):
            start, end = found.span(1)
            if start < taken or found[2] in allowed:
                continue
            if _is_doubled(passage.text, found, own_name, words):
                taken = end
                yield Slip("doubled-word", passage.pointer, (start, end), {"word": found[2]})


def _is_doubled(text: str, found: re.Match[str], own_name: str, words: Lexicon) -> bool:
    start, end = found.span(1)
    word, middle = found[2], found.end(2)
    if end < len(text) and text[end] in _HANGING:
        return False
    if word == "การ" and not found[3]:
        return _is_wrong_karn(text, start, own_name)
    edges = _edges(text, words)
    is_tail = len(word) > _SHORT_WORD + 1 and word in words and start not in edges
    begins = (start in edges or is_tail) and middle in edges
    if found[3]:
        is_joining = word in doublings()["across_spaces"]
        return begins and (is_joining or (end in edges and _stands_alone(text, start, end)))
    return begins and (end in edges or len(word) > _SHORT_WORD)


_HANGING = "ะัาำิีึืฺุู็่้๊๋์ํๅ"
_SHORT_WORD = 3


@lru_cache(maxsize=64)
def _edges(text: str, words: Lexicon) -> frozenset[int]:
    """Where words begin and end in a text."""
    return frozenset(edge for word in words_of(text, words) for edge in (word.start, word.end))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Across a space only a whole chunk that stands twice is a slip: a noun may end a clause."""
    before = start == 0 or text[start - 1].isspace()
    return before and (end == len(text) or text[end].isspace())


def _is_wrong_karn(text: str, start: int, own_name: str) -> bool:
    head = text[:start]
    if not head.strip() or head.endswith(tuple(doublings()["before_karn"])):
        return True
    for wrong in doublings()["wrong_heads"]:
        if (head + "การ").endswith(wrong):
            following = text[start + 3 :]
            named = wrong == "โครงการ" and own_name.startswith("การ")
            return not (named and following.startswith(own_name))
    return False
