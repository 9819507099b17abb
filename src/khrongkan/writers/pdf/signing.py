"""Those who sign, as ``templates/page.typ`` sets them: everything centred under the dotted line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Run
from khrongkan.writers.look import look
from khrongkan.writers.pdf.typed import Data, typed
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from khrongkan.compose.document import Signatures, Signer, Text


def signatures(block: Signatures, room: float) -> Data:
    """All rows of signers in a measure of ``room`` cm."""
    return {"kind": "signatures", "rows": [_row(row, room) for row in block.rows]}


def _row(row: tuple[Signer, ...], room: float) -> list[Data]:
    air = look()["signature"]["column_air"]
    width = (room - air * (len(row) - 1)) / len(row)
    return [_signer(signer, width, alone=len(row) == 1) for signer in row]


def _signer(signer: Signer, width: float, *, alone: bool) -> Data:
    rules = look()["signature"]
    dots = rules["dots_alone"] if alone else min(rules["dots"], width - 4)
    sign = text_width(signer.sign, look()["sizes"]["text"])
    start = (width - dots) / 2 if alone else max(rules["dots_from"], sign + rules["role_air"])
    beside = max(width - 2 * start - dots, 0.0)
    under = width - beside
    gap = dots - rules["name_air"]
    name: Text = (Run(f"({signer.name})"),)
    if not signer.name:
        name = (Run("("), Run("", "dots", gap), Run(")"))
    below: list[Text] = [name, *((Run(line),) for line in signer.position)]
    if signer.date:
        below.append(signer.date)
    return {
        "sign": signer.sign,
        "role": signer.role,
        "from": start,
        "dots": dots,
        "beside": beside,
        "align": "right" if alone else "left",
        "air": rules["sign_air"] if alone else 0,
        "below": [typed(line, "ragged", under, gap=gap) for line in below],
    }
