"""The page of the forms that come along: what each prints, from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markdown import GENERATED, code, joined
from khrongkan.cli.outline import outline
from khrongkan.forms import find_form, form_names

if TYPE_CHECKING:
    from khrongkan.forms import Form

_INTRO = """\
# แบบฟอร์มที่มีมาให้ · The forms that come along

หัวข้อและช่องที่แต่ละแบบพิมพ์ เรียงจากบนลงล่าง ดังที่คำสั่ง `khrongkan form show` แสดง
คำใน {วงเล็บปีกกา} คือข้อมูลจากไฟล์ ส่วนใน [วงเล็บเหลี่ยม] จะละไว้ทั้งส่วนเมื่อยังไม่ทราบ
สั่งใช้ด้วย `--form ชื่อ` หรือเขียน `"form"` ไว้ในไฟล์โครงการ

What each form prints, from top to bottom, as `khrongkan form show NAME --lang en` tells in English.
Facts stand in {braces}; what is left out with an unknown fact stands in [square brackets]. Use a
form with `--form NAME`, or with `"form"` in the record."""


def page() -> str:
    """The text of ``form-outlines.md``."""
    return joined(GENERATED, _INTRO, *(_section(find_form(name)) for name in form_names()))


def _section(form: Form) -> str:
    base = f"ดัดแปลงจาก · extends {code(form.extends)}" if form.extends else ""
    lines = "\n".join(outline(form, "th"))
    return joined(f"## {code(form.id)}", base, f"```text\n{lines}\n```").rstrip()
