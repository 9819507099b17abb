"""What of a draft for another year must be looked at by hand: no rule can move it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from khrongkan.errors import Finding, Place, UnreadTime, finding
from khrongkan.records.lasting import texts_within
from khrongkan.records.load import load
from khrongkan.records.places import place_of, place_of_spot
from khrongkan.records.project import Project
from khrongkan.records.shapes import Shape
from khrongkan.records.syntax import read_patiently
from khrongkan.records.values import Time
from khrongkan.thai import parse_when, to_arabic_digits
from khrongkan.thai.words import month_names
from khrongkan.thai.years import OFFSET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.records.lasting import Said


def hints(draft: str, old: Project, year: int, years: int) -> list[Finding]:
    """The hints for a draft that was made of the record of a fiscal year, so many years later.

    >>> old = load({"status": "new", "period": "ต.ค. 2568 – ก.ย. 2569"})
    >>> draft = '{"status": "new", "period": "ต.ค. 2569 – ก.ย. 2570", "notes": "ถึง ก.ย. ๖๙"}'
    >>> [hint.code for hint in hints(draft, old, 2569, 1)]
    ['old-year', 'was-new']
    """
    if not years:
        return []
    spots = read_patiently(draft).spots

    def at(said: Said) -> Place:
        """Where the draft says it."""
        return place_of_spot(draft, said.pointer, spots.get(said.pointer), "", in_key=said.in_key)

    named = sorted({year, *_years_of_period(old)})
    texts = texts_within(json.loads(draft), Shape(part=Project))
    told = [one.at(at(said)) for said in texts for one in _of_text(said, named, years)]
    return [*told, *_of_status(draft)]


def _years_of_period(project: Project) -> set[int]:
    """The years พ.ศ., by the calendar, in which a project begins and ends."""
    when = project.period.when if isinstance(project.period, Time) else None
    return {day.year + OFFSET for day in (when.first_day, when.last_day) if day} if when else set()


def _of_text(said: Said, named: list[int], years: int) -> Iterator[Finding]:
    text = str(said.value)
    if said.is_time:
        if not _is_read(text):
            yield finding("time-not-moved", text=text)
        return
    plain = to_arabic_digits(text)
    for year in named:
        if _naming(year).search(plain):
            yield finding("old-year", year=year, new=year + years)


@cache
def _naming(year: int) -> re.Pattern[str]:
    """A year in full, or its last two digits after a month."""
    months = "|".join(map(re.escape, (*month_names().values(), *month_names(short=True).values())))
    return re.compile(rf"(?<![0-9]){year}(?![0-9])|(?:{months})\s*{year % 100:02}(?![0-9])")


def _is_read(time: str) -> bool:
    try:
        return parse_when(time) is not None
    except UnreadTime:
        return False


def _of_status(draft: str) -> Iterator[Finding]:
    record = load(draft)
    if isinstance(record, Project) and record.status == "new":
        yield finding("was-new", place_of(record, "/status"))
