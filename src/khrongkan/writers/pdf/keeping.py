"""Which rows of a table stay together on a page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from khrongkan.compose.document import Covered, words
from khrongkan.writers.look import look
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.document import Cell, Column, Row, Table
    from khrongkan.writers.columns import Grid, Layout

_FEWEST_TO_PART = 4
_LINE_PITCH = 1.331
_CM_PER_POINT = 2.54 / 72
_TALLEST_KEPT = 18.0
"""cm; rows that are taller together than this may be parted: a page holds 25."""

_TALLEST_ROW = 20.0
"""cm; a row of about this height may be broken."""


def kept(table: Table, grid: Grid, layout: Layout) -> list[tuple[int, int]]:
    """The rows that stay together, as (first row, how many rows); a row alone counts as one."""
    heights = [_height(line, layout) for line in grid]
    together = _together(table, heights, layout)
    made: list[tuple[int, int]] = []
    start = 0
    for number in range(len(table.rows)):
        if number + 1 < len(table.rows) and together[number]:
            continue
        made += _chunk(start, number + 1, heights)
        start = number + 1
    return made


def too_tall(grid: Grid, layout: Layout) -> set[int]:
    """The rows that may break because no page holds them."""
    return {number for number, line in enumerate(grid) if _height(line, layout) > _TALLEST_ROW}


def _chunk(start: int, end: int, heights: Sequence[float]) -> Iterator[tuple[int, int]]:
    if sum(heights[start:end]) <= _TALLEST_KEPT:
        yield start, end - start
    else:
        rows = range(start, end)
        yield from ((number, 1) for number in rows if heights[number] <= _TALLEST_ROW)


def _together(table: Table, heights: Sequence[float], layout: Layout) -> list[bool]:
    """For each row whether it stays on the page of the next."""
    if _uncut(table, heights, layout):
        return [True] * len(table.rows)
    stays = _in_groups(table.rows)
    for number, (row, following) in enumerate(pairwise(table.rows)):
        if row.kind == "group" or following.kind == "total":
            stays[number] = True
    return stays


def _in_groups(rows: Sequence[Row]) -> list[bool]:
    """A group may part only between two items and two items, never in a group of under four."""
    stays = [False] * len(rows)
    starts = [number for number, row in enumerate(rows) if number == 0 or not row.continues]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        items = end - start - 1
        for number in range(start, end - 1):
            done, left = number - start, end - 1 - number
            stays[number] = items < _FEWEST_TO_PART or done < 2 or left < 2  # noqa: PLR2004 - two items
    return stays


def _uncut(table: Table, heights: Sequence[float], layout: Layout) -> bool:
    rules = look()["table"]
    if any(leaf.kind == "month" for leaf in table.leaves()):
        return len(table.rows) <= int(rules["uncut_calendar_rows"])
    heads = 0 if table.headless else _head_lines(table.columns)
    return sum(heights) + _row_height(heads, layout.size) <= float(rules["uncut_height"])


def _head_lines(columns: Sequence[Column]) -> int:
    return max((len(column.head) + _head_lines(column.children) for column in columns), default=0)


def _row_height(lines: int, size: float) -> float:
    above = look()["table"]["padding_above"]
    return float((lines * size * _LINE_PITCH + 2 * above) * _CM_PER_POINT)


def _height(line: list[tuple[int, Cell | Covered]], layout: Layout) -> float:
    """About how high a row is in cm."""
    padding = 2 * look()["table"]["padding"] * _CM_PER_POINT
    most = 1
    for at, cell in line:
        if isinstance(cell, Covered) or cell.row_span > 1:
            continue
        width = max(sum(layout.widths[at : at + cell.column_span]) - padding, 0.5)
        lines = sum(
            1 + int(text_width(part.label + words(part.text), layout.size) / width)
            for part in cell.lines
        )
        most = max(most, lines)
    return _row_height(most, layout.size)
