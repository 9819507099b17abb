"""Times as a record holds them: a day, a month, a year, a term, a quarter, a range, an open time.

Years are พ.ศ.; first and last days are ``datetime.date`` in ค.ศ. Until 2483 the Thai year
began on 1 April, so that January to March of those years are refused, not guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from khrongkan.errors import ImpossibleDate, finding
from khrongkan.thai.limits import (
    JANUARY_YEARS,
    check_day,
    check_month,
    check_year,
    days_in_month,
)
from khrongkan.thai.months import month_name
from khrongkan.thai.words import phrases
from khrongkan.thai.years import OFFSET

YearKind = Literal["calendar", "fiscal", "school", "plain"]
"""What a year counts; ``plain`` where that was not said, and then a calendar year is meant."""

_SURE_DAYS = 28
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One day of a พ.ศ. year.

    Raises:
        ImpossibleDate: for a day that is in no calendar, and for January to March before 2484.

    >>> Day(2562, 6, 1).first_day
    datetime.date(2019, 6, 1)
    """

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        """Refuse a day that is in no calendar."""
        check_month(self.year, self.month)
        if not 1 <= self.day <= _SURE_DAYS:
            check_day(self.day, self.month, self.year)

    @property
    def first_day(self) -> date:
        """The day itself."""
        return date(self.year - OFFSET, self.month, self.day)

    last_day = first_day


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One month of a พ.ศ. year.

    Raises:
        ImpossibleDate: for a month outside 1–12, and for January to March before 2484.

    >>> Month(2563, 2).last_day
    datetime.date(2020, 2, 29)
    """

    year: int
    month: int

    def __post_init__(self) -> None:
        """Refuse a month that no year has."""
        check_month(self.year, self.month)

    @property
    def first_day(self) -> date:
        """The first of the month."""
        return date(self.year - OFFSET, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last of the month."""
        return date(self.year - OFFSET, self.month, days_in_month(self.year, self.month))


@dataclass(frozen=True, slots=True)
class Year:
    """A พ.ศ. year: a calendar, fiscal or school year, or one of a kind not said.

    >>> Year(2562, "fiscal").first_day
    datetime.date(2018, 10, 1)
    """

    year: int
    kind: YearKind = "plain"

    def __post_init__(self) -> None:
        """Refuse a year outside 2400–2700."""
        check_year(self.year)

    @property
    def first_day(self) -> date:
        """1 October for a fiscal year, 16 May for a school year, else new year's day."""
        return _year_starts(self.year, self.kind)

    @property
    def last_day(self) -> date:
        """The day before the next year of the kind begins."""
        return _year_starts(self.year + 1, self.kind) - _ONE_DAY


@dataclass(frozen=True, slots=True)
class Term:
    """A school term, 1 (16 May – 10 October) or 2 (1 November – 31 March), of a school year.

    Source: Ministry of Education regulation on school years 2549: terms close on 11 October and
    1 April.

    >>> Term(2, 2569).last_day
    datetime.date(2027, 3, 31)
    """

    number: int
    year: int

    def __post_init__(self) -> None:
        """Refuse a term that no school has."""
        check_year(self.year)
        if self.number not in (1, 2):
            raise ImpossibleDate(finding("no-such-term", number=self.number))

    @property
    def first_day(self) -> date:
        """The day on which the term opens."""
        year = self.year - OFFSET
        return date(year, 5, 16) if self.number == 1 else date(year, 11, 1)

    @property
    def last_day(self) -> date:
        """The last day of teaching."""
        year = self.year - OFFSET
        return date(year, 10, 10) if self.number == 1 else date(year + 1, 3, 31)


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a fiscal year; the first is October to December of the year before.

    >>> Quarter(1, 2568).first_day, Quarter(1, 2568).last_day
    (datetime.date(2024, 10, 1), datetime.date(2024, 12, 31))
    """

    number: int
    year: int

    def __post_init__(self) -> None:
        """Refuse a quarter that no year has."""
        check_year(self.year)
        if self.number not in (1, 2, 3, 4):
            raise ImpossibleDate(finding("no-such-quarter", number=self.number))

    @property
    def first_day(self) -> date:
        """The first day of the first month."""
        return _quarter_starts(self.number, self.year)

    @property
    def last_day(self) -> date:
        """The last day of the third month."""
        year, before = divmod(self.number, 4)
        return _quarter_starts(before + 1, self.year + year) - _ONE_DAY


Moment = Day | Month | Year | Term | Quarter
"""A time that is named by one thing of the calendar."""


@dataclass(frozen=True, slots=True)
class Range:
    """A time from the first day of ``start`` to the last day of ``end``.

    Raises:
        ImpossibleDate: if the end comes before the start.

    >>> Range(Month(2562, 6), Month(2562, 7)).last_day
    datetime.date(2019, 7, 31)
    """

    start: Moment
    end: Moment

    def __post_init__(self) -> None:
        """Refuse an end before the start."""
        if self.end.last_day < self.start.first_day:
            start, end = self.start.first_day, self.end.last_day
            raise ImpossibleDate(finding("end-before-start", start=_told(start), end=_told(end)))

    @property
    def first_day(self) -> date:
        """The first day of the start."""
        return self.start.first_day

    @property
    def last_day(self) -> date:
        """The last day of the end."""
        return self.end.last_day


@dataclass(frozen=True, slots=True)
class OpenTime:
    """A time in words: a code of ``times.toml``, with the time or the number in it, if any.

    Raises:
        KeyError: if ``times.toml`` has no such code.

    >>> OpenTime("within", Year(2565)).last_day
    datetime.date(2022, 12, 31)
    """

    code: str
    time: Moment | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        """Refuse a code that has no words."""
        phrases()[self.code]

    @property
    def first_day(self) -> date | None:
        """The first day, where the words tell it."""
        return self._end({"whole": "first", "from": "first", "start": "first", "end": "last"})

    @property
    def last_day(self) -> date | None:
        """The last day, where the words tell it."""
        return self._end({"whole": "last", "until": "last", "start": "first", "end": "last"})

    def _end(self, end_by_bounds: dict[str, str]) -> date | None:
        end = end_by_bounds.get(phrases()[self.code].bounds)
        if self.time is None or end is None:
            return None
        return self.time.first_day if end == "first" else self.time.last_day


When = Moment | Range | OpenTime
"""Any time that a rule can read."""


def _year_starts(year: int, kind: YearKind) -> date:
    if kind == "fiscal":
        return date(year - OFFSET - 1, 10, 1)
    if kind == "school":
        return date(year - OFFSET, 5, 16)
    return date(year - OFFSET, 1 if year >= JANUARY_YEARS else 4, 1)


def _quarter_starts(number: int, year: int) -> date:
    return date(year - OFFSET - (number == 1), (number * 3 + 6) % 12 + 1, 1)


def _told(day: date) -> str:
    return f"{day.day} {month_name(day.month)} {day.year + OFFSET}"
