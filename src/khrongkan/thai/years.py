"""The Thai years: which one a figure means, and which one a day belongs to.

The fiscal year runs from 1 October to 30 September and is named by the later year (Budget
Procedures Act 2561, section 4). The school year runs from 16 May to 15 May (Ministry of
Education regulation on school years 2549).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, overload

from khrongkan.errors import ImpossibleDate, finding

if TYPE_CHECKING:
    from khrongkan.thai.when import Moment, OpenTime, Range

Era = Literal["พ.ศ.", "ค.ศ."]

OFFSET = 543
FIRST_YEAR, LAST_YEAR = 2400, 2700
_TWO_DIGITS = 2
_OCTOBER = 10
_SCHOOL_STARTS = (5, 16)


def full_year(figure: str, era: Era | None = None) -> int:
    """The พ.ศ. year that a figure in Arabic digits means.

    2400–2700 is พ.ศ., 1900–2157 is ค.ศ., two digits are พ.ศ. 25xx.

    Args:
        figure: the digits as written.
        era: the era, where it was written too; it must agree.

    Raises:
        ImpossibleDate: for any other figure.

    >>> full_year("2562"), full_year("2019"), full_year("62")
    (2562, 2562, 2562)
    """
    year = int(figure)
    if len(figure) == _TWO_DIGITS and era != "ค.ศ.":
        return 2500 + year
    if FIRST_YEAR <= year <= LAST_YEAR and era != "ค.ศ.":
        return year
    if 1900 <= year <= LAST_YEAR - OFFSET and era != "พ.ศ.":  # noqa: PLR2004 - the rule's own figure
        return year + OFFSET
    raise ImpossibleDate(finding("no-such-year", year=f"{era} {figure}" if era else figure))


@overload
def fiscal_year(when: date | Moment | Range) -> int: ...
@overload
def fiscal_year(when: OpenTime) -> int | None: ...
def fiscal_year(when: date | Moment | Range | OpenTime) -> int | None:
    """The fiscal year (พ.ศ.) of a day (ค.ศ.), or of the first day of a time.

    A time with no first day goes by its last; None for a time with neither.

    >>> fiscal_year(date(2018, 10, 1)), fiscal_year(date(2018, 9, 30))
    (2562, 2561)
    """
    day = _day_of(when)
    return None if day is None else day.year + OFFSET + (day.month >= _OCTOBER)


@overload
def academic_year(when: date | Moment | Range) -> int: ...
@overload
def academic_year(when: OpenTime) -> int | None: ...
def academic_year(when: date | Moment | Range | OpenTime) -> int | None:
    """The school year (พ.ศ.) of a day (ค.ศ.), or of the first day of a time.

    A time with no first day goes by its last; None for a time with neither.

    >>> academic_year(date(2019, 5, 16)), academic_year(date(2019, 5, 15))
    (2562, 2561)
    """
    day = _day_of(when)
    return None if day is None else day.year + OFFSET - ((day.month, day.day) < _SCHOOL_STARTS)


@overload
def quarter(when: date | Moment | Range) -> int: ...
@overload
def quarter(when: OpenTime) -> int | None: ...
def quarter(when: date | Moment | Range | OpenTime) -> int | None:
    """The quarter of the fiscal year, 1 for October to December, of a day or of a time's first day.

    A time with no first day goes by its last; None for a time with neither.

    >>> quarter(date(2018, 10, 1)), quarter(date(2019, 9, 30))
    (1, 4)
    """
    day = _day_of(when)
    return None if day is None else (day.month + 2) // 3 % 4 + 1


def _day_of(when: date | Moment | Range | OpenTime) -> date | None:
    return when if isinstance(when, date) else when.first_day or when.last_day
