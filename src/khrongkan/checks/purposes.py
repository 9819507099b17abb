"""Objectives and targets that begin with the wrong word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.lexicon import lexicon
from khrongkan.checks.runs import words_of
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_PURPOSE = re.compile(r"เพื่อ(?!น|ให้แก่)")
_MANY = 3
_LABEL = re.compile(
    r"^\s*(?:[(]?[0-9๐-๙]+(?:\.[0-9๐-๙]+)*[.)]+|[0-9๐-๙]+(?:\.[0-9๐-๙]+)+|[-–•])\s*(?=\S)"
)


def purposes(sheet: Sheet) -> Iterator[Slip]:
    """An objective without เพื่อ or with too many, and a target that is an objective."""
    objectives = [p for p in sheet.within("objectives") if p.pointer.count("/") == _TOP]
    for passage in objectives:
        label = _LABEL.match(passage.text)
        start = label.end() if label else 0
        said = passage.text[start:]
        if not said.startswith("เพื่อ"):
            end = min(start + 12, len(passage.text))
            yield Slip("objective-without-purpose", passage.pointer, (start, end), {})
        marks = list(_PURPOSE.finditer(passage.text))
        if len(marks) >= _MANY:
            yield Slip("many-purposes", passage.pointer, marks[1].span(), {"count": len(marks)})
    for passage in sheet.within("targets", "outputs", "outcomes", "expected_results"):
        if passage.text.startswith("เพื่อ") and passage.pointer.endswith("/text"):
            yield Slip("target-is-objective", passage.pointer, (0, 5), {})

    for passage in sheet.within("targets"):
        found = _ACTING.match(passage.text)
        if (
            found
            and passage.pointer.endswith("/text")
            and _is_whole_word(sheet, passage.text, found)
        ):
            yield Slip("target-is-activity", passage.pointer, found.span(), {})


def _is_whole_word(sheet: Sheet, text: str, found: re.Match[str]) -> bool:
    ends = {word.end for word in words_of(text[: found.end() + 30], lexicon(sheet.office.words))}
    return found.end() in ends or found.end() == len(text)


_ACTING = re.compile(
    r"(?:การ)?(?:จัดทำ|จัดตั้ง|จัดอบรม|จัดประชุม|จัดกิจกรรม|จัดหา|จัดซื้อ|ส่งเสริม|สนับสนุน|ให้ความช่วยเหลือ|ดำเนินการ|สร้าง|ประชุม|อบรม|นิเทศ|แข่งขัน)|กิจกรรม"
)
_TOP = 3
