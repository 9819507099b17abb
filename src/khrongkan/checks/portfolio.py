"""A portfolio's sums: what is given against what its rows and projects come to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from khrongkan.checks.money import unequal
from khrongkan.records.portfolio import Portfolio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet
    from khrongkan.checks.slips import Slip


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


def _sum(amount: object) -> Decimal:
    return amount if isinstance(amount, Decimal) else Decimal(0)
