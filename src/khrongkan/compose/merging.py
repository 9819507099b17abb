"""Equal neighbours in a column become one cell, where the form asks for it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from khrongkan.compose.document import Cell, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.columns import Leaf
    from khrongkan.compose.document import Row


def merge_equal(rows: list[Row], leaves: Sequence[Leaf]) -> list[Row]:
    """The rows with equal neighbouring cells merged in the columns of the form that merge.

    A table with row groups keeps its cells: there a cell belongs to its own line.
    """
    if any(row.continues for row in rows) or not any(leaf.column.merge for leaf in leaves):
        return rows
    covered: set[tuple[int, int]] = set()
    spans: dict[tuple[int, int], int] = {}
    placed = [dict(_placed(row)) for row in rows]
    for place in _merging_places(leaves):
        told = [_told(cells.get(place, Cell())) for cells in placed]
        for start, end in _runs(told):
            spans[start, place] = end - start
            covered |= {(at, place) for at in range(start + 1, end)}
    if not spans:
        return rows
    return [_row(row, n, spans, covered) for n, row in enumerate(rows)]


def _merging_places(leaves: Sequence[Leaf]) -> list[int]:
    """Where the merging columns stand in the grid: a calendar takes a place a month."""
    return [
        sum(one.width for one in leaves[:n]) for n, leaf in enumerate(leaves) if leaf.column.merge
    ]


def _runs(told: list[str]) -> list[tuple[int, int]]:
    """Where neighbours say the same, and say something: first row and the row after the last."""
    runs: list[tuple[int, int]] = []
    for said, group in groupby(range(len(told)), key=told.__getitem__):
        rows = list(group)
        if said and len(rows) > 1:
            runs.append((rows[0], rows[-1] + 1))
    return runs


def _placed(row: Row) -> list[tuple[int, Cell]]:
    at = 0
    placed: list[tuple[int, Cell]] = []
    for cell in row.cells:
        placed.append((at, cell))
        at += cell.column_span
    return placed


def _told(cell: Cell) -> str:
    """What a cell says; nothing where a fact is still a gap."""
    is_gap = any(run.face == "gap" for line in cell.lines for run in line.text)
    return "" if is_gap else "\n".join([words(line.text) for line in cell.lines])


def _row(row: Row, n: int, spans: dict[tuple[int, int], int], covered: set[tuple[int, int]]) -> Row:
    cells = tuple(
        replace(cell, row_span=spans[n, at], centred=True) if (n, at) in spans else cell
        for at, cell in _placed(row)
        if (n, at) not in covered
    )
    return replace(row, cells=cells)
