"""Where a Thai line may end: told to Typst by marks of no width, since its own guesses are poor.

A zero-width space allows a break, a word joiner forbids one, a no-break space keeps two words on a
line. ``text_layer`` takes the marks out of the finished file.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import thaibreak  # type: ignore[import-untyped]  # has no types

from khrongkan.writers.pdf.joints import joints
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Setting = Literal["prose", "ragged", "cell"]
"""Prose has a last line that is no short word; a cell keeps more small words with what follows."""

ALLOW, FORBID, FIRM_SPACE = "\u200b", "\u2060", "\u00a0"
MARKS = ALLOW + FORBID

# A mark above or below its letter stays with it by itself; every other letter is held.
_LETTER = re.compile(r"(?<=[\u0e01-\u0e5b])(?=[\u0e01-\u0e30\u0e32\u0e40-\u0e46\u0e4f-\u0e5b])")
_HYPHEN = re.compile(r"(?<=\w)(?=[-/.])|(?<=[-/.])(?=\w)")
_THAI = re.compile(r"[\u0e01-\u0e5b]")
_LAST_LINE = 7
_KEPT = 8192


@lru_cache(maxsize=_KEPT)
def marked(text: str, setting: Setting, room: float, size: float, *, bold: bool = False) -> str:
    """``text`` with its line ends marked, for a measure of ``room`` cm at ``size`` points.

    What may not be parted is parted all the same where it is wider than its measure: at its words
    first, then between any two letters. ``size`` is that of TH Sarabun New.

    >>> marked("โรงเรียนคุณภาพ", "ragged", 16.0, 16.0).replace(ALLOW, "|").replace(FORBID, "")
    'โรงเรียน|คุณภาพ'
    """
    if not text or text.isspace():
        return text
    edges = thaibreak.boundaries(text)
    firm = joints(text, edges, in_cell=setting == "cell")
    if setting == "prose":
        firm.update(range(max(len(text.rstrip()) - _LAST_LINE, 1), len(text)))
    ends = _fitting(text, edges, firm, room, size, bold=bold)
    return _with_marks(text, edges, ends, room, size, bold=bold)


def firm(label: str) -> str:
    """A label that is never broken, however narrow its column.

    >>> firm("ที่ ๑") == "ที่" + FIRM_SPACE + "๑"
    True
    """
    return _LETTER.sub(FORBID, label).replace(" ", FIRM_SPACE)


def _fitting(  # noqa: PLR0913 - a text, its words and its measure
    text: str, edges: Sequence[int], firm: set[int], room: float, size: float, *, bold: bool
) -> set[int]:
    """The edges where a line may end; a firm piece that is too wide gives up its firmness."""
    open_edges = [edge for edge in edges if edge not in firm or edge in {0, len(text)}]
    ends = set(open_edges)
    for start, end in pairwise(open_edges):
        if text_width(text[start:end].rstrip(), size, bold=bold) > room:
            inside = [edge for edge in edges if start < edge < end]
            ends.update(edge for edge in inside if _may_end(text, edge))
    return ends


def _may_end(text: str, edge: int) -> bool:
    return text[edge] not in ")]}”’ๆฯ,.%" and text[edge - 1] not in "([{“‘" and text[edge] != " "


def _with_marks(  # noqa: PLR0913 - as above
    text: str, edges: Sequence[int], ends: set[int], room: float, size: float, *, bold: bool
) -> str:
    pieces: list[str] = []
    for start, end in pairwise(edges):
        word = text[start:end]
        if word.isspace():
            pieces.append(word if end in ends or start in ends else FIRM_SPACE * len(word))
            continue
        if start and not text[start - 1].isspace():
            pieces.append(ALLOW if start in ends else FORBID)
        pieces.append(_held(word, room, size, bold=bold))
    return "".join(pieces)


def _held(word: str, room: float, size: float, *, bold: bool) -> str:
    """One word, whose inside may end no line unless the word alone is too wide."""
    if len(word) * size > room * 28 and text_width(word, size, bold=bold) > room:
        return ALLOW.join(_letters(word))
    return _LETTER.sub(FORBID, word) if _THAI.match(word) else _HYPHEN.sub(FORBID, word)


def _letters(word: str) -> Iterator[str]:
    yield from re.findall(r"[เ-ไ]?.[\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e]*[าะ]?", word)
