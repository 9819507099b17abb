"""Indicators: each measures something, and says how."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.heads import telling_words
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet
    from khrongkan.records.project import Indicator

_D = "[0-9๐-๙]"
_NO_COUNT = re.compile(
    rf"(?:ปีที่|ปี|เขต|รุ่นที่|ครั้งที่|ระยะที่|พ\.ศ\.|ปีการศึกษา|ปีงบประมาณ|ป\.|ม\.|มาตรา|ศตวรรษที่)\s*{_D}+(?:\s*[-–]\s*{_D}+)?"
)
_MEASURE = re.compile(
    rf"{_D}|ทุก(?:คน|โรง|แห่ง|กลุ่ม|หน่วย|อำเภอ|ตำบล|ชั้น|ครั้ง)|ทั้งหมด|ระดับ(?:ดี|มาก|พอใช้|คุณภาพ|ยอดเยี่ยม|ปานกลาง|\s*[0-9๐-๙])|ผ่านเกณฑ์|อย่างน้อย|ไม่น้อยกว่า|ไม่เกิน|ครบ(?:ถ้วน|ทุก)"
)


def weak_indicators(sheet: Sheet) -> Iterator[Slip]:
    """An indicator without a measure, and one without a method among others that have one."""
    rows = sheet.record.indicators
    rows = rows if isinstance(rows, tuple) else ()
    has_methods = [bool(row.methods) for row in rows]
    for at, row in enumerate(rows):
        if row.text and not _MEASURE.search(_said(row)):
            yield Slip(
                "indicator-unmeasured", f"/indicators/{at}/text", telling_words(sheet, row.text), {}
            )
        if any(has_methods) and not has_methods[at] and row.methods is None:
            yield Slip("indicator-without-method", f"/indicators/{at}/text", None, {})


def _said(row: Indicator) -> str:
    targets = row.target if isinstance(row.target, tuple) else ()
    parts = [row.text or "", *(f"{one.n or ''}{one.text or ''}" for one in targets)]
    return " ".join(_NO_COUNT.sub(" ", part) for part in parts)
