"""The top of a sheet: title lines, and the block of labels with their values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from khrongkan.compose.document import Field, Fields, Paragraph, Run, Text, words
from khrongkan.compose.items import cell_lines, has_more
from khrongkan.compose.texts import bold, gap, plain, ticked
from khrongkan.compose.values import inline, lines
from khrongkan.forms.patterns import facts_in
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.document import Block
    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.forms.model import HeaderField


def header(place: Place) -> Iterator[Block]:
    """Title lines, then the header block between its rules."""
    for line in place.form.title:
        if place.knows_any(line.text):
            yield Paragraph(bold(place.words(line.text)), line.style)
    above, below = place.form.header_rules
    fields = tuple(fields_of(place.form.header, place))
    if fields:
        yield Fields(fields, rule_above=above, rule_below=below)


def fields_of(fields: tuple[HeaderField, ...], place: Place) -> tuple[Field, ...]:
    """The labels with their values; an unknown fact prints a gap or is left out."""
    printed: list[Field] = []
    for field in fields:
        found = place.find(field.fact)
        if field.missing == "skip" and not _has_value(field, found, place):
            continue
        label, value = place.words(field.label), _value(field, found, place)
        waits = (found.pointer,) if field.ticks and field.fact and found.value is None else ()
        if field.beside and printed:
            own = tuple(replace(run, source=found.pointer) for run in value[0])
            printed[-1] = _beside(printed[-1], label, (own, *value[1:]), waits)
        else:
            source = _source(field, found, place)
            printed.append(Field(label, value, field.large, source, waits))
    return tuple(printed)


def _source(field: HeaderField, found: Found, place: Place) -> str:
    """Where the value comes from: its fact, or the first one that its pattern names."""
    if field.fact is not None or not (named := facts_in(field.text or "")):
        return found.pointer
    return place.find(named[0]).pointer


_BETWEEN = Run("        ")


def _beside(
    before: Field, label: str, value: tuple[Text, ...], waits: tuple[str, ...] = ()
) -> Field:
    """The field before with another on its last line."""
    *lines_before, last = before.lines
    first, *others = value
    joined = (*last, _BETWEEN, *bold(label), Run("  "), *first)
    whole = (*lines_before, joined, *others)
    return replace(before, lines=whole, waits=(*before.waits, *waits))


def _has_value(field: HeaderField, found: Found, place: Place) -> bool:
    return (
        found.known
        or isinstance(found.value, Nothing)
        or (field.fact is None and place.knows_any(field.text or ""))
    )


def _value(field: HeaderField, found: Found, place: Place) -> tuple[Text, ...]:
    rules = place.rules
    if field.ticks:
        values = _boxes(field, found.value, place)
    elif isinstance(found.value, Nothing):
        values = tuple(plain(line) for line in lines(found.value, rules))
    elif not _has_value(field, found, place):
        values = (gap(rules),)
    elif field.text is not None:
        values = (plain(place.words(field.text)),)
    else:
        values = tuple(plain(line) for line in _lines(field, found, place) if line)
        values = values or (gap(rules),)
    lead = (Run(field.lead),) if field.lead else ()
    first, *others = values
    return ((*lead, *first), *others)


def _lines(field: HeaderField, found: Found, place: Place) -> tuple[str, ...]:
    value = found.value
    if isinstance(value, str):
        return lines(field.words.get(value, value), place.rules)
    if any(has_more(one) for one in found.elements()):
        listed = cell_lines(found.elements(), place.rules, style="none")
        return tuple(f"{line.label} {words(line.text)}".strip() for line in listed)
    if isinstance(value, (tuple, list)) and not field.stacked:
        return (inline(value, place.rules),)
    return lines(value, place.rules)


def _boxes(field: HeaderField, value: object, place: Place) -> tuple[Text, ...]:
    """Boxes with their words: side by side, or each on a line of its own."""
    chosen = value if isinstance(value, (tuple, list)) else (value,)
    said = {one if isinstance(one, str) else inline(one, place.rules) for one in chosen}
    boxes: list[Text] = [
        (
            ticked(on=not said.isdisjoint((tick.value, place.words(tick.value)))),
            *plain(f" {place.words(tick.text)}"),
        )
        for tick in field.ticks
    ]
    if field.stacked:
        return tuple(boxes)
    first, *others = boxes
    return ((*first, *(run for box in others for run in (Run("   "), *box))),)
