"""The names of the project, of other projects and of the office, as sentences spell them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.likeness import bare, likeness
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Passage, Sheet

_DOING = (
    "targets",
    "activities",
    "calendar",
    "outputs",
    "outcomes",
    "indicators",
    "expected_results",
    "objectives",
)
_MADE = re.compile(
    r"(?:จึง|ได้|เห็นควร)(?:ได้)?(?:จัดทำ|จัดให้มี|กำหนด|เสนอ|ดำเนิน)(?:เป็น|ให้มี)?(โครงการ)(?=[\u0e01-\u0e4e“\"(A-Z])"
)
_RUN = re.compile(
    r"(?:การดำเนินงาน|ดำเนินการ|การดำเนินการ|ดำเนินงาน)(?:ตาม|ของ|ใน)?(โครงการ)(?=[\u0e01-\u0e4e“\"(A-Z])"
)
_ANY = re.compile(r"(โครงการ)(?=[\u0e01-\u0e4e“\"(A-Z])")
_PLAIN = re.compile(
    r"โครงการ(?:นี้|ดังกล่าว|ฯ|ที่|ให้|ใน|ตาม|ของ|และ|หรือ|ต่าง|พิเศษ|ต่อ|ทั้ง|ได้|มี|โดย|เพื่อ|อย่าง|ไป|จน|แล้ว|สำคัญ|หลัก|วิจัย|เสร็จ|บรรลุ|แก่|สู่)"
)
_STOP = re.compile(
    r"\s+(?:ขึ้น|ให้|เพื่อ|ได้|โดย|ซึ่ง|ต่อ|ที่|ร้อยละ|จำนวน|เป็น|ใน|และ|ของ|มี|\d|[๐-๙])|ขึ้น(?:\s|$)|[;:]|ร้อยละ|เพื่อส่งเสริม|ที่ประกอบ"
)
_OWN, _ALIKE, _NEARLY, _SAME = 0.7, 0.7, 0.9, 0.999
_LEAST, _LONGEST = 8, 200


def other_names(sheet: Sheet) -> Iterator[Slip]:
    """Another project's name in this one's text, or its own name spelt otherwise."""
    name = bare((sheet.name).removeprefix("โครงการ"))
    if len(name) < _LEAST:
        return
    others = {bare(o.name): o.name for o in sheet.others if o.name and bare(o.name) != name}
    for passage in sheet.prose:
        made = _MADE.finditer(passage.text)
        run = _RUN.finditer(passage.text) if passage.section in _DOING else ()
        told: list[tuple[int, int]] = []
        for found in [*made, *run]:
            if _PLAIN.match(passage.text, found.start(1)):
                continue
            end = _end(passage.text, found.end(1), len(name))
            words = passage.text[found.start(1) : end]
            if not _names(bare(words).removeprefix("โครงการ"), name):
                told.append((found.start(1), end))
                filling = {"name": sheet.name}
                yield Slip("other-project", passage.pointer, told[-1], filling)
        if passage.section in _DOING:
            yield from _siblings(sheet, passage, others, told)


def _siblings(
    sheet: Sheet, passage: Passage, others: dict[str, str], told: list[tuple[int, int]]
) -> Iterator[Slip]:
    own = bare(sheet.name)
    for found in _ANY.finditer(passage.text):
        following = bare(passage.text[found.end() : found.end() + 120])
        for letters, name in others.items():
            is_own = own.startswith(letters) or following.startswith(own)
            if len(letters) >= _LEAST and following.startswith(letters) and not is_own:
                span = (found.start(), min(len(passage.text), found.end() + len(name)))
                if found.start() and all(span[0] >= b or span[1] <= a for a, b in told):
                    yield Slip("other-project", passage.pointer, span, {"name": sheet.name})
                break


def _names(said: str, name: str) -> bool:
    """Whether the words after โครงการ name this project, wholly or by its beginning or end."""
    said = said.removeprefix("การ")
    name = name.removeprefix("การ")
    if said.startswith(name[:_LEAST]) or name in said or (len(said) > _LEAST and said in name):
        return True
    return likeness(said[: len(name) + 6], name) >= _OWN


def _end(text: str, start: int, length: int) -> int:
    """Where the name that begins at ``start`` ends, as far as one can see."""
    stop = _STOP.search(text, start + _LEAST)
    end = min(stop.start() if stop else len(text), start + length + 20, len(text))
    while end < len(text) and text[end] in "ะัาำิีึืฺุู็่้๊๋์ํๅ":
        end += 1
    return end


def office_names(sheet: Sheet) -> Iterator[Slip]:
    """The office's own name cut short or misspelt: เขตพื้นที่… where it means สำนักงานเขตพื้นที่…."""
    office = re.sub(r"\s+", " ", sheet.organisation).strip()
    if not office.startswith("สำนักงานเขตพื้นที่การศึกษา") or len(office) < _LEAST * 3:
        return
    body = office.removeprefix("สำนักงาน")
    place = re.sub(r"\s*(?:เขต)?\s*[0-9๐-๙]*$", "", body)
    head = body[: _LEAST + 2]
    for passage in sheet.prose:
        for found in re.finditer(re.escape(head), passage.text):
            start = found.start()
            before = passage.text[:start]
            if before.endswith("สำนักงาน"):
                yield from _nearly_office(passage, start, body, place)
            elif passage.text.startswith(place, start) and (
                not before.strip() or before.endswith(("สังกัด", "สังกัดของ"))
            ):
                span = (
                    max(0, start - len("สังกัด")) if before.endswith("สังกัด") else start,
                    start + len(place),
                )
                yield Slip("office-cut", passage.pointer, span, {"office": office})


def _nearly_office(passage: Passage, start: int, body: str, place: str) -> Iterator[Slip]:
    text = passage.text[start : start + len(place) + 24]
    if text.startswith(place):
        return
    tail = place[-5:]
    at = text.find(tail, _LEAST)
    if at < 0:
        return
    said = text[: at + len(tail)]
    if _ALIKE < likeness(said, place) < _SAME:
        span = (start - len("สำนักงาน"), start + len(said))
        yield Slip("name-alike", passage.pointer, span, {"other": f"สำนักงาน{body}"})


def unit_names(sheet: Sheet) -> Iterator[Slip]:
    """The unit's name in a sentence, spelt otherwise than in the head of the sheet."""
    unit = getattr(sheet.record.responsible, "unit", None) or ""
    letters = bare(unit)
    if not _LEAST * 2 <= len(letters) <= _LONGEST:
        return
    head = letters[:_LEAST]
    is_told = False
    for passage in sheet.prose:
        for found in re.finditer(r"กลุ่ม|ฝ่าย|สำนัก|กอง|งาน", passage.text):
            if not head.startswith(found[0]):
                continue
            window = passage.text[found.start() : found.start() + len(unit) + 16]
            said = bare(window)
            if not said.startswith(head):
                continue
            if said.startswith(letters):
                length = _length_of(window, len(letters))
                if window[:length] != unit and not is_told:
                    is_told = True
                    span = (found.start(), found.start() + length)
                    yield Slip("name-alike", passage.pointer, span, {"other": unit})
                continue
            best = max(
                range(len(letters) - 6, len(letters) + 7), key=lambda n: likeness(said[:n], letters)
            )
            if _NEARLY - 0.1 <= likeness(said[:best], letters) < _SAME:
                span = (found.start(), found.start() + _length_of(window, best))
                yield Slip("name-alike", passage.pointer, span, {"other": unit})


def _length_of(window: str, letters: int) -> int:
    """How many characters of a text hold so many letters."""
    return next((n for n in range(1, len(window)) if len(bare(window[:n])) >= letters), len(window))
