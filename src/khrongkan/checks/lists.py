"""A list whose stated count is not its length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip
from khrongkan.records.values import Item, RecordPart
from khrongkan.thai import to_arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_STATED = re.compile(
    r"([0-9๐-๙]{1,2})\s*(ด้าน|ประการ|ข้อ|อำเภอ|ตำบล|กลุ่ม(?:โรงเรียน)?|แห่ง|โรงเรียน|หน่วยงาน|ยุทธศาสตร์|กิจกรรม|ขั้นตอน|องค์ประกอบ|เรื่อง|ลักษณะ|คณะ|ระบบ|มาตรฐาน|หลักสูตร|ฐาน|รายการ|วิชา)"
    r"(?:ด้วยกัน|ดังนี้|หลัก)?\s*(?:ได้แก่|ประกอบด้วย|คือ|ดังนี้|ดังต่อไปนี้|:)\s*(?:คือ)?\s*"
)
_LABELS = re.compile(r"(?:(?<=\s)|(?<=[\u0e01-\u0e4e])|^)\(?([0-9๐-๙]{1,2})\)")


def miscounted_lists(sheet: Sheet) -> Iterator[Slip]:
    """A count in a sentence that the list after it, or below it, does not have."""
    items = dict(_items_below(sheet.record, ""))
    for passage in sheet.prose:
        for found in _STATED.finditer(passage.text):
            stated = int(found[1])
            rest = passage.text[found.end() :]
            actual = _length(rest)
            if actual is None and not rest.strip():
                actual = items.get(passage.pointer)
            if actual is not None and actual != stated:
                words = {"stated": stated, "actual": actual}
                span = (found.start(), found.end(2))
                yield Slip("list-miscounted", passage.pointer, span, words)


def _length(text: str) -> int | None:
    """How many things a sentence lists: by its labels, or by its commas and the last และ."""
    if re.match(r"\(?[1๑]\)", text):
        last = 0
        for label in _LABELS.finditer(text):
            number = int(to_arabic_digits(label[1]))
            if number != last + 1:
                break
            last = number
        return last
    sentence = re.split(r"\s(?:โดย|เพื่อ|ซึ่ง|ดังนั้น|จึง|ทั้งนี้|มี|เป็น|ให้)|[.;)](?:\s|$)", text, maxsplit=1)[0]
    if "," not in sentence:
        return None
    head, joined, tail = sentence.rpartition("และ")
    if not joined or "," in tail or not head.strip():
        return None
    return sum(1 for part in head.split(",") if part.strip()) + 1


def _items_below(value: object, pointer: str) -> Iterator[tuple[str, int]]:
    if isinstance(value, RecordPart):
        below = getattr(value, "items", None) if isinstance(value, Item) else None
        if isinstance(below, tuple) and below:
            yield f"{pointer}/text", len(below)
        for name in type(value).model_fields:
            yield from _items_below(getattr(value, name), f"{pointer}/{name}")
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _items_below(one, f"{pointer}/{at}")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _items_below(one, f"{pointer}/{key}")
