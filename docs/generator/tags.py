"""The page of the tags that a Word template may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markdown import GENERATED, code, joined, table
from khrongkan.writers.templates.fields import picture_fields, template_fields
from khrongkan.writers.templates.filters import FILTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khrongkan.writers.templates.fields import TagField

_INTRO = """\
# ป้ายในแม่แบบ Word · The tags of a Word template

ป้ายที่วางได้ในเนื้อหา ตาราง กล่องข้อความ หัวและท้ายกระดาษ เชิงอรรถ และคุณสมบัติของเอกสาร ดังที่คำสั่ง
`khrongkan template fields` แสดง
วิธีทำแม่แบบอยู่ใน [ใช้หน้ากระดาษ Word ของหน่วยงาน](../how-to/own-word-page.md)

The tags for body, tables, text boxes, headers, footers, notes and document properties, as
`khrongkan template fields --lang en` lists them; `--form F` lists those of another form."""

_LANGUAGE = """\
## ภาษาของป้าย · What a tag can say

| | |
|---|---|
| `{{ name }}` | พิมพ์ข้อมูล · prints a fact |
| `{{p section.budget }}` | พิมพ์ทั้งส่วน · prints a block, alone in its paragraph |
| `{% if place %}…{% elif period %}…{% else %}…{% endif %}` | เงื่อนไข · a condition |
| `{% for a in activities %}{{ loop.index }} {{ a.name }}{% endfor %}` | วนในย่อหน้า · repeats words |
| `{%p for a in activities %}` … `{%p endfor %}` | วนทั้งย่อหน้า · repeats the paragraphs between |
| `{%tr for a in activities %}` … `{%tr endfor %}` | วนแถวของตาราง · repeats the rows between |
| `{%tc for a in activities %}` … `{%tc endfor %}` | วนช่องของตาราง · repeats the cells between |
| `{# ข้อสังเกต #}` | ไม่พิมพ์ · is not printed |

ในเงื่อนไขใช้ `== != < <= > >= in and or not` และ `is defined` ได้ ต่อข้อความด้วย `~`
เรียกใช้คำสั่งหรือคำนวณไม่ได้ ·
Conditions take these comparisons; `~` joins texts. There are no calls and no arithmetic."""

_ABOUT = {
    "thai_digits": ("เลขไทย", "in Thai digits"),
    "arabic_digits": ("เลขอารบิก", "in Arabic digits"),
    "baht_text": ("จำนวนเงินเป็นตัวอักษร", "an amount in words"),
    "date": (
        'วันเวลาแบบอื่น: `date("full")` `date("era")` `date("short")` `date("short4")`',
        "a time in another style",
    ),
    "default": ('คำแทนเมื่อไม่มีข้อมูล: `default("-")`', "other words where a fact isn't known"),
    "trim": ("ตัดช่องว่างหัวท้าย", "without spaces at its ends"),
    "length": ("จำนวน", "how many, or how long"),
    "join": ('รายการในบรรทัดเดียว: `join(", ")`', "a list on one line"),
    "height": ('ภาพสูงเท่านี้: `height("3 cm")` `height("๓ ซม.")`', "a picture so high"),
    "width": ('ภาพกว้างเท่านี้: `width("30 mm")`', "a picture so wide"),
}


_PICTURES = """\
## ภาพ · Pictures

ให้ไฟล์ภาพด้วย `--picture ชื่อ=ไฟล์` ชื่อใดก็ได้ วางป้ายเป็นข้อความแสดงแทนของภาพใดก็ได้ในแม่แบบ หรือพิมพ์เป็นข้อความ
ดู [วิธีวางภาพ](../how-to/own-word-page.md) ·
Give the file with `--picture NAME=FILE`, under any name. The tag is the alternative text of any
picture in the template, or stands in the text: see [how to](../how-to/own-word-page.md)."""


def page() -> str:
    """The text of ``tags.md``."""
    fields = template_fields()
    pictures = picture_fields()
    facts = [one for one in fields if not one.tag.startswith("{{p") and one not in pictures]
    blocks = [field for field in fields if field.tag.startswith("{{p")]
    meanings = [(code(one.tag), one.about_th, one.about_en) for one in blocks]
    filters = [(code(f"| {name}"), *_ABOUT[name]) for name in FILTERS]
    return joined(
        GENERATED,
        _INTRO,
        _LANGUAGE,
        "## ตัวกรอง · Filters",
        table(("filter", "พิมพ์", "prints"), filters),
        "## ข้อมูล · Facts",
        table(("ป้าย", "tag", "ความหมาย", "meaning", "ตัวอย่าง"), _rows(facts)),
        _PICTURES,
        table(("ป้าย", "tag", "ความหมาย", "meaning"), (row[:4] for row in _rows(pictures))),
        "## ส่วนของเอกสาร · Blocks",
        table(("tag", "ความหมาย", "meaning"), meanings),
    )


def _rows(fields: Iterable[TagField]) -> Iterable[tuple[str, ...]]:
    for one in fields:
        yield code(one.tag_th), code(one.tag), one.about_th, one.about_en, one.sample
