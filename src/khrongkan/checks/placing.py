"""From letters of a text to their place in the file, through JSON's escapes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.errors import Place
from khrongkan.records import place_of

if TYPE_CHECKING:
    from khrongkan.records import Record

_LETTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u.{4}|\\.|.", re.DOTALL
)


def letter_starts(literal: str) -> list[int]:
    r"""Where each letter of a JSON string begins in the text between its quotes, and the end.

    >>> letter_starts(r'ก\nข\u0e01')
    [0, 1, 3, 4, 10]
    """
    if "\\" not in literal:
        return list(range(len(literal) + 1))
    return [found.start() for found in _LETTER.finditer(literal)] + [len(literal)]


def place_of_words(record: Record, pointer: str, start: int | None) -> Place:
    """The place of a fact, or of the letter ``start`` of the text that stands there.

    >>> from khrongkan.records import load
    >>> record = load('{"objectives": ["เพื่อเรียน"]}')
    >>> print(place_of_words(record, "/objectives/0/text", 5))
    1:23 /objectives/0
    """
    place = place_of(record, pointer)
    text = record.origin.text
    if start is None or text is None or place.line is None or place.column is None:
        return place
    at = _line_starts(text)[place.line - 1] + place.column - 1
    if text[at : at + 1] != '"':
        return place
    starts = _starts_in(text, at)
    offset = start if starts is None else starts[min(start, len(starts) - 1)]
    column = place.column + 1 + offset
    return Place(place.source, place.pointer, place.line, column)


_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


@lru_cache(maxsize=8)
def _starts_in(text: str, at: int) -> list[int] | None:
    """Where the letters of the string at some place begin; ``None`` where each is one sign."""
    string = _STRING.match(text, at)
    literal = string[1] if string else ""
    return letter_starts(literal) if "\\" in literal else None


@lru_cache(maxsize=8)
def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]
