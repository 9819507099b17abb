"""Spaces inside phrases: after words that end nothing, or unlike elsewhere in the record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.lexicon import Lexicon, lexicon
from khrongkan.checks.segments import words_of_run
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_LETTERS = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
_SPACE = re.compile(f"(?<=[{_LETTERS}]) (?=[{_LETTERS}]{{3}})")
_RUN_AFTER = re.compile(f"[{_LETTERS}]+")
_ALL = frozenset(
    map(
        chr,
        (*range(0xE01, 0xE2F), *range(0xE30, 0xE3B), *range(0xE40, 0xE46), *range(0xE47, 0xE4F)),
    )
)
_ABBREVIATION = re.compile(r"[ก-ฮ]{1,4}\.")
_ENDS_NOTHING = frozenset(
    {
        "และ",
        "หรือ",
        "ของ",
        "การ",
        "ความ",
        "แก่",
        "จาก",
        "กับ",
        "เพื่อ",
        "ว่าด้วยการ",
        "ในการ",
        "ทาง",
        "ตาม",
    }
)
_PART = 7
_MORE = 5
_NOUN_MAKERS = frozenset({"ทางการ", "ผลการ", "จัดการ", "ด้านการ", "สู่การ"})
_JOINED_ON = (
    "เท่านั้น", "ทั้งปวง", "ราชจักรีวงศ์", "ทางอารมณ์", "ทางความ", "ทางการศึกษา", "ทางการเรียน",
    "ทางสังคม", "ทางวิชาการ", "ทางภาษา", "ทางปัญญา", "ทางร่างกาย", "คู่คุณธรรม", "ที่ดี", "ที่ขาดแคลน", "ที่ยั่งยืน",
    "ที่เหมาะสม", "ที่ถูกต้อง", "ที่ทันสมัย", "ที่เข้มแข็ง", "ที่หลากหลาย", "ที่พึงประสงค์",
)  # fmt: skip
_TITLE = re.compile(r"พลเอก|พลโท|พลตรี|พันเอก|นาย|นาง|ดร|ศาสตราจารย์|หม่อม|พระ|สมเด็จ|คุณ")
_NEW_CLAUSE = (
    "และ",
    "ได้",
    "มี",
    "เพื่อ",
    "ผ่าน",
    "จัด",
    "ที่",
    "ซึ่ง",
    "โดย",
    "ให้",
    "ครอบคลุม",
    "เป็น",
    "จะ",
    "สามารถ",
    "ระดับ",
    "ด้าน",
    "ตาม",
    "สำนักงาน",
    "รวม",
    "เพิ่ม",
    "จำนวน",
    "ร่วม",
    "ระยะ",
    "โรงเรียน",
    "ทุก",
)


def spaces_in_phrases(sheet: Sheet) -> Iterator[Slip]:
    """A space between Thai words that belong together."""
    words = lexicon(sheet.office.words)
    everything = "\n".join(p.text for p in sheet.worded)
    for passage in sheet.prose:
        for found in _SPACE.finditer(passage.text):
            at = found.start()
            before, after = (
                run_before(passage.text, at),
                _RUN_AFTER.match(passage.text, at + 1),
            )
            if not before or not after or _ABBREVIATION.match(passage.text, at + 1):
                continue
            left, right = before, after[0]
            if left == "โครงการ" and at == len(left) and passage.section != "name":
                span, joined = (0, at + 1 + len(right[:8])), left + right[:8]
                yield Slip("space-in-phrase", passage.pointer, span, {"right": joined}, joined)
                continue
            span = _around(left, right, at, words)
            joined = passage.text[span[0] : at] + passage.text[at + 1 : span[1]]
            if _ends_nothing(left, right, passage.text, at, words) or _begins_nothing(
                right, passage.text, at
            ):
                if not _TITLE.match(passage.text, at + 1):
                    # Two words that end nothing show that something between them is lost.
                    cure = None if right.startswith(("และ", "หรือ")) else joined
                    filling = {"right": joined}
                    yield Slip("space-in-phrase", passage.pointer, span, filling, cure)
            elif _is_odd(left, right, everything):
                yield Slip("uneven-space", passage.pointer, span, {"right": joined})


def _ends_nothing(left: str, right: str, text: str, at: int, words: Lexicon) -> bool:
    last = _last(left, words)
    if last == "ด้าน" and right.startswith(("การ", "ความ", "คุณ")):
        counted = left == last and text[: at - len(left)].rstrip()[-1:].isdigit()
        return not counted and not left.endswith(("ทุกด้าน", "หลายด้าน", "ละด้าน", "รอบด้าน"))
    if last in _NOUN_MAKERS:
        first = words_of_run(right, words)[0]
        return f"การ{right[: first.end]}" in words
    return last in _ENDS_NOTHING or left.endswith("เพื่อให้")


def _is_odd(left: str, right: str, everything: str) -> bool:
    """Whether a phrase is written without the space more often than with it."""
    if min(len(left), len(right)) < _PART or right.startswith(_NEW_CLAUSE):
        return False
    head, tail = left[-_PART:], right[:_PART]
    joined = everything.count(head + tail)
    return joined > 0 and joined >= everything.count(f"{head} {tail}") - _MORE


def run_before(text: str, at: int) -> str:
    """The Thai letters that end where a text is cut."""
    start = at
    while start and text[start - 1] in _ALL:
        start -= 1
    return text[start:at]


def _last(run: str, words: Lexicon) -> str:
    last = words_of_run(run, words)[-1]
    return run[last.start : last.end]


def _begins_nothing(right: str, text: str, at: int) -> bool:
    if right.startswith(_JOINED_ON):
        return True
    # ของ after a list in spaces may belong to all of it; after one noun it belongs to that.
    return (
        right.startswith("ของ")
        and not right.startswith("ของขวัญ")
        and " " not in text[max(0, at - 18) : at]
    )


def _around(left: str, right: str, at: int, words: Lexicon) -> tuple[int, int]:
    first = words_of_run(left, words)[-1]
    last = words_of_run(right, words)[0]
    return at - (first.end - first.start), at + 1 + last.end
