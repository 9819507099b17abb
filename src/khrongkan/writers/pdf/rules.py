"""The rules of a table: how heavy the line between any two of its rows and columns is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.look import look

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.document import Cell, Column, Table


class Rules:
    """The weights of a table's lines in points; 0 means none.

    Row 0 is kept for the words of a table that goes on; the head begins at row 1.
    """

    def __init__(self, table: Table, depth: int) -> None:
        rules = look()["table"]
        inner, strong, outer = rules["inner_rule"], rules["head_rule"], rules["outer_rule"]
        self._across = [0.0, *[inner] * (depth + len(table.rows)), outer]
        for number, row in enumerate(table.rows, start=depth + 1):
            if row.kind == "total":
                self._across[number] = strong
            elif row.continues:
                self._across[number] = 0.0
        self._across[depth + 1] = strong
        self._across[1] = outer
        count = len(table.leaves())
        side = rules["side_rule"] if rules["sides"] == "closed" else 0.0
        self._down = [side, *[inner] * (count - 1), side]
        self._years = year_starts(table.columns)
        self._depth, self._strong = depth, strong

    def around(self, cell: Cell, x: int, y: int) -> tuple[float, float, float, float]:
        """The lines above, right of, below and left of a cell at column ``x`` and row ``y``."""
        right, below = x + cell.column_span, y + cell.row_span
        return self._across[y], self._line(right, y), self._across[below], self._line(x, y)

    def _line(self, x: int, y: int) -> float:
        begins = x in self._years and y >= self._years[x] + 1
        return float(self._strong if begins else self._down[x])


def year_starts(columns: Sequence[Column]) -> dict[int, int]:
    """The columns of months with which a new year begins, but for the first, and their level.

    >>> from khrongkan.compose.document import Column
    >>> month = Column(("ม.ค.",), "month")
    >>> year_starts([Column((), children=(Column((), children=(month,) * 3),) * 2)])
    {3: 1}
    """
    return dict(_year_starts(columns, 0, 0))


def _year_starts(columns: Sequence[Column], start: int, level: int) -> Iterator[tuple[int, int]]:
    for number, column in enumerate(columns):
        leaves = list(column.leaves())
        if number and column.children and all(leaf.kind == "month" for leaf in leaves):
            yield start, level
        yield from _year_starts(column.children, start, level + 1)
        start += len(leaves)
