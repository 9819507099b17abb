"""Targets: how many and how good, each where it belongs, with its unit and its subject."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from khrongkan.checks.heads import quoted_head, telling_words, verb_at
from khrongkan.checks.slips import Slip
from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Passage, Sheet

_D = "[0-9๐-๙]"
_NUMBER_WORD = re.compile(
    rf"{_D}|ร้อยละ|ทุก(?:คน|โรง|แห่ง|กลุ่ม|หน่วย|อำเภอ|ตำบล|หมู่บ้าน|ชั้น|สถานศึกษา|ระดับ|ครัวเรือน|เครือข่าย|ช่วงวัย|สังกัด|ศูนย์|เขต)|ทั้งหมด|ทั้งสิ้น|ครบ|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน)\s*(?:โรงเรียน|คน|แห่ง|ครั้ง|กลุ่ม|ชุด|เล่ม|ระบบ)"
)
_NO_SHARE = "(?<!ต่ำกว่า)(?<!สูงกว่า)(?<!มากกว่า)(?<!ขึ้น)(?<!ขึ้น )(?<!ลดลง)"
_COUNT = re.compile(
    rf"{_NO_SHARE}ร้อยละ\s*{_D}+(?:\.{_D}+)?|จำนวน\s*{_D}[{_D[1:-1]},]*|{_D}+\s*(?:%|เปอร์เซ็นต์)"
)
_PEOPLE = (
    "ข้าราชการ",
    "ลูกจ้าง",
    "ผู้บริหาร",
    "ครู",
    "นักเรียน",
    "บุคลากร",
    "ผู้ปกครอง",
    "คณะกรรมการ",
    "ประชาชน",
    "เยาวชน",
    "ผู้เรียน",
    "โรงเรียน",
    "สถานศึกษา",
)
_UNITS = (
    "โรงเรียน|โรง|แห่ง|คน|ครั้ง|กลุ่ม|ชุด|เล่ม|ฉบับ|วัน|ราย|ระบบ|เรื่อง|กิจกรรม|โครงการ|หน่วยงาน|อำเภอ|ตำบล|หมู่บ้าน|ครัวเรือน|เครื่อง|ห้อง|รายการ"
    "|ศูนย์|เครือข่าย|หลักสูตร|ชิ้น|รูป|ท่าน|ทีม|ชมรม|แผน|ด้าน|ประการ|จุด|หลัง|คู่|สถานศึกษา|นักเรียน|ครู"
)
_NO_NUMBER = re.compile(rf"จำนวน\s+(?:{_UNITS})(?=\s|$|[,)])|จำนวน\s*(?=$|[,)])|จำนวน\s*[._…]+")
_NO_UNIT = re.compile(
    rf"จำนวน\s*{_D}[{_D[1:-1]},]*\s+(?=สามารถ|ได้|มี|เข้าร่วม|ที่|ใน|และ|เพื่อ|ผ่าน|เป็น|ร่วม|ดำเนิน)|จำนวน\s*{_D}[{_D[1:-1]},]*\s*$"
)
_WHO = re.compile(
    rf"^ร้อยละ\s*{_D}+(?:\.{_D}+)?\s*(?=(?:ได้|มี|สามารถ|ผ่าน|เข้าร่วม|เกิด|นำ|ปฏิบัติ|ใช้|รับ|เห็น|รู้))"
)
_MISPLACED = re.compile(rf"ร้อยละ\s*ของ\s*{_D}+(?:\s*[\u0e01-\u0e4e]+)?")
_BARE_PERCENT = re.compile(rf"\s*(?:ร้อยละ\s*{_D}+(?:\.{_D}+)?|{_D}+(?:\.{_D}+)?\s*%)\s*")
_RESULTS = ("targets", "outputs", "outcomes", "indicators", "expected_results", "results")
_NO_SUBJECT = re.compile(r"^(?:สามารถ|ได้รับการ|ได้รับ)")


def target_kinds(sheet: Sheet) -> Iterator[Slip]:
    """Quantity targets without a quantity, quality targets of counts only, a kind left out."""
    groups: dict[str, list[Passage]] = {"quantity": [], "quality": []}
    for passage in sheet.within("targets"):
        kind = passage.pointer.split("/")[2]
        is_item = passage.pointer.split("/")[3:4] == ["items"]
        if kind in groups and is_item:
            groups[kind].append(passage)
    quantity, quality = groups["quantity"], groups["quality"]
    for passage in _uncounted(sheet, quantity):
        head = {"head": quoted_head(sheet, passage.text)}
        whole = telling_words(sheet, passage.text)
        yield Slip("quantity-without-number", passage.pointer, whole, head)
    counts = [_COUNT.search(passage.text) for passage in quality]
    if quality and all(counts):
        span = counts[0].span() if counts[0] else None
        yield Slip("quality-is-count", quality[0].pointer, span, {})
    for passage in quality:
        if passage.text.startswith(_PEOPLE) and verb_at(sheet, passage.text) is None:
            yield Slip(
                "quality-says-nothing", passage.pointer, telling_words(sheet, passage.text), {}
            )
    if bool(quantity) != bool(quality):
        kinds = ("เชิงคุณภาพ", "quality") if quantity else ("เชิงปริมาณ", "quantity")
        given = (quantity or quality)[0]
        words = {"kind_th": kinds[0], "kind_en": kinds[1]}
        yield Slip("one-kind-of-target", given.pointer, None, words)


def _uncounted(sheet: Sheet, quantity: list[Passage]) -> list[Passage]:
    """The quantity targets that say no number, in a sentence or in a list below it."""
    tables = {p.pointer.rpartition("/table/")[0] for p in sheet.passages if p.kind == "cell"}
    return [
        passage
        for passage in quantity
        if not _NUMBER_WORD.search(_without_names(sheet, passage.text))
        and (len(quantity) == 1 or passage.pointer.rpartition("/")[0] not in tables)
        and not _has_counted_items(quantity, passage)
    ]


def _has_counted_items(quantity: list[Passage], passage: Passage) -> bool:
    below = passage.pointer.rpartition("/")[0] + "/items/"
    return any(p.pointer.startswith(below) and _NUMBER_WORD.search(p.text) for p in quantity)


_CLASS = re.compile(
    rf"(?:ชั้น)?(?:ประถมศึกษา|มัธยมศึกษา|อนุบาล)?(?:ปีที่|ปี|เขต|รุ่นที่|ครั้งที่|ระยะที่|พ\.ศ\.|ปีการศึกษา|ปีงบประมาณ|ภาคเรียนที่|ป\.|ม\.)\s*{_D}+(?:\s*[-–/]\s*{_D}+)?"
)


def _without_names(sheet: Sheet, text: str) -> str:
    """The text without numbers that count nothing, and without the office's own name."""
    office = sheet.organisation
    return _CLASS.sub(" ", text.replace(office, " ") if office else text)


def lost_targets(sheet: Sheet) -> Iterator[Slip]:
    """A target for a group of persons whom no activity, result or indicator names."""
    if not sheet.record.activities or not sheet.within(*_RESULTS_OF_TARGETS):
        return
    rest = "\n".join(p.text for p in sheet.passages if p.section not in _BEFORE_ACTIVITIES)
    for passage in sheet.within("targets"):
        group = next((one for one in _groups() if passage.text.startswith(one)), None)
        if group and passage.pointer.endswith("/text") and not _names_any(rest, _groups()[group]):
            yield Slip("target-without-result", passage.pointer, (0, len(group)), {})


def _names_any(text: str, words: list[str]) -> bool:
    return any(word in text for word in words)


_RESULTS_OF_TARGETS = ("outputs", "outcomes", "indicators", "expected_results")
_BEFORE_ACTIVITIES = {
    *("name", "organisation", "plan", "strategy", "alignment", "responsible", "rationale"),
    *("objectives", "targets", "place", "signatures"),
}


@cache
def _groups() -> dict[str, list[str]]:
    return table(__file__, "groups.toml")


def counts_and_units(sheet: Sheet) -> Iterator[Slip]:
    """A count without a number, a number without a unit, a percentage of nobody."""
    for passage in sheet.worded:
        for code, pattern in (
            ("count-without-number", _NO_NUMBER),
            ("number-without-unit", _NO_UNIT),
            ("percent-misplaced", _MISPLACED),
        ):
            for found in pattern.finditer(passage.text):
                yield Slip(code, passage.pointer, found.span(), {})
        if passage.section in _RESULTS and passage.kind == "prose":
            yield from _nobody(passage)
    for passage in sheet.passages:
        is_target = passage.kind == "quantity" and passage.section == "activities"
        if is_target and _BARE_PERCENT.fullmatch(passage.text):
            yield Slip("percent-of-nobody", passage.pointer, None, {})


def _nobody(passage: Passage) -> Iterator[Slip]:
    """A result that says of no one that they will have or be something."""
    if share := _WHO.match(passage.text):
        yield Slip("percent-of-nobody", passage.pointer, share.span(), {})
    elif (verb := _NO_SUBJECT.match(passage.text)) and _is_item(passage):
        yield Slip("no-subject", passage.pointer, verb.span(), {})


def _is_item(passage: Passage) -> bool:
    return passage.pointer.count("/items/") < _DEEP


_DEEP = 2
