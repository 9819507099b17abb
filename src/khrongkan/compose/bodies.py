"""What stands under a section's heading, by the way that the form prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.allocation import allocation
from khrongkan.compose.by_name import with_names
from khrongkan.compose.document import Block, Fields, Paragraph, Table
from khrongkan.compose.groups import groups, groups_of_rows
from khrongkan.compose.header import fields_of
from khrongkan.compose.items import paragraphs
from khrongkan.compose.lists import listed, listing_of
from khrongkan.compose.matrix import matrix
from khrongkan.compose.rules import none_words
from khrongkan.compose.sheet import Sheet
from khrongkan.compose.tables import table
from khrongkan.compose.texts import bold, gap, plain, text_with_gaps
from khrongkan.compose.values import inline
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.forms.model import Section


def body(section: Section, found: Found, place: Place) -> Iterator[Block]:
    """The blocks under the heading of a section that tells of ``found``."""
    if lead := place.words(section.lead):
        yield Paragraph(plain(lead), section.style)
    match section.as_:
        case "text":
            yield from _texts(section, place)
        case "fields":
            yield Fields(fields_of(section.field, place), rule_above=False, rule_below=False)
        case "matrix":
            yield matrix(section, place)
        case _:
            blocks = tuple(_of_fact(section, found, place))
            yield from blocks
            if section.remark and not any(isinstance(block, Table) for block in blocks):
                yield from _remark(section, place)


def _remark(section: Section, place: Place) -> Iterator[Block]:
    """The remark, where there is no table for it to stand under."""
    remark = place.find(section.remark)
    if remark.known:
        text = (*bold(section.remark_label), *plain(f" {inline(remark.value, place.rules)}"))
        yield Paragraph(text, "prose", remark.pointer)


def _texts(section: Section, place: Place) -> Iterator[Block]:
    for words in section.text:
        if section.missing == "gap" or place.knows_any(words):
            yield Paragraph(text_with_gaps(words, place.find, place.rules), section.style)


def _of_fact(section: Section, found: Found, place: Place) -> Iterator[Block]:
    if found.known and found.value != []:
        yield from _told(section, found, place)
    elif found.value is not None and _stays_a_table(section, found):
        yield table(_sheet(section, found, place))
    elif section.amount is None:
        yield _untold(found, place)


def _stays_a_table(section: Section, found: Found) -> bool:
    way = section.none if isinstance(found.value, Nothing) else section.empty
    return way in {"row", "head"} and bool(section.column)


def _untold(found: Found, place: Place) -> Paragraph:
    """A gap for what isn't known yet, a word for what there is none of."""
    if found.value is None:
        return Paragraph(gap(place.rules), "prose", found.pointer)
    none = found.value if isinstance(found.value, Nothing) else Nothing("")
    words = none_words(none, place.rules.phrases.none_listed, place.rules)
    return Paragraph(plain(words), "prose", found.pointer)


def _told(section: Section, found: Found, place: Place) -> Iterator[Block]:
    match section.as_:
        case "prose":
            elements = found.elements(section.where) or (found,)
            yield from paragraphs(elements, listing_of(section, place.rules))
        case "groups":
            yield from groups(section, found, place)
        case "allocation":
            yield allocation(section, found, place)
        case "table" | "list-and-table":
            yield from _table(section, found, place)
        case "items":
            rows = place.find(section.rows) if section.rows else found
            if isinstance(rows.value, Nothing):
                yield _untold(rows, place)
            yield from listed(section, rows.elements(section.where), place)


def _table(section: Section, found: Found, place: Place) -> Iterator[Block]:
    """A table; or, where the rows say no more than their names, the list of these."""
    sheet = _sheet(section, found, place)
    if not sheet.rows:
        return
    main = sheet.main
    is_table = section.list_when == "never" or sheet.says_more_than_names or main is None
    if section.as_ == "list-and-table" or not is_table:
        if sheet.grouped:
            yield from groups_of_rows(section, sheet, place)
        else:
            yield from listed(section, sheet.rows, place, sheet.names)
    if is_table:
        yield table(sheet)


def _sheet(section: Section, found: Found, place: Place) -> Sheet:
    rows = place.find(section.rows) if section.rows else found
    elements = rows.elements(section.where)
    if section.group:
        # What is in no group stands before the first: under its heading it would seem to be in it.
        elements = tuple(sorted(elements, key=lambda row: row.find(section.group or "").known))
    return Sheet(
        place,
        with_names(section, elements),
        rows.pointer,
        elements,
        place.rules.in_tables(),
        place.words(section.heading),
    )
