"""What a table is made of, before it has columns and cells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from khrongkan.compose.find import Found, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Column, Section
    from khrongkan.records.values import RecordPart


@dataclass(frozen=True)
class Sheet:
    """The rows of a table in the record, its section in the form, and its number in the sheet."""

    record: RecordPart
    section: Section
    pointer: str
    rows: tuple[Found, ...]
    rules: Rules
    numbers: tuple[int, ...]
    title: str = ""

    @cached_property
    def main(self) -> Column | None:
        """The column that says what a row is: the first one of words with a fact."""
        columns = self.section.column
        return next((c for c in columns if c.fact and c.kind == "text" and not c.months), None)

    @cached_property
    def parts(self) -> tuple[Found, ...]:
        """Every element that gets a row, in order."""
        return tuple(part for row in self.rows for part in (row, *rows_under(row, self)))

    @cached_property
    def decimals(self) -> Literal[2] | None:
        """Two where one amount of the table has satang: then all show them."""
        amounts = (self.value(part, leaf) for leaf in _money(self.section) for part in self.parts)
        has_satang = any(isinstance(a, Decimal) and a % 1 for a in amounts)
        return 2 if has_satang else None

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The group of each row, "" for none."""
        fact = self.section.group
        return tuple(str(find(row.value, fact).value or "") if fact else "" for row in self.rows)

    @cached_property
    def grouped(self) -> bool:
        """Whether the rows stand in groups."""
        return any(self.groups)

    def value(self, part: Found, column: Column) -> object:
        """What a part of a row has for a column."""
        return find(part.value, column.fact).value if column.fact else None

    def has_values(self, column: Column) -> bool:
        """Whether some row says something in a column or in one below it."""
        if column.column:
            return any(self.has_values(child) for child in column.column)
        fact = column.fact
        return fact is not None and any(find(part.value, fact).known for part in self.parts)

    @cached_property
    def says_more_than_names(self) -> bool:
        """Whether some row has a value beside what its main column prints: worth a table."""
        columns = (leaf for c in self.section.column for leaf in leaves(c))
        return any(self.has_values(c) for c in columns if c is not self.main and c.kind != "number")


def rows_under(row: Found, sheet: Sheet) -> tuple[Found, ...]:
    """The parts of a row that get rows of their own: priced items, or details with their times."""
    if sheet.section.items:
        return find(row.value, sheet.section.items, row.pointer).elements()
    if sheet.main is None or sheet.main.details is None:
        return ()
    details = find(row.value, sheet.main.details, row.pointer).elements()
    timed = any(find(detail.value, "when").known for detail in details)
    return details if timed else ()


def leaves(column: Column) -> Iterator[Column]:
    """The columns at the foot of one of a form."""
    if not column.column:
        yield column
    for child in column.column:
        yield from leaves(child)


def _money(section: Section) -> Iterator[Column]:
    return (leaf for c in section.column for leaf in leaves(c) if leaf.kind == "money")
