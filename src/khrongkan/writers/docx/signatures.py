"""Those who sign: rows of columns without rules, everything centred under the dotted line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

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

    from khrongkan.compose.document import Signatures, Signer
    from khrongkan.writers.docx.flow import Flow

_NO_PADDING = "<w:tblCellMar>{}</w:tblCellMar>".format(
    "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
)


def signatures(block: Signatures, flow: Flow) -> str:
    """All rows of signers; each row is a table of one row, so that rows may differ in columns."""
    last = len(block.rows) - 1
    return "".join(
        _row(row, flow.measure, first=number == 0, last=number == last)
        for number, row in enumerate(block.rows)
    )


def _row(row: Sequence[Signer], measure: float, *, first: bool, last: bool) -> str:
    space = look()["space"]
    above = pt(space["signatures" if first else "signatures_next"])
    if len(row) == 1:
        return _signer(row[0], measure, alone=True, above=above, keep=not last)
    columns = _columns(len(row), measure)
    cells = []
    for number, signer in enumerate(row):
        if number:
            cells.append(
                _cell(
                    columns[2 * number - 1], '<w:p><w:pPr><w:pStyle w:val="KKSign"/></w:pPr></w:p>'
                )
            )
        width = columns[2 * number]
        cells.append(
            _cell(width, _signer(signer, width * 2.54 / 1440, alone=False, above=above, keep=True))
        )
    return _table(columns, "".join(cells)) + _closing(keep=not last)


def _columns(count: int, measure: float) -> list[int]:
    """Widths of the signers' columns and of the air between them, by turns."""
    air = look()["signature"]["column_air"]
    width = (measure - air * (count - 1)) / count
    edges = [0.0]
    for number in range(2 * count - 1):
        edges.append(edges[-1] + (air if number % 2 else width))
    return [cm(right) - cm(left) for left, right in pairwise(edges)]


def _table(columns: list[int], cells: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_NO_PADDING}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _closing(*, keep: bool) -> str:
    """Two tables that touch would become one."""
    return paragraph(paragraph_properties("KKSpacer", keep=keep), "")


def _signer(signer: Signer, width: float, *, alone: bool, above: int, keep: bool) -> str:
    rules = look()["signature"]
    length = rules["dots_alone"] if alone else min(rules["dots"], width - 4)
    start = (width - length) / 2 if alone else rules["dots_from"]
    end = start + length
    lines = [_signing_line(signer, start, end, alone=alone, above=above)]
    # Centred between the left edge and as far to the right of the dots: so under their middle.
    beside = width - start - end
    name = f"({signer.name})" if signer.name else f"({dots(length - rules['name_air'])})"
    below = [plain_run(name), *(plain_run(line) for line in signer.position)]
    if signer.date:
        below.append(runs(signer.date))
    for number, content in enumerate(below, start=1):
        indent = f'<w:ind w:right="{cm(beside)}"/>' if beside else ""
        stays = keep or number < len(below)
        properties = paragraph_properties("KKSignCentre", indent=indent)
        if not stays:
            properties = properties.replace("</w:pPr>", "</w:pPr>")
        lines.append(paragraph(properties, content))
    return "".join(lines)


def _signing_line(signer: Signer, start: float, end: float, *, alone: bool, above: int) -> str:
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
        tabs=f"<w:tabs>{tabs}</w:tabs>",
        before=above,
        indent=f'<w:ind w:left="{cm(role)}" w:hanging="{cm(role) - cm(begin)}"/>',
    )
    return paragraph(properties, plain_run(signer.sign) + TAB + TAB + TAB + plain_run(signer.role))
