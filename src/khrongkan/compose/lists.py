"""A section's list: its items with what stands under them; one item alone is a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Block, Cell, Column, Item, Items, Line, Paragraph, Row, Table
from khrongkan.compose.items import Listing, item_list
from khrongkan.compose.texts import plain
from khrongkan.compose.values import inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Section

_IN_GROUP = 2


def listing_of(
    section: Section, rules: Rules, names: tuple[str, str] = ("text", "items")
) -> Listing:
    """How the list of a section is printed."""
    return Listing(rules, section.labels or (section.label,), names, section.item)


def listed(
    section: Section,
    elements: tuple[Found, ...],
    place: Place,
    names: tuple[str, str] = ("text", "items"),
) -> Iterator[Block]:
    """A list with the small tables of its items; one item alone is a paragraph."""
    listing = listing_of(section, place.rules, names)
    alone = len(elements) == 1 and not elements[0].find(names[1]).known
    if alone and section.single == "prose":
        words, text = listing.said(elements[0])
        in_group = len(place.numbers) >= _IN_GROUP
        item = Items((Item(plain(words), source=text.pointer),))
        yield item if in_group else Paragraph(plain(words), source=text.pointer)
    elif elements:
        yield item_list(elements, listing, place.numbers or (0,))
    for element in elements:
        yield from _small_table(element.find("table"), place.rules.in_tables())


def _small_table(found: Found, rules: Rules) -> Iterator[Block]:
    """The rows that belong to an item, such as a list of schools: a table without a head."""
    rows = found.elements()
    if not rows:
        return
    width = max(len(row.elements()) for row in rows)
    yield Table(
        columns=tuple(Column(()) for _ in range(width)),
        rows=tuple(_small_row(row, width, rules) for row in rows),
        headless=True,
        source=found.pointer,
    )


def _small_row(row: Found, width: int, rules: Rules) -> Row:
    cells = [
        Cell((Line(plain(inline(cell.value, rules)), source=cell.pointer),))
        for cell in row.elements()
    ]
    return Row((*cells, *(Cell() for _ in range(width - len(cells)))))
