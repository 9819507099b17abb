"""What is wrong with a form that reads well: facts that no record has, parts that say nothing."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, get_args

from khrongkan.forms.facts import Kind, both, kind_at, kind_of_record, nearest, stray_step
from khrongkan.forms.part import DateStyle
from khrongkan.forms.patterns import asked_in, is_sound, parted
from khrongkan.forms.printing import PLACEHOLDERS, Print
from khrongkan.forms.totals import wrong_totals
from khrongkan.immutable import immutable
from khrongkan.records.kinds import KINDS
from khrongkan.records.values import Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.forms.model import Column, Form, HeaderField, Section

Path_ = tuple[str | int, ...]
"""Where in a form, by keys and by indices from 0."""

WAYS = ("words", "count", "year", *get_args(DateStyle))
"""How a pattern may ask for a fact to be printed."""


@immutable
class Slip:
    """Something wrong: the code of its sentence, where, and the words that fill it."""

    code: str
    path: Path_
    words: dict[str, str] = field(default_factory=dict)


@immutable
class Ground:
    """The facts that a part of a form may name: of the whole record, and of where it stands."""

    record: Kind
    here: Kind


def slips_in(form: Form) -> Iterator[Slip]:
    """Everything that is wrong with a form, from its top to its foot."""
    if form.record not in KINDS:
        words = {"value": form.record, "choices": ", ".join(KINDS)}
        yield Slip("form-bad-choice", ("record",), words)
        return
    record = kind_of_record(form.record)
    ground = Ground(record, record)
    yield from _in_phrases(form.print)
    for n, line in enumerate(form.title):
        yield from _in_pattern(line.text, record, ("title", n, "text"))
    yield from _in_pattern(form.page.foot, record, ("page", "foot"))
    yield from _in_path(form.section_prefix, record, ("section_prefix",))
    yield from _in_fields(form.header, record, ("header",))
    yield from _in_sections(form.section, ground, ("section",))


def _in_phrases(phrases: Print) -> Iterator[Slip]:
    for name in Print.model_fields:
        words = getattr(phrases, name)
        known = PLACEHOLDERS.get(name, ())
        for asked in asked_in(words) if isinstance(words, str) else ():
            if asked not in known:
                near = nearest(asked, known) or "-"
                yield Slip(
                    "form-unknown-placeholder", ("print", name), {"name": asked, "near": near}
                )


def _in_fields(fields: Sequence[HeaderField], here: Kind, path: Path_) -> Iterator[Slip]:
    for n, one in enumerate(fields):
        at = (*path, n)
        if not (one.fact or one.text or one.ticks):
            yield Slip("form-nothing-to-print", at)
        yield from _in_path(one.fact, here, (*at, "fact"))
        yield from _in_pattern(one.label, here, (*at, "label"))
        yield from _in_pattern(one.text or "", here, (*at, "text"))
        for t, tick in enumerate(one.ticks):
            yield from _in_pattern(tick.text, here, (*at, "ticks", t, "text"))


def _in_sections(sections: Sequence[Section], ground: Ground, path: Path_) -> Iterator[Slip]:
    for n, section in enumerate(sections):
        yield from _lacking(section, (*path, n))
        yield from _in_section(section, ground, (*path, n))


_NEEDS = {
    "table": "column",
    "list-and-table": "column",
    "matrix": "row",
    "fields": "field",
    "text": "text",
    "sections": "section",
}
"""What a section must have, besides a fact, to print anything."""

_WITHOUT_FACT = {"matrix", "fields", "text", "sections"}


def _lacking(section: Section, at: Path_) -> Iterator[Slip]:
    if section.fact is None and section.as_ not in _WITHOUT_FACT:
        yield Slip("form-section-without-fact", at, {"id": section.id or section.heading or "-"})
    needed = _NEEDS.get(section.as_, "")
    if needed and not getattr(section, needed):
        yield Slip("form-section-lacks", at, {"as": section.as_, "key": needed})


def _in_section(section: Section, ground: Ground, at: Path_) -> Iterator[Slip]:
    here = ground.here
    for key in ("fact", "rows", "amount", "remark"):
        yield from _in_path(getattr(section, key), here, (*at, key))
    listed = section.as_ == "sections" and section.fact
    inside = both(kind_at(section.fact or "", here), ground.record) if listed else here
    yield from _in_pattern(section.heading, inside, (*at, "heading"))
    yield from _in_pattern(section.table_heading or "", inside, (*at, "table_heading"))
    yield from _in_pattern(section.lead, here, (*at, "lead"))
    for n, words in enumerate(section.text):
        yield from _in_pattern(words, here, (*at, "text", n))
    yield from _in_fields(section.field, here, (*at, "field"))
    yield from _in_sections(section.section, Ground(ground.record, inside), (*at, "section"))
    yield from _in_matrix(section, here, at)
    if section.fact or section.rows:
        yield from _in_rows(section, ground, at)


def _in_matrix(section: Section, here: Kind, at: Path_) -> Iterator[Slip]:
    width = len(section.column) - 1
    for n, row in enumerate(section.row):
        if section.column and len(row.cell) != width:
            words = {"wanted": str(width), "found": str(len(row.cell))}
            yield Slip("form-matrix-width", (*at, "row", n), words)
        yield from _in_pattern(row.head, here, (*at, "row", n, "head"))
        for c, cell in enumerate(row.cell):
            spot = (*at, "row", n, "cell", c)
            yield from _in_path(cell.fact, here, (*spot, "fact"))
            yield from _in_pattern(cell.text or "", here, (*spot, "text"))
            element = kind_at(cell.fact, here) if cell.fact else Kind(free=True)
            yield from _in_path(cell.show, element, (*spot, "show"))
            for key in cell.where:
                yield from _in_path(key, element, (*spot, "where", key))


def _in_rows(section: Section, ground: Ground, at: Path_) -> Iterator[Slip]:
    row = kind_at(section.rows or section.fact or "", ground.here)
    is_table = section.as_ in {"table", "list-and-table"}
    if is_table and not (row.parts or row.free):
        yield Slip("form-no-rows", (*at, "fact"), {"fact": section.rows or section.fact or ""})
        return
    if not (row.parts or row.free):
        return
    below = kind_at(section.items, row) if section.items else Kind()
    row = both(row, below)
    yield from _in_path(section.group, row, (*at, "group"))
    yield from _in_pattern(section.item or "", row, (*at, "item"))
    for key in section.where:
        yield from _in_path(key, row, (*at, "where", key))
    if is_table:
        yield from _in_columns(section.column, ground.record, row, (*at, "column"))
        yield from (Slip(code, (*at, *spot)) for code, spot in wrong_totals(section))


def _in_columns(columns: Sequence[Column], record: Kind, row: Kind, path: Path_) -> Iterator[Slip]:
    for n, column in enumerate(columns):
        at = (*path, n)
        told = column.fact or column.text or column.column or column.each
        if not (told or column.kind in {"number", "text"}):
            yield Slip("form-nothing-to-print", at)
        yield from _in_path(column.fact, row, (*at, "fact"))
        yield from _in_path(column.details, row, (*at, "details"))
        yield from _in_path(column.each, row, (*at, "each"))
        yield from _in_pattern(column.text or "", row, (*at, "text"))
        yield from _in_pattern(column.prefix, row, (*at, "prefix"), also=("n", "section"))
        yield from _in_pattern(column.year, Kind(), (*at, "year"), also=("year",))
        yield from _in_path(column.months, record, (*at, "months"))
        yield from _no_time(column, record, at)
        yield from _in_columns(column.column, record, row, (*at, "column"))


def _no_time(column: Column, record: Kind, at: Path_) -> Iterator[Slip]:
    """The months of a calendar come from a time."""
    if column.months is None or stray_step(column.months, record) is not None:
        return
    period = kind_at(column.months, record)
    if not period.free and Time not in period.parts:
        yield Slip("form-no-time", (*at, "months"), {"fact": column.months})


def _in_pattern(
    pattern: str, here: Kind, path: Path_, also: tuple[str, ...] = ()
) -> Iterator[Slip]:
    if not is_sound(pattern):
        yield Slip("form-bad-pattern", path, {"text": pattern})
    for asked in asked_in(pattern):
        fact, way = parted(asked)
        if fact in also:
            continue
        yield from _in_path(fact, here, path)
        if way and way not in WAYS:
            yield Slip("form-bad-choice", path, {"value": way, "choices": ", ".join(WAYS)})


def _in_path(fact: str | None, here: Kind, path: Path_) -> Iterator[Slip]:
    near = stray_step(fact, here) if fact else None
    if fact and near:
        yield Slip("form-unknown-fact", path, {"fact": fact, "near": near})
