"""Item labels typed into a text: the form numbers items itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_DIGIT = "[0-9๐-๙]"
_LABEL = re.compile(
    rf"""\s*(?:
      (?:รายการที่|กิจกรรมที่|ขั้นตอนที่|ข้อที่|ข้อ)\s*{_DIGIT}+(?:\.{_DIGIT}+)*\s*[.):]?(?=\s)
    | {_DIGIT}{{1,2}}(?:\.{_DIGIT}{{1,2}})+[.)]?(?=\s*[“\"(]?[\u0e01-\u0e4eA-Za-z])
    | {_DIGIT}{{1,2}}[.)](?!{_DIGIT})(?=\s*[“\"(]?[\u0e01-\u0e4eA-Za-z])
    | \({_DIGIT}{{1,2}}\)(?=\s*[\u0e01-\u0e4eA-Za-z])
    | [กขคงจฉช][.)](?=\s+[\u0e01-\u0e4e]{{3}})
    | [-–—•▪●○◦*](?=\s*[\u0e01-\u0e4eA-Za-z])
    )\s*""",
    re.VERBOSE,
)
_UNIT = re.compile(
    rf"\s*{_DIGIT}+\.{_DIGIT}+\s*(?:ล้าน|แสน|หมื่น|พัน|บาท|เท่า|เปอร์เซ็นต์|ชั่วโมง|กิโล|เมตร|ไร่)"
)
_TITLES = {"name"}
_NO_LIST = {"time", "cell"}
_NO_LABEL = {"name", "organisation", "plan", "strategy", "responsible", "literals"}


def item_labels(sheet: Sheet) -> Iterator[Slip]:
    """A number, letter or dash at the head of an item."""
    for passage in sheet.passages:
        if passage.kind not in {"prose", "quantity"} or passage.section in _NO_LABEL:
            continue
        found = _LABEL.match(passage.text)
        if found and not _UNIT.match(passage.text) and found.end() < len(passage.text):
            label = found[0].strip()
            span = (found.start() + found[0].index(label), found.end())
            yield Slip("item-label", passage.pointer, span, {"label": label}, "")
