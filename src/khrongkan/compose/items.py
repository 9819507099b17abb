"""Lists: items with the labels that their place gives them, and what stands under them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.document import Items, Line, Paragraph, Table
from khrongkan.compose.item_tables import item_table
from khrongkan.compose.rules import prose
from khrongkan.compose.texts import gap, label, pattern, plain
from khrongkan.compose.values import inline
from khrongkan.immutable import immutable
from khrongkan.records.values import Item, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.document import Block
    from khrongkan.compose.find import Found
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import LabelStyle

_UNDER: dict[LabelStyle, LabelStyle] = {
    "1.": "1)",
    "1.1": "1.1",
    "1.1)": "(1)",
    "1)": "(1)",
    "(1)": "-",
    "ก.": "1)",
    "-": "-",
    "none": "-",
}
"""The label style of the items under an item, where the labels don't go on (๒.๑ → ๒.๑.๑)."""

_DEEPEST_SECTION_LABEL = 3


@immutable
class Listing:
    """How a list is printed.

    ``styles`` are the labels by depth (one alone decides those below it); ``names`` the facts that
    hold an item's words and the list under it; ``words`` a pattern for the words instead. With
    ``single`` the one item of a list under an item has no label; ``table_style`` labels the rows of
    an item's table.
    """

    rules: Rules
    styles: tuple[LabelStyle, ...] = ("section",)
    names: tuple[str, str] = ("text", "items")
    words: str | None = None
    single: bool = False
    table_style: LabelStyle = "none"

    def said(self, element: Found) -> tuple[str, Found]:
        """The words of an item, and the fact that they come from."""
        is_value = isinstance(element.value, (str, Time, Quantity))
        text = element if is_value else element.find(_named(element, self.names[0], str))
        if self.words is None:
            is_item = isinstance(element.value, Item) and self.names[0] == "text"
            return inline(element.value if is_item else text.value, self.rules), text
        return prose(pattern(self.words, element.find, self.rules), self.rules), text

    def below(self, element: Found) -> tuple[Found, ...]:
        """The list under an item."""
        return element.find(_named(element, self.names[1], (list, tuple))).elements()

    def under(self) -> Listing:
        """The lists under the items of this one, where their names are no longer of its kind."""
        return replace(self, names=("text", "items"), words=None)


def _named(element: Found, name: str, kind: type | tuple[type, ...]) -> str:
    """The fact of this name; of an office's own facts, whatever their names, the first such."""
    if not isinstance(element.value, dict) or name in element.value:
        return name
    return next((key for key, one in element.value.items() if isinstance(one, kind)), name)


def item_list(
    elements: Sequence[Found], listing: Listing, numbers: tuple[int, ...] = (0,)
) -> Iterator[Block]:
    """A list with everything under its items; it goes on after the table of one.

    ``numbers`` are those of the section and group that it stands in: as many as it is deep.
    """
    run: list[doc.Item] = []
    for piece in _items(elements, listing, listing.styles[0], numbers, len(numbers)):
        if isinstance(piece, doc.Item):
            run.append(piece)
            continue
        yield from _together(run)
        yield piece
        run = []
    yield from _together(run)


def _together(items: list[doc.Item]) -> Iterator[Items]:
    if items:
        yield Items(tuple(items))


def _items(
    elements: Sequence[Found],
    listing: Listing,
    style: LabelStyle,
    numbers: tuple[int, ...],
    base: int,
) -> Iterator[doc.Item | Table]:
    count = 0
    for element in elements:
        words, text = listing.said(element)
        unlabelled = is_and_so_on(words)
        count += not unlabelled
        here = (*numbers, count)
        if words or not element.find("table").known:
            own = "" if unlabelled else label(style, here, listing.rules, base)
            yield doc.Item(
                plain(words) if words else gap(listing.rules), own, len(numbers), text.pointer
            )
        yield from item_table(element, listing.rules, listing.table_style)
        below = listing.below(element)
        if below:
            alone = listing.single and len(below) == 1 and not below[0].find("items").known
            next_style = "none" if alone else _style_under(listing.styles, style, here, base)
            yield from _items(below, listing.under(), next_style, here, base)


def _style_under(
    styles: tuple[LabelStyle, ...], style: LabelStyle, numbers: tuple[int, ...], base: int
) -> LabelStyle:
    depth = len(numbers) - base
    if len(styles) > 1:
        return styles[min(depth, len(styles) - 1)]
    if style == "section":
        return "section" if len(numbers) < _DEEPEST_SECTION_LABEL else "-"
    return _UNDER[style]


def is_and_so_on(words: str) -> bool:
    """Whether an item only says that there are more (ฯลฯ), which gets no label.

    >>> is_and_so_on("ฯ ล ฯ"), is_and_so_on("ครู ฯลฯ")
    (True, False)
    """
    return words.startswith("ฯ") and words.replace(" ", "") == "ฯลฯ"


def paragraphs(elements: Sequence[Found], listing: Listing) -> Iterator[Block]:
    """Prose: a paragraph each, and the list that a paragraph leads to under it."""
    plain_prose = listing.styles == ("section",)
    for element in elements:
        words, text = listing.said(element)
        if words or not has_more(element):
            said = plain(words) if words else gap(listing.rules)
            yield Paragraph(said, "prose", text.pointer)
        yield from item_table(element, listing.rules, listing.table_style)
        below = element.find("items").elements()
        if below:
            styles: tuple[LabelStyle, ...] = ("1)",)
            under = listing.under()
            yield from item_list(below, replace(under, styles=styles) if plain_prose else under)


def cell_lines(
    elements: Sequence[Found], rules: Rules, depth: int = 0, style: LabelStyle = "-"
) -> tuple[Line, ...]:
    """A list inside a cell: dashes, or ``๑)`` where items have lists of their own."""
    nested = any(has_more(element) for element in elements)
    own: LabelStyle = "1)" if nested and style == "-" else style
    return tuple(_cell_lines(elements, rules, own, depth))


def _cell_lines(
    elements: Sequence[Found], rules: Rules, style: LabelStyle, depth: int
) -> Iterator[Line]:
    count = 0
    for element in elements:
        text = element.find("text")
        words = inline(element.value if isinstance(element.value, Item) else text.value, rules)
        count += not is_and_so_on(words)
        own = "" if is_and_so_on(words) else label(style, (count,), rules)
        if words:
            yield Line(plain(words), own, depth if own else depth + 1, text.pointer)
        yield from lines_under(element, rules, depth + 1)


def lines_under(element: Found, rules: Rules, depth: int = 1) -> Iterator[Line]:
    """What stands under an item in a cell: its small table, and its list."""
    yield from _table_lines(element, rules, depth)
    below = element.find("items").elements()
    yield from _cell_lines(below, rules, "-", depth)


def _table_lines(element: Found, rules: Rules, depth: int) -> Iterator[Line]:
    """The small table of an item, where it has no room for one: a line a row."""
    for row in element.find("table").elements():
        words = " ".join(inline(cell.value, rules) for cell in row.elements())
        yield Line(plain(words), label("-", (1,), rules), depth, row.pointer)


def has_more(element: Found) -> bool:
    """Whether an item has a list or a small table under it."""
    return any(
        bool(below) and isinstance(below, (tuple, list))
        for below in (element.find("items").value, element.find("table").value)
    )
