"""The tags that a template may use, each with its meaning and a sample of what it prints."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khrongkan.compose import compose
from khrongkan.compose.fact_names import thai_path
from khrongkan.compose.parts import part_names
from khrongkan.forms import find_form
from khrongkan.forms.facts import kind_of_record
from khrongkan.records import load
from khrongkan.records.kinds import KINDS
from khrongkan.records.names import names_of
from khrongkan.records.shapes import shapes_of
from khrongkan.shipped import templates
from khrongkan.writers.templates.pictures import known_pictures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from khrongkan.compose import Document
    from khrongkan.forms import Form
    from khrongkan.records.values import RecordPart

_NOT_PRINTED = {"$schema", "kind", "form", "id", "literals", "ignore", "extra"}
_LONGEST_SAMPLE = 60


@dataclass(frozen=True, slots=True)
class TagField:
    """A tag, its Thai spelling, what it prints in Thai and in English, and a sample ("": none)."""

    tag: str
    tag_th: str
    about_th: str
    about_en: str
    sample: str = ""


def template_fields(form: str | None = None) -> list[TagField]:
    """Every tag for a form (the standard one by default): facts, pictures, then blocks.

    >>> [field.tag_th for field in template_fields() if field.tag == "{{ budget.words }}"]
    ['{{ งบประมาณ.ตัวอักษร }}']

    Raises:
        FormError: if the form can't be used.
    """
    chosen = find_form(form or "project")
    sheet = _sample(chosen)
    facts = list(_facts(KINDS[chosen.record], sheet.facts, chosen.record))
    return [*facts, *picture_fields(), *_blocks(chosen)]


def picture_fields() -> list[TagField]:
    """The tags of the pictures that templates commonly show; any other name may be given too.

    >>> [field.tag_th for field in picture_fields()]
    ['{{ ตรา }}', '{{ ครุฑ }}']
    """
    rows = {row["names"][0]: row for row in known_pictures().values()}
    return [
        TagField(
            f"{{{{ {name} }}}}", f"{{{{ {row['names'][1]} }}}}", row["about_th"], row["about_en"]
        )
        for name, row in rows.items()
    ]


def _sample(form: Form) -> Document:
    path = templates() / "samples" / f"{form.record}.json"
    if not path.is_file():
        return compose(KINDS[form.record](kind=form.record), form)
    return compose(load(json.loads(path.read_text(encoding="utf-8"))), form)


def _facts(
    part: type[RecordPart], facts: Mapping[str, str], kind: str, before: str = ""
) -> Iterator[TagField]:
    for key, name in names_of(part).items():
        if key in _NOT_PRINTED:
            continue
        path = f"{before}{key}"
        yield _field(path, name.about_th, name.about_en, facts, kind)
        if path == "budget":
            about = ("จำนวนเงินเป็นตัวอักษร", "The amount in words.")
            yield _field("budget.words", *about, facts, kind)
        inner = shapes_of(part)[key].part
        if inner is not None and not before and not _is_list(part, key):
            yield from _facts(inner, facts, kind, f"{path}.")


def _is_list(part: type[RecordPart], key: str) -> bool:
    annotation: Any = part.model_fields[key].annotation
    return "tuple" in str(annotation) or "dict" in str(annotation)


def _field(
    path: str, about_th: str, about_en: str, facts: Mapping[str, str], kind: str
) -> TagField:
    thai = thai_path(path, kind_of_record(kind))
    value = facts[path]
    sample = " ".join(value.split()) if value else ""
    shown = sample if len(sample) <= _LONGEST_SAMPLE else sample[:_LONGEST_SAMPLE] + "…"
    spelling = f"{{{{ {thai} }}}}" if thai and " " not in thai and "/" not in thai else ""
    return TagField(f"{{{{ {path} }}}}", spelling, about_th, about_en, shown)


_KINDS = {
    "section": ("หัวข้อทั้งหัวข้อ: {name}", "The whole section: {name}"),
    "content": ("เนื้อหาใต้หัวข้อ: {name}", "What stands under the heading: {name}"),
    "table": ("ตารางของหัวข้อ: {name}", "The tables of the section: {name}"),
}
_WHOLE = {
    "body": ("ตัวโครงการทั้งหมด", "The whole sheet"),
    "header": ("ส่วนหัว: ชื่อโครงการ แผนงาน ผู้รับผิดชอบ ฯลฯ", "The labels and values at its top"),
    "signatures": ("ส่วนลงนาม", "The signatures"),
}


def _blocks(form: Form) -> Iterator[TagField]:
    headings = {s.id or s.fact: s.heading for s in form.section if s.id or s.fact}
    for name in ("body", *part_names(form)):
        kind, _, section = name.partition(".")
        if section == "signatures":
            continue
        th, en = _WHOLE.get(name) or _KINDS[kind]
        words = {"name": headings.get(section) or section}
        yield TagField(f"{{{{p {name} }}}}", "", th.format_map(words), en.format_map(words))
