"""A matrix: a table whose rows the form names, such as a logical framework."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from khrongkan.compose.document import Cell, Column, Line, Row, Run, Table
from khrongkan.compose.items import cell_lines
from khrongkan.compose.rules import money, none_words, phrase
from khrongkan.compose.texts import bold, plain
from khrongkan.compose.values import lines
from khrongkan.records.values import Item, Nothing

if TYPE_CHECKING:
    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.forms.model import MatrixCell, MatrixRow, Section


def matrix(section: Section, place: Place) -> Table:
    """The table: a row for each of the form's, its head in the first cell."""
    inside = replace(place, rules=place.rules.in_tables())
    columns = tuple(
        Column(tuple(inside.words(line) for line in one.head), one.kind, width=one.width)
        for one in section.column
    )
    width = 1 + max(len(row.cell) for row in section.row)
    return Table(
        columns=columns or (Column(()),) * width,
        rows=tuple(_row(row, inside) for row in section.row if _is_printed(row, place)),
        title=place.words(section.heading),
        headless=section.headless or not columns,
    )


def _is_printed(row: MatrixRow, place: Place) -> bool:
    return row.missing == "gap" or any(_knows(cell, place) for cell in row.cell)


def _knows(cell: MatrixCell, place: Place) -> bool:
    return place.find(cell.fact).known if cell.fact else place.knows_any(cell.text or "")


def _row(row: MatrixRow, place: Place) -> Row:
    head = Cell((Line(bold(place.words(row.head))),))
    return Row((head, *(Cell(_cell(cell, place)) for cell in row.cell)))


def _cell(cell: MatrixCell, place: Place) -> tuple[Line, ...]:
    if cell.text is not None and place.knows_any(cell.text):
        return (Line(plain(place.words(cell.text))),)
    found = place.find(cell.fact)
    told = found.elements(cell.where)
    if not told and (isinstance(found.value, Nothing) or found.known) and not cell.where:
        return _lines(found, place)
    printed = tuple(line for one in told for line in _element(cell, one, place, len(told) > 1))
    return printed or _unknown(cell, found, place)


def _element(cell: MatrixCell, one: Found, place: Place, dashed: bool) -> tuple[Line, ...]:  # noqa: FBT001 - private, one caller
    """An element on its lines, with a dash where it is one of several."""
    said = one.find(cell.show) if cell.show else one
    if isinstance(said.value, Item):
        if dashed:
            return cell_lines((said,), place.rules)
        return (*_lines(said, place), *cell_lines(said.find("items").elements(), place.rules))
    if not said.known:
        return ()
    words = " ".join(lines(said.value, place.rules))
    return (Line(plain(words), "-" if dashed else "", source=said.pointer),)


def _lines(found: Found, place: Place) -> tuple[Line, ...]:
    if isinstance(found.value, Nothing):
        words = none_words(found.value, place.rules.phrases.table_none, place.rules)
        return (Line(plain(words), source=found.pointer),)
    told = _money(found.value, place) or lines(found.value, place.rules)
    return tuple(Line(plain(line), source=found.pointer) for line in told)


def _money(value: object, place: Place) -> tuple[str, ...]:
    if not isinstance(value, Decimal):
        return ()
    rules = place.rules
    return (phrase(rules.phrases.money, rules, amount=money(value, rules)),)


def _unknown(cell: MatrixCell, found: Found, place: Place) -> tuple[Line, ...]:
    if cell.missing == "skip":
        return ()
    return (Line((Run(place.rules.phrases.table_gap, "gap"),), source=found.pointer),)
