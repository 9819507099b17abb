"""The columns that a table shows: those of the form that the record has values for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.months import month_heads, months_shown
from khrongkan.compose.rules import prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.sheet import Sheet
    from khrongkan.forms.model import Column
    from khrongkan.thai import Month


@dataclass(frozen=True, slots=True)
class Leaf:
    """A column of the form as it is shown; a calendar's stands for all of its months."""

    column: Column
    months: tuple[Month, ...] = ()


@dataclass(frozen=True, slots=True)
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
    if column.kind == "number" and sheet.grouped:
        return []
    if column.months is not None:
        return [_calendar(column, sheet)]
    below = [shown for child in column.column for shown in _shown(child, sheet)]
    head = doc.Column(
        head=tuple(prose(line, sheet.rules) for line in column.head),
        kind=column.kind,
        children=tuple(child.head for child in below),
        width=column.width,
    )
    return [Shown(head, tuple(leaves_of(below)) or (Leaf(column),))]


def _calendar(column: Column, sheet: Sheet) -> Shown:
    months = months_shown(column, sheet)
    head = tuple(prose(line, sheet.rules) for line in column.head)
    if not months:
        return Shown(doc.Column(head, "time", width=column.width), (Leaf(column),))
    years = month_heads(months, sheet.rules)
    return Shown(doc.Column(head, "month", years), (Leaf(column, months),))
