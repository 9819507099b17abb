"""Facts that the form asks for and the record lacks: just what the sheet prints as a gap."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from khrongkan.checks.slips import Slip
from khrongkan.compose import compose, missing_facts
from khrongkan.compose.find import find
from khrongkan.records.names import names_of
from khrongkan.records.places import part_at
from khrongkan.records.values import Short
from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khrongkan.checks.sheet import Sheet
    from khrongkan.compose import Document
    from khrongkan.records import Record
    from khrongkan.records.values import RecordPart


def missing(sheet: Sheet) -> Iterator[Slip]:
    """A slip for every gap on the sheet."""
    yield from gaps_of(sheet.record, compose(sheet.record, sheet.form))


def gaps_of(record: Record, document: Document) -> Iterator[Slip]:
    """A slip for every gap of a sheet that is composed already."""
    # A gap of a computed table stands for no one fact of the record.
    told = filter(None, missing_facts(document))
    pointers = (_named(type(record), pointer) for pointer in told)
    return lacks(record, dict.fromkeys(pointers))


def lacks(record: Record, pointers: Iterable[str]) -> Iterator[Slip]:
    """A slip for each fact that the record lacks, by its pointer."""
    for pointer in pointers:
        title_th, title_en = title_of(type(record), pointer)
        told = {"fact_th": title_th, "fact_en": title_en, **_row_words(record, pointer)}
        yield Slip("missing-fact", pointer, filling=told | _none_words(pointer))


@cache
def _words() -> dict[str, Any]:
    return table(__file__, "missing.toml")


def _none_words(pointer: str) -> dict[str, str]:
    """How to say that there is none, for a fact of which that can be said."""
    is_needed = pointer.rpartition("/")[2] in _words()["needed"]
    return {f"none_{lang}": "" if is_needed else _words()["none"][lang] for lang in _LANGUAGES}


def _row_words(record: Record, pointer: str) -> dict[str, str]:
    """Which row of a list lacks the fact; nothing for one that stands in no row."""
    steps = pointer.split("/")[1:]
    at = max((n for n, step in enumerate(steps) if step.isdecimal()), default=0)
    if not at:
        return dict.fromkeys(("row_th", "row_en"), "")
    list_pointer, number = "/" + "/".join(steps[:at]), int(steps[at])
    titles = title_of(type(record), list_pointer)
    rows = find(record, ".".join(steps[:at])).elements()
    name = _name_of(rows[number].value) if number < len(rows) else ""
    return {
        f"row_{lang}": _words()["row"][lang].format(list=title, number=number + 1, name=name)
        for lang, title in zip(_LANGUAGES, titles, strict=True)
    }


_LANGUAGES = ("th", "en")
_LONGEST_NAME = 40


def _name_of(row: object) -> str:
    """The words of a row in brackets; nothing for a row that has none."""
    said = getattr(row, row.short, None) if isinstance(row, Short) else None
    if not isinstance(said, str):
        return ""
    return f" ({said if len(said) <= _LONGEST_NAME else said[: _LONGEST_NAME - 1] + '…'})"


def _named(record: type[RecordPart], pointer: str) -> str:
    """The fact itself; for one that is computed and has no key, the one that gives it."""
    outer, _, key = pointer.rpartition("/")
    steps = tuple(int(one) if one.isdecimal() else one for one in outer.split("/")[1:])
    part = part_at(record, steps).part
    if part is None or key.isdecimal() or key in names_of(part):
        return pointer
    given = next((one for one in _words()["computed"].get(key, ()) if one in names_of(part)), None)
    return f"{outer}/{given}" if given else outer or pointer


def title_of(record: type[RecordPart], pointer: str) -> tuple[str, str]:
    """What the fact at a pointer is called, in Thai and in English.

    >>> from khrongkan.records import Project
    >>> title_of(Project, "/activities/2/when")
    ('เวลา', 'when')
    """
    *outer, key = [int(one) if one.isdecimal() else one for one in pointer.split("/")[1:]]
    while isinstance(key, int) and outer:
        key = outer.pop()
    part = part_at(record, tuple(outer)).part
    name = names_of(part).get(str(key)) if part else None
    return (name.title_th, name.key.replace("_", " ")) if name else (str(key), str(key))
