"""Those who sign: rows of columns without rules, everything centred under the dotted line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from khrongkan.compose.document import Run
from khrongkan.writers.docx.markup import (
    TAB,
    dots,
    paragraph,
    paragraph_properties,
    plain_run,
    runs,
)
from khrongkan.writers.docx.units import cm, pt
from khrongkan.writers.look import look
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Signatures, Signer, Text
    from khrongkan.writers.docx.flow import Flow

_WIDEST_COLUMN = 12.0
_ROUNDING = 0.05
_NO_PADDING = "<w:tblCellMar>{}</w:tblCellMar>".format(
    "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
)


def signatures(block: Signatures, flow: Flow) -> str:
    """All rows of signers in one table, which stays whole; a signer alone stands in the middle."""
    most = max((len(row) for row in block.rows), default=1)
    columns = _columns(most, flow.measure)
    last = len(block.rows) - 1
    rows = [
        _row(row, columns, first=number == 0, keep=number != last)
        for number, row in enumerate(block.rows)
    ]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_NO_PADDING}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _columns(count: int, measure: float) -> list[int]:
    """Widths of the signers' columns and of the air between them, by turns."""
    air = look()["signature"]["column_air"]
    width = (measure - air * (count - 1)) / count
    edges = [0.0]
    for number in range(2 * count - 1):
        edges.append(edges[-1] + (air if number % 2 else width))
    return [cm(right) - cm(left) for left, right in pairwise(edges)]


def _row(row: Sequence[Signer], columns: list[int], *, first: bool, keep: bool) -> str:
    space = look()["space"]
    above = pt(space["signatures" if first else "signatures_next"])
    cells = []
    start = 0
    for number, signer in enumerate(row):
        if number:
            cells.append(_cell(columns[start : start + 1], _empty(keep=keep)))
            start += 1
        end = len(columns) if number == len(row) - 1 else start + 1
        taken = columns[start:end]
        cells.append(_cell(taken, _signer(signer, taken, above=above, keep=keep)))
        start = end
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _empty(*, keep: bool) -> str:
    return paragraph(paragraph_properties("KKSign", keep=keep), "")


def _cell(columns: list[int], content: str) -> str:
    span = f'<w:gridSpan w:val="{len(columns)}"/>' if len(columns) > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{sum(columns)}" w:type="dxa"/>{span}</w:tcPr>{content}</w:tc>'
    )


def _signer(signer: Signer, columns: list[int], *, above: int, keep: bool) -> str:
    rules = look()["signature"]
    width = sum(columns) * 2.54 / 1440
    alone = width > _WIDEST_COLUMN
    length = rules["dots_alone"] if alone else min(rules["dots"], width - rules["beside_dots"])
    start = (width - length) / 2 if alone else rules["dots_from"]
    signing = _signing_line(signer, start, start + length, alone=alone, above=above, keep=keep)
    name = (Run(f"({signer.name or dots(length - rules['name_air'])})"),)
    position = [(Run(line),) for line in signer.position]
    below = [name, *position, *([signer.date] if signer.date else [])]
    # Centred between the left edge and as far to the right of the dots: so under their middle.
    beside = max(width - 2 * start - length, 0.0)
    return signing + "".join(_centred(line, width, beside, keep=keep) for line in below)


def _centred(line: Text, width: float, beside: float, *, keep: bool) -> str:
    """A line under the dots; one too wide for its place takes of the room beside it."""
    size = look()["sizes"]["text"]
    needed = sum(
        text_width(dots(run.width) if run.face == "dots" else run.text, size) for run in line
    )
    right = min(beside, max(width - needed - _ROUNDING, 0.0))
    indent = f'<w:ind w:right="{cm(right)}"/>' if right else ""
    return paragraph(paragraph_properties("KKSignCentre", keep=keep, indent=indent), runs(line))


def _signing_line(  # noqa: PLR0913 - a line and its place
    signer: Signer, start: float, end: float, *, alone: bool, above: int, keep: bool
) -> str:
    """ลงชื่อ, the dots from ``start`` to ``end`` cm, the role."""
    rules = look()["signature"]
    sign_width = text_width(signer.sign, look()["sizes"]["text"])
    begin = max(start - rules["sign_air"] - sign_width, 0.0) if alone else 0.0
    dots_from = max(start, begin + sign_width + rules["role_air"])
    role = end + rules["role_air"]
    tabs = "".join(
        f'<w:tab w:val="left"{leader} w:pos="{cm(edge)}"/>'
        for edge, leader in [(dots_from, ""), (end, ' w:leader="dot"'), (role, "")]
    )
    properties = paragraph_properties(
        "KKSign",
        keep=keep,
        tabs=f"<w:tabs>{tabs}</w:tabs>",
        before=above,
        indent=f'<w:ind w:left="{cm(role)}" w:hanging="{cm(role) - cm(begin)}"/>',
    )
    return paragraph(properties, plain_run(signer.sign) + TAB + TAB + TAB + plain_run(signer.role))
