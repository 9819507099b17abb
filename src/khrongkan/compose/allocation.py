"""The allocation of a budget: parts with their sums, plain rows and the rows of projects."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

from khrongkan.compose import document as doc
from khrongkan.compose.cells import DASH
from khrongkan.compose.rules import money, number, prose
from khrongkan.compose.texts import bold, gap, plain
from khrongkan.records.sums import total
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal

    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Section
    from khrongkan.records.portfolio import ReadGroup, ReadRow

COLUMNS = 4
"""Number, words, money, unit."""


def allocation(section: Section, found: Found, place: Place) -> doc.Table:
    """The table of the groups at ``found``, under the four column heads of the form.

    The number of a part stands once, merged down to its end. Plain rows hang on dashes without
    rules between; a row that was read from a project has its code and rules of its own.
    """
    groups = cast("list[ReadGroup]", [group.value for group in found.elements()])
    table = _Allocation(section, place, groups)
    rows = [row for at, group in enumerate(groups) for row in table.group(group, at)]
    return doc.Table(
        columns=tuple(
            doc.Column(tuple(place.words(line) for line in c.head), c.kind, width=c.width)
            for c in section.column
        ),
        rows=(*rows, *table.total()),
        title=place.words(section.heading),
        source=found.pointer,
    )


class _Allocation:
    def __init__(self, section: Section, place: Place, groups: Sequence[ReadGroup]) -> None:
        self.section = section
        self.rules: Rules = place.rules.in_tables()
        self.groups = groups
        amounts = [row.amount for group in groups for row in group.rows]
        satang = any(isinstance(amount, Decimal) and amount % 1 for amount in amounts)
        self.decimals: Literal[2] | None = 2 if satang else None

    def group(self, group: ReadGroup, at: int) -> Iterator[doc.Row]:
        """The title of a part with its sum, then its rows."""
        words = prose(group.number, self.rules) if group.number else number(at + 1, self.rules)
        first = doc.Cell((doc.Line(plain(f"{words}.")),), row_span=1 + len(group.rows))
        shared = self._shared_unit(group)
        title = bold(prose(group.title, self.rules)) if group.title else gap(self.rules)
        cells = (
            first,
            doc.Cell((doc.Line(title),)),
            self._amount(group.total, strong=True) if self._has_sums else doc.Cell(),
            doc.Cell(self._words(group.unit), row_span=1 + len(group.rows) if shared else 1),
        )
        yield doc.Row(cells)
        for row in group.rows:
            yield self._row(row, shared=shared)

    def total(self) -> Iterator[doc.Row]:
        """What everything comes to, where the form wants it."""
        if not self.section.total:
            return
        sums = total(g.total for g in self.groups if isinstance(g.total, Decimal))
        label = doc.Line(bold(prose(self.section.total, self.rules)))
        cells = (
            doc.Cell((label,), column_span=2, centred=True),
            self._amount(sums, strong=True),
            doc.Cell(),
        )
        yield doc.Row(cells, kind="total")

    @property
    def _has_sums(self) -> bool:
        return any(column.total for column in self.section.column)

    @staticmethod
    def _shared_unit(group: ReadGroup) -> bool:
        """One unit answers for all rows of a part that holds no projects of its own."""
        return bool(group.rows) and not any(row.is_project or row.unit for row in group.rows)

    def _row(self, row: ReadRow, *, shared: bool) -> doc.Row:
        prefix = self.section.column[1].prefix if row.is_project else ""
        text = plain(prose(f"{prefix}{row.text}", self.rules)) if row.text else gap(self.rules)
        label = prose(row.code, self.rules) if row.code else DASH
        cells = [doc.Cell((doc.Line(text, label),)), self._amount(row.amount)]
        if not shared:
            cells.append(doc.Cell(self._words(row.unit)))
        return doc.Row(tuple(cells), continues=not row.is_project)

    def _words(self, words: str | None) -> tuple[doc.Line, ...]:
        return (doc.Line(plain(prose(words, self.rules))),) if words else ()

    def _amount(self, amount: Decimal | Nothing | None, *, strong: bool = False) -> doc.Cell:
        """An amount; the words of a project that uses none; a dash for what isn't known."""
        if isinstance(amount, Decimal):
            words = money(amount, self.rules, self.decimals)
        else:
            words = prose(amount.word, self.rules) if isinstance(amount, Nothing) else DASH
        return doc.Cell((doc.Line(bold(words) if strong else plain(words)),))
