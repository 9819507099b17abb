"""The page of everything that a record may hold."""

from __future__ import annotations

import inspect
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

from generator.markdown import GENERATED, code, joined, table
from khrongkan.records.kinds import KINDS
from khrongkan.records.names import Name, names_of
from khrongkan.records.shapes import Shape, parts_within, shapes_of
from khrongkan.records.spellings import OneOrMany
from khrongkan.records.values import Short
from khrongkan.records.words import choice_words, nothing_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.records.values import RecordPart

_INTRO = """\
# สิ่งที่กรอกได้ในไฟล์ข้อมูล · What a record may hold

ทุกคีย์เขียนเป็นภาษาไทยหรืออังกฤษก็ได้ และทุกข้อเว้นไว้ก่อนได้ คีย์ที่เว้นไว้ (หรือใส่ `null`, `""`) หมายถึง
*ยังไม่ทราบ* ฉบับร่างพิมพ์เป็นเส้นประ หากหมายถึง *ไม่มี* ให้เขียนคำนั้น: {nothing}

Every key may be Thai or English, and every fact may wait. What is absent, `null` or `""` is *not
known yet* and prints a gap; *none, on purpose* is one of the words above. “Several” means one value
or a list. Where a part can be said in one plain value, its *short form* is named; both load to the
same record."""

_TEXT = "ข้อความ · text"
_PLAIN: dict[type, str] = {
    Decimal: "จำนวนเงินหรือจำนวน · number",
    bool: "true / false",
    int: "จำนวนเต็ม · whole number",
    dict: "ตามต้องการ · anything",
}


def page() -> str:
    """The text of ``records.md``."""
    intro = _INTRO.format(nothing=", ".join(map(code, nothing_words())))
    return joined(GENERATED, intro, *map(_part, _parts()), _choices())


def _parts() -> list[type[RecordPart]]:
    """The classes of all kinds of record: each kind, and what may stand within it, once."""
    return list(dict.fromkeys(part for kind in KINDS.values() for part in parts_within(kind)))


def _part(part: type[RecordPart]) -> str:
    names, shapes = names_of(part), shapes_of(part)
    fields = {field.alias or name: field for name, field in part.model_fields.items()}
    rows = [
        (
            _keys(name),
            _takes(shapes[key], [fields[key].annotation, *fields[key].metadata]),
            f"{name.about_th} · {name.about_en}",
            ", ".join(code(json.dumps(one, ensure_ascii=False)) for one in name.examples),
        )
        for key, name in names.items()
    ]
    head = ("คีย์ · key", "ใส่ · takes", "ความหมาย · meaning", "เช่น · such as")
    return joined(f"## {part.__name__}", _about(part), table(head, rows)).rstrip()


def _about(part: type[RecordPart]) -> str:
    about = (inspect.getdoc(part) or "").replace("``", "`")
    if issubclass(part, Short):
        about += f"\n\nShort form: the value of {code(part.short)} alone."
    return about


def _keys(name: Name) -> str:
    also = f" (อ่าน {', '.join(map(code, name.also))} ด้วย)" if name.also else ""
    thai = "" if name.th == name.key else f"{code(name.th)} · "
    return f"{thai}{code(name.key)}{also}"


def _takes(shape: Shape, annotations: list[Any]) -> str:
    pieces = [piece for annotation in annotations for piece in _pieces(annotation)]
    several = any(isinstance(piece, OneOrMany) for piece in pieces)
    what = _one(shape, pieces)
    return f"{what} · หลายข้อได้ · several" if several else what


def _one(shape: Shape, pieces: list[Any]) -> str:
    if shape.keys:
        inner = _link(shape.part.__name__) if shape.part else "บาท · baht"
        return f"{inner} แยกตาม · by {_link(shape.keys)}"
    if shape.part:
        by_time = " หรือจำนวนเงินตามเวลา · or baht by time" if shape.by_time else ""
        return f"{_link(shape.part.__name__)}{by_time}"
    if shape.choice:
        return _link(shape.choice)
    plain = [words for kind, words in _PLAIN.items() if kind in pieces]
    return " / ".join([*plain, *([_TEXT] if str in pieces else [])]) or _TEXT


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _pieces(annotation: object) -> Iterator[object]:
    """A type taken apart; of a mapping only that it is one."""
    if getattr(annotation, "__origin__", None) is dict:
        yield dict
        return
    yield annotation
    for inner in get_args(annotation):
        yield from _pieces(inner)


def _choices() -> str:
    head = ("คำอังกฤษ · English", "คำไทย · Thai")
    sections = [
        f"### {name}\n\n{table(head, [(code(c), ', '.join(words)) for c, words in rows.items()])}"
        for name in _choice_names()
        for rows in [choice_words(name)]
    ]
    return joined("## คำที่เลือกใช้ได้ · Choices", *sections).rstrip()


def _choice_names() -> list[str]:
    shapes = [shape for part in _parts() for shape in shapes_of(part).values()]
    return list(dict.fromkeys(name for s in shapes for name in (s.choice, s.keys) if name))
