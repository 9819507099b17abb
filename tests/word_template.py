"""Templates for tests: Word files made of paragraphs and tables, as Word writes them."""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import TYPE_CHECKING

from khrongkan.writers.docx.page import page
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BODY = '<w:p><w:pPr><w:pStyle w:val="KKBase"/></w:pPr><w:r><w:t>{{p body }}</w:t></w:r></w:p>'
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs with these words."""
    made = "".join(f'<w:r><w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in runs)
    return f"<w:p>{properties}{made}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table whose cells hold these words, or this markup."""
    width = max(map(len, rows))
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in range(width))
    made = "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows)
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"
    )


def _cell(words: str) -> str:
    inner = words if words.startswith("<w:") else paragraph(words)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def box(inner: str) -> str:
    """A paragraph with a text box in it, as old Word draws it."""
    return (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" '
        'style="width:100pt;height:50pt"><v:textbox><w:txbxContent>'
        f"{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def template(
    body: str, *, swaps: Mapping[str, tuple[str, str]] | None = None, more: Mapping[str, bytes] = {}
) -> bytes:
    """A Word file with this body; ``swaps`` change words of parts, ``more`` adds parts."""
    changes = {"word/document.xml": (_BODY, body), **(swaps or {})}
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(page(look()))) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            text = source.read(name).decode()
            old, new = changes.get(name, ("", ""))
            target.writestr(name, text.replace(old, new, 1) if old else text)
        for name, data in more.items():
            target.writestr(name, data)
    return made.getvalue()
