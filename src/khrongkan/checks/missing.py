"""Facts that the form asks for and the record lacks: just what the sheet prints as a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip
from khrongkan.compose import compose, missing_facts
from khrongkan.records.names import names_of
from khrongkan.records.places import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet
    from khrongkan.compose import Document
    from khrongkan.records import Record
    from khrongkan.records.values import RecordPart


def missing(sheet: Sheet) -> Iterator[Slip]:
    """A slip for every gap on the sheet."""
    yield from gaps_of(sheet.record, compose(sheet.record, sheet.form))


def gaps_of(record: Record, document: Document) -> Iterator[Slip]:
    """A slip for every gap of a sheet that is composed already."""
    for pointer in missing_facts(document):
        title_th, title_en = title_of(type(record), pointer)
        yield Slip("missing-fact", pointer, filling={"fact_th": title_th, "fact_en": title_en})


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
