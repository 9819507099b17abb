"""The words of tables drawn in the order in which they are read.

Typst draws a cell that spans rows after the last of them. Readers that go by the order of drawing
would tell its words there; so the marked pieces of a page are put into the order of the tag tree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

PageKey = tuple[int, int]
_MARK = re.compile(rb"/\w+<</MCID (\d+)[^>]*>>BDC|BDC\b|BMC\b|\bEMC\b")


def marks_by_page(tables: list[pikepdf.Object]) -> dict[PageKey, list[list[int]]]:
    """For each page the marked pieces of each table on it, in the order of the tag tree."""
    found: dict[PageKey, list[list[int]]] = {}
    for table in tables:
        here: dict[PageKey, list[int]] = {}
        for page, mark in _marks(table, (0, 0)):
            here.setdefault(page, []).append(mark)
        for page, marks in here.items():
            found.setdefault(page, []).append(marks)
    return found


def _marks(node: pikepdf.Object, page: PageKey) -> Iterator[tuple[PageKey, int]]:
    page = node.Pg.objgen if "/Pg" in node else page
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield page, kid
        elif isinstance(kid, pikepdf.Dictionary):
            if "/MCID" in kid:
                yield (kid.Pg.objgen if "/Pg" in kid else page), int(kid.MCID)
            else:
                yield from _marks(kid, page)


def in_reading_order(content: bytes, tables: list[list[int]]) -> bytes:
    """The content of a page with each table's pieces in the given order.

    >>> page = b"/Span<</MCID 1>>BDC b EMC /Span<</MCID 0>>BDC a EMC"
    >>> in_reading_order(page, [[0, 1]])
    b'/Span<</MCID 0>>BDC a EMC /Span<</MCID 1>>BDC b EMC'
    """
    places = _places(content)
    moved: dict[int, int] = {}
    for wanted in tables:
        marks = [mark for mark in wanted if mark in places]
        drawn = sorted(marks, key=lambda mark: places[mark])
        if drawn != marks:
            moved |= dict(zip(drawn, marks, strict=True))
    if not moved:
        return content
    pieces, end = [], 0
    for mark in sorted(moved, key=lambda mark: places[mark]):
        start, stop = places[mark]
        piece_start, piece_stop = places[moved[mark]]
        pieces += [content[end:start], content[piece_start:piece_stop]]
        end = stop
    pieces.append(content[end:])
    return b"".join(pieces)


def _places(content: bytes) -> dict[int, tuple[int, int]]:
    """Where each marked piece begins and ends."""
    places: dict[int, tuple[int, int]] = {}
    open_marks: list[tuple[int | None, int]] = []
    for found in _MARK.finditer(content):
        if found[0] == b"EMC":
            if open_marks:
                mark, start = open_marks.pop()
                if mark is not None:
                    places[mark] = (start, found.end())
        else:
            open_marks.append((int(found[1]) if found[1] else None, found.start()))
    return places
