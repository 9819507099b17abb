"""The words that a finding is about, underlined in the line of the file that they stand in."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khrongkan.errors import Finding

_AROUND = 24
_MARGIN = "    "


def excerpt(found: Finding, lines: list[str]) -> list[str]:
    """The words with a little of their line, and a line of marks below; nothing without words.

    >>> from khrongkan.errors import Finding, Place
    >>> at = Place(line=1, column=7)
    >>> found = Finding("known-confusion", "error", at, "", "", (6, 14), "บุคคลากร")
    >>> excerpt(found, ["พัฒนา บุคคลากรครู"])
    ['    พัฒนา บุคคลากรครู', '          ~~~~~~~']
    """
    line, column = found.place.line, found.place.column
    if not found.words or line is None or column is None or line > len(lines):
        return []
    text, start = lines[line - 1], column - 1
    end = start + len(found.words)
    if text[start:end] != found.words:
        return []
    left = _letter_start(text, max(0, start - _AROUND))
    right = _letter_start(text, min(len(text), end + _AROUND))
    lead = ("…" if left else "") + text[left:start].lstrip()
    tail = text[end:right].rstrip() + ("…" if right < len(text) else "")
    marks = "~" * max(1, width_of(found.words))
    return [f"{_MARGIN}{lead}{found.words}{tail}", f"{_MARGIN}{' ' * width_of(lead)}{marks}"]


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes: Thai marks stand above and below, and take none.

    >>> width_of("ที่นี่"), width_of("น้ำ"), width_of("中")
    (2, 2, 2)
    """
    return sum(map(_width, text))


def _width(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def _letter_start(text: str, at: int) -> int:
    """The next place that is not between a letter and its marks."""
    while at < len(text) and (not _width(text[at]) or text[at] in "ะาำ"):
        at += 1
    return at
