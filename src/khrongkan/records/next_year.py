"""Last year's record as this year's draft: times moved on, what came of it taken out.

The text is edited in place, so that the order, the language of the keys and the layout stay.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import jiter

from khrongkan.errors import Finding, LoadError, Place, UnreadTime, finding
from khrongkan.records.load import load
from khrongkan.records.names import field_of
from khrongkan.records.places import place_of_spot
from khrongkan.records.project import Activity, Indicator, Project, Signature
from khrongkan.records.shapes import FREE, Shape, shapes_of
from khrongkan.records.syntax import escape, read_patiently
from khrongkan.records.values import RecordPart, Time
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

_PAST: dict[type[RecordPart], frozenset[str]] = {
    Project: frozenset({"results", "problems", "actual_period"}),
    Activity: frozenset({"actual_when", "spent"}),
    Indicator: frozenset({"result"}),
    Signature: frozenset({"date"}),
}
"""What came of the year that is over."""

_TIMES = frozenset({"text", "start", "end"})


class _Edit(NamedTuple):
    """What stands from start to end becomes another text."""

    start: int
    end: int
    text: str


class _Found(NamedTuple):
    """A time or a text of the record, at its pointer; ``in_key`` for a time that is a key."""

    pointer: str
    value: object
    is_time: bool
    in_key: bool = False


def next_year(text: str, year: int) -> tuple[str, list[Finding]]:
    """A record of another year as a draft for this one.

    Every time is moved by the years between, and keeps its spelling where that says the new time
    too. Results, problems, real times, money spent, measured results and dates of signing go.

    Args:
        text: the record as JSON.
        year: the fiscal year of the draft, พ.ศ.

    Returns:
        The draft, and a hint for each text that still speaks of the old year.

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
    return draft, _old_years(draft, old, year)


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
    past = _PAST.get(shape.part, frozenset())
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
    for found in _texts(tree, Shape(part=Project), ""):
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


def _texts(value: object, shape: Shape, pointer: str, *, told: bool = True) -> Iterator[_Found]:
    """Every time and every text that is not of the past."""
    is_time = shape.part is Time and told
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from _texts(one, Shape(part=shape.part), f"{pointer}/{at}", told=told)
    elif isinstance(value, dict):
        yield from _texts_of_object(value, shape, pointer)
    elif isinstance(value, str) or (is_time and isinstance(value, int)):
        yield _Found(pointer, value, is_time)


def _texts_of_object(value: dict[str, Any], shape: Shape, pointer: str) -> Iterator[_Found]:
    part = shape.part
    for key, inner in value.items():
        at = f"{pointer}/{escape(key)}"
        if shape.by_time:
            yield _Found(at, key, is_time=True, in_key=True)
        elif part is None or shape.keys:
            yield from _texts(inner, Shape(part=part), at)
        elif part is Time:
            yield from _texts(inner, shape, at, told=field_of(part, key) in _TIMES)
        elif (name := field_of(part, key) or key) not in _PAST.get(part, ()):
            yield from _texts(inner, shapes_of(part).get(name, FREE), at)


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


def _old_years(draft: str, old: int, year: int) -> list[Finding]:
    """A hint for each text of the draft that still names the old year."""
    spots = read_patiently(draft).spots
    number = re.compile(rf"(?<![0-9]){old}(?![0-9])")
    return [
        finding("old-year", _at(draft, found.pointer, spots), year=old, new=year)
        for found in _texts(_tree(draft), Shape(part=Project), "")
        if old != year
        and number.search(to_arabic_digits(str(found.value)))
        and not (found.is_time and _is_read(str(found.value)))
    ]


def _is_read(time: str) -> bool:
    try:
        return parse_when(time) is not None
    except UnreadTime:
        return False


def _at(text: str, pointer: str, spots: dict[str, Spot]) -> Place:
    return place_of_spot(text, pointer, spots.get(pointer), "", in_key=False)
