"""From a fact of a record to its place in the file, whatever way the file spells it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import jiter

from khrongkan.errors import Place
from khrongkan.records.names import Path_, Renamed, key_of, names_of, rename
from khrongkan.records.shapes import FREE, Shape, shapes_of
from khrongkan.records.sources import line_and_column
from khrongkan.records.syntax import Spot, escape, read_patiently

if TYPE_CHECKING:
    from khrongkan.errors import Language
    from khrongkan.records.origin import Record
    from khrongkan.records.values import RecordPart


_LONGEST_INDEX = 9


class Spotted(NamedTuple):
    """Where a fact is said: the path in English keys, and whether its key says it."""

    path: Path_
    in_key: bool = False


def pointer_of(path: Path_) -> str:
    """A path as a JSON pointer.

    >>> pointer_of(("activities", 2, "when"))
    '/activities/2/when'
    """
    return "".join(f"/{escape(str(segment))}" for segment in path)


def said_at(tree: object, fact: Path_) -> Spotted:
    """The part of a tree that says a fact, however lightly: the way of the model, cut to the tree.

    A plain text stands for an object, one thing for a list of one, a list for its general group,
    and a time may be a key; so a step that the tree doesn't have is no step in it.

    >>> said_at({"activities": "ประชุม"}, ("activities", 0, "name")).path
    ('activities',)
    >>> said_at({"spending_plan": {"ต.ค. 2568": 5}}, ("spending_plan", 0, "when"))
    Spotted(path=('spending_plan', 'ต.ค. 2568'), in_key=True)
    """
    path: Path_ = ()
    for at, step in enumerate(fact):
        if path == ("spending_plan",) and isinstance(tree, dict) and step in range(len(tree)):
            key = list(tree)[int(step)]
            return Spotted((*path, key), in_key=fact[at + 1 :][:1] == ("when",))
        found = _step(tree, step)
        if found is not None:
            path = (*path, found)
            tree = tree[found]  # type: ignore[index]  # _step found it there
    return Spotted(path)


def _step(tree: object, step: str | int) -> str | int | None:
    if isinstance(tree, list):
        return step if isinstance(step, int) and step < len(tree) else None
    return str(step) if isinstance(tree, dict) and str(step) in tree else None


def as_written(path: Path_, written: dict[Path_, str]) -> Path_:
    """A path of English keys in the keys of the file."""
    return tuple(written.get(path[: at + 1], step) for at, step in enumerate(path))


def part_at(record: type[RecordPart], path: Path_) -> Shape:
    """The shape of what stands at a path of English keys.

    >>> from khrongkan.records.project import Project
    >>> part_at(Project, ("activities", 2)).part.__name__
    'Activity'
    """
    shape = Shape(part=record)
    for step in path:
        if isinstance(step, int):
            continue
        if shape.keys:
            shape = Shape(part=shape.part)
        else:
            shape = shapes_of(shape.part).get(step, FREE) if shape.part else FREE
    return shape


def key_at(record: type[RecordPart], path: Path_, step: str | int, lang: Language) -> str | int:
    """A step of a path in the keys of a language; a kind or a name of one's own as it is.

    >>> from khrongkan.records.project import Project
    >>> key_at(Project, ("activities", 2), "when", "th")
    'เวลา'
    """
    part = part_at(record, path).part
    is_key = part is not None and isinstance(step, str) and step in names_of(part)
    return key_of(part, str(step), lang) if part and is_key else step


@lru_cache(maxsize=8)
def _map_of(text: str, record: type[RecordPart]) -> tuple[Renamed, dict[str, Spot]]:
    """A record's text once more, for its places; kept for the findings that follow."""
    tree: Any = jiter.from_json(
        text.encode(), cache_mode="none", allow_inf_nan=False, float_mode="decimal"
    )
    return rename(tree, record, keep_blank=True), read_patiently(text).spots


def place_in(text: str, record: type[RecordPart], fact: Path_, source: str = "") -> Place:
    """The place of a fact in a text that loads."""
    renamed, spots = _map_of(text, record)
    spotted = said_at(renamed.tree, fact)
    pointer = pointer_of(as_written(spotted.path, renamed.written))
    return place_of_spot(text, pointer, spots.get(pointer), source, in_key=spotted.in_key)


def place_of_spot(
    text: str, pointer: str, spot: Spot | None, source: str, *, in_key: bool
) -> Place:
    """A spot as a place; without a spot only the pointer is known."""
    if spot is None:
        return Place(source=source, pointer=pointer)
    start = spot.key if in_key and spot.key is not None else spot.start
    line, column = line_and_column(text, start)
    return Place(source=source, pointer=pointer, line=line, column=column)


def place_of(record: Record, pointer: str) -> Place:
    r"""Where a fact stands in the file that a record was loaded from.

    Args:
        record: a loaded record.
        pointer: the fact in the record's own English names, such as ``"/activities/2/when"``.

    Returns:
        The file, the pointer in the file's own keys, line and column; the pointer alone for a
        record that was not loaded from a text.

    >>> from khrongkan.records import load
    >>> project = load('{"ชื่อโครงการ": "อาหารกลางวัน",\n "กิจกรรม": ["ซื้อของ", "ปรุง"]}')
    >>> print(place_of(project, "/activities/1/name"))
    2:25 /กิจกรรม/1
    """
    origin = record.origin
    if origin.text is None:
        return Place(source=origin.source, pointer=pointer)
    return place_in(origin.text, type(record), _path(pointer), origin.source)


def place_of_missing(record: Record, pointer: str) -> Place:
    r"""Where a fact that is not known yet would stand: its pointer in the keys of the file.

    Line and column are those of the empty text or the short form that is there, else of the row
    that lacks it; a fact that the record itself lacks stands nowhere.

    >>> from khrongkan.records import load
    >>> project = load('{"ชื่อโครงการ": "",\n "กิจกรรม": [{"ชื่อ": "ปรุง"}]}')
    >>> for pointer in ("/name", "/rationale", "/activities/0/when"):
    ...     print(place_of_missing(project, pointer))
    1:17 /ชื่อโครงการ
    /หลักการและเหตุผล
    2:14 /กิจกรรม/0/เวลา
    """
    origin, path = record.origin, _path(pointer)
    if origin.text is None:
        return Place(source=origin.source, pointer=pointer)
    renamed, _ = _map_of(origin.text, type(record))
    is_thai = any(not key.isascii() for key in renamed.written.values())
    found = said_at(renamed.tree, path).path
    asked = as_written(path, renamed.written)
    named = tuple(
        key_at(type(record), path[:at], step, "th") if is_thai and asked[at] == step else asked[at]
        for at, step in enumerate(path)
    )
    if not found:
        return Place(source=origin.source, pointer=pointer_of(named))
    return replace(place_of(record, pointer), pointer=pointer_of(named))


def _path(pointer: str) -> Path_:
    segments = pointer.split("/")[1:]
    return tuple(_segment(one.replace("~1", "/").replace("~0", "~")) for one in segments)


def _segment(text: str) -> str | int:
    is_index = text.isascii() and text.isdecimal() and len(text) <= _LONGEST_INDEX
    return int(text) if is_index else text
