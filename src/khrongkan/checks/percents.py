"""Percentages and counts of one subject that disagree between the sections of a sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.likeness import bare, likeness
from khrongkan.checks.sheet import passages_once
from khrongkan.checks.slips import Slip
from khrongkan.thai import to_arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khrongkan.checks.sheet import Passage, Sheet

_PERCENT = re.compile(
    r"(?:ร้อยละ|ร้อย ละ)\s*([0-9๐-๙]+(?:\.[0-9๐-๙]+)?)|([0-9๐-๙]+(?:\.[0-9๐-๙]+)?)\s*(?:%|เปอร์เซ็นต์)"
)
_CHANGE = re.compile(r"(?:เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำกว่า|มากกว่า|เกินกว่า|อย่างน้อย|ไม่เกิน)[^ ]{0,12}\s*$")
_NOISE = re.compile(
    r"ระยะที่[0-9]+(?:-?[0-9]+)?|จำนวน[0-9]+(?:โรงเรียน|คน|แห่ง)|^การ(?:ส่งเสริม)?(?:และ)?(?:สนับสนุน)?(?:ให้)?|ของ|ใน"
)
_SECTIONS = ("targets", "activities", "outputs", "outcomes", "indicators", "expected_results")
_SAME_SUBJECT = 0.8
_COUNT = re.compile(
    r"(?<![0-9๐-๙.,/–-])([0-9๐-๙]{2,6})\s*(โรงเรียน|โรง|แห่ง|สถานศึกษา)(?!\S*ต่อ)(?!ละ)"
)
_CLOSE = 0.02
_FEW = 20


class Share(NamedTuple):
    """A percentage of some subject."""

    passage: Passage
    span: tuple[int, int]
    value: str
    subject: str


def shares_disagree(sheet: Sheet) -> Iterator[Slip]:
    """A percentage that another section gives otherwise for the same subject."""
    shares = list(_shares(sheet))
    told: set[str] = set()
    for at, share in enumerate(shares):
        for earlier in shares[:at]:
            if earlier.passage.section == share.passage.section and _same_list(earlier, share):
                continue
            if earlier.value != share.value and _same_subject(earlier.subject, share.subject):
                told.add(share.passage.pointer)
                words = {
                    "other": earlier.passage.text[slice(*earlier.span)],
                    "where": _where(earlier),
                }
                yield Slip("percent-disagrees", share.passage.pointer, share.span, words)
                break


def _same_list(one: Share, other: Share) -> bool:
    return one.passage.pointer.split("/")[:3] == other.passage.pointer.split("/")[:3]


def _where(share: Share) -> str:
    return share.passage.pointer


def _same_subject(one: str, other: str) -> bool:
    return min(len(one), len(other)) > _FEW and likeness(one, other, _SAME_SUBJECT) >= _SAME_SUBJECT


def _shares(sheet: Sheet) -> Iterator[Share]:
    for passage in sheet.passages:
        if passage.section not in _SECTIONS or passage.kind not in {"prose", "quantity"}:
            continue
        found = list(_PERCENT.finditer(passage.text))
        if len(found) != 1 or _CHANGE.search(passage.text[: found[0].start()]):
            continue
        text = passage.text[: found[0].start()] + passage.text[found[0].end() :]
        if passage.kind == "quantity":
            text = f"{_name_of_row(sheet, passage)} {text}"
        value = to_arabic_digits(found[0][1] or found[0][2])
        yield Share(passage, found[0].span(), value, _NOISE.sub("", bare(text)))


def _name_of_row(sheet: Sheet, passage: Passage) -> str:
    section, at = passage.pointer.split("/")[1:3]
    name = "name" if section == "activities" else "text"
    return sheet.text_at.get(f"/{section}/{at}/{name}", "")


def counts_disagree(sheet: Sheet) -> Iterator[Slip]:
    """A number of schools that is nearly, but not quite, another one: 185 beside 187."""
    own = list(_counts(sheet.prose)) + list(
        _counts(p for p in sheet.passages if p.kind == "quantity")
    )
    beside = [count for other in sheet.others for count in _counts(passages_once(other))]
    values = [value for _, _, value in [*own, *beside]]
    told: set[int] = set()
    for passage, span, value in own:
        near = [v for v in values if v != value and abs(v - value) <= _CLOSE * max(v, value)]
        if near and value not in told:
            other = max(set(near), key=lambda v: (values.count(v), v))
            if values.count(other) >= values.count(value):
                told.add(value)
                yield Slip("count-disagrees", passage.pointer, span, {"other": other})


def _counts(passages: Iterable[Passage]) -> Iterator[tuple[Passage, tuple[int, int], int]]:
    for passage in passages:
        for found in _COUNT.finditer(passage.text):
            value = int(found[1])
            if value >= _FEW:
                yield passage, found.span(), value
