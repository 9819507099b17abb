"""Times in Thai print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from khrongkan.thai.digits import printed_digits
from khrongkan.thai.months import month_name
from khrongkan.thai.when import Day, Month, OpenTime, Quarter, Range, Term, Year
from khrongkan.thai.words import phrases

if TYPE_CHECKING:
    from khrongkan.thai.digits import DigitPolicy
    from khrongkan.thai.when import Moment, When, YearKind

WhenStyle = Literal["full", "era", "short", "short4", "iso"]
"""``full`` ๑ มิถุนายน ๒๕๖๒, ``era`` ๑ มิถุนายน พ.ศ. ๒๕๖๒, ``short`` ๑ มิ.ย. ๖๒,
``short4`` ๑ มิ.ย. ๒๕๖๒, ``iso`` 2562-06-01."""

_DASHES = ("–", "-", "—")
_FIRST_SHORT_YEAR, _LAST_SHORT_YEAR = 2500, 2599
_YEAR_WORDS: dict[YearKind, str] = {
    "calendar": "พ.ศ. ",
    "fiscal": "ปีงบประมาณ ",
    "school": "ปีการศึกษา ",
    "plain": "ปี ",
}


def format_when(
    when: When, style: WhenStyle = "full", digits: DigitPolicy = "thai", joiner: str = "–"
) -> str:
    """A time in print; :func:`parse_when` reads every result back as the same time.

    Args:
        when: the time.
        style: how months and years are written. A year outside 2500–2599 has four digits in each
            style. ``iso`` is always in Arabic digits, and writes in full what ISO 8601 has no form
            for.
        digits: the script to print in.
        joiner: what stands between the ends of a range: a dash, unspaced between plain numbers,
            or ``ถึง``.

    >>> format_when(Day(2562, 6, 1)), format_when(Day(2562, 6, 1), "short")
    ('๑ มิถุนายน ๒๕๖๒', '๑ มิ.ย. ๖๒')
    >>> format_when(Range(Day(2562, 6, 1), Day(2562, 6, 3)))
    '๑–๓ มิถุนายน ๒๕๖๒'
    >>> format_when(Range(Month(2562, 6), Month(2563, 3)), joiner="ถึง")
    'มิถุนายน ๒๕๖๒ ถึง มีนาคม ๒๕๖๓'
    >>> format_when(OpenTime("within", Year(2565, "fiscal")), "era")
    'ภายในปีงบประมาณ พ.ศ. ๒๕๖๕'
    """
    if style == "short" and not all(map(_has_short_form, _years(when))):
        style = "short4"
    match when:
        case Range():
            text = _range(when, style, joiner)
        case OpenTime():
            text = _open_time(when, style)
        case _:
            text = _moment(when, style)
    return text if style == "iso" else printed_digits(text, digits)


def _years(when: When) -> tuple[int, ...]:
    match when:
        case Range():
            return when.start.year, when.end.year
        case OpenTime():
            return (when.time.year,) if when.time else ()
        case _:
            return (when.year,)


def _has_short_form(year: int) -> bool:
    return _FIRST_SHORT_YEAR <= year <= _LAST_SHORT_YEAR


def _moment(when: Moment, style: WhenStyle) -> str:
    if style == "iso" and _is_iso(when):
        return _iso(when)
    match when:
        case Day(year, month, day):
            return f"{day} {_month(month, style)} {_year_figure(year, style)}"
        case Month(year, month):
            return f"{_month(month, style)} {_year_figure(year, style)}"
        case Year(year, kind):
            return f"{_year_lead(kind, style)}{year}"
        case Term(number, year):
            return f"ภาคเรียนที่ {number}/{year}"
        case Quarter(number, year):
            return f"ไตรมาสที่ {number} {_year_lead('fiscal', style)}{year}"


def _month(month: int, style: WhenStyle) -> str:
    return month_name(month, short=style in ("short", "short4"))


def _year_figure(year: int, style: WhenStyle) -> str:
    if style == "era":
        return f"พ.ศ. {year}"
    return f"{year % 100:02}" if style == "short" else str(year)


def _year_lead(kind: YearKind, style: WhenStyle) -> str:
    says_era = style == "era" and kind in ("fiscal", "school")
    return _YEAR_WORDS[kind] + ("พ.ศ. " if says_era else "")


def _range(when: Range, style: WhenStyle, joiner: str) -> str:
    """Both ends of a range, with what they have in common named once."""
    start, end = when.start, when.end
    if style == "iso":
        if _is_iso(start) and _is_iso(end):
            return f"{_iso(start)}/{_iso(end)}"
        style = "full"
    spaced = f" {joiner} "
    tight = joiner if joiner in _DASHES else spaced
    left, mark, right = _moment(start, style), spaced, _moment(end, style)
    match start, end:
        case Day(), Day() if (start.year, start.month) == (end.year, end.month):
            left, mark = str(start.day), tight
        case Day(), Day() if start.year == end.year:
            left = f"{start.day} {_month(start.month, style)}"
        case Month(), Month() if start.year == end.year:
            left = _month(start.month, style)
        case Year(), Year() if start.kind == end.kind:
            mark, right = tight, str(end.year)
        case Term(), Term() if start.year == end.year:
            left, mark, right = f"ภาคเรียนที่ {start.number}", tight, f"{end.number}/{end.year}"
        case Quarter(), Quarter() if start.year == end.year:
            left, mark = f"ไตรมาสที่ {start.number}", tight
            right = f"{end.number} {_year_lead('fiscal', style)}{end.year}"
    return left + mark + right


def _is_iso(when: Moment) -> bool:
    return isinstance(when, Day | Month) or (isinstance(when, Year) and when.kind == "plain")


def _iso(when: Moment) -> str:
    match when:
        case Day(year, month, day):
            return f"{year}-{month:02}-{day:02}"
        case Month(year, month):
            return f"{year}-{month:02}"
        case _:
            return str(when.year)


def _open_time(when: OpenTime, style: WhenStyle) -> str:
    words = phrases()[when.code].words
    if when.time:
        words = words.replace("{time}", _lead(when.time, style) + _moment(when.time, style))
    return words.replace("{count}", str(when.count))


def _lead(time: Moment, style: WhenStyle) -> str:
    """The word that a time needs after ภายใน or ตั้งแต่."""
    if style == "iso" and _is_iso(time):
        return " "
    match time:
        case Day():
            return "วันที่ "
        case Month():
            return "เดือน" if style in ("full", "era") else "เดือน "
        case Year(kind="calendar"):
            return "ปี "
        case _:
            return ""
