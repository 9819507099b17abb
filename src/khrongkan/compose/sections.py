"""The sections of a sheet: those that the record has, numbered as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.bodies import Place, body
from khrongkan.compose.document import Block, Heading, NewPage, Table
from khrongkan.compose.find import find
from khrongkan.compose.money import amount_words
from khrongkan.compose.rules import prose
from khrongkan.compose.signatures import signatures
from khrongkan.compose.texts import any_known, label, pattern
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Form, Section
    from khrongkan.records.values import RecordPart


def sections(record: RecordPart, form: Form, rules: Rules) -> Iterator[Block]:
    """The blocks of every section that is printed, in the order of the form."""
    count = 0
    sideways = form.page.landscape
    for section in form.section:
        if not is_printed(section, record):
            continue
        if (section.landscape or form.page.landscape) != sideways:
            sideways = not sideways
            yield NewPage(landscape=sideways)
        if section.as_ == "signatures":
            yield from signatures(record, form, rules)
        else:
            count += section.number
            yield from _section(section, Place(record, rules, (count,)))


def is_printed(section: Section, record: RecordPart) -> bool:
    """Whether a section stands on the sheet: its fact is told, or must be asked for.

    An empty list says that there is nothing to print; an unknown fact prints a gap where the form
    asks for it.
    """
    if section.fact is None:
        return section.as_ == "fields" or any_known(section.text, record)
    value = find(record, section.fact).value
    if section.as_ == "signatures":
        return value != () and not isinstance(value, Nothing)
    return value != () and (value is not None or section.missing == "gap")


def _section(section: Section, place: Place) -> Iterator[Block]:
    blocks = tuple(body(section, place))
    yield from _heading(section, place, tabled=any(isinstance(block, Table) for block in blocks))
    yield from blocks


def _heading(section: Section, place: Place, *, tabled: bool) -> Iterator[Block]:
    words = section.table_heading if tabled and section.table_heading else section.heading
    if not words:
        return
    record, rules = place.record, place.rules
    tail = amount_words(find(record, section.amount), rules) if section.amount else ()
    yield Heading(
        text=prose(pattern(words, record, rules), rules),
        label=label("1.", place.numbers, rules) if section.number else "",
        tail=tail,
        source=find(record, section.fact).pointer if section.fact else "",
    )
