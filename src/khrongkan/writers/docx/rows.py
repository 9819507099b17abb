"""Which rows of a table stay together, which go on in a group, where its rules change."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from khrongkan.compose.document import Covered, words
from khrongkan.writers.look import look
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Cell, Column, Row, Table
    from khrongkan.writers.columns import Grid, Layout

_FEWEST_TO_PART = 4
_ROWS_WORTH_MEASURING = 12
_LINE_PITCH = 1.331
_CM_PER_POINT = 2.54 / 72


def kept_rows(table: Table, grid: Grid, layout: Layout, *, keep_last: bool) -> list[bool]:
    """For each row whether it stays on the page of the next."""
    rows = table.rows
    if _uncut(table, grid, layout):
        kept = [True] * len(rows)
    else:
        kept = _kept_in_groups(rows)
        for number, (row, following) in enumerate(pairwise(rows)):
            if row.kind == "group" or following.kind == "total":
                kept[number] = True
    if kept:
        kept[-1] = keep_last or bool(table.remark)
    return kept


def _kept_in_groups(rows: Sequence[Row]) -> list[bool]:
    """A group may part only between two items and two items, never in a group of under four."""
    kept = [False] * len(rows)
    for start, end in groups(rows):
        items = end - start - 1
        for number in range(start, end - 1):
            done, left = number - start, end - 1 - number
            kept[number] = items < _FEWEST_TO_PART or done < 2 or left < 2  # noqa: PLR2004 - two items
    return kept


def groups(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The row groups: first row, and the row after the last.

    >>> from khrongkan.compose.document import Row
    >>> groups([Row(()), Row((), continues=True), Row(())])
    [(0, 2), (2, 3)]
    """
    starts = [number for number, row in enumerate(rows) if number == 0 or not row.continues]
    return list(zip(starts, [*starts[1:], len(rows)], strict=True))


def _uncut(table: Table, grid: Grid, layout: Layout) -> bool:
    rules = look()["table"]
    if len(table.rows) > _ROWS_WORTH_MEASURING:
        return False
    if any(leaf.kind == "month" for leaf in table.leaves()):
        return len(table.rows) <= int(rules["uncut_calendar_rows"])
    height = _row_height(0 if table.headless else _head_lines(table.columns), layout.size)
    most = float(rules["uncut_height"])
    for line in grid:
        height += _height(line, layout)
        if height > most:
            return False
    return True


def _head_lines(columns: Sequence[Column]) -> int:
    return max((len(column.head) + _head_lines(column.children) for column in columns), default=0)


def _row_height(lines: int, size: float) -> float:
    above: float = look()["table"]["padding_above"]
    return (lines * size * _LINE_PITCH + 2 * above) * _CM_PER_POINT


def _height(line: list[tuple[int, Cell | Covered]], layout: Layout) -> float:
    """About how high a row is in cm."""
    padding = 2 * look()["table"]["padding"] * _CM_PER_POINT
    most, size = 1, layout.size
    for at, cell in line:
        if isinstance(cell, Covered) or not cell.lines:
            continue
        width = max(sum(layout.widths[at : at + cell.column_span]) - padding, 0.5)
        lines = len(cell.lines)
        for one in cell.lines:
            lines += int(text_width(one.label + words(one.text), size) / width)
        most = max(most, lines)
    return _row_height(most, size)


def year_starts(columns: Sequence[Column]) -> set[int]:
    """The columns of months with which a new year begins, but for the first year.

    >>> from khrongkan.compose.document import Column
    >>> month = Column(("ม.ค.",), "month")
    >>> sorted(year_starts([Column((), children=(Column((), children=(month,) * 3),) * 2)]))
    [3]
    """
    found: set[int] = set()
    _collect_year_starts(columns, 0, found)
    return found


def _collect_year_starts(columns: Sequence[Column], start: int, found: set[int]) -> None:
    at = start
    after_months = False
    for column in columns:
        kinds = {leaf.kind for leaf in column.leaves()}
        months = bool(column.children) and kinds == {"month"}
        if months and after_months:
            found.add(at)
        after_months = months
        _collect_year_starts(column.children, at, found)
        at += sum(1 for _ in column.leaves())
