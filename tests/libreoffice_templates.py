"""Ten office templates as they are typed in LibreOffice Writer, and what each says in plain words.

``python tests/libreoffice_templates.py`` has LibreOffice save them anew as .docx, into
``tests/writers/templates/libreoffice``. Their tags are cut into runs of different faces, with
bookmarks among them, as typing, spell checking and formatting leave them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "writers" / "templates" / "libreoffice"


class Office(NamedTuple):
    """A template: paragraphs and tables, and what stands elsewhere on its page."""

    body: tuple[str | list[list[str]], ...]
    header: str = ""
    footer: str = ""
    note: str = ""
    box: str = ""
    title: str = ""
    columns: int = 1
    landscape: bool = False
    numbered: bool = False
    nested: bool = False


_ROWS = [
    ["ที่", "กิจกรรม", "ระยะเวลา"],
    ["{%tr for a in activities %}", "", ""],
    ["{{ loop.index }}", "{{ a.name }}", "{{ a.when }}"],
    ["{%tr endfor %}", "", ""],
]

OFFICES = {
    "memo": Office(
        (
            "บันทึกข้อความ",
            "ที่ {{ code }}",
            "เรื่อง ขออนุมัติ{{ ชื่อโครงการ }}",
            "จำนวน {{ budget.amount }} บาท",
        ),
        header="{{ organisation }}",
        footer="พิมพ์จาก {{ หน่วยงาน }}",
    ),
    "rows": Office(("กิจกรรมของ {{ name }}", _ROWS, "รวม {{ activities.count }} กิจกรรม")),
    "budget": Office(
        ("งบประมาณ {{ budget.words }}", "{{p content.budget }}", "ผู้รับผิดชอบ {{ organisation }}")
    ),
    "box": Office(("{{ name }}", "จบ"), box="กล่อง {{ organisation }}"),
    "note": Office(("โครงการ {{ name }}", "ระยะเวลา {{ period }}"), note="ดู {{ organisation }}"),
    "columns": Office(
        ("{{ name }}", "{%p for o in objectives %}", "- {{ o }}", "{%p endfor %}", "{{ period }}"),
        columns=2,
    ),
    "landscape": Office(("{{ name }} ({{ period }})", _ROWS), landscape=True),
    "list": Office(
        ("{%p for o in objectives %}", "{{ o }}", "{%p endfor %}", "ของ {{ name }}"), numbered=True
    ),
    "properties": Office(
        ("{{ name }}", [["นอก {{ organisation }}", "ใน {{ period }}"]]),
        title="แผน {{ name }}",
        nested=True,
    ),
    "conditions": Office(
        (
            "{% if budget.amount %}ใช้งบ {{ budget.amount }}{% else %}ไม่ใช้งบ{% endif %} บาท",
            "{% if place %}ที่ {{ place }}{% elif period %}เมื่อ {{ period }}{% endif %}",
            "{% for a in activities %}{{ a.name }}{% if not loop.last %}, {% endif %}{% endfor %}",
            "{{ place|default(“ไม่ระบุ”) }} {{ ระยะเวลา }}",
        )
    ),
}
"""They can be filled with any project that has a name, an organisation and activities."""

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"), ("meta", "meta"), ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)  # fmt: skip
_PAGE = '<style:page-layout style:name="page"><style:page-layout-properties fo:margin="2cm" {}/>'
_SIDES = 'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"'
_STYLES = (
    '<style:style style:name="B" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="C" style:family="text">'
    '<style:text-properties fo:color="#aa0000"/></style:style>'
    '<style:style style:name="S" style:family="section"><style:section-properties>'
    '<style:columns fo:column-count="{}" fo:column-gap="1cm"/></style:section-properties>'
    "</style:style>"
)


def _cut(words: str) -> str:
    """Words in short pieces, every other one in another face, with a bookmark after the first."""
    pieces = [words[at : at + 3] for at in range(0, len(words), 3)]
    spans = [
        f'<text:span text:style-name="{"BC"[number % 2]}">{_spaced(piece)}</text:span>'
        for number, piece in enumerate(pieces)
    ]
    return "".join(
        [*spans[:1], '<text:bookmark text:name="GoBack"/>' * (len(spans) > 1), *spans[1:]]
    )


def _spaced(piece: str) -> str:
    return escape(piece).replace(" ", "<text:s/>")


def _paragraph(words: str, inside: str = "") -> str:
    return f'<text:p text:style-name="Standard">{inside}{_cut(words)}</text:p>'


def _table(rows: list[list[str]], name: str, *, nested: bool) -> str:
    made = [f'<table:table table:name="{name}">']
    made.append(f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>')
    for row in rows:
        made.append("<table:table-row>")
        for at, cell in enumerate(row):
            inner = _paragraph(cell)
            if nested and at:
                inner = _table([[cell]], f"{name}-{at}", nested=False) + "<text:p/>"
            made.append(f"<table:table-cell>{inner}</table:table-cell>")
        made.append("</table:table-row>")
    return "".join([*made, "</table:table>"])


def _item(item: str | list[list[str]], number: int, office: Office, extra: str) -> str:
    if not isinstance(item, str):
        return _table(item, f"T{number}", nested=office.nested)
    return _paragraph(item, extra)


def flat(office: Office) -> str:
    """A template in OpenDocument's one-file form."""
    extra = ""
    if office.note:
        extra += (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f"<text:note-body>{_paragraph(office.note)}</text:note-body></text:note>"
        )
    if office.box:
        extra += (
            '<draw:frame text:anchor-type="as-char" svg:width="6cm" draw:name="กล่อง">'
            f'<draw:text-box fo:min-height="1cm">{_paragraph(office.box)}</draw:text-box>'
            "</draw:frame>"
        )
    body = [_item(item, at, office, "" if at else extra) for at, item in enumerate(office.body)]
    if office.numbered:
        items = (f"<text:list-item>{one}</text:list-item>" for one in body)
        body = ["<text:list>", *items, "</text:list>"]
    if office.columns > 1:
        body = ['<text:section text:style-name="S" text:name="สดมภ์">', *body, "</text:section>"]
    head = f"<style:header>{_paragraph(office.header)}</style:header>" if office.header else ""
    foot = f"<style:footer>{_paragraph(office.footer)}</style:footer>" if office.footer else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta><dc:title>{escape(office.title)}</dc:title></office:meta>"
        f"<office:automatic-styles>{_STYLES.format(office.columns)}"
        f"{_PAGE.format(_SIDES if office.landscape else '')}</style:page-layout>"
        "</office:automatic-styles><office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="page">{head}{foot}'
        "</style:master-page></office:master-styles>"
        f"<office:body><office:text>{''.join(body)}<text:p/></office:text></office:body>"
        "</office:document>"
    )


def main() -> int:
    """Have LibreOffice save them; 1 where it isn't installed."""
    program = shutil.which("soffice")
    if program is None:
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem, office in OFFICES.items():
            (folder / f"{stem}.fodt").write_text(flat(office), encoding="utf-8")
        files = [str(folder / f"{stem}.fodt") for stem in OFFICES]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        out = ("--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(FOLDER))
        subprocess.run([program, profile, *out, *files], check=True)  # noqa: S603 - found by name
    return 0


if __name__ == "__main__":
    sys.exit(main())
