"""The few words of a long text that a finding about all of it points at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.lexicon import lexicon
from khrongkan.checks.runs import words_of

if TYPE_CHECKING:
    from khrongkan.checks.sheet import Sheet

_VERB = re.compile(
    r"มี|ได้|ไม่|สามารถ|เป็น|พัฒนา|สูงขึ้น|เพิ่มขึ้น|ดีขึ้น|ผ่าน|เข้าใจ|เข้าร่วม|ตระหนัก|เห็น|รู้|ร่วม|ให้|จัด|ใช้|นำ|ปฏิบัติ|เกิด|พอใจ|พึงพอใจ"
    r"|ลด|ส่งเสริม|น้อมนำ|รับ|อ่าน|เขียน|คิด|เรียน|สอน|ทำ|ดำเนิน|ยกระดับ|ปลอด|รัก"
)
_LONGEST = 28


def verb_at(sheet: Sheet, text: str) -> int | None:
    """Where the first verb of a sentence begins."""
    words = words_of(text, lexicon(sheet.office.words))
    found = (word.start for word in words if _VERB.match(text[word.start : word.end]))
    return next(found, None)


def telling_words(sheet: Sheet, text: str) -> tuple[int, int]:
    """What a sentence says of its subject, or its first words where it says nothing."""
    at = verb_at(sheet, text)
    if at is not None and at >= len(text) - 2:
        at = None
    return _words_from(sheet, text, at or 0)


def first_words(sheet: Sheet, text: str) -> tuple[int, int]:
    """The words that a text begins with."""
    return _words_from(sheet, text, 0)


def quoted_head(sheet: Sheet, text: str) -> str:
    """The words that a text begins with, as a sentence quotes them: cut with an ellipsis."""
    _, end = first_words(sheet, text)
    return text if end >= len(text) else f"{text[:end].rstrip()}…"


def _words_from(sheet: Sheet, text: str, start: int) -> tuple[int, int]:
    if len(text) - start <= _LONGEST:
        return start, len(text)
    ends = [word.end for word in words_of(text, lexicon(sheet.office.words))]
    within = [end for end in ends if start < end <= start + _LONGEST]
    return start, max(within, default=start + _LONGEST)
