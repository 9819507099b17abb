"""A table as placed cells, each with its words, rules and padding, for ``templates/page.typ``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Cell, Covered, Line, Run, placed
from khrongkan.writers.columns import lay_out
from khrongkan.writers.look import look
from khrongkan.writers.pdf.cell_lines import Setting, set_lines, settings
from khrongkan.writers.pdf.keeping import kept, too_tall
from khrongkan.writers.pdf.rules import Rules
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.document import Column, Row, Table
    from khrongkan.writers.columns import Grid, Layout
    from khrongkan.writers.pdf.typed import Data

_CM_PER_POINT = 2.54 / 72


def table(block: Table, room: float, wider: float) -> Data:
    """The data of a table in a measure of ``room`` cm.

    Letters may be ``wider`` than those of TH Sarabun New; columns stay, words have less room.
    """
    grid: Grid = list(placed(block))
    layout = lay_out(block, grid, room)
    depth = 0 if block.headless else _depth(block.columns)
    rules = Rules(block, depth)
    first = depth + 1
    head = [] if block.headless else list(_head(block, layout, depth, rules, wider))
    return {
        "kind": "table",
        "size": layout.size,
        "widths": list(layout.widths),
        "first": first,
        "height": first + len(block.rows),
        "head": head,
        "body": list(_body(block, grid, layout, first, rules, wider)),
        "kept": [[first + start, count] for start, count in kept(block, grid, layout)],
    }


def _depth(columns: Sequence[Column]) -> int:
    return max((1 + _depth(column.children) for column in columns), default=0)


def _head(block: Table, layout: Layout, depth: int, rules: Rules, wider: float) -> Iterator[Data]:
    for column, start, end, level in _levels(block.columns, 0, 0):
        rows = depth - level if not column.children else 1
        width = sum(layout.widths[start:end])
        size = look()["sizes"]["month"] if column.light else layout.size
        lines = tuple(Line((Run(text),)) for text in column.head)
        cell = Cell(lines, column_span=end - start, row_span=rows, centred=True)
        inside = width - 2 * look()["table"]["centred_padding"] * _CM_PER_POINT
        widest = max(
            (text_width(text, size, bold=not column.light) for text in column.head), default=0
        )
        setting = Setting("center", {})
        yield _placed(cell, start, 1 + level, rules.around(cell, start, 1 + level)) | {
            "align": "center",
            "middle": True,
            "ground": True,
            "bold": not column.light,
            "scale": size / layout.size,
            "vertical": column.kind == "month" and widest * wider > inside,
            "lines": set_lines(cell, setting, 99.0, size, bold=not column.light),
            "inset": _inset("center", 0.0),
        }


def _levels(
    columns: Sequence[Column], start: int, level: int
) -> Iterator[tuple[Column, int, int, int]]:
    """Every head of the tree with the columns it stands over and its level."""
    for column in columns:
        end = start + len(tuple(column.leaves()))
        yield column, start, end, level
        yield from _levels(column.children, start, level + 1)
        start = end


def _body(  # noqa: PLR0913, PLR0917 - all that is known of a table
    block: Table, grid: Grid, layout: Layout, first: int, rules: Rules, wider: float
) -> Iterator[Data]:
    kinds = [leaf.kind for leaf in block.leaves()]
    columns = settings(block.leaves(), grid, layout)
    tall = too_tall(grid, layout)
    for number, (row, line) in enumerate(zip(block.rows, grid, strict=True)):
        goes_on = number + 1 < len(block.rows) and block.rows[number + 1].continues
        spoken = row.spoken
        for at, cell in line:
            if isinstance(cell, Covered):
                continue
            align = _alignment(columns[at].align, cell, row, kinds[at])
            width = sum(layout.widths[at : at + cell.column_span])
            padding = layout.money_padding[at] if kinds[at] == "money" else 0.0
            inset = _inset(align, padding, row, goes_on=goes_on, bar=cell.bar)
            inside = (width - (inset[0] + inset[1]) * _CM_PER_POINT) / wider
            bold = row.kind != "body"
            yield _placed(
                cell,
                at,
                first + number,
                rules.around(cell, at, first + number),
                tall=number in tall,
            ) | {
                "align": align,
                "middle": _centred(cell, row, kinds[at]),
                "ground": row.kind == "total",
                "bold": bold,
                "lines": set_lines(cell, columns[at], inside, layout.size, bold=bold),
                "inset": inset,
                "bar": cell.bar,
                "spoken": spoken if cell.bar else "",
            }
            spoken = "" if cell.bar else spoken


def _placed(cell: Cell, x: int, y: int, rules: Sequence[float], *, tall: bool = False) -> Data:
    return {
        "x": x,
        "y": y,
        "columns": cell.column_span,
        "rows": cell.row_span,
        "rules": list(rules),
        "scale": 1.0,
        "vertical": False,
        "bar": False,
        "spoken": "",
        "breakable": cell.row_span > 1 or tall,
    }


def _alignment(usual: str, cell: Cell, row: Row, kind: str) -> str:
    if cell.bar or cell.column_span > 1 or (row.kind == "total" and kind != "money"):
        return "center"
    return "center" if cell.centred and usual == "left" else usual


def _centred(cell: Cell, row: Row, kind: str) -> bool:
    merged_time = cell.row_span > 1 and kind == "time"
    return cell.centred or cell.bar or merged_time or row.kind == "total" or kind == "month"


def _inset(
    align: str, padding: float, row: Row | None = None, *, goes_on: bool = False, bar: bool = False
) -> list[float]:
    """Left, right, above, below, in points; within a group rows stand as close as lines."""
    rules = look()["table"]
    if bar:
        return [0.0, 0.0, 0.0, 0.0]
    side = rules["padding"] if align == "left" else rules["centred_padding"]
    continues = row is not None and row.continues
    above = rules["item_space"] if continues else rules["padding_above"]
    below = 0.0 if goes_on else rules["padding_above"]
    return [side, padding if align == "right" else side, above, below]
