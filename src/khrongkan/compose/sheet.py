"""What a table is made of, before it has columns and cells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from khrongkan.compose.texts import any_known
from khrongkan.compose.values import amount_of
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Column, Section


@dataclass(frozen=True)
class Sheet:
    """The rows of a table in the record, its section in the form, and its place on the sheet."""

    place: Place
    section: Section
    pointer: str
    rows: tuple[Found, ...]
    rules: Rules
    title: str = ""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The number of its section, with those on the way to it."""
        return self.place.numbers

    @cached_property
    def main(self) -> Column | None:
        """The column that says what a row is: the first one of words with a fact."""
        columns = self.section.column
        return next((c for c in columns if c.fact and c.kind == "text" and not c.months), None)

    @property
    def names(self) -> tuple[str, str]:
        """The facts that hold the words of a row and the list under them."""
        main = self.main
        return ((main.fact or "text", main.details or "items")) if main else ("text", "items")

    @cached_property
    def under(self) -> tuple[tuple[Found, ...], ...]:
        """The parts of each row that get rows of their own."""
        return tuple([rows_under(row, self) for row in self.rows])

    @cached_property
    def parts(self) -> tuple[Found, ...]:
        """Every element that gets a row, in order."""
        if not any(self.under):
            return self.rows
        pairs = zip(self.rows, self.under, strict=True)
        return tuple(part for row, under in pairs for part in (row, *under))

    @cached_property
    def decimals(self) -> Literal[2] | None:
        """Two where one amount of the table has satang: then all show them."""
        facts = (column.fact for column in _money(self.section) if column.fact)
        amounts = (amount_of(found.value) for fact in facts for found in self.found(fact))
        return 2 if any(amount % 1 for amount in amounts if amount is not None) else None

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The group of each row, "" for none."""
        fact = self.section.group
        return tuple(str(row.find(fact).value or "") if fact else "" for row in self.rows)

    @cached_property
    def grouped(self) -> bool:
        """Whether the rows stand in groups."""
        return any(self.groups)

    @cached_property
    def _found(self) -> dict[str, tuple[Found, ...]]:
        return {}

    def found(self, fact: str) -> tuple[Found, ...]:
        """What each of the parts has for a fact; looked up once for heads, cells and sums."""
        if fact not in self._found:
            self._found[fact] = tuple([part.find(fact) for part in self.parts])
        return self._found[fact]

    def values(self, column: Column) -> list[object]:
        """What each row, as a whole, has for a column."""
        if not column.fact:
            return [None for _ in self.rows]
        found = self.found(column.fact)
        starts = accumulate((1 + len(under) for under in self.under[:-1]), initial=0)
        return [found[at].value for at in starts] if self.rows else []

    def has_values(self, column: Column) -> bool:
        """Whether some row says something in a column or in one below it."""
        if column.column:
            return any(self.has_values(child) for child in column.column)
        if column.text is not None:
            return any(any_known(column.text, part.find) for part in self.parts)
        fact = column.fact
        return fact is not None and any(_told(found, column) for found in self.found(fact))

    @cached_property
    def says_more_than_names(self) -> bool:
        """Whether some row has a value beside what its main column prints: worth a table."""
        columns = (leaf for c in self.section.column for leaf in leaves(c))
        return any(self.has_values(c) for c in columns if c is not self.main and c.kind != "number")

    @cached_property
    def _sums(self) -> dict[str | None, list[Decimal]]:
        return {}

    def so_far(self, column: Column, n: int) -> tuple[Decimal, Decimal]:
        """What a column of money comes to up to row ``n``, and in all."""
        if column.fact not in self._sums:
            amounts = [amount_of(value) or Decimal(0) for value in self.values(column)]
            self._sums[column.fact] = list(accumulate(amounts))
        sums = self._sums[column.fact]
        return sums[n], sums[-1]


def _told(found: Found, column: Column) -> bool:
    """Whether it says something; that no money is used is said too."""
    return found.known or (column.kind == "money" and isinstance(found.value, Nothing))


def rows_under(row: Found, sheet: Sheet) -> tuple[Found, ...]:
    """The parts of a row that get rows of their own: priced items, or details with their times."""
    if sheet.section.items:
        return row.find(sheet.section.items).elements()
    if sheet.main is None or sheet.main.details is None:
        return ()
    details = row.find(sheet.main.details).elements()
    timed = any(detail.find("when").known for detail in details)
    return details if timed else ()


def leaves(column: Column) -> Iterator[Column]:
    """The columns at the foot of one of a form."""
    if not column.column:
        yield column
    for child in column.column:
        yield from leaves(child)


def _money(section: Section) -> Iterator[Column]:
    return (leaf for c in section.column for leaf in leaves(c) if leaf.kind == "money")
