"""A form as a plain outline of the sheet that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.cli.words import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.errors import Language
    from khrongkan.forms import Column, Form, HeaderField, Section

_OPTIONAL = " *"


def outline(form: Form, lang: Language) -> Iterator[str]:
    """The lines: title, header labels, numbered sections with columns, signatures.

    A star marks what is printed only where the record has it. Facts stand in brackets.

    >>> from khrongkan.forms import find_form
    >>> lines = list(outline(find_form("project"), "en"))
    >>> lines[0]
    'แบบเสนอโครงการ (project)'
    >>> [line for line in lines if "วัตถุประสงค์" in line]
    ['  2. วัตถุประสงค์ (objectives)']
    """
    yield f"{form.name} ({form.id})"
    if form.description:
        yield form.description
    yield from ("", said("outline.title", lang))
    yield from (f"  {line.text}" for line in form.title)
    yield from ("", said("outline.header", lang))
    yield from (line for field in form.header for line in _field(field))
    yield from ("", said("outline.sections", lang))
    yield from _sections(form, lang)
    yield from ("", said("outline.star", lang))


def _field(field: HeaderField) -> Iterator[str]:
    star = _OPTIONAL if field.missing == "skip" else ""
    named = f" ({field.fact})" if field.fact else ""
    yield f"  {field.label or '…'}{named}{star}"
    yield from (f"    ☐ {tick.text}" for tick in field.ticks)


def _sections(form: Form, lang: Language) -> Iterator[str]:
    number = 0
    for section in form.section:
        number += section.number
        label = f"{number}." if section.number else "-"
        star = _OPTIONAL if section.missing == "skip" else ""
        named = f" ({section.fact})" if section.fact else ""
        if section.as_ == "signatures":
            yield f"  {label} {said('outline.signatures', lang)}{named}"
            yield from (f"    {word}" for word in _signers(form))
        else:
            yield f"  {label} {section.heading or section.text or '…'}{named}{star}"
            yield from _parts(section)


def _signers(form: Form) -> Iterator[str]:
    words = form.signatures.role_words
    return (words.get(role, role) for role in form.signatures.roles)


def _parts(section: Section) -> Iterator[str]:
    if section.as_ == "groups":
        yield from (f"    {words}" for words in section.groups.values())
    yield from (line for field in section.field for line in _field(field))
    yield from (line for column in section.column for line in _columns(column, "    | "))


def _columns(column: Column, indent: str) -> Iterator[str]:
    star = _OPTIONAL if column.when == "any" else ""
    named = f" ({column.fact})" if column.fact else ""
    yield f"{indent}{' '.join(column.head)}{named}{star}"
    yield from (line for child in column.column for line in _columns(child, f"  {indent}"))
