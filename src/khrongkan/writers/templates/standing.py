"""How wide the place is where something stands, so that a table or picture stays within."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from khrongkan.writers.templates.drawings import WP
from khrongkan.writers.templates.lengths import whole
from khrongkan.writers.templates.names import CELL, DRAWING, TABLE, TEXT_BOX, W
from khrongkan.writers.templates.old_frames import width_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TWIPS_PER_CM = 1440 / 2.54
_EMU_PER_CM = 360_000
_CELL_MARGINS, _BOX_MARGINS = 0.38, 0.51
"""What Word leaves free left and right together, in cm, where nothing else is said."""
_MOST_COLUMNS = 63
"""Word opens no table with more."""


def width_at(paragraph: _Element) -> float | None:
    """The width in cm inside the cell or box around a paragraph; ``None`` on the page itself."""
    holder = next(paragraph.iterancestors(CELL, TEXT_BOX), None)
    if holder is None:
        return None
    width = _cell(holder) - _CELL_MARGINS if holder.tag == CELL else _box(holder) - _BOX_MARGINS
    return round(width, 2) if width > 0 else None


def cell_width(element: _Element) -> float | None:
    """The width in cm of the cell around an element; ``None`` where none is said."""
    cell = next(element.iterancestors(CELL), None)
    width = cell.find(f"{W}tcPr/{W}tcW") if cell is not None else None
    if width is None or width.get(f"{W}type") != "dxa":
        return None
    return round(_twips(width, "w"), 2) or None


def _cell(cell: _Element) -> float:
    if width := cell_width(cell[0]):
        return width
    table = next(cell.iterancestors(TABLE))
    grid = next((one for one in islice(table, 2) if one.tag == f"{W}tblGrid"), ())
    before = islice(cell.itersiblings(CELL, preceding=True), _MOST_COLUMNS)
    at = sum(map(_span, before))
    return sum(
        _twips(column, "w") for column in islice(grid, at, min(at + _span(cell), _MOST_COLUMNS))
    )


def _span(cell: _Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return max(1, whole(span.get(f"{W}val"))) if span is not None else 1


def _twips(element: _Element, key: str) -> float:
    return max(0, whole(element.get(f"{W}{key}"))) / _TWIPS_PER_CM


def _box(box: _Element) -> float:
    """The width of the drawing, or of the shape of old Word, that a box belongs to."""
    for around in box.iterancestors():
        extent = around.find(f"*/{WP}extent") if around.tag == DRAWING else None
        width = whole(extent.get("cx")) if extent is not None else width_of(around)
        if width:
            return width / _EMU_PER_CM
    return 0.0
