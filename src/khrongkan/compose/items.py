"""Lists: items with the labels that their place gives them, and what stands under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Item, Items, Line, Paragraph
from khrongkan.compose.find import Found, find
from khrongkan.compose.texts import label, plain
from khrongkan.compose.values import inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.document import Block
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import LabelStyle

_UNDER: dict[LabelStyle, LabelStyle] = {
    "1.": "1)",
    "1)": "(1)",
    "(1)": "-",
    "ก.": "1)",
    "-": "-",
    "none": "-",
}
"""The label style of the items under an item, where the labels don't go on (๒.๑ → ๒.๑.๑)."""

_DEEPEST_SECTION_LABEL = 3


def item_list(
    elements: Sequence[Found],
    rules: Rules,
    style: LabelStyle,
    numbers: tuple[int, ...] = (0,),
    names: tuple[str, str] = ("text", "items"),
) -> Items:
    """A list with everything under its items.

    ``numbers`` are those of the section and group that it stands in: as many as it is deep.
    ``names`` are the facts that hold an item's words and the list under it.
    """
    return Items(tuple(_items(elements, rules, style, numbers, names)))


def _items(
    elements: Sequence[Found],
    rules: Rules,
    style: LabelStyle,
    numbers: tuple[int, ...],
    names: tuple[str, str],
) -> Iterator[Item]:
    main, under = names
    count = 0
    for element in elements:
        text = find(element.value, main, element.pointer)
        words = inline(text.value, rules)
        count += not is_and_so_on(words)
        here = (*numbers, count)
        own = "" if is_and_so_on(words) else label(style, here, rules)
        if text.known:
            yield Item(plain(words), own, len(numbers), text.pointer)
        below = find(element.value, under, element.pointer).elements()
        yield from _items(below, rules, _style_under(style, here), here, ("text", "items"))


def _style_under(style: LabelStyle, numbers: tuple[int, ...]) -> LabelStyle:
    if style == "section":
        return "section" if len(numbers) < _DEEPEST_SECTION_LABEL else "-"
    return _UNDER[style]


def is_and_so_on(words: str) -> bool:
    """Whether an item only says that there are more (ฯลฯ), which gets no label.

    >>> is_and_so_on("ฯ ล ฯ"), is_and_so_on("ครู ฯลฯ")
    (True, False)
    """
    return words.replace(" ", "") == "ฯลฯ"


def paragraphs(elements: Sequence[Found], rules: Rules) -> Iterator[Block]:
    """Prose: a paragraph each, and the list that a paragraph leads to under it."""
    for element in elements:
        text = find(element.value, "text", element.pointer)
        if text.known:
            yield Paragraph(plain(inline(text.value, rules)), "prose", text.pointer)
        below = find(element.value, "items", element.pointer).elements()
        if below:
            yield item_list(below, rules, "1)")


def cell_lines(elements: Sequence[Found], rules: Rules, depth: int = 0) -> tuple[Line, ...]:
    """A list inside a cell: dashes, or ``๑)`` where items have lists of their own."""
    nested = any(find(e.value, "items", e.pointer).elements() for e in elements)
    return tuple(_cell_lines(elements, rules, "1)" if nested else "-", depth))


def _cell_lines(
    elements: Sequence[Found], rules: Rules, style: LabelStyle, depth: int
) -> Iterator[Line]:
    count = 0
    for element in elements:
        text = find(element.value, "text", element.pointer)
        words = inline(text.value, rules)
        count += not is_and_so_on(words)
        own = "" if is_and_so_on(words) else label(style, (count,), rules)
        if text.known:
            yield Line(plain(words), own, depth if own else depth + 1, text.pointer)
        below = find(element.value, "items", element.pointer).elements()
        yield from _cell_lines(below, rules, "-", depth + 1)
