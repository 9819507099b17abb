"""What of a record lasts beyond its year: every time and every text that is no result of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from khrongkan.records.names import field_of
from khrongkan.records.project import Activity, Budget, Indicator, Project, Signature
from khrongkan.records.shapes import FREE, Shape, shapes_of
from khrongkan.records.syntax import escape
from khrongkan.records.values import RecordPart, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

PAST: dict[type[RecordPart], frozenset[str]] = {
    Project: frozenset({"results", "problems", "actual_period"}),
    Activity: frozenset({"actual_when", "spent"}),
    Budget: frozenset({"spent"}),
    Indicator: frozenset({"result"}),
    Signature: frozenset({"date"}),
}
"""What came of the year that is over."""

_TIMES = frozenset({"text", "start", "end"})


class Said(NamedTuple):
    """A time or a text of the record, at its pointer; ``in_key`` for a time that is a key."""

    pointer: str
    value: object
    is_time: bool
    in_key: bool = False


def texts_within(
    value: object, shape: Shape, pointer: str = "", *, told: bool = True
) -> Iterator[Said]:
    """Every time and every text that is not of the past.

    >>> [said.pointer for said in texts_within({"period": "2569"}, Shape(part=Project))]
    ['/period']
    """
    is_time = shape.part is Time and told
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from texts_within(one, Shape(part=shape.part), f"{pointer}/{at}", told=told)
    elif isinstance(value, dict):
        yield from _of_object(value, shape, pointer)
    elif isinstance(value, str) or (is_time and isinstance(value, int)):
        yield Said(pointer, value, is_time)


def _of_object(value: dict[str, Any], shape: Shape, pointer: str) -> Iterator[Said]:
    part = shape.part
    for key, inner in value.items():
        at = f"{pointer}/{escape(key)}"
        if shape.by_time:
            yield Said(at, key, is_time=True, in_key=True)
        elif part is None or shape.keys:
            yield from texts_within(inner, Shape(part=part), at)
        elif part is Time:
            yield from texts_within(inner, shape, at, told=field_of(part, key) in _TIMES)
        elif (name := field_of(part, key) or key) not in PAST.get(part, ()):
            yield from texts_within(inner, shapes_of(part).get(name, FREE), at)
