"""The small table that belongs to an item, such as a list of schools: a table without a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Cell, Column, Line, Row, Table
from khrongkan.compose.texts import label, plain
from khrongkan.compose.values import inline

if TYPE_CHECKING:
    from khrongkan.compose.find import Found
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import LabelStyle


def item_table(element: Found, rules: Rules, style: LabelStyle = "none") -> tuple[Table, ...]:
    """The table of an item, if it has one; ``style`` labels its rows."""
    found = element.find("table")
    rows = found.elements()
    if not rows:
        return ()
    width = max(len(row.elements()) for row in rows)
    numbered = ((label(style, (n,), rules), row) for n, row in enumerate(rows, start=1))
    table = Table(
        columns=tuple(Column(()) for _ in range(width)),
        rows=tuple(_row(row, own, width, rules.in_tables()) for own, row in numbered),
        headless=True,
        source=found.pointer,
    )
    return (table,)


def _row(row: Found, own: str, width: int, rules: Rules) -> Row:
    labels = [own, *[""] * width]
    cells = [
        Cell((Line(plain(inline(cell.value, rules)), before, source=cell.pointer),))
        for before, cell in zip(labels, row.elements(), strict=False)
    ]
    return Row((*cells, *(Cell() for _ in range(width - len(cells)))))
