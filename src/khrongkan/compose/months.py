"""The months of a calendar: which are shown, their heads, and the bars of a row."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.find import find
from khrongkan.compose.rules import number
from khrongkan.compose.texts import plain
from khrongkan.compose.values import inline
from khrongkan.records.values import Time
from khrongkan.thai import Month, month_name, months_between, months_of

if TYPE_CHECKING:
    from khrongkan.compose.find import Found
    from khrongkan.compose.rules import Rules
    from khrongkan.compose.sheet import Sheet
    from khrongkan.forms.model import Column

MOST_MONTHS = 24
"""More months than this leave no room for a bar; the times are then printed in words."""


def months_shown(column: Column, sheet: Sheet) -> tuple[Month, ...]:
    """The months from the first to the last of the project's period and of every row's time."""
    period = find(sheet.record, column.months or "").value
    times = [time for row in sheet.rows for time in _times(sheet.value(row, column))]
    whole = [period] if isinstance(period, Time) else []
    months = [month for time in (*whole, *times) for month in _months(time)]
    if not months:
        return ()
    shown = months_between(min(months, key=_order), max(months, key=_order))
    return shown if len(shown) <= MOST_MONTHS else ()


def month_heads(months: tuple[Month, ...], rules: Rules) -> tuple[doc.Column, ...]:
    """The heads: short names under their year."""
    return tuple(
        doc.Column(
            (f"พ.ศ. {number(year, rules)}",),
            "month",
            tuple(
                doc.Column((month_name(month.month, short=True),), "month", light=True)
                for month in of_year
            ),
        )
        for year, of_year in groupby(months, key=lambda month: month.year)
    )


def month_cells(
    value: object, months: tuple[Month, ...], rules: Rules, pointer: str
) -> tuple[doc.Cell, ...]:
    """A cell a month, filled while the row's time goes on; words for a time without months."""
    times = _times(value)
    busy = {month for time in times for month in _months(time)}
    words = "" if busy else inline(value, rules)
    if words:
        line = doc.Line(plain(words), source=pointer)
        return (doc.Cell((line,), column_span=len(months), centred=True),)
    return tuple(doc.Cell(bar=month in busy) for month in months)


def spoken(words: str, when: Found, rules: Rules) -> str:
    """A row of bars for those who can't see them: what is done, and in which months."""
    times = inline(when.value, rules)
    return f"{words}: {times}" if times else words


def _times(value: object) -> tuple[Time, ...]:
    values = value if isinstance(value, tuple) else (value,)
    return tuple(time for time in values if isinstance(time, Time))


def _months(time: Time) -> tuple[Month, ...]:
    return months_of(time.when) if time.when is not None else ()


def _order(month: Month) -> tuple[int, int]:
    return month.year, month.month
