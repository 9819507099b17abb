"""A project: what a planner proposes and, once it has ended, what came of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

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
    Time,
)
from khrongkan.records.words import Choice


class Plan(Short):
    """The plan that the project belongs to, and the year of the plan (``"ปีงบประมาณ 2569"``)."""

    short = "name"

    name: str | None = None
    year: Time | None = None


class Strategy(Short):
    """A numbered strategy of some owner: ``{"of": "สพฐ.", "number": 2, "name": "…"}``."""

    short = "name"

    of: str | None = None
    number: int | str | None = None
    name: str | None = None


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

    kind: str | None = None
    source: Fact[Many[str]] = None
    other: str | None = None


class Group(Short):
    """Targets or results of one kind. ``label`` replaces the form's heading, ``lead`` comes first."""

    short = "items"

    label: str | None = None
    lead: str | None = None
    items: Fact[Many[Item]] = None


GroupKind = Annotated[
    Literal["general", "quantity", "quality", "time", "cost"], Choice("group_kind")
]


def _ungrouped_is_general(value: object) -> object:
    return value if isinstance(value, dict) else {"general": value}


Groups = Annotated[dict[GroupKind, Group], BeforeValidator(_ungrouped_is_general)]
"""Targets or results by kind, in the order written; a plain list has no kinds."""


class BudgetLine(Short):
    """A line of the budget: its own amount, amounts by expense category, or priced items."""

    short = "name"

    name: str | None = None
    items: Fact[Many[CostItem]] = None
    amount: Fact[Money] = None
    amounts: dict[Annotated[str, Choice("category")], Fact[Money]] = Field(default_factory=dict)
    category: Annotated[str | None, Choice("category")] = None
    source: str | None = None
    remark: str | None = None


class Budget(Short):
    """The money: the amount asked for, and the lines that it is made of.

    ``pooling`` is true, or the words, where amounts may be moved between lines (ถัวจ่าย).
    ``remark`` stands under the table.
    """

    short = "amount"

    amount: Fact[Money] = None
    pooling: bool | str | None = None
    lines: Fact[Many[BudgetLine]] = None
    remark: str | None = None


class Activity(Short):
    """Something that is done: its steps, time, target, money and who does it."""

    short = "name"

    id: str | None = None
    name: str | None = None
    stage: str | None = None
    details: Fact[Many[Item]] = None
    target: Fact[Many[Quantity]] = None
    budget: Fact[Money] = None
    when: Fact[Many[Time]] = None
    responsible: Fact[Responsible] = None
    place: str | None = None
    remark: str | None = None
    actual_when: Fact[Many[Time]] = None
    spent: Fact[Money] = None


class CalendarEntry(Short):
    """A row of the calendar: what is done in which months, and by whom."""

    short = "name"

    name: str | None = None
    steps: Fact[Many[Item]] = None
    when: Fact[Many[Time]] = None
    responsible: Fact[Responsible] = None


class Indicator(Short):
    """What is measured, how far it should go, and with which methods and tools."""

    short = "text"

    text: str | None = None
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

    risk: str | None = None
    likelihood: str | None = None
    impact: str | None = None
    response: Fact[Many[Item]] = None


class Spending(RecordPart):
    """How much is to be spent in a month or a quarter."""

    when: Time
    amount: Fact[Money] = None


def _by_time(value: object) -> object:
    if not isinstance(value, dict):
        return value
    return [{"when": time, "amount": amount} for time, amount in value.items()]


SpendingPlan = Annotated[tuple[Spending, ...], BeforeValidator(_by_time)]
"""Amounts by time: ``{"ไตรมาสที่ 1/2569": 20000, "ไตรมาสที่ 2/2569": 30000}``."""


class Signature(Short):
    """One who signs. An unknown name prints dots to write on."""

    short = "name"

    role: Annotated[str | None, Choice("role")] = None
    name: str | None = None
    position: Fact[Many[str]] = None
    date: Time | None = None


class Project(RecordPart):
    """A project as a planner writes it. Every fact may wait: what is absent is not known yet."""

    schema_url: str | None = Field(default=None, alias="$schema")
    kind: Literal["project"] = "project"
    form: str | None = None
    id: str | None = None
    code: str | None = None
    name: str | None = None
    organisation: str | None = None
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
    literals: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
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
