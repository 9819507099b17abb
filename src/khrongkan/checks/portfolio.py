"""A portfolio's sums: what is given against what its rows and projects come to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from khrongkan.checks.missing import lacks
from khrongkan.checks.money import unequal
from khrongkan.records.portfolio import Portfolio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet
    from khrongkan.checks.slips import Slip
    from khrongkan.records.states import Nothing

Part = TypeVar("Part")


def sums_of_portfolio(sheet: Sheet) -> Iterator[Slip]:
    """The parts against their rows, the whole against its parts.

    Raises:
        LoadError: if a project can't be read.
    """
    portfolio: object = sheet.record
    if not isinstance(portfolio, Portfolio):
        return
    for at, group in enumerate(portfolio.allocation):
        if isinstance(group.amount, Decimal) and group.total not in {None, group.amount}:
            yield unequal("part-sum", f"/groups/{at}/amount", group.amount, _sum(group.total))
    whole = portfolio.computed_total
    if isinstance(portfolio.total, Decimal) and whole not in {None, portfolio.total}:
        yield unequal("portfolio-sum", "/total", portfolio.total, _sum(whole))


def missing_of_portfolio(sheet: Sheet) -> Iterator[Slip]:
    """The facts without which the table of a chapter says nothing."""
    record: object = sheet.record
    if isinstance(record, Portfolio):
        yield from lacks(record, _unknown_in(record))


def _unknown_in(portfolio: Portfolio) -> Iterator[str]:
    if portfolio.groups is None and portfolio.projects:
        return  # a chapter of sheets alone has no table
    needed = ("title", "organisation", "groups")
    yield from (f"/{name}" for name in needed if getattr(portfolio, name) is None)
    for at, group in enumerate(_several(portfolio.groups)):
        if group.title is None:
            yield f"/groups/{at}/title"
        if group.rows is None:
            yield f"/groups/{at}/rows"
        for number, row in enumerate(_several(group.rows)):
            pointer = f"/groups/{at}/rows/{number}"
            if row.project is None and row.text is None:
                yield f"{pointer}/text"
            if row.project is None and row.amount is None:
                yield f"{pointer}/amount"


def _several(parts: tuple[Part, ...] | Nothing | None) -> tuple[Part, ...]:
    return parts if isinstance(parts, tuple) else ()


def _sum(amount: object) -> Decimal:
    return amount if isinstance(amount, Decimal) else Decimal(0)
