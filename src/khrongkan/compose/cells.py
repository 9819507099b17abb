"""The cells of a row: what each column prints of one element of the record."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from khrongkan.compose import document as doc
from khrongkan.compose.find import Found, find
from khrongkan.compose.items import cell_lines
from khrongkan.compose.months import month_cells, spoken
from khrongkan.compose.rules import money, number, prose
from khrongkan.compose.texts import bold, label, plain
from khrongkan.compose.values import inline, lines, one_a_line
from khrongkan.records.values import Nothing, Responsible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.columns import Leaf
    from khrongkan.compose.sheet import Sheet
    from khrongkan.forms.model import Column

Role = Literal["whole", "title", "item"]
"""A row that says all of an element, one that only names it, or one of the parts below that."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one row says: an element (or a part of it), its number from 0, and the rows below."""

    element: Found
    n: int
    role: Role = "whole"
    below: int = 0

    def find(self, fact: str | None) -> Found:
        """A fact of the element."""
        return find(self.element.value, fact or "", self.element.pointer)


DASH = "-"


def cells_of(sheet: Sheet, leaves: Sequence[Leaf], part: Part) -> tuple[tuple[doc.Cell, ...], str]:
    """The cells of one row, and the row in words where it has bars."""
    cells: list[doc.Cell] = []
    said = ""
    for leaf in leaves:
        if leaf.months:
            when = part.find(leaf.column.fact)
            cells += month_cells(when.value, leaf.months, sheet.rules, when.pointer)
            said = spoken(_name(sheet, part), when, sheet.rules)
        elif leaf.column.kind == "number":
            cells += _number(sheet, part)
        else:
            cells.append(doc.Cell(_lines(sheet, leaf.column, part)))
    return tuple(cells), said


def _name(sheet: Sheet, part: Part) -> str:
    return inline(part.find(sheet.main.fact).value, sheet.rules) if sheet.main else ""


def _number(sheet: Sheet, part: Part) -> tuple[doc.Cell, ...]:
    """The number of an element stands once, over the rows of its parts."""
    if part.role == "item":
        return ()
    line = doc.Line(plain(number(part.n + 1, sheet.rules)))
    return (doc.Cell((line,), row_span=1 + part.below),)


def _lines(sheet: Sheet, column: Column, part: Part) -> tuple[doc.Line, ...]:
    if column is sheet.main:
        return _main(sheet, column, part)
    priced_below = part.role == "title" and sheet.section.items is not None
    if column.kind == "money" and priced_below:
        return ()
    found = part.find(column.fact)
    if not found.known:
        return _unknown(sheet, column, found, part.role)
    words = _printed(sheet, column, found.value)
    return tuple(doc.Line(plain(line), source=found.pointer) for line in words)


def _printed(sheet: Sheet, column: Column, value: object) -> tuple[str, ...]:
    if column.kind == "money" and isinstance(value, Decimal):
        return (money(value, sheet.rules, sheet.decimals),)
    if isinstance(value, Responsible):
        return one_a_line(value, sheet.rules)
    if isinstance(value, str) and value in column.words:
        return (prose(column.words[value], sheet.rules),)
    return lines(value, sheet.rules)


def _unknown(sheet: Sheet, column: Column, found: Found, role: Role) -> tuple[doc.Line, ...]:
    """What an empty cell prints: a dash for no money, a gap for what must still be told."""
    if column.kind == "money":
        return (doc.Line(plain(DASH), source=found.pointer),)
    if isinstance(found.value, Nothing):
        return (doc.Line(plain(sheet.rules.phrases.none), source=found.pointer),)
    if role != "whole" or column.missing == "":
        return ()
    if column.missing:
        return (doc.Line(plain(column.missing), source=found.pointer),)
    return (doc.Line(_gap(sheet), source=found.pointer),)


def _gap(sheet: Sheet) -> doc.Text:
    return (doc.Run(sheet.rules.phrases.table_gap, "gap"),)


def _main(sheet: Sheet, column: Column, part: Part) -> tuple[doc.Line, ...]:
    """What a row is: its group where one begins, its words, the list under them."""
    if part.role == "item":
        return _item(sheet, column, part)
    text = part.find(column.fact)
    words = plain(inline(text.value, sheet.rules)) if text.known else _gap(sheet)
    before = prose(column.prefix.format(n=part.n + 1), sheet.rules) if column.prefix else ""
    own = doc.Line(words, before, source=text.pointer)
    if sheet.grouped:
        return _in_group(sheet, part.n, own)
    if part.role == "title" or column.details is None:
        return (own,)
    details = part.find(column.details).elements()
    return (own, *cell_lines(details, sheet.rules, depth=1 if before else 0))


def _item(sheet: Sheet, column: Column, part: Part) -> tuple[doc.Line, ...]:
    """A priced item or a detail: a dash, its words, and the list under it."""
    named = hasattr(part.element.value, column.fact or "")
    name = part.find(column.fact if named else "text")
    words = " ".join(lines(part.element.value, sheet.rules))
    below = part.find("items").elements()
    own = doc.Line(plain(words), DASH, source=name.pointer)
    return (own, *cell_lines(below, sheet.rules, depth=1))


def _in_group(sheet: Sheet, n: int, own: doc.Line) -> tuple[doc.Line, ...]:
    """A row of a group: the group's number and name where it begins, then the row's words."""
    groups = sheet.groups
    here = groups[n]
    members = [at for at, group in enumerate(groups) if group == here]
    number_of_row = label("1)", (members.index(n) + 1,), sheet.rules) if len(members) > 1 else ""
    line = doc.Line(own.text, number_of_row, depth=1, source=own.source)
    heading = prose(sheet.section.groups.get(here, here), sheet.rules)
    if not heading or (n and groups[n - 1] == here):
        return (line,)
    order = list(dict.fromkeys(groups)).index(here) + 1
    number_of_group = label("section", (*sheet.numbers, order), sheet.rules)
    return (doc.Line(bold(heading), number_of_group), line)
