"""The months or quarters of a calendar: which are shown, their heads, and the marks of a row."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.find import find
from khrongkan.compose.rules import number, phrase, prose
from khrongkan.compose.texts import TICK, plain
from khrongkan.compose.times import when_of
from khrongkan.compose.values import inline, lines
from khrongkan.immutable import immutable
from khrongkan.records.values import Time
from khrongkan.thai import Month, month_name, months_between, months_of

if TYPE_CHECKING:
    from khrongkan.compose.find import Found
    from khrongkan.compose.rules import Rules
    from khrongkan.compose.sheet import Sheet
    from khrongkan.forms.kinds import ColumnKind
    from khrongkan.forms.model import Column

MOST_MONTHS = 24
"""More months than this leave no room for a mark; the times are then printed in words."""

_YEAR_BEGINS = 10
_IN_QUARTER = 3


@immutable
class Slot:
    """A column of a calendar: its name, the year over it (0: none is known), and its months."""

    name: str
    year: int
    months: frozenset[Month]


def slots_shown(column: Column, sheet: Sheet) -> tuple[Slot, ...]:
    """The columns from the first to the last month of the period and of every row's time."""
    months = _months_shown(column, sheet)
    if column.every == "quarter":
        return _quarters(months)
    return tuple(
        Slot(month_name(month.month, short=True), month.year, frozenset([month]))
        for month in months
    )


def _months_shown(column: Column, sheet: Sheet) -> tuple[Month, ...]:
    whole = _times(find(sheet.place.record, column.months or "").value)
    times = [time for value in sheet.values(column) for time in _times(value)]
    months = [month for time in (*whole, *times) for month in _months(time)]
    if not months:
        return ()
    shown = months_between(min(months, key=_order), max(months, key=_order))
    return shown if len(shown) <= MOST_MONTHS else ()


def _quarters(months: tuple[Month, ...]) -> tuple[Slot, ...]:
    """The quarters of every fiscal year that a month lies in; of a year not known yet without."""
    years = sorted({_fiscal_year(month) for month in months}) or [0]
    return tuple(
        Slot(str(quarter), year, _months_of_quarter(year, quarter))
        for year in years
        for quarter in range(1, 5)
    )


def _fiscal_year(month: Month) -> int:
    return month.year + (month.month >= _YEAR_BEGINS)


def _months_of_quarter(year: int, quarter: int) -> frozenset[Month]:
    if not year:
        return frozenset()
    first = Month(year - 1, _YEAR_BEGINS) if quarter == 1 else Month(year, quarter * 3 - 5)
    return frozenset(Month(first.year, first.month + n) for n in range(_IN_QUARTER))


def slot_heads(slots: tuple[Slot, ...], column: Column, rules: Rules) -> tuple[doc.Column, ...]:
    """The heads: short names of months, or quarters, under their year."""
    kind: ColumnKind = "month" if column.every == "month" else "tick"
    return tuple(
        head
        for year, of_year in groupby(slots, key=lambda slot: slot.year)
        for head in _under_year(year, tuple(of_year), column, rules, kind)
    )


def _under_year(
    year: int, slots: tuple[Slot, ...], column: Column, rules: Rules, kind: ColumnKind
) -> tuple[doc.Column, ...]:
    names = tuple(
        doc.Column((prose(slot.name, rules),), kind, light=column.every == "month")
        for slot in slots
    )
    if not year or not column.year:
        return names
    words = phrase(column.year, rules, year=number(year, rules))
    return (doc.Column((words,), kind, names),)


def slot_cells(
    when: Found, column: Column, slots: tuple[Slot, ...], rules: Rules
) -> tuple[doc.Cell, ...]:
    """A cell a slot, marked while the row's time goes on; words for a time without months."""
    busy = {month for time in _times(when.value) for month in _months(time)}
    words = "" if busy else inline(when.value, rules)
    if words:
        line = doc.Line(plain(words), source=when.pointer)
        return (doc.Cell((line,), column_span=len(slots), centred=True),)
    marked = [not busy.isdisjoint(slot.months) for slot in slots]
    if column.mark == "bar":
        return tuple(doc.Cell(bar=one) for one in marked)
    tick = (doc.Line((doc.Run(TICK, "symbol"),), source=when.pointer),)
    return tuple(doc.Cell(tick if one else (), centred=True) for one in marked)


def beside_months(when: Found, rules: Rules) -> tuple[str, ...]:
    """What a row's marks can't say: its notes, and its times that fill no month where others do."""
    times = _times(when.value)
    if not any(_months(time) for time in times):
        return ()
    said = (lines(time.note if _months(time) else time, rules) for time in times)
    return tuple(line for several in said for line in several)


def spoken(words: str, when: Found, rules: Rules) -> str:
    """A row of bars for those who can't see them: what is done, and in which months."""
    times = inline(when.value, rules)
    return f"{words}: {times}" if times else words


def _times(value: object) -> tuple[Time, ...]:
    values = value if isinstance(value, tuple) else (value,)
    return tuple(time for time in values if isinstance(time, Time))


def _months(time: Time) -> tuple[Month, ...]:
    when = when_of(time)
    return months_of(when) if when is not None else ()


def _order(month: Month) -> tuple[int, int]:
    return month.year, month.month
