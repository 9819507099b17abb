"""The columns that a table shows: those of the form that the record has values for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.months import slot_heads, slots_shown
from khrongkan.compose.rules import prose
from khrongkan.immutable import immutable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.months import Slot
    from khrongkan.compose.sheet import Sheet
    from khrongkan.forms.model import Column


@immutable
class Leaf:
    """A column of the form as it is shown; a calendar's stands for all of its months."""

    column: Column
    slots: tuple[Slot, ...] = ()

    @property
    def width(self) -> int:
        """How many places of the grid it takes."""
        return max(len(self.slots), 1)


@immutable
class Shown:
    """A finished head with what is below it: more heads, or the column that fills it."""

    head: doc.Column
    leaves: tuple[Leaf, ...]


def columns_of(sheet: Sheet) -> list[Shown]:
    """The columns of the form that are printed, from left to right."""
    return [shown for column in sheet.section.column for shown in _shown(column, sheet)]


def headed(shown: Shown) -> doc.Column:
    """The finished head of a column."""
    return shown.head


def leaves_of(columns: Sequence[Shown]) -> list[Leaf]:
    """The columns that cells are made for, from left to right."""
    return [leaf for column in columns for leaf in column.leaves]


def _shown(column: Column, sheet: Sheet) -> list[Shown]:
    if column.when == "any" and not sheet.has_values(column):
        return []
    if column.kind == "number" and sheet.grouped and sheet.section.group_as == "cell":
        return []
    if column.months is not None:
        return [_calendar(column, sheet)]
    below = [shown for child in column.column for shown in _shown(child, sheet)]
    head = doc.Column(
        head=_head(column, sheet),
        kind=column.kind,
        children=tuple(child.head for child in below),
        width=column.width,
    )
    return [Shown(head, tuple(leaves_of(below)) or (Leaf(column),))]


def _head(column: Column, sheet: Sheet) -> tuple[str, ...]:
    return tuple(prose(line, sheet.rules) for line in column.head)


def _calendar(column: Column, sheet: Sheet) -> Shown:
    slots = slots_shown(column, sheet)
    head = _head(column, sheet)
    if not slots:
        return Shown(doc.Column(head, "time", width=column.width), (Leaf(column),))
    below = slot_heads(slots, column, sheet.rules)
    return Shown(doc.Column(head, below[0].kind, below), (Leaf(column, slots),))
