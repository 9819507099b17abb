"""A table: its head by levels, its rows with their spans, the bars of a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Covered, placed
from khrongkan.writers.columns import lay_out
from khrongkan.writers.html.markup import element, escaped, label
from khrongkan.writers.html.texts import words
from khrongkan.writers.look import look, measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.document import Cell, Column, Line, Row, Table


def table(block: Table) -> str:
    """The table with its remark; it scrolls by itself where the screen is too narrow."""
    head = "" if block.headless else _head(block.columns)
    kinds = [leaf.kind for leaf in block.leaves()]
    rows = "".join(
        _row(row, line, kinds) for row, line in zip(block.rows, placed(block), strict=True)
    )
    name = block.title or None
    inside = _columns(block) + head + element("tbody", rows)
    drawn = element("table", inside, aria_label=name, source=block.source)
    # A region that scrolls must be reachable with the keyboard.
    scrolls = element("div", drawn, kind="scroll", tabindex=0, role="group", aria_label=name)
    return scrolls + _remark(block)


def _columns(block: Table) -> str:
    """The widths of the look, as shares, so that the table fits any screen."""
    widths = lay_out(block, list(placed(block)), measure()).widths
    whole = sum(widths)
    shares = (f"width:{100 * width / whole:.1f}%" for width in widths)
    return element("colgroup", "".join(f'<col style="{share}">' for share in shares))


def _remark(block: Table) -> str:
    if not block.remark:
        return ""
    return element("p", words(block.remark), kind="remark", source=block.remark_source)


def _head(columns: Sequence[Column]) -> str:
    depth = _depth(columns)
    rows = (
        "".join(_head_cell(column, depth - level) for column in _level(columns, level))
        for level in range(depth)
    )
    return element("thead", "".join(element("tr", row) for row in rows))


def _depth(columns: Sequence[Column]) -> int:
    return max((1 + _depth(column.children) for column in columns), default=0)


def _level(columns: Sequence[Column], level: int) -> Iterator[Column]:
    for column in columns:
        if level == 0:
            yield column
        else:
            yield from _level(column.children, level - 1)


def _head_cell(column: Column, rows: int) -> str:
    count = len(tuple(column.leaves()))
    return element(
        "th",
        "<br>".join(map(escaped, column.head)),
        kind="light" if column.light else None,
        scope="colgroup" if column.children else "col",
        colspan=count if count > 1 else None,
        rowspan=rows if rows > 1 and not column.children else None,
        style=f"width:{column.width}cm" if column.width else None,
    )


def _row(row: Row, line: list[tuple[int, Cell | Covered]], kinds: Sequence[str]) -> str:
    spoken = row.spoken
    cells = []
    for at, cell in line:
        if isinstance(cell, Covered):
            continue
        cells.append(_cell(cell, kinds[at], spoken, bold=row.kind != "body"))
        spoken = "" if cell.bar else spoken
    kind = " ".join([row.kind] * (row.kind != "body") + ["continues"] * row.continues)
    return element("tr", "".join(cells), kind=kind)


def _cell(cell: Cell, column: str, spoken: str, *, bold: bool) -> str:
    # A cell of one line carries the pointer of its fact itself.
    source = cell.lines[0].source if len(cell.lines) == 1 else ""
    inside = "".join(_line(line, bold=bold, alone=bool(source)) for line in cell.lines)
    if cell.bar:
        says = {"role": "img", "aria_label": spoken} if spoken else {"aria_hidden": "true"}
        inside = element("span", "", kind="bar", **says)
    return element(
        "td",
        inside,
        kind=" ".join([column] + ["centred"] * cell.centred),
        colspan=cell.column_span if cell.column_span > 1 else None,
        rowspan=cell.row_span if cell.row_span > 1 else None,
        source=source,
    )


def _line(line: Line, *, bold: bool, alone: bool) -> str:
    gap = look()["gaps"]["unknown_in_cell"]
    body = words(line.text, gap=gap, bold=bold, narrow=True)
    if line.label:
        body = label(line.label) + element("div", body)
    kinds = ["line"] + ["labelled"] * bool(line.label)
    kinds += [f"depth-{min(line.depth, 3)}"] * bool(line.depth)
    return element("div", body, kind=" ".join(kinds), source="" if alone else line.source)
