"""Which facts a form asks for: what a starter record for it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.forms.facts import Kind, kind_at, kind_of_record
from khrongkan.forms.patterns import facts_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.forms.model import Column, Form, HeaderField, Section


def facts_asked(form: Form) -> list[str]:
    """The facts that a form prints, by their paths, in the order of the sheet, each once.

    The path of a fact in the elements of a list leads through the list: ``activities.when``.
    A computed fact stands for the one that it is computed from.

    >>> from khrongkan.forms import find_form
    >>> [fact for fact in facts_asked(find_form(None)) if fact.startswith("risks")]
    ['risks.risk', 'risks.likelihood', 'risks.impact', 'risks.response']
    """
    record = kind_of_record(form.record)
    named = [fact for line in form.title for fact in facts_in(line.text)]
    named += _in_fields(form.header)
    named += _in_sections(form.section)
    stored = [told for fact in named if (told := _stored(fact, record))]
    return [fact for fact in dict.fromkeys(stored) if not _is_above(fact, stored)]


def _in_fields(fields: Sequence[HeaderField]) -> Iterator[str]:
    for field in fields:
        inner = facts_in(field.text or "") or ((field.fact,) if field.fact else ())
        yield from facts_in(field.label)
        yield from inner


def _in_sections(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        patterns = (section.heading, section.lead, *section.text)
        yield from (fact for words in patterns for fact in facts_in(words))
        yield from (f"{section.amount}.amount" for _ in [0] if section.amount)
        yield from _in_fields(section.field)
        yield from _in_matrix(section)
        below = [*_in_sections(section.section), *_in_rows(section)]
        within = f"{section.rows or section.fact}." if section.rows or section.fact else ""
        yield from (f"{within}{fact}" for fact in below)
        yield from (fact for fact in (section.fact, section.remark) if fact)


def _in_matrix(section: Section) -> Iterator[str]:
    for row in section.row:
        for cell in row.cell:
            yield from facts_in(cell.text or "")
            if cell.fact:
                parts = (*cell.where, *((cell.show,) if cell.show else ()))
                yield from (f"{cell.fact}.{part}" for part in parts)
                yield cell.fact


def _in_rows(section: Section) -> Iterator[str]:
    if section.as_ in {"table", "list-and-table"}:
        yield from _in_columns(section.column)
        yield from ((section.group,) if section.group else ())
    if section.as_ == "items":
        yield from facts_in(section.item or "")


def _in_columns(columns: Sequence[Column]) -> Iterator[str]:
    for column in columns:
        yield from (fact for fact in (column.fact, column.details, column.each) if fact)
        yield from facts_in(column.text or "")
        yield from _in_columns(column.column)


_COMPUTED = {
    "total": ("amount", "budget"),
    "by_category": ("amounts",),
    "by_quarter": ("spending",),
}
"""Computed facts, and the facts that planners write for them, whichever a part has."""


def _stored(fact: str, record: Kind) -> str:
    """The path of what a planner writes; "" where no part of it is written."""
    way: list[str] = []
    for name in fact.split("."):
        kind = kind_at(".".join(way), record) if way else record
        written = any(name in part.model_fields for part in kind.parts) or name in kind.keys
        if not written and not kind.free:
            fields = {field for part in kind.parts for field in part.model_fields}
            behind = [field for field in _COMPUTED.get(name, ()) if field in fields]
            if not behind:
                break
            name = behind[0]  # noqa: PLW2901 - the fact behind the computed one
        way.append(name)
    return ".".join(way)


def _is_above(fact: str, others: list[str]) -> bool:
    """Whether parts of a fact are asked for one by one."""
    return any(other.startswith(f"{fact}.") for other in others)
