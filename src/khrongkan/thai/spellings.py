"""The patterns of written times, once digits are Arabic, dashes hyphens and spaces single."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from khrongkan.thai.months import month_pattern
from khrongkan.thai.words import phrases

if TYPE_CHECKING:
    from khrongkan.thai.words import Phrase

_ERA = r"พ\.? ?ศ\.?|พุทธศักราช|ค\.? ?ศ\.?|คริสต์ศักราช|คริสตศักราช"
_MARK = r" ?(?:-+|~|จนถึง|ถึง) ?"
_YEAR = r"[0-9]{1,9}"

_DATED = (
    r"(?:ใน ?)?(?:(?:วันที่ ?)?([0-9]{{1,2}}) ?)?(?:เดือน ?)?({months})"
    r"(?: ?,? ?(?:ปี ?)?(?:({era}) ?)?({year}))?"
)
_SLASHED = rf"(?:วันที่ ?)?([0-9]{{1,2}})/([0-9]{{1,2}})(?:/({_YEAR}))?"
_DASHED = r"(?:วันที่ ?)?([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})"
_DAY = r"(?:วันที่ ?)?([0-9]{1,2})"
_ISO = r"([0-9]{4})-([01]?[0-9])(?:-([0-9]{1,2}))?"
_YEARLY = (
    r"(?:ใน ?)?(?:ประจำ ?)?(ปีการศึกษา|ปีงบประมาณ|งบประมาณ|ปีปฏิทิน|ปี)? ?"
    rf"(?:({_ERA}) ?)?({_YEAR})"
)
_OF_YEAR = rf"(?: ?/ ?|,? ?(?:ของ ?)?(?:ประจำ ?)?(?:%s|ปี) ?(?:({_ERA}) ?)?)({_YEAR})"
_TERM = r"(?:ภาคเรียน|ภาคการศึกษา|เทอม)(?:ที่)? ?"
_QUARTER = r"ไตรมาส(?:ที่)? ?"


@cache
def dated() -> re.Pattern[str]:
    """Day, month word, era and year; all but the month may be absent."""
    return re.compile(_DATED.format(months=month_pattern(), era=_ERA, year=_YEAR))


@cache
def slashed() -> re.Pattern[str]:
    """Day/month/year in figures, the year perhaps absent."""
    return re.compile(_SLASHED)


@cache
def dashed() -> re.Pattern[str]:
    """Day-month-year in figures, with a year of four digits."""
    return re.compile(_DASHED)


@cache
def day_alone() -> re.Pattern[str]:
    """A day, as it stands before the mark of a range."""
    return re.compile(_DAY)


@cache
def iso() -> re.Pattern[str]:
    """Year-month or year-month-day."""
    return re.compile(_ISO)


@cache
def iso_pair() -> re.Pattern[str]:
    """Two of those, or years, with the slash of ISO 8601 between them."""
    side = r"[0-9]{4}(?:-[0-9]{1,2}){0,2}"
    return re.compile(rf"({side}) ?/ ?({side})")


@cache
def yearly() -> re.Pattern[str]:
    """What kind of year, its era, its figure."""
    return re.compile(_YEARLY)


@cache
def term() -> re.Pattern[str]:
    """The number of a school term, perhaps that of a last term, the era and the year."""
    return _numbered(_TERM, "ปีการศึกษา")


@cache
def quarter() -> re.Pattern[str]:
    """The number of a quarter, perhaps that of a last quarter, the era and the year."""
    return _numbered(_QUARTER, "ปีงบประมาณ")


@cache
def mark() -> re.Pattern[str]:
    """What stands between the two ends of a range."""
    return re.compile(_MARK)


@cache
def range_lead() -> re.Pattern[str]:
    """Words before a range that say no more than that it is one."""
    return re.compile(r"(?:ใน ?)?(?:ระหว่าง|ช่วง|ตั้งแต่) ?")


@cache
def years_counted() -> re.Pattern[str]:
    """A number of years, and in brackets which."""
    return re.compile(r"(?:ระยะ|ระยะเวลา) ?([0-9]{1,3}) ?ปี ?\((.+)\)")


@cache
def open_words() -> dict[str, str]:
    """The code of every phrase that holds no time and no number, by its words without spaces."""
    return {
        words.replace(" ", ""): phrase.code
        for phrase in phrases().values()
        for words in phrase.spellings
        if "{" not in words
    }


@cache
def open_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns with a group ``time`` or ``count``, and their codes, the most words first."""
    written = [
        (words, phrase)
        for phrase in phrases().values()
        for words in phrase.spellings
        if "{" in words
    ]
    return tuple(map(_open_pattern, sorted(written, key=lambda row: -len(row[0]))))


def _open_pattern(row: tuple[str, Phrase]) -> tuple[re.Pattern[str], str]:
    words, phrase = row
    pattern = re.escape(words.replace(" ", ""))
    pattern = pattern.replace(r"\{time\}", " ?(?P<time>.+?) ?")
    pattern = pattern.replace(r"\{count\}", " ?(?P<count>[0-9]{1,3}) ?")
    return re.compile(pattern), phrase.code


def _numbered(word: str, year_word: str) -> re.Pattern[str]:
    number = r"([0-9]{1,2})"
    last = rf"(?:{_MARK}(?:{word})?{number})?"
    return re.compile(word + number + last + _OF_YEAR % year_word)
