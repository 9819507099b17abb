"""The rows of a table below its head: cells with their merges, rules, grounds and paragraphs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from khrongkan.compose.document import Cell, Covered, Line, Row, RowKind, Run
from khrongkan.immutable import immutable
from khrongkan.writers.docx.borders import CENTRED, borders, ground, padding
from khrongkan.writers.docx.cells import ColumnSetting, cell_paragraphs
from khrongkan.writers.docx.markup import in_text
from khrongkan.writers.docx.units import pt
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Face, Table
    from khrongkan.writers.columns import Grid

_ROW_START = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_NO_PADDING = (("top", 0.0), ("left", 0.0), ("bottom", 0.0), ("right", 0.0))
_EMPTY = Cell()
Place = tuple[int, int]
"""A row and a column of the grid."""
_Key = tuple[RowKind, bool, bool, bool]
"""What the look of a row depends on."""
_Shape = tuple[str, bool, bool]
"""The face of a cell's one run, "" for none; whether it is a bar, and whether centred."""


@immutable
class Grounds:
    """What is known of a table's columns before its rows are written; widths as Word counts."""

    widths: list[int]
    settings: list[ColumnSetting]
    kinds: Sequence[str]
    years: set[int]


def body_rows(block: Table, grid: Grid, columns: Grounds, kept: list[bool]) -> str:
    """The rows of a table below its head; ``kept`` tells which stay with the next."""
    rows = block.rows
    begun, covered = _numbers_merged_down(block, grid)
    frames: dict[tuple[int, _Key, _Shape], tuple[str, str]] = {}
    pieces = []
    for number, line in enumerate(grid):
        row = rows[number]
        goes_on = number + 1 < len(rows) and rows[number + 1].continues
        key = row.kind, row.continues, goes_on, kept[number]
        shared = _row_look(*key)
        pieces.append(_ROW_START)
        for at, placed in line:
            place = number, at
            shape = None if place in begun or place in covered else _shape(placed)
            if shape is None or isinstance(placed, Covered):
                merge = _merge(placed, place, begun, covered)
                pieces.append(_cell(columns, at, placed, row, merge, shared))
                continue
            if (at, key, shape) not in frames:
                frames[at, key, shape] = _frame(columns, at, shape, row, shared)
            opening, closing = frames[at, key, shape]
            words = in_text(placed.lines[0].text[0].text) if placed.lines else ""
            pieces += (opening, words, closing)
        pieces.append("</w:tr>")
    return "".join(pieces)


def _shape(placed: Cell | Covered) -> _Shape | None:
    """What cells share that differ in their words alone; ``None`` for one with more to it."""
    if isinstance(placed, Covered) or placed.column_span > 1 or placed.row_span > 1:
        return None
    if not placed.lines:
        return "", placed.bar, placed.centred
    line = placed.lines[0]
    if len(placed.lines) > 1 or line.label or line.depth or len(line.text) > 1:
        return None
    face = line.text[0].face
    return None if face == "dots" else (face, placed.bar, placed.centred)


def _frame(columns: Grounds, at: int, shape: _Shape, row: Row, shared: _RowLook) -> tuple[str, str]:
    """What stands before and after the words of a cell of this shape."""
    face, bar, centred = shape
    lines = (Line((Run("", cast("Face", face)),)),) if face else ()
    xml = _cell(columns, at, Cell(lines, bar=bar, centred=centred), row, "", shared)
    opening, end, closing = xml.rpartition("</w:t>")
    return (opening, end + closing) if end else (xml, "")


@immutable
class _RowLook:
    """What all cells of a row share: its rules, and XML of these, of padding and of ground."""

    rules: tuple[tuple[str, float], ...]
    borders: str
    padding: str
    ground: str
    extra: str


@cache
def _row_look(kind: RowKind, continues: bool, goes_on: bool, keep: bool) -> _RowLook:  # noqa: FBT001 - the key of a cache
    row = Row((), kind=kind, continues=continues)
    rules = _row_rules(row, goes_on=goes_on)
    extra = "<w:keepNext/>" if keep else ""
    if continues:
        extra += f'<w:spacing w:before="{pt(look()["table"]["item_space"])}"/>'
    return _RowLook(
        rules,
        borders(*rules),
        padding(*_row_padding(row, goes_on=goes_on)),
        ground() if kind == "total" else "",
        extra,
    )


def _cell(  # noqa: PLR0913, PLR0917 - a cell and its place
    columns: Grounds,
    at: int,
    placed: Cell | Covered,
    row: Row,
    merge: str,
    shared: _RowLook,
) -> str:
    cell = placed.cell if isinstance(placed, Covered) else placed
    span = cell.column_span
    kind = columns.kinds[at]
    width = columns.widths[at] if span == 1 else sum(columns.widths[at : at + span])
    grid_span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    rules = shared.borders
    if at in columns.years:
        rules = borders(("left", look()["table"]["head_rule"]), *shared.rules)
    space = padding(*_NO_PADDING) if cell.bar else shared.padding
    centred = CENTRED if _centred(cell, row, kind) else ""
    words = cell_paragraphs(
        _EMPTY if isinstance(placed, Covered) else placed,
        _set(columns.settings[at], row, cell, kind),
        bold=row.kind != "body",
        extra=shared.extra,
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid_span}{merge}{rules}'
        f"{shared.ground}{space}{centred}</w:tcPr>{words}</w:tc>"
    )


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
        return ColumnSetting(f"KKCellCentre{narrow}", "", setting.hangs, setting.inset)
    if cell.column_span > 1:
        return ColumnSetting(f"KKCell{narrow}", "", setting.hangs, setting.inset)
    return setting


def _merge(placed: Cell | Covered, place: Place, begun: set[Place], covered: set[Place]) -> str:
    if isinstance(placed, Covered):
        return "<w:vMerge/>" if placed.cell.row_span > 1 else ""
    if place in covered:
        return "<w:vMerge/>"
    return '<w:vMerge w:val="restart"/>' if placed.row_span > 1 or place in begun else ""


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
