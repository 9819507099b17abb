"""The total row of a table: what makes no sense in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.forms.model import Column, Section

Spot = tuple[str | int, ...]


def wrong_totals(section: Section) -> Iterator[tuple[str, Spot]]:
    """The code of a sentence and the key for every two totals that meet in one place."""
    leaves = list(_leaves(section.column, ("column",)))
    if any(column.total for column, _ in leaves) and not section.total:
        yield from _without_label(leaves)
    for column, spot in _all(section.column, ("column",)):
        if column.total and column.column:
            yield "form-two-totals", (*spot, "total")
    covered = section.total_span or 0
    for at, (column, spot) in enumerate(leaves):
        if column.total and at < covered:
            yield "form-two-totals", (*spot, "total")
        if column.total:
            covered = max(covered, at + column.total_span)


def _without_label(leaves: Sequence[tuple[Column, Spot]]) -> Iterator[tuple[str, Spot]]:
    """A column is summed, but the table has no total row to print the sum in."""
    column, spot = next((column, spot) for column, spot in leaves if column.total)
    if not isinstance(column.total, str):
        yield "form-total-without-label", (*spot, "total")


def _leaves(columns: Sequence[Column], path: Spot) -> Iterator[tuple[Column, Spot]]:
    return ((column, spot) for column, spot in _all(columns, path) if not column.column)


def _all(columns: Sequence[Column], path: Spot) -> Iterator[tuple[Column, Spot]]:
    for n, column in enumerate(columns):
        yield column, (*path, n)
        yield from _all(column.column, (*path, n, "column"))
