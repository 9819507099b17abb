"""Things of a list, and clauses, that run together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.lexicon import lexicon
from khrongkan.checks.phrases import run_before
from khrongkan.checks.segments import words_of_run
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_PEOPLE = "ผู้บริหาร|ครู|นักเรียน|บุคลากร|ผู้ปกครอง|ชุมชน|ข้าราชการ|ลูกจ้าง|คณะกรรมการ|ผู้เรียน|เยาวชน|ประชาชน|ผู้นำ"
_LISTED = re.compile(
    rf"({_PEOPLE}|ประสิทธิภาพ)({_PEOPLE}|ประสิทธิผล)(?=\s?(?:และ|หรือ|ลด)|\s?(?:{_PEOPLE}))"
)
_CLAUSE = re.compile(
    rf"(ประสิทธิภาพ|ประสิทธิผล|ต่อเนื่อง|ยิ่งขึ้น|มากขึ้น|สูงขึ้น|ดีขึ้น|เพิ่มขึ้น)({_PEOPLE}|โรงเรียน|สถานศึกษา|ความ)"
)
_ADVERB = (
    "รวดเร็ว|คล่องตัว|ทั่วถึง|ต่อเนื่อง|ยั่งยืน|สม่ำเสมอ|เท่าเทียม|มีประสิทธิภาพ|มีประสิทธิผล|ครบถ้วน|เป็นระบบ|ในอนาคต"
)
_DOING = (
    "ส่งเสริม|สนับสนุน|แลกเปลี่ยน|เปิดโอกาส|จัดให้|จัดทำ|จัดกิจกรรม|สร้างความ|ติดตาม|นิเทศ|ประเมินผล|รายงานผล"
    "|สามารถ|ยกระดับ"
)
_NEXT_CLAUSE = re.compile(f"({_ADVERB})({_DOING})")
"""An adverb ends its clause; a verb after it begins the next."""
_DECIDED = re.compile(f"(ตัดสินใจ)(ข้อมูล|ระบบ|โรงเรียน|สถานศึกษา|{_PEOPLE})")
"""What is decided never follows the verb as a bare noun."""
_LEARNT = "ทักษะ|เจตคติ|ทัศนคติ|สมรรถนะ|คุณลักษณะ|ประสบการณ์"
_LEARNT_TOGETHER = re.compile(rf"(ความรู้|{_LEARNT})({_LEARNT})(?=\s*(?:และ|หรือ))")
_BESIDES = re.compile("(ได้|แล้ว|ขึ้น)(ที่สำคัญ)(?!ที่สุด|ยิ่ง|มาก)")
_RESULT = re.compile("(ทางการเรียน)(นิเทศ|ประเมินผล|สรุปผล|รายงานผล|ติดตาม|จัดอบรม|ประชุม)")
_RUN_TOGETHER = (
    _LISTED,
    _CLAUSE,
    _NEXT_CLAUSE,
    _DECIDED,
    _LEARNT_TOGETHER,
    _BESIDES,
    _RESULT,
)
_AGENTS = re.compile(
    "(?<=[\u0e01-\u0e4e])(กระทรวง)(?=วิทยาศาสตร์|ศึกษาธิการ|มหาดไทย|เทคโนโลยี|สาธารณสุข|เกษตร|วัฒนธรรม|แรงงาน|การคลัง)"
)
_OF_AGENT = re.compile(
    r"(?:ของ|ตาม|กฎ|จาก|โดย|ใน|ให้|และ|กับ|ต่อ|สังกัด|ที่|แก่|หรือ|ระเบียบ|ประกาศ|ว่า|ได้|ด้วย|นโยบาย|รัฐมนตรีว่าการ|ปลัด|ด้าน|ผ่าน|ระดับ|ระหว่าง|ถึง|หน่วยงาน|ส่วนราชการ)$"
)


def missing_spaces_in_lists(sheet: Sheet) -> Iterator[Slip]:
    """Things of a list, or two clauses, that run together."""
    for passage in sheet.prose:
        for pattern in _RUN_TOGETHER:
            for found in pattern.finditer(passage.text):
                if found[0] == "ครูผู้นำ" or found[0].startswith(("ครูบุคลากร", "นักเรียนผู้นำ")):
                    continue
                words = {"right": f"{found[1]} {found[2]}"}
                yield Slip("missing-space-in-list", passage.pointer, found.span(), words)
        for found in _AGENTS.finditer(passage.text):
            if not _OF_AGENT.search(passage.text[: found.start()]):
                start = _words_before(sheet, passage.text, found.start())
                right = passage.text[start : found.start()] + " " + found[1]
                yield Slip(
                    "missing-space-in-list", passage.pointer, (start, found.end()), {"right": right}
                )


_VERBS = re.compile(
    "(ส่งเสริม|สนับสนุน|ยกระดับ|เสริมสร้าง|ปรับปรุง|พัฒนา)"
    "(ประชุม|อบรม|แข่งขัน|นิเทศ|จัดการเรียน|จัดกิจกรรม|แลกเปลี่ยนเรียนรู้)"
)


def verbs_in_a_row(sheet: Sheet) -> Iterator[Slip]:
    """A verb whose object is a bare verb, without the การ that makes a noun of it."""
    for passage in sheet.prose:
        for found in _VERBS.finditer(passage.text):
            words = {"right": f"{found[1]}การ{found[2]}"}
            yield Slip("lost-karn", passage.pointer, found.span(), words)


def _words_before(sheet: Sheet, text: str, at: int) -> int:
    run = run_before(text, at)
    last = words_of_run(run, lexicon(sheet.office.words))[-1] if run else None
    return at - (last.end - last.start) if last else at
