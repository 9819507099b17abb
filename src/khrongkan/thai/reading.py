"""Times as planners write them, read into days, months, years and ranges."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.errors import UnreadTime, finding
from khrongkan.thai import spellings
from khrongkan.thai.limits import check_day
from khrongkan.thai.months import month_name, month_number
from khrongkan.thai.text import normalize_text
from khrongkan.thai.when import Day, Month, OpenTime, Quarter, Range, Term, Year
from khrongkan.thai.years import full_year

if TYPE_CHECKING:
    import re

    from khrongkan.thai.when import Moment, When, YearKind
    from khrongkan.thai.years import Era

_LONGEST = 200
_FOUR_DIGITS = 4
_MONTHS = 12
_PLAIN_SPELLING = (
    str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    | dict.fromkeys(map(ord, "‐‑‒–—―−－"), "-")
    | dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
)
_KINDS: dict[str | None, YearKind] = {
    "ปีการศึกษา": "school",
    "ปีงบประมาณ": "fiscal",
    "งบประมาณ": "fiscal",
    "ปีปฏิทิน": "calendar",
}


class _Date(NamedTuple):
    day: int | None
    month: int | None
    year: int | None


def parse_when(text: str) -> When:
    """The time that a text names, in any spelling that planners use.

    Days, months, years, school terms, quarters, ranges of them and the words of ``times.toml``;
    in Thai, Arabic or mixed digits, with months in full or short, a year of four or two digits in
    พ.ศ. or ค.ศ. (see :func:`full_year`), and what a range has in common named once or twice.

    Raises:
        UnreadTime: if no rule reads the text; it is then to print as written.
        ImpossibleDate: if it names a time that can't be (31 พ.ย.), one that ends before it
            starts, a year no rule knows, or January to March of a year before 2484.

    >>> parse_when("1-30 ต.ค.61")
    Range(start=Day(year=2561, month=10, day=1), end=Day(year=2561, month=10, day=30))
    >>> parse_when("มิถุนายน – กันยายน ๒๕๖2")
    Range(start=Month(year=2562, month=6), end=Month(year=2562, month=9))
    >>> parse_when("2019-06")
    Month(year=2562, month=6)
    >>> parse_when("ภายในปีงบประมาณ 2565")
    OpenTime(code='within', time=Year(year=2565, kind='fiscal'), count=None)
    """
    plain = " ".join(text.translate(_PLAIN_SPELLING).split())
    when = _read_any(plain) if len(plain) <= _LONGEST else None
    if when is None:
        raise UnreadTime(finding("unread-time", text=text[:_LONGEST]))
    return when


@lru_cache(maxsize=4096)
def _read_any(text: str) -> When | None:
    """The time of a text, perhaps only once its letters are put right."""
    return _read(text) or _read(normalize_text(text))


def _read(text: str) -> When | None:
    return _moment(text) or _range(text) or _open_time(text)


def _moment(text: str) -> Moment | None:
    date = _date(text)
    if date and date.month is not None:
        return _dated(date)
    if match := spellings.iso().fullmatch(text):
        year, month, day = match.groups()
        return _dated(_Date(_number(day), int(month), full_year(year)))
    if year := _year(text):
        return year
    numbered = _numbered(text)
    return numbered[0] if len(numbered) == 1 else None


def _date(text: str) -> _Date | None:
    """The parts of a date that a text gives: any of them may stand on the other side of a range."""
    if match := spellings.dated().fullmatch(text):
        day, word, era, year = match.groups()
        return _Date(_number(day), month_number(word), full_year(year, _era(era)) if year else None)
    if match := spellings.slashed().fullmatch(text) or spellings.dashed().fullmatch(text):
        day, month, year = match.groups()
        return _Date(int(day), int(month), full_year(year) if year else None)
    if match := spellings.day_alone().fullmatch(text):
        return _Date(int(match[1]), None, None)
    return None


def _dated(date: _Date) -> Day | Month | None:
    day, month, year = date
    if month is None:
        return None
    if year is None:
        _refuse_without_year(day, month)
        return None
    return Month(year, month) if day is None else Day(year, month, day)


def _refuse_without_year(day: int | None, month: int) -> None:
    """Tell what is missing from a date; figures that can be no date are left unread."""
    if not 1 <= month <= _MONTHS:
        return
    named = month_name(month)
    if day is not None:
        check_day(day, month)
        named = f"{day} {named}"
    raise UnreadTime(finding("time-without-year", text=named))


def _year(text: str) -> Year | None:
    match = spellings.yearly().fullmatch(text)
    if not match or (_is_bare(match) and len(match[3]) != _FOUR_DIGITS):
        return None
    return _year_of(match)


def _year_of(match: re.Match[str]) -> Year:
    word, era, figure = match.groups()
    kind = _KINDS.get(word, "calendar" if era else "plain")
    return Year(full_year(figure, _era(era)), kind)


def _is_bare(year: re.Match[str]) -> bool:
    return year[1] is None and year[2] is None


def _numbered(text: str) -> tuple[Moment, ...]:
    """A school term or a quarter, or the first and the last of one year."""
    for pattern, kind in ((spellings.term(), Term), (spellings.quarter(), Quarter)):
        if match := pattern.fullmatch(text):
            first, last, era, figure = match.groups()
            year = full_year(figure, _era(era))
            return tuple(kind(int(number), year) for number in (first, last) if number)
    return ()


def _range(text: str) -> Range | None:
    if lead := spellings.range_lead().match(text):
        text = text[lead.end() :]
        if _moment(text):
            return None
    if pair := spellings.iso_pair().fullmatch(text):
        return _two_moments(pair[1], pair[2])
    for mark in spellings.mark().finditer(text):
        left, right = text[: mark.start()], text[mark.end() :]
        if found := _two_dates(left, right) or _two_years(left, right) or _two_moments(left, right):
            return found
    numbered = _numbered(text)
    return Range(*numbered) if len(numbered) == 2 else _years_counted(text)  # noqa: PLR2004 - ends


def _two_dates(left: str, right: str) -> Range | None:
    """Two dates that may share a year, or a month and a year."""
    first, last = _date(left), _date(right)
    if not first or not last or last.month is None or (first.month is None and last.day is None):
        return None
    month = last.month if first.month is None else first.month
    start = _dated(_Date(first.day, month, first.year or last.year))
    end = _dated(_Date(last.day, last.month, last.year or first.year))
    return Range(start, end) if start and end else None


def _two_years(left: str, right: str) -> Range | None:
    """Two years, the second of the kind of the first where it says none."""
    start, end = _year(left), spellings.yearly().fullmatch(right)
    if not start or not end:
        return None
    last = _year_of(end)
    return Range(start, Year(last.year, start.kind) if _is_bare(end) else last)


def _two_moments(left: str, right: str) -> Range | None:
    start = _moment(left)
    end = _moment(right) if start else None
    return Range(start, end) if start and end else None


def _years_counted(text: str) -> Range | None:
    """Years whose number stands before them; nothing is lost if only the years are kept."""
    match = spellings.years_counted().fullmatch(text)
    years = _range(match[2]) if match else None
    if not match or not years or years.end.year - years.start.year + 1 != int(match[1]):
        return None
    return years


def _open_time(text: str) -> OpenTime | None:
    if code := spellings.open_words().get(text.replace(" ", "")):
        return OpenTime(code)
    for pattern, code in spellings.open_patterns():
        if match := pattern.fullmatch(text):
            words = match.groupdict()
            if "count" in words:
                return OpenTime(code, count=int(words["count"]))
            if time := _moment(words["time"]):
                return OpenTime(code, time)
    return None


def _era(written: str | None) -> Era | None:
    if written is None:
        return None
    return "พ.ศ." if written.startswith("พ") else "ค.ศ."


def _number(figure: str | None) -> int | None:
    return None if figure is None else int(figure)
