"""What the Thai calendar has: its years, the months of a year, the days of a month."""

from __future__ import annotations

from datetime import date, timedelta

from khrongkan.errors import ImpossibleDate, finding
from khrongkan.thai.months import month_name
from khrongkan.thai.years import FIRST_YEAR, LAST_YEAR, OFFSET

JANUARY_YEARS = 2484
"""The first พ.ศ. year that began in January; until then the Thai year began on 1 April."""

_LEAP_YEAR = 2567
_MARCH, _DECEMBER = 3, 12
_ONE_DAY = timedelta(days=1)


def days_in_month(year: int, month: int) -> int:
    """How many days a month of a พ.ศ. year has.

    >>> days_in_month(2563, 2)
    29
    """
    following = date(year - OFFSET + month // _DECEMBER, month % _DECEMBER + 1, 1)
    return (following - _ONE_DAY).day


def check_day(day: int, month: int, year: int | None = None) -> None:
    """Refuse a day that its month doesn't have, in that year or, without one, in any.

    Raises:
        ImpossibleDate: for such a day.

    >>> check_day(29, 2)
    """
    days = days_in_month(year or _LEAP_YEAR, month)
    if not 1 <= day <= days:
        named = f"{day} {month_name(month)} {year or ''}".strip()
        raise ImpossibleDate(finding("no-such-day", date=named, days=days))


def check_year(year: int) -> None:
    """Refuse a year outside 2400–2700.

    Raises:
        ImpossibleDate: for such a year.

    >>> check_year(2562)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ImpossibleDate(finding("no-such-year", year=year))


def check_month(year: int, month: int) -> None:
    """Refuse a month that a year doesn't have, and January to March before 2484.

    Raises:
        ImpossibleDate: for such a month or year.

    >>> check_month(2562, 12)
    """
    check_year(year)
    if not 1 <= month <= _DECEMBER:
        raise ImpossibleDate(finding("no-such-month", month=month))
    if year < JANUARY_YEARS and month <= _MARCH:
        raise ImpossibleDate(finding("date-before-2484", year=year))
