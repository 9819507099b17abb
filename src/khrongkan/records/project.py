"""A project: what a planner proposes and, once it has ended, what came of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, StrictInt, model_validator

from khrongkan.records.origin import Record
from khrongkan.records.spellings import Blank, ByTime, Ungrouped
from khrongkan.records.sums import total
from khrongkan.records.values import (
    CostItem,
    Fact,
    Item,
    Many,
    Money,
    Nothing,
    Person,
    Quantity,
    RecordPart,
    Responsible,
    Short,
    Text,
    Time,
)
from khrongkan.records.words import Choice


class Plan(Short):
    """The plan that the project belongs to, and the year of the plan (``"ปีงบประมาณ 2569"``)."""

    short = "name"

    name: Text = None
    year: Time | None = None


class Strategy(Short):
    """A numbered strategy of some owner: ``{"of": "สพฐ.", "number": 2, "name": "…"}``."""

    short = "name"

    of: Text = None
    number: Annotated[StrictInt | str | None, Blank()] = None
    name: Text = None


class Alignment(RecordPart):
    """What the project serves, from the national strategy down to the school's own focus."""

    national_strategy: Fact[Many[Item]] = None
    master_plan: Fact[Many[Item]] = None
    development_plan: Fact[Many[Item]] = None
    policy: Fact[Many[Item]] = None
    standard: Fact[Many[Item]] = None
    focus: Fact[Many[Item]] = None


class Funding(Short):
    """Where the money comes from: a kind of fund, and who gives it."""

    short = "kind"

    kind: Text = None
    source: Fact[Many[str]] = None
    other: Text = None


class Group(Short):
    """Targets or results of one kind: ``label`` in place of the form's heading, ``lead`` first."""

    short = "items"

    label: Text = None
    lead: Text = None
    items: Fact[Many[Item]] = None


GroupKind = Annotated[
    Literal["general", "quantity", "quality", "time", "cost"], Choice("group_kind")
]


Groups = Annotated[dict[GroupKind, Group], Ungrouped()]
"""Targets or results by kind, in the order written; a plain list has no kinds."""


class BudgetLine(Short):
    """A line of the budget: its own amount, amounts by expense category, or priced items."""

    short = "name"

    name: Text = None
    items: Fact[Many[CostItem]] = None
    amount: Fact[Money] = None
    amounts: dict[Annotated[str, Choice("category")], Fact[Money]] = Field(default_factory=dict)
    category: Annotated[Text, Choice("category")] = None
    source: Text = None
    remark: Text = None

    @property
    def total(self) -> Decimal | None:
        """What the line costs in baht: its items, else its categories, else its amount.

        >>> BudgetLine(items=["ค่าเอกสาร 20 เล่ม × 50 บาท", "ค่าอาหาร 12 คน × 80 บาท"]).total
        Decimal('1960')
        >>> BudgetLine(amounts={"services": 2400, "ค่าวัสดุ": "2,000"}).total
        Decimal('4400')
        """
        parts = self.by_category
        return total(parts.values()) if parts else _known(self.amount)

    @property
    def by_category(self) -> dict[str, Decimal]:
        """What the line costs in baht by expense category; ``""`` where none is named.

        >>> lunch = {"name": "ค่าอาหาร 12 คน × 80 บาท", "category": "ค่าใช้สอย"}
        >>> BudgetLine(items=[lunch]).by_category
        {'services': Decimal('960')}
        """
        if isinstance(self.items, tuple) and (priced := self._priced_items(self.items)):
            return priced
        if given := {
            kind: money for kind, money in self.amounts.items() if isinstance(money, Decimal)
        }:
            return given
        amount = _known(self.amount)
        return {} if amount is None else {self.category or "": amount}

    def _priced_items(self, items: tuple[CostItem, ...]) -> dict[str, Decimal]:
        sums: dict[str, Decimal] = {}
        for item in items:
            for kind, cost in item.by_category.items():
                sums[kind] = total([sums.get(kind), cost]) or cost
        return sums

    @model_validator(mode="after")
    def _items_share_the_category(self) -> BudgetLine:
        """An item that names no category of its own has that of its line."""
        if self.category and isinstance(self.items, tuple):
            shared = {"category": self.category}
            self.__dict__["items"] = tuple(
                item if item.category else item.model_copy(update=shared) for item in self.items
            )
        return self


def _known(amount: Decimal | Nothing | None) -> Decimal | None:
    return amount if isinstance(amount, Decimal) else None


class Budget(Short):
    """The money: the amount asked for, and the lines that it is made of.

    ``pooling`` is true, or the words, where amounts may be moved between lines (ถัวจ่าย).
    ``remark`` stands under the table.
    """

    short = "amount"

    amount: Fact[Money] = None
    pooling: Annotated[StrictBool | str | None, Blank()] = None
    lines: Fact[Many[BudgetLine]] = None
    remark: Text = None

    @property
    def total(self) -> Decimal | None:
        """What the lines come to in baht, else the amount that is given.

        >>> Budget(amount=30000, lines=["ค่าใช้จ่าย", {"name": "ค่าเอกสาร", "amount": "25,000"}]).total
        Decimal('25000')
        >>> Budget(amount="100,000").total
        Decimal('100000')
        """
        lines = self.lines if isinstance(self.lines, tuple) else ()
        computed = total(line.total for line in lines)
        return _known(self.amount) if computed is None else computed


class Activity(Short):
    """Something that is done: its steps, time, target, money and who does it."""

    short = "name"

    id: Text = None
    name: Text = None
    stage: Text = None
    details: Fact[Many[Item]] = None
    target: Fact[Many[Quantity]] = None
    budget: Fact[Money] = None
    when: Fact[Many[Time]] = None
    responsible: Fact[Responsible] = None
    place: Text = None
    remark: Text = None
    actual_when: Fact[Many[Time]] = None
    spent: Fact[Money] = None


class CalendarEntry(Short):
    """A row of the calendar: what is done in which months, and by whom."""

    short = "name"

    name: Text = None
    steps: Fact[Many[Item]] = None
    when: Fact[Many[Time]] = None
    responsible: Fact[Responsible] = None


class Indicator(Short):
    """What is measured, how far it should go, and with which methods and tools."""

    short = "text"

    text: Text = None
    group: Annotated[
        Literal["output", "outcome", "quantity", "quality", "time", "cost"] | None,
        Choice("indicator_group"),
    ] = None
    target: Fact[Many[Quantity]] = None
    methods: Fact[Many[str]] = None
    tools: Fact[Many[str]] = None
    result: Fact[Many[Quantity]] = None


class Risk(Short):
    """What may go wrong, how likely and how grave, and what will be done about it."""

    short = "risk"

    risk: Text = None
    likelihood: Text = None
    impact: Text = None
    response: Fact[Many[Item]] = None


class Spending(RecordPart):
    """How much is to be spent in a month or a quarter."""

    when: Time = Field(default_factory=Time)
    amount: Fact[Money] = None


SpendingPlan = Annotated[tuple[Spending, ...], ByTime()]
"""Amounts by time: ``{"ไตรมาสที่ 1/2569": 20000, "ไตรมาสที่ 2/2569": 30000}``."""


class Signature(Short):
    """One who signs. An unknown name prints dots to write on."""

    short = "name"

    role: Annotated[Text, Choice("role")] = None
    name: Text = None
    position: Fact[Many[str]] = None
    date: Time | None = None


class Project(Record):
    """A project as a planner writes it. Every fact may wait: what is absent is not known yet."""

    schema_url: str | None = Field(default=None, alias="$schema")
    kind: Annotated[Literal["project"], Choice("kind")] = "project"
    form: Text = None
    id: Text = None
    code: Text = None
    name: Text = None
    organisation: Text = None
    plan: Fact[Plan] = None
    strategy: Fact[Strategy] = None
    alignment: Fact[Alignment] = None
    funding: Fact[Funding] = None
    responsible: Fact[Responsible] = None
    status: Annotated[Literal["new", "continuing"] | None, Choice("status")] = None
    fiscal_year: Time | None = None
    period: Fact[Time] = None
    actual_period: Fact[Time] = None
    place: Fact[Many[str]] = None
    target_group: Fact[Many[Item]] = None
    rationale: Fact[Many[Item]] = None
    objectives: Fact[Many[Item]] = None
    targets: Fact[Groups] = None
    budget: Fact[Budget] = None
    spending_plan: Fact[SpendingPlan] = None
    activities: Fact[Many[Activity]] = None
    calendar: Fact[Many[CalendarEntry]] = None
    outputs: Fact[Many[Item]] = None
    outcomes: Fact[Many[Item]] = None
    indicators: Fact[Many[Indicator]] = None
    risks: Fact[Many[Risk]] = None
    expected_results: Fact[Many[Item]] = None
    results: Fact[Groups] = None
    problems: Fact[Many[Item]] = None
    suggestions: Fact[Many[Item]] = None
    signatures: Fact[Many[Signature]] = None
    notes: Fact[Many[Item]] = None
    literals: Many[str] = ()
    ignore: Many[str] = ()
    extra: dict[str, Any] = Field(default_factory=dict)


__all__ = [
    "Activity",
    "Alignment",
    "Budget",
    "BudgetLine",
    "CalendarEntry",
    "CostItem",
    "Funding",
    "Group",
    "Indicator",
    "Item",
    "Person",
    "Plan",
    "Project",
    "Quantity",
    "Responsible",
    "Risk",
    "Signature",
    "Spending",
    "Strategy",
    "Time",
]
