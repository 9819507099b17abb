"""The rows of a table below its head: cells with their merges, rules, grounds and paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from khrongkan.compose.document import Cell, Covered
from khrongkan.writers.docx.borders import CENTRED, borders, ground, padding
from khrongkan.writers.docx.cells import cell_paragraphs
from khrongkan.writers.docx.units import pt
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from khrongkan.compose.document import Row, Table
    from khrongkan.writers.columns import Grid
    from khrongkan.writers.docx.cells import ColumnSetting

_ROW_START = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_NO_PADDING = (("top", 0.0), ("left", 0.0), ("bottom", 0.0), ("right", 0.0))
_COVERED = Cell()
Place = tuple[int, int]
"""A row and a column of the grid."""


def body_rows(  # noqa: PLR0913, PLR0917 - all that is known of a table's columns and rows
    block: Table,
    grid: Grid,
    widths: list[int],
    setting: list[ColumnSetting],
    years: set[int],
    kept: list[bool],
) -> str:
    """The rows of a table below its head."""
    rows = block.rows
    kinds = [leaf.kind for leaf in block.leaves()]
    begun, covered = _numbers_merged_down(block, grid)
    pieces = []
    for number, line in enumerate(grid):
        row = rows[number]
        goes_on = number + 1 < len(rows) and rows[number + 1].continues
        lines, space = _row_rules(row, goes_on=goes_on), _row_padding(row, goes_on=goes_on)
        extra = "<w:keepNext/>" if kept[number] else ""
        if row.continues:
            extra += f'<w:spacing w:before="{pt(look()["table"]["item_space"])}"/>'
        pieces.append(_ROW_START)
        for at, placed in line:
            cell = placed.cell if isinstance(placed, Covered) else placed
            merge = _merge(cell, placed, (number, at), begun, covered)
            shown = _COVERED if isinstance(placed, Covered) else placed
            span = cell.column_span
            left = (("left", look()["table"]["head_rule"]),) if at in years else ()
            pieces.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths[at : at + span])}" w:type="dxa"/>'
                + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
                + merge
                + borders(*left, *lines)
                + (ground() if row.kind == "total" else "")
                + (padding(*_NO_PADDING) if cell.bar else padding(*space))
                + (CENTRED if _centred(cell, row, kinds[at]) else "")
                + "</w:tcPr>"
                + cell_paragraphs(
                    shown,
                    _set(setting[at], row, cell, kinds[at]),
                    bold=row.kind != "body",
                    extra=extra,
                )
                + "</w:tc>"
            )
        pieces.append("</w:tr>")
    return "".join(pieces)


def _row_rules(row: Row, *, goes_on: bool) -> tuple[tuple[str, float], ...]:
    """No rule between the rows of a group; a stronger one above a total."""
    above = (("top", 0.0),) if row.continues else ()
    if row.kind == "total":
        above = (("top", look()["table"]["head_rule"]),)
    return (*above, *((("bottom", 0.0),) if goes_on else ()))


def _row_padding(row: Row, *, goes_on: bool) -> tuple[tuple[str, float], ...]:
    """Within a group rows stand as close as lines."""
    above = (("top", 0.0),) if row.continues else ()
    return (*above, *((("bottom", 0.0),) if goes_on else ()))


def _centred(cell: Cell, row: Row, kind: str) -> bool:
    merged_time = cell.row_span > 1 and kind == "time"
    return cell.centred or cell.bar or merged_time or row.kind == "total" or kind == "month"


def _set(setting: ColumnSetting, row: Row, cell: Cell, kind: str) -> ColumnSetting:
    """The label of a total stands in the middle; words over several columns begin at the left."""
    narrow = "Narrow" if setting.style.endswith("Narrow") else ""
    if kind != "money" and (row.kind == "total" or cell.centred):
        return replace(setting, style=f"KKCellCentre{narrow}", indent="")
    if cell.column_span > 1:
        return replace(setting, style=f"KKCell{narrow}", indent="")
    return setting


def _merge(
    cell: Cell, placed: Cell | Covered, place: Place, begun: set[Place], covered: set[Place]
) -> str:
    if isinstance(placed, Covered) or place in covered:
        return "<w:vMerge/>"
    return '<w:vMerge w:val="restart"/>' if cell.row_span > 1 or place in begun else ""


def _numbers_merged_down(block: Table, grid: Grid) -> tuple[set[Place], set[Place]]:
    """The number of a row group goes down to its end, where the rows below leave its cell empty."""
    begun: set[Place] = set()
    covered: set[Place] = set()
    first = block.leaves()[0].kind if block.leaves() else ""
    if first != "number":
        return begun, covered
    for number, (row, line) in enumerate(zip(block.rows, grid, strict=True)):
        cell = line[0][1]
        if row.continues and isinstance(cell, Cell) and not cell.lines and number:
            covered.add((number, 0))
            if (number - 1, 0) not in covered and isinstance(grid[number - 1][0][1], Cell):
                begun.add((number - 1, 0))
    return begun, covered
