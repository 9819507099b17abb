"""Times that can't be read, that no calendar has, or that lie outside the project."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.slips import Slip
from khrongkan.errors import ThaiValueError
from khrongkan.records.values import Time
from khrongkan.thai import Day, fiscal_year, format_when, parse_when

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from khrongkan.checks.sheet import Passage, Sheet

_MONTHS = (
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\."
)
_DATE = re.compile(
    rf"(?<![0-9๐-๙])([0-9๐-๙]{{1,2}})\s*(?:{_MONTHS})\s*(?:พ\.ศ\.\s*)?([0-9๐-๙]{{4}})"
)
_YEAR = re.compile(r"(?:ภายใน|ใน|สิ้น)?(?:ปี|พ\.ศ\.|ปีการศึกษา|ปีงบประมาณ|ปี พ\.ศ\.)\s*([0-9๐-๙]{4})")
_LATER = ("outputs", "outcomes", "indicators", "expected_results", "targets")
_WEEKEND = 5


class Timed(NamedTuple):
    """A time of an activity or a row of the calendar."""

    pointer: str
    time: Time


def _times_in(pointer: str, times: object) -> Iterator[Timed]:
    for at, time in enumerate(times if isinstance(times, tuple) else ()):
        if isinstance(time, Time):
            yield Timed(f"{pointer}/{at}", time)


def _timed(sheet: Sheet) -> Iterator[Timed]:
    """Every time of an activity, of its details, and of the calendar."""
    for name, inner in (("activities", "details"), ("calendar", "steps")):
        rows = getattr(sheet.record, name)
        for at, row in enumerate(rows if isinstance(rows, tuple) else ()):
            yield from _times_in(f"/{name}/{at}/when", row.when)
            items = getattr(row, inner)
            for number, item in enumerate(items if isinstance(items, tuple) else ()):
                yield from _times_in(f"/{name}/{at}/{inner}/{number}/when", item.when)


def _text_of(timed: Timed) -> str:
    return f"{timed.pointer}/text" if timed.time.text else f"{timed.pointer}/start"


def unread_times(sheet: Sheet) -> Iterator[Slip]:
    """A time that no rule reads, and one that names no year."""
    from khrongkan.errors import UnreadTime  # noqa: PLC0415 - beside its only use

    for passage in sheet.passages:
        text = _written(sheet, passage) if passage.kind == "time" else None
        if text is None:
            continue
        try:
            parse_when(text)
        except UnreadTime as error:
            code = error.findings[0].code
            known = code if code == "time-without-year" else "unread-time"
            yield Slip(known, passage.pointer, None, {"text": text})
        except ThaiValueError:
            continue


def _written(sheet: Sheet, passage: Passage) -> str | None:
    """The whole time that a text begins, as it is read; ``None`` for its end or its note."""
    part, _, key = passage.pointer.rpartition("/")
    start, end = (sheet.text_at.get(f"{part}/{name}") for name in ("start", "end"))
    if key == "text" or (key == "end" and not start):
        return passage.text
    if key != "start":
        return None
    return f"{passage.text} – {end}" if end else passage.text


def impossible_dates(sheet: Sheet) -> Iterator[Slip]:
    """A date in a sentence that no calendar has."""
    for passage in sheet.prose:
        for found in _DATE.finditer(passage.text):
            try:
                parse_when(found[0])
            except ThaiValueError as error:
                if error.findings[0].code == "no-such-day":
                    yield Slip("impossible-date", passage.pointer, found.span(), {"text": found[0]})


def outside_period(sheet: Sheet) -> Iterator[Slip]:
    """An activity or a row of the calendar before the project begins or after it has ended."""
    period = sheet.record.period
    begins, ends = _ends(period)
    if begins is None or ends is None or not isinstance(period, Time) or period.when is None:
        return
    said = format_when(period.when, digits="arabic")
    for timed in _timed(sheet):
        first, last = _ends(timed.time)
        if first and last and (first < begins or last > ends):
            yield Slip("time-outside-period", _text_of(timed), None, {"period": said})


def _ends(time: object) -> tuple[date | None, date | None]:
    when = time.when if isinstance(time, Time) else None
    return (when.first_day, when.last_day) if when else (None, None)


def later_years(sheet: Sheet) -> Iterator[Slip]:
    """A result that is promised for a year after the project has ended."""
    _, ends = _ends(sheet.record.period)
    if ends is None:
        return
    last = max(ends.year + 543, fiscal_year(ends))
    for passage in sheet.within(*_LATER):
        for found in _YEAR.finditer(passage.text):
            year = int(found[1])
            if last < year <= last + 20:
                yield Slip("later-year", passage.pointer, found.span(), {"year": last})


def untimed_activities(sheet: Sheet) -> Iterator[Slip]:
    """Activities of which none has a time, with no calendar beside them.

    Where some have one the form has a column for it, and prints what is missing as a gap.
    """
    rows = sheet.record.activities
    rows = rows if isinstance(rows, tuple) and not sheet.record.calendar else ()
    if rows and all(row.when is None for row in rows) and not any(_timed(sheet)):
        yield Slip("activity-without-time", "/activities/0/name", None, {})


def fiscal_years(sheet: Sheet) -> Iterator[Slip]:
    """A period beyond the fiscal year whose money is spent."""
    begins, ends = _ends(sheet.record.period)
    budget = getattr(sheet.record.budget, "total", None)
    if not budget or begins is None or ends is None:
        return
    stated = getattr(getattr(sheet.record.fiscal_year, "when", None), "year", None)
    year = stated or fiscal_year(begins)
    if fiscal_year(begins) != year or fiscal_year(ends) != year:
        is_short = isinstance(sheet.record.period, Time) and sheet.record.period.text
        pointer = "/period/text" if is_short else "/period/end"
        yield Slip("outside-fiscal-year", pointer, None, {"year": year})


def lone_dates(sheet: Sheet) -> Iterator[Slip]:
    """A period that is one day, or a start without an end."""
    period = sheet.record.period
    if not isinstance(period, Time) or period.when is None:
        return
    is_one_day = isinstance(period.when, Day)
    is_half = bool(period.start) != bool(period.end)
    if (is_one_day and not _is_one_day_project(sheet, period)) or is_half:
        pointer = (
            "/period/text" if period.text else "/period/start" if period.start else "/period/end"
        )
        yield Slip("lone-date", pointer, None, {})


def _is_one_day_project(sheet: Sheet, period: Time) -> bool:
    days = {timed.time.written for timed in _timed(sheet)}
    return days == {period.written}


def weekends(sheet: Sheet) -> Iterator[Slip]:
    """An activity of one day on a Saturday or a Sunday."""
    for timed in _timed(sheet):
        when = timed.time.when
        if isinstance(when, Day) and when.first_day.weekday() >= _WEEKEND:
            yield Slip("weekend", _text_of(timed), None, {})
