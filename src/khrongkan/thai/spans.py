"""Times moved by years and counted in months."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from khrongkan.thai.limits import days_in_month
from khrongkan.thai.when import Day, Month, OpenTime, Range, When
from khrongkan.thai.years import OFFSET

_When = TypeVar("_When", bound=When)


def months_of(when: When) -> tuple[Month, ...]:
    """Every month that a time touches, in order; none for a time that is open at one end.

    A school year touches thirteen, since it begins and ends in the middle of May.

    Raises:
        ImpossibleDate: if January to March of a year before 2484 is among them.

    >>> [month.month for month in months_of(Range(Day(2562, 11, 15), Month(2563, 1)))]
    [11, 12, 1]
    """
    first, last = when.first_day, when.last_day
    if first is None or last is None:
        return ()
    return months_between(
        Month(first.year + OFFSET, first.month), Month(last.year + OFFSET, last.month)
    )


def months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """The months from one to another, both included; none if the last comes first.

    Raises:
        ImpossibleDate: if January to March of a year before 2484 is among them.

    >>> months_between(Month(2562, 12), Month(2563, 1))
    (Month(year=2562, month=12), Month(year=2563, month=1))
    """
    counts = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple(Month(count // 12, count % 12 + 1) for count in counts)


def shift_years(when: _When, years: int) -> _When:
    """The same time so many years later, or earlier for a negative number.

    29 February becomes 28 February in a year that has none. An open time moves by the
    year in it, and stays as it is without one.

    Raises:
        ImpossibleDate: if that leaves the years 2400–2700, or meets January to March before 2484.

    >>> shift_years(Day(2563, 2, 29), 1)
    Day(year=2564, month=2, day=28)
    """
    return _shifted(when, years)  # type: ignore[return-value]  # the class that came in


def _shifted(when: When, years: int) -> When:
    match when:
        case Range(start, end):
            return Range(shift_years(start, years), shift_years(end, years))
        case OpenTime(time=time):
            return replace(when, time=time and shift_years(time, years))
        case Day(year, month, day):
            moved = Month(year + years, month)
            return Day(moved.year, month, min(day, days_in_month(moved.year, month)))
        case _:
            return replace(when, year=when.year + years)
