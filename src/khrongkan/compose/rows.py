"""The rows of a table: what makes the cells of a column is settled once for all of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.cells import Part, lines_of
from khrongkan.compose.months import beside_months, slot_cells, spoken
from khrongkan.compose.rules import money, number, prose
from khrongkan.compose.texts import plain
from khrongkan.compose.values import inline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from khrongkan.compose.columns import Leaf
    from khrongkan.compose.sheet import Sheet
    from khrongkan.forms.model import Column

Cells = tuple[doc.Cell, ...]


def row_maker(sheet: Sheet, leaves: Sequence[Leaf]) -> Callable[[Part], doc.Row]:
    """What makes a row; in words too where it has bars, with its time where that isn't known."""
    makers = [_maker(sheet, leaf, leaves) for leaf in leaves]
    calendar = next((leaf.column for leaf in leaves if leaf.slots), None)

    def row(part: Part) -> doc.Row:
        """The row of one part."""
        cells = tuple([cell for make in makers for cell in make(part)])
        continues = part.role == "item"
        if calendar is None:
            return doc.Row(cells, continues=continues)
        when = part.find(calendar.fact)
        said = "" if continues else spoken(_name(sheet, part), when, sheet.rules)
        untold = when.value is None and not part.below
        return doc.Row(cells, "body", continues, said, (when.pointer,) if untold else ())

    return row


def _maker(sheet: Sheet, leaf: Leaf, leaves: Sequence[Leaf]) -> Callable[[Part], Cells]:
    """What makes the cells of a column: one, none under a number, in a calendar one a slot."""
    column = leaf.column
    if leaf.slots:
        return lambda part: slot_cells(part.find(column.fact), column, leaf.slots, sheet.rules)
    if column.kind == "number":
        return lambda part: _number(sheet, part)
    if column is sheet.main and any(leaf.slots for leaf in leaves):
        return lambda part: (
            doc.Cell((*lines_of(sheet, column, part), *_beside(sheet, leaves, part))),
        )
    is_usual = column.text is None and not column.value and not column.running
    if column is sheet.main or not is_usual or column.fact is None:
        return lambda part: (doc.Cell(lines_of(sheet, column, part)),)
    return (_money if column.kind == "money" else _words)(sheet, column, column.fact)


def _money(sheet: Sheet, column: Column, fact: str) -> Callable[[Part], Cells]:
    """Amounts; what is no amount prints as anywhere."""
    rules, decimals, has_items = sheet.rules, sheet.decimals, sheet.section.items is not None
    told = sheet.found(fact)

    def made(part: Part) -> Cells:
        """The amount of one part, in its cell."""
        found = told[part.place]
        if isinstance(found.value, Decimal) and not (has_items and part.role == "title"):
            words = money(found.value, rules, decimals)
            return (doc.Cell((doc.Line(plain(words), source=found.pointer),)),)
        return (doc.Cell(lines_of(sheet, column, part)),)

    return made


def _words(sheet: Sheet, column: Column, fact: str) -> Callable[[Part], Cells]:
    """Texts that the form has no words of its own for; other facts print as anywhere."""
    rules, own, told = sheet.rules, column.words, sheet.found(fact)

    def made(part: Part) -> Cells:
        """The text of one part, in its cell."""
        found = told[part.place]
        if isinstance(found.value, str) and found.value not in own:
            words = prose(found.value, rules)
            if words:
                return (doc.Cell((doc.Line(plain(words), source=found.pointer),)),)
        return (doc.Cell(lines_of(sheet, column, part)),)

    return made


def _beside(sheet: Sheet, leaves: Sequence[Leaf], part: Part) -> Iterator[doc.Line]:
    """Under the name what the marks of a calendar can't say."""
    for leaf in leaves:
        if leaf.slots:
            when = part.find(leaf.column.fact)
            for words in beside_months(when, sheet.rules):
                yield doc.Line(plain(words), depth=1, source=when.pointer)


def _name(sheet: Sheet, part: Part) -> str:
    return inline(part.find(sheet.main.fact).value, sheet.rules) if sheet.main else ""


def _number(sheet: Sheet, part: Part) -> Cells:
    """The number of an element stands once, over the rows of its parts."""
    if part.role == "item":
        return ()
    line = doc.Line(plain(number(part.n + 1, sheet.rules)))
    return (doc.Cell((line,), row_span=1 + part.below),)
