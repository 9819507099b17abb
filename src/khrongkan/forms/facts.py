"""Which facts a record has, so that a form that names another is told so."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from khrongkan.forms.patterns import facts_in
from khrongkan.records.project import Project
from khrongkan.records.values import RecordPart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.forms.model import Column, Form, HeaderField, Section

Wrong = tuple[str, str, str]
"""Where in the form, the fact that it names, and the nearest one that there is."""

RECORDS: dict[str, type[RecordPart]] = {"project": Project}

_FREE = frozenset({"extra", "by_category", "amounts"})
"""Facts with names of their own below them, which no class lists."""


def wrong_facts(form: Form) -> Iterator[Wrong]:
    """Every place where the form names a fact that its record doesn't have."""
    root = (RECORDS[form.record],)
    for n, line in enumerate(form.title, start=1):
        yield from _wrong_in_pattern(line.text, root, f"/title/{n}/text")
    yield from _wrong_fields(form.header, root, "/header")
    for n, section in enumerate(form.section, start=1):
        yield from _wrong_in_section(section, root, f"/section/{n}")


def _wrong_fields(
    fields: tuple[HeaderField, ...], root: tuple[type[RecordPart], ...], place: str
) -> Iterator[Wrong]:
    for n, field in enumerate(fields, start=1):
        yield from _wrong_path(field.fact, root, f"{place}/{n}/fact")
        yield from _wrong_in_pattern(field.label, root, f"{place}/{n}/label")
        yield from _wrong_in_pattern(field.text or "", root, f"{place}/{n}/text")


def _wrong_in_section(
    section: Section, root: tuple[type[RecordPart], ...], place: str
) -> Iterator[Wrong]:
    for key in ("fact", "rows", "amount", "remark"):
        yield from _wrong_path(getattr(section, key), root, f"{place}/{key}")
    for key in ("heading", "text", "lead"):
        yield from _wrong_in_pattern(getattr(section, key), root, f"{place}/{key}")
    yield from _wrong_fields(section.field, root, f"{place}/field")
    row = parts_at(section.rows or section.fact or "", root)
    parts = row + parts_at(section.items or "", row)
    if parts:
        yield from _wrong_path(section.group, parts, f"{place}/group")
        yield from _wrong_columns(section.column, root, parts, f"{place}/column")


def _wrong_columns(
    columns: tuple[Column, ...],
    root: tuple[type[RecordPart], ...],
    row: tuple[type[RecordPart], ...],
    place: str,
) -> Iterator[Wrong]:
    for n, column in enumerate(columns, start=1):
        yield from _wrong_path(column.fact, row, f"{place}/{n}/fact")
        yield from _wrong_path(column.details, row, f"{place}/{n}/details")
        yield from _wrong_path(column.months, root, f"{place}/{n}/months")
        yield from _wrong_columns(column.column, root, row, f"{place}/{n}/column")


def _wrong_in_pattern(
    pattern: str, root: tuple[type[RecordPart], ...], place: str
) -> Iterator[Wrong]:
    for fact in facts_in(pattern):
        yield from _wrong_path(fact, root, place)


def _wrong_path(
    path: str | None, parts: tuple[type[RecordPart], ...], place: str
) -> Iterator[Wrong]:
    at = parts
    for name in path.split(".") if path else ():
        if name in _FREE:
            return
        known = [known for part in at for known in fact_names(part)]
        if name not in known:
            near = get_close_matches(name, known, n=1)
            yield place, path or "", near[0] if near else ", ".join(known)
            return
        at = parts_at(name, at)


@cache
def fact_names(part: type[RecordPart]) -> tuple[str, ...]:
    """The facts of a part: its fields, and what is computed from them.

    >>> from khrongkan.records.project import Strategy
    >>> fact_names(Strategy)
    ('of', 'number', 'name')
    """
    computed = (
        name
        for name, member in vars(part).items()
        if isinstance(member, property) and not name.startswith("_")
    )
    return (*part.model_fields, *computed)


def parts_at(path: str, parts: tuple[type[RecordPart], ...]) -> tuple[type[RecordPart], ...]:
    """The kinds of part that a path leads to, if it leads to any."""
    for name in path.split(".") if path else ():
        fields = [part.model_fields[name] for part in parts if name in part.model_fields]
        parts = tuple(p for field in fields for p in _parts_in(field.annotation))
    return parts if path else ()


def _parts_in(annotation: Any) -> Iterator[type[RecordPart]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, RecordPart):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts_in(inner)
