"""The page of the forms that come along: what each prints, from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markdown import GENERATED, code, joined
from khrongkan.forms import find_form, form_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.forms import Column, Form, HeaderField, Section

_INTRO = """\
# แบบฟอร์มที่มีมาให้ · The forms that come along

หัวข้อและช่องที่แต่ละแบบพิมพ์ เรียงจากบนลงล่าง *เมื่อมี* คือพิมพ์เมื่อมีข้อมูล *ถามหา* คือพิมพ์เส้นประและแจ้งว่ายังขาด
คำใน {วงเล็บปีกกา} คือข้อมูลจากไฟล์ ส่วนใน [วงเล็บเหลี่ยม] จะละไว้ทั้งส่วนเมื่อยังไม่ทราบ

What each form prints, from top to bottom. *เมื่อมี*: when there is something to print. *ถามหา*: a
gap where it is missing, and the check asks for it. Facts stand in {braces}; what is left out with
an unknown fact stands in [square brackets]. Use a form with `--form NAME`, or `"form"` in the
record."""


def page() -> str:
    """The text of ``form-outlines.md``."""
    return joined(GENERATED, _INTRO, *(_outline(find_form(name)) for name in form_names()))


def _outline(form: Form) -> str:
    base = f" ดัดแปลงจาก · extends {code(form.extends)}" if form.extends else ""
    return joined(
        f"## {code(form.id)}",
        f"**{form.name}** {form.description}.{base}",
        "**ชื่อเอกสาร · Title:** " + ", ".join(code(line.text) for line in form.title),
        "**ส่วนหัว · Header**",
        "\n".join(_header(field) for field in form.header),
        "**หัวข้อ · Sections**",
        "\n".join(_numbered(form)),
        "**ลงนาม · Signed by:** "
        + ", ".join(form.signatures.role_words.get(r, r) for r in form.signatures.roles),
    ).rstrip()


def _header(field: HeaderField) -> str:
    label = code(field.label) if field.label else "(บรรทัดต่อ)"
    ticks = "".join(f" ☐ {tick.text}" for tick in field.ticks)
    return f"* {label} ← {code(field.fact or field.text or '')}{ticks} *{_asks(field.missing)}*"


def _asks(missing: str) -> str:
    return "ถามหา" if missing == "gap" else "เมื่อมี"


def _numbered(form: Form) -> Iterator[str]:
    number = 0
    for section in form.section:
        number += section.number
        label = f"{number}." if section.number else "*"
        yield f"{label} {_section(section)}"
        yield from (f"    * {_column(column)}" for column in section.column)


def _section(section: Section) -> str:
    heading = " / ".join(h for h in (section.heading, section.table_heading) if h)
    about = f"{section.as_}, {_asks(section.missing)}"
    return " ".join(part for part in (heading, "←", code(section.fact or ""), f"*{about}*") if part)


def _column(column: Column) -> str:
    head = "".join(column.head)
    inner = f": {' | '.join(''.join(one.head) for one in column.column)}" if column.column else ""
    when = " *เมื่อมี*" if column.when == "any" else ""
    return f"{head}{inner}{f' ← {code(column.fact)}' if column.fact else ''}{when}"
