"""The grid of a table whose columns a template repeats: as many columns as the widest row has."""

from __future__ import annotations

import re

from lxml import etree

from khrongkan.writers.templates.faults import refuse
from khrongkan.writers.templates.lengths import whole
from khrongkan.writers.templates.names import CELL, ROW, W

_MAIN = W[1:-1]
_OPENING = f'<w:root xmlns:w="{_MAIN}"'
_PREFIX = re.compile(r"[<\s/]([A-Za-z_][\w.-]*):", re.ASCII)
_DECLARED = {"w", "xml", "xmlns"}
_MOST_COLUMNS = 63
"""Word opens no table with more."""
_MOST_PREFIXES = 300
"""Names before a colon, in markup and words; more are made to be slow."""


def even_grid(table: str) -> str:
    """A table's markup with a grid that fits its rows; rows without a cell go.

    >>> even_grid("<w:tbl><w:tblGrid><w:gridCol w:w='9'/></w:tblGrid><w:tr/></w:tbl>")
    ''

    Raises:
        TemplateFaultError: if it has more columns than Word can open.
    """
    prefixes = sorted(set(_PREFIX.findall(table)) - _DECLARED)
    if len(prefixes) > _MOST_PREFIXES:
        refuse("template-too-large")
    scaffold = "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in prefixes)
    root = etree.fromstring(f"{_OPENING}{scaffold}>{table}</w:root>".encode())
    made = root[0]
    for row in [one for one in made.iter(ROW) if one.find(CELL) is None]:
        made.remove(row)
    rows = list(made.iterchildren(ROW))
    if not rows:
        return ""
    count = max(sum(map(_span, row.iterchildren(CELL))) for row in rows)
    if count > _MOST_COLUMNS:
        refuse("template-too-many-columns", most=str(_MOST_COLUMNS))
    _fit(made, count)
    written = etree.tostring(made, encoding="unicode")
    for prefix in ("w", *prefixes):
        address = _MAIN if prefix == "w" else f"urn:{prefix}"
        written = written.replace(f' xmlns:{prefix}="{address}"', "", 1)
    return written


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return max(1, whole(span.get(f"{W}val"))) if span is not None else 1


def _fit(table: etree._Element, count: int) -> None:
    grid = table.find(f"{W}tblGrid")
    if grid is None:
        return
    widths = [max(0, whole(column.get(f"{W}w"))) for column in grid]
    if len(widths) == count:
        return
    total = sum(widths) or count
    for column in list(grid):
        grid.remove(column)
    for _ in range(count):
        etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", str(total // count))
    for cell in table.iter(CELL):
        width = cell.find(f"{W}tcPr/{W}tcW")
        if width is not None and width.get(f"{W}type") == "dxa":
            width.set(f"{W}w", str(total // count * _span(cell)))
