"""Last year's record as this year's draft: times moved on, what came of it taken out.

The text is edited in place, so that the order, the language of the keys and the layout stay.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import jiter

from khrongkan.errors import Finding, LoadError, UnreadTime, finding
from khrongkan.records.by_hand import hints
from khrongkan.records.lasting import PAST, texts_within
from khrongkan.records.load import load
from khrongkan.records.names import field_of
from khrongkan.records.project import Project
from khrongkan.records.shapes import FREE, Shape, shapes_of
from khrongkan.records.syntax import escape, read_patiently
from khrongkan.records.values import Time
from khrongkan.thai import (
    fiscal_year,
    format_when,
    parse_when,
    shift_years,
    to_arabic_digits,
    to_thai_digits,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.records.syntax import Spot


class _Edit(NamedTuple):
    """What stands from start to end becomes another text."""

    start: int
    end: int
    text: str


def next_year(text: str, year: int) -> tuple[str, list[Finding]]:
    """A record of another year as a draft for this one.

    Every time is moved by the years between, and keeps its spelling where that says the new time
    too. Results, problems, real times, money spent, measured results and dates of signing go.

    Args:
        text: the record as JSON.
        year: the fiscal year of the draft, พ.ศ.

    Returns:
        The draft, and a hint for whatever may have to be changed by hand: texts that still speak
        of the old years, times that no rule reads, a project that was new then.

    Raises:
        LoadError: if the record doesn't load, or neither its fiscal year nor its period is known.
        ImpossibleDate: if a time would leave the years 2400–2700.

    >>> draft, hints = next_year('{"period": "มิ.ย. – ก.ย. 2562", "notes": "ปี 2562"}', 2570)
    >>> draft
    '{"period": "มิ.ย. – ก.ย. 2570", "notes": "ปี 2562"}'
    >>> [(hint.code, hint.place.column) for hint in hints]
    [('old-year', 42)]
    """
    record = load(text)
    if not isinstance(record, Project) or (old := _fiscal_year_of(record)) is None:
        raise LoadError(finding("no-year-to-move"))
    tree = _tree(text)
    spots = read_patiently(text).spots
    edits = [
        *_removals(tree, Shape(part=Project), "", spots),
        *_moves(tree, year - old, spots),
    ]
    draft = _edited(text, edits)
    return draft, hints(draft, record, old, year - old)


def _tree(text: str) -> Any:  # noqa: ANN401 - plain JSON
    return jiter.from_json(text.encode(), float_mode="decimal", cache_mode="none")


def _fiscal_year_of(project: Project) -> int | None:
    named = project.fiscal_year
    if named is not None and named.when is not None:
        # Whatever kind of year it is called there, it is the year that is meant.
        return getattr(named.when, "year", None) or fiscal_year(named.when)
    period = project.period
    return fiscal_year(period.when) if isinstance(period, Time) and period.when else None


def _removals(value: Any, shape: Shape, pointer: str, spots: dict[str, Spot]) -> list[_Edit]:  # noqa: ANN401 - plain JSON
    if isinstance(value, list):
        return [
            edit
            for at, one in enumerate(value)
            for edit in _removals(one, Shape(part=shape.part), f"{pointer}/{at}", spots)
        ]
    if not isinstance(value, dict) or shape.part is None or shape.by_time:
        return []
    shapes = shapes_of(shape.part)
    past = PAST.get(shape.part, frozenset())
    gone = [not shape.keys and field_of(shape.part, key) in past for key in value]
    members = [spots[f"{pointer}/{escape(key)}"] for key in value]
    edits = _without(members, gone)
    for (key, inner), is_gone in zip(value.items(), gone, strict=True):
        if not is_gone:
            name = field_of(shape.part, key) or key
            inner_shape = Shape(part=shape.part) if shape.keys else shapes.get(name, FREE)
            edits += _removals(inner, inner_shape, f"{pointer}/{escape(key)}", spots)
    return edits


def _without(members: list[Spot], gone: list[bool]) -> list[_Edit]:
    """The cuts that leave the other members of an object with the right commas between them."""
    kept = [spot for spot, is_gone in zip(members, gone, strict=True) if not is_gone]
    if not kept:
        return [_Edit(_begin(members[0]), members[-1].end, "")] if any(gone) else []
    cuts: list[_Edit] = []
    for at, is_gone in enumerate(gone):
        if not is_gone:
            continue
        following = [spot for spot in kept if spot.start > members[at].start]
        if following:
            cuts.append(_Edit(_begin(members[at]), _begin(members[at + 1]), ""))
        elif not gone[at - 1]:
            cuts.append(_Edit(members[at - 1].end, members[-1].end, ""))
    return cuts


def _begin(spot: Spot) -> int:
    return spot.start if spot.key is None else spot.key


def _moves(tree: object, years: int, spots: dict[str, Spot]) -> Iterator[_Edit]:
    for found in texts_within(tree, Shape(part=Project)):
        if not found.is_time or isinstance(found.value, bool):
            continue
        spot = spots[found.pointer]
        moved = moved_time(str(found.value), years)
        if found.in_key and spot.key is not None:
            written = json.dumps(found.value, ensure_ascii=False)
            yield _Edit(spot.key, spot.key + len(written), json.dumps(moved, ensure_ascii=False))
        elif isinstance(found.value, int):
            yield _Edit(spot.start, spot.end, moved)
        else:
            yield _Edit(spot.start, spot.end, json.dumps(moved, ensure_ascii=False))


_YEAR = re.compile(r"(?<![0-9])(?:2[4-7]|19|20|21)[0-9]{2}(?![0-9])")
_TWO_DIGITS_AT_AN_END = re.compile(r"(?<![0-9])[0-9]{2}(?![0-9])(?=[^0-9]*(?:–|-|ถึง|$))")
_LAST_TWO_DIGITS = re.compile(r"(?<![0-9])[0-9]{2}(?=[^0-9]*$)")


def moved_time(text: str, years: int) -> str:
    """A time so many years later, spelt as it was wherever that spelling says the new time.

    >>> moved_time("๑ มิ.ย. ๖๒ – ๓๐ ก.ย. ๖๒", 1)
    '๑ มิ.ย. ๖๓ – ๓๐ ก.ย. ๖๓'
    >>> moved_time("29 ก.พ. 2563", 1), moved_time("หลังได้รับจัดสรร", 1)
    ('28 ก.พ. 2564', 'หลังได้รับจัดสรร')
    """
    try:
        moved = shift_years(parse_when(text), years)
    except UnreadTime:
        return text
    for spelling in _respelt(text, years):
        if _says(spelling, moved):
            return spelling
    is_arabic = any("0" <= letter <= "9" for letter in text)
    return format_when(moved, style="short4", digits="arabic" if is_arabic else "thai")


def _respelt(text: str, years: int) -> Iterator[str]:
    yield text
    yield _with_numbers(text, _YEAR, years)
    yield _with_numbers(text, _LAST_TWO_DIGITS, years)
    yield _with_numbers(text, _TWO_DIGITS_AT_AN_END, years)


def _with_numbers(text: str, numbers: re.Pattern[str], years: int) -> str:
    """The text with every number that the pattern finds made larger, in its own digits."""
    spelt = list(text)
    for found in numbers.finditer(to_arabic_digits(text)):
        larger = str(int(found.group()) + years)[-len(found.group()) :]
        is_thai = not text[found.start()].isascii()
        spelt[found.start() : found.end()] = to_thai_digits(larger) if is_thai else larger
    return "".join(spelt)


def _says(spelling: str, moved: object) -> bool:
    try:
        return parse_when(spelling) == moved
    except ValueError:
        return False


def _edited(text: str, edits: list[_Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
