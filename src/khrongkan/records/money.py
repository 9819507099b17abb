"""The money of a project: the amount asked for, its lines, and when it is spent."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, StrictBool, model_validator

from khrongkan.records.part import once
from khrongkan.records.spellings import Blank, ByTime
from khrongkan.records.sums import cost_in, total
from khrongkan.records.values import (
    CostItem,
    Fact,
    Many,
    Money,
    Nothing,
    RecordPart,
    Short,
    Text,
    Time,
)
from khrongkan.records.words import Choice
from khrongkan.thai import months_of


class Spending(RecordPart):
    """How much is to be spent in a month or a quarter."""

    when: Time = Field(default_factory=Time)
    amount: Fact[Money] = None


SpendingPlan = Annotated[tuple[Spending, ...], ByTime()]
"""Amounts by time: ``{"ไตรมาสที่ 1/2569": 20000, "ไตรมาสที่ 2/2569": 30000}``."""


def by_quarter(spending: tuple[Spending, ...]) -> dict[str, Decimal]:
    """Amounts in baht by the number of their quarter of the fiscal year."""
    sums: dict[str, Decimal] = {}
    for one in spending:
        months = months_of(one.when.when) if one.when.when else ()
        if months and isinstance(one.amount, Decimal):
            quarter = str((months[0].month + 2) // 3 % 4 + 1)
            sums[quarter] = sums.get(quarter, Decimal(0)) + one.amount
    return dict(sorted(sums.items()))


class BudgetLine(Short):
    """A line of the budget: its own amount, amounts by expense category, or priced items."""

    short = "name"

    name: Text = None
    items: Fact[Many[CostItem]] = None
    amount: Fact[Money] = None
    amounts: dict[Annotated[str, Choice("category")], Fact[Money]] = Field(default_factory=dict)
    category: Annotated[Text, Choice("category")] = None
    spending: Fact[SpendingPlan] = None
    source: Text = None
    remark: Text = None

    @once
    def total(self) -> Decimal | None:
        """What the line costs in baht: its items, else its categories, else its amount.

        Where an item has no price yet, a given amount stands. Without any of them it is the
        calculation that the name spells out.

        >>> BudgetLine(items=["ค่าเอกสาร 20 เล่ม × 50 บาท", "ค่าอาหาร 12 คน × 80 บาท"]).total
        Decimal('1960')
        >>> BudgetLine(amounts={"services": 2400, "ค่าวัสดุ": "2,000"}).total
        Decimal('4400')
        """
        parts = self.by_category
        return total(parts.values()) if parts else known(self.amount)

    @once
    def by_category(self) -> dict[str, Decimal]:
        """What the line costs in baht by expense category; ``""`` where none is named.

        >>> lunch = {"name": "ค่าอาหาร 12 คน × 80 บาท", "category": "ค่าใช้สอย"}
        >>> BudgetLine(items=[lunch]).by_category
        {'services': Decimal('960')}
        """
        amount = known(self.amount)
        items = self.items if isinstance(self.items, tuple) else ()
        if (amount is None or all(map(_is_priced, items))) and (
            priced := self._priced_items(items)
        ):
            return priced
        if given := {
            kind: money for kind, money in self.amounts.items() if isinstance(money, Decimal)
        }:
            return given
        if amount is None:
            amount = total(self.by_quarter.values())
        if amount is None:
            amount = cost_in(self.name)
        return {} if amount is None else {self.category or "": amount}

    @once
    def by_quarter(self) -> dict[str, Decimal]:
        """What is spent of the line in each quarter of the fiscal year, in baht, by its number.

        >>> BudgetLine(spending={"ไตรมาสที่ 1/2569": 500, "ม.ค. 2569": "250"}).by_quarter
        {'1': Decimal('500'), '2': Decimal('250')}
        """
        return by_quarter(self.spending if isinstance(self.spending, tuple) else ())

    def _priced_items(self, items: tuple[CostItem, ...]) -> dict[str, Decimal]:
        sums: dict[str, Decimal] = {}
        for item in items:
            for kind, cost in item.by_category.items():
                sums[kind] = total([sums.get(kind), cost]) or cost
        return sums

    @model_validator(mode="after")
    def _items_share_the_category(self) -> Self:
        """An item that names no category of its own has that of its line."""
        if self.category and isinstance(self.items, tuple):
            shared = {"category": self.category}
            self.__dict__["items"] = tuple(
                item if item.category else item.model_copy(update=shared) for item in self.items
            )
        return self


def _is_priced(item: CostItem) -> bool:
    return item.total is not None or isinstance(item.amount, Nothing)


def known(amount: Decimal | Nothing | None) -> Decimal | None:
    """The amount, where one is told."""
    return amount if isinstance(amount, Decimal) else None


class Budget(Short):
    """The money: the amount asked for, and the lines that it is made of.

    ``pooling`` is true, or the words, where amounts may be moved between lines (ถัวจ่าย).
    ``remark`` stands under the table; ``spent`` is what was really used.
    """

    short = "amount"

    amount: Fact[Money] = None
    spent: Fact[Money] = None
    pooling: Annotated[StrictBool | str | None, Blank(or_nothing=True)] = None
    lines: Fact[Many[BudgetLine]] = None
    remark: Text = None

    @once
    def total(self) -> Decimal | None:
        """What the lines come to in baht, else the amount that is given.

        >>> Budget(amount=30000, lines=["ค่าใช้จ่าย", {"name": "ค่าเอกสาร", "amount": "25,000"}]).total
        Decimal('25000')
        >>> Budget(amount="100,000").total
        Decimal('100000')
        """
        lines = self.lines if isinstance(self.lines, tuple) else ()
        computed = total(line.total for line in lines)
        return known(self.amount) if computed is None else computed
