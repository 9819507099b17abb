"""What stands under a section's heading, by the way that the form prints it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khrongkan.compose.document import (
    Block,
    Cell,
    Column,
    Fields,
    Heading,
    Item,
    Items,
    Line,
    Paragraph,
    Row,
    Table,
)
from khrongkan.compose.find import Found, find
from khrongkan.compose.header import fields_of
from khrongkan.compose.items import item_list, paragraphs
from khrongkan.compose.rules import Rules, prose
from khrongkan.compose.sheet import Sheet
from khrongkan.compose.tables import table
from khrongkan.compose.texts import gap, label, pattern, plain
from khrongkan.compose.values import inline
from khrongkan.records.values import Nothing, RecordPart

if TYPE_CHECKING:
    from khrongkan.forms.model import Section


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section stands: its record, the rules of its print, and its number."""

    record: RecordPart
    rules: Rules
    numbers: tuple[int, ...]


def body(section: Section, place: Place) -> Iterator[Block]:
    """The blocks under the heading of a section."""
    if section.lead:
        yield _words(section.lead, place)
    if section.as_ == "text":
        yield _words(section.text, place)
        return
    if section.as_ == "fields":
        fields = tuple(fields_of(section.field, place.record, place.rules))
        yield Fields(fields, rule_above=False, rule_below=False)
        return
    found = find(place.record, section.fact or "")
    if found.known:
        yield from _told(section, found, place)
    elif section.amount is None:
        yield _untold(found, place.rules)


def _words(words: str, place: Place) -> Paragraph:
    return Paragraph(plain(prose(pattern(words, place.record, place.rules), place.rules)))


def _untold(found: Found, rules: Rules) -> Paragraph:
    """A gap for what isn't known yet, a word for what there is none of."""
    none = isinstance(found.value, Nothing)
    text = plain(rules.phrases.none_listed) if none else gap(rules)
    return Paragraph(text, "prose", found.pointer)


def _told(section: Section, found: Found, place: Place) -> Iterator[Block]:
    if section.as_ == "prose":
        yield from paragraphs(found.elements() or (found,), place.rules)
    elif section.as_ == "groups":
        yield from _groups(section, found, place)
    elif section.as_ == "table":
        yield from _table(section, found, place)
    elif section.as_ == "items":
        yield from _list(section, found.elements(), place.numbers, place.rules)


def _table(section: Section, found: Found, place: Place) -> Iterator[Block]:
    """A table; or, where the rows say no more than their names, the list of these."""
    listed = find(place.record, section.rows) if section.rows else found
    rows = listed.elements()
    if not rows:
        return
    title = prose(pattern(section.heading, place.record, place.rules), place.rules)
    sheet = Sheet(
        place.record, section, listed.pointer, rows, place.rules.in_tables(), place.numbers, title
    )
    main = sheet.main
    if section.list_when == "never" or sheet.says_more_than_names or main is None:
        yield table(sheet)
    elif sheet.grouped:
        yield from _grouped_list(section, sheet, place)
    else:
        names = (main.fact or "text", main.details or "items")
        yield from _list(section, rows, place.numbers, place.rules, names)


def _grouped_list(section: Section, sheet: Sheet, place: Place) -> Iterator[Block]:
    groups: dict[str, list[Found]] = {}
    for row in sheet.rows:
        kind = find(row.value, section.group or "").value
        groups.setdefault(str(kind or ""), []).append(row)
    for n, (kind, rows) in enumerate(groups.items(), start=1):
        numbers = (*place.numbers, n)
        if section.groups.get(kind):
            yield _group_heading(section.groups[kind], numbers, place.rules, "")
        yield from _list(section, tuple(rows), numbers, place.rules)


def _groups(section: Section, found: Found, place: Place) -> Iterator[Block]:
    """Targets or results by kind, each under its own words; what has no kind under none."""
    if not isinstance(found.value, Mapping):
        return
    n = 0
    for kind in found.value:
        group = find(found.value, kind, found.pointer)
        words = find(group.value, "label").value or section.groups.get(kind, "")
        numbers = place.numbers
        if words:
            n += 1
            numbers = (*place.numbers, n)
            yield _group_heading(str(words), numbers, place.rules, group.pointer)
        yield from _group(section, group, numbers, place.rules)


def _group_heading(words: str, numbers: tuple[int, ...], rules: Rules, source: str) -> Heading:
    return Heading(prose(words, rules), label("section", numbers, rules), 2, source=source)


def _group(
    section: Section, group: Found, numbers: tuple[int, ...], rules: Rules
) -> Iterator[Block]:
    lead = find(group.value, "lead", group.pointer)
    if lead.known:
        yield Items((Item(plain(inline(lead.value, rules)), source=lead.pointer),))
    items = find(group.value, "items", group.pointer)
    if isinstance(items.value, Nothing):
        yield Items((Item(plain(rules.phrases.none_listed), source=items.pointer),))
    elif items.value is None and not lead.known:
        yield Items((Item(gap(rules), source=items.pointer),))
    yield from _list(section, items.elements(), numbers, rules)


_IN_GROUP = 2


def _list(
    section: Section,
    elements: tuple[Found, ...],
    numbers: tuple[int, ...],
    rules: Rules,
    names: tuple[str, str] = ("text", "items"),
) -> Iterator[Block]:
    """A list with the small tables of its items; one item alone is a paragraph."""
    main, under = names
    alone = len(elements) == 1 and not find(elements[0].value, under).known
    if alone and section.single == "prose":
        text = find(elements[0].value, main, elements[0].pointer)
        words = plain(inline(text.value, rules))
        in_group = len(numbers) >= _IN_GROUP
        yield (
            Items((Item(words, source=text.pointer),))
            if in_group
            else Paragraph(words, source=text.pointer)
        )
    elif elements:
        yield item_list(elements, rules, section.label, numbers, names)
    for element in elements:
        yield from _small_table(find(element.value, "table", element.pointer), rules)


def _small_table(found: Found, rules: Rules) -> Iterator[Block]:
    """The rows that belong to an item, such as a list of schools: a table without a head."""
    rows = found.elements()
    if not rows:
        return
    width = max(len(row.elements()) for row in rows)
    yield Table(
        columns=tuple(Column(()) for _ in range(width)),
        rows=tuple(_small_row(row, width, rules.in_tables()) for row in rows),
        headless=True,
        source=found.pointer,
    )


def _small_row(row: Found, width: int, rules: Rules) -> Row:
    cells = [
        Cell((Line(plain(inline(cell.value, rules)), source=cell.pointer),))
        for cell in row.elements()
    ]
    return Row((*cells, *(Cell() for _ in range(width - len(cells)))))
