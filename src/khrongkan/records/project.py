"""A project: what a planner proposes and, once it has ended, what came of it."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, StrictInt

from khrongkan.records.money import Budget, BudgetLine, Spending, SpendingPlan, known
from khrongkan.records.origin import Record
from khrongkan.records.part import once
from khrongkan.records.spellings import Blank, Ungrouped
from khrongkan.records.sums import total
from khrongkan.records.values import (
    CostItem,
    Fact,
    Item,
    Many,
    Money,
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
    sub_plan: Fact[Many[Item]] = None
    plan_target: Fact[Many[Item]] = None
    development_plan: Fact[Many[Item]] = None
    milestone: Fact[Many[Item]] = None
    third_level_plan: Fact[Many[Item]] = None
    law: Fact[Many[Item]] = None
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


class Activity(Short):
    """Something that is done: its steps, time, target, money and who does it."""

    short = "name"

    id: Text = None
    name: Text = None
    stage: Text = None
    details: Fact[Many[Item]] = None
    target: Fact[Many[Quantity]] = None
    budget: Fact[Money] = None
    amounts: dict[Annotated[str, Choice("category")], Fact[Money]] = Field(default_factory=dict)
    when: Fact[Many[Time]] = None
    responsible: Fact[Responsible] = None
    place: Text = None
    remark: Text = None
    actual_when: Fact[Many[Time]] = None
    spent: Fact[Money] = None

    @once
    def by_category(self) -> dict[str, Decimal]:
        """What the activity costs in baht by expense category.

        >>> Activity(amounts={"งบดำเนินงาน": "2,000", "งบลงทุน": None}).by_category
        {'operations': Decimal('2000')}
        """
        return {kind: money for kind, money in self.amounts.items() if isinstance(money, Decimal)}

    @once
    def total(self) -> Decimal | None:
        """What the activity costs in baht: its amounts by category, else its budget.

        >>> Activity(amounts={"operations": 2000, "other": 500}).total
        Decimal('2500')
        """
        return total(self.by_category.values()) if self.by_category else known(self.budget)


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


class Signature(Short):
    """One who signs. An unknown name prints dots to write on."""

    short = "name"

    role: Annotated[Text, Choice("role")] = None
    name: Annotated[Text, Blank(or_nothing=True)] = None
    position: Fact[Many[str]] = None
    date: Annotated[Time | None, Blank(or_nothing=True)] = None


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
