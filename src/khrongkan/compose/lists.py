"""A section's list: its items with what stands under them; one item alone is a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Block, Item, Items, Paragraph
from khrongkan.compose.item_tables import item_table
from khrongkan.compose.items import Listing, item_list
from khrongkan.compose.texts import gap, plain

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
    styles = section.labels or (section.label,)
    single = section.single == "prose"
    return Listing(rules, styles, names, section.item, single, section.table_label)


def listed(
    section: Section,
    elements: tuple[Found, ...],
    place: Place,
    names: tuple[str, str] = ("text", "items"),
) -> Iterator[Block]:
    """A list with the small tables of its items; one item alone is a paragraph."""
    listing = listing_of(section, place.rules, names)
    alone = len(elements) == 1 and not listing.below(elements[0])
    if alone and section.single == "prose":
        words, text = listing.said(elements[0])
        in_group = len(place.numbers) >= _IN_GROUP
        said = plain(words) if words or elements[0].find("table").known else gap(place.rules)
        item = Items((Item(said, source=text.pointer),))
        yield item if in_group else Paragraph(said, source=text.pointer)
        yield from item_table(elements[0], place.rules, section.table_label)
    else:
        yield from item_list(elements, listing, place.numbers or (0,))
