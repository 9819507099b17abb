"""The top of a sheet: title lines, and the block of labels with their values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Field, Fields, Paragraph, Run, Text
from khrongkan.compose.find import Found, find
from khrongkan.compose.rules import prose
from khrongkan.compose.texts import any_known, bold, gap, pattern, plain, ticked
from khrongkan.compose.values import lines
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.document import Block
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Form, HeaderField
    from khrongkan.records.values import RecordPart


def header(record: RecordPart, form: Form, rules: Rules) -> Iterator[Block]:
    """Title lines, then the header block between its rules."""
    for line in form.title:
        if any_known(line.text, record):
            yield Paragraph(bold(pattern(line.text, record, rules)), line.style)
    above, below = form.header_rules
    fields = tuple(fields_of(form.header, record, rules))
    if fields:
        yield Fields(fields, rule_above=above, rule_below=below)


def fields_of(fields: tuple[HeaderField, ...], record: RecordPart, rules: Rules) -> Iterator[Field]:
    """The labels with their values; an unknown fact prints a gap or is left out."""
    for field in fields:
        found = find(record, field.fact) if field.fact else Found(None, "")
        if field.missing == "skip" and not _has_value(field, found, record):
            continue
        label = pattern(field.label, record, rules)
        yield Field(label, _value(field, found, record, rules), field.large, found.pointer)


def _has_value(field: HeaderField, found: Found, record: RecordPart) -> bool:
    return found.known or (field.fact is None and any_known(field.text or "", record))


def _value(field: HeaderField, found: Found, record: RecordPart, rules: Rules) -> tuple[Text, ...]:
    lead = (Run(field.lead),) if field.lead else ()
    if field.ticks:
        return ((*lead, *_boxes(field, found.value, record, rules)),)
    if isinstance(found.value, Nothing):
        return ((*lead, Run(rules.phrases.none)),)
    if not _has_value(field, found, record):
        return ((*lead, *gap(rules)),)
    if field.text is not None:
        return ((*lead, *plain(pattern(field.text, record, rules))),)
    first, *others = lines(_in_words(field, found.value), rules) or (rules.phrases.none,)
    return ((*lead, Run(first)), *(plain(line) for line in others))


def _in_words(field: HeaderField, value: object) -> object:
    return field.words.get(value, value) if isinstance(value, str) else value


def _boxes(field: HeaderField, value: object, record: RecordPart, rules: Rules) -> Text:
    chosen = value if isinstance(value, tuple) else (value,)
    runs: list[Run] = []
    for tick in field.ticks:
        space = "   " if runs else ""
        words = prose(pattern(tick.text, record, rules), rules)
        runs += [Run(space)] if space else []
        runs += [ticked(on=tick.value in chosen), Run(f" {words}")]
    return tuple(runs)
