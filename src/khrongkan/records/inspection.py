"""A report to an inspection: what each agency has done about one item of a policy."""

from typing import Annotated, Any, Literal

from pydantic import Field

from khrongkan.records.origin import Record
from khrongkan.records.project import Group
from khrongkan.records.spellings import Ordinal, Ungrouped
from khrongkan.records.values import Answer, Fact, Item, Many, Short, Text, Time
from khrongkan.records.words import Choice

Level = Annotated[Literal["general", "area", "province", "policy"], Choice("level")]

Levels = Annotated[dict[Level, Group], Ungrouped()]
"""Suggestions by the level that they speak to; a plain list speaks to none."""


class PolicyItem(Short):
    """An item of a policy, and its number in it: ``{"number": "2.2", "name": "…"}``.

    ``subject`` is what the item is about, as a heading names it.
    """

    short = "name"

    number: Annotated[Text, Ordinal()] = None
    name: Text = None
    subject: Text = None


class Problem(Short):
    """A problem, what is done about it, and what is expected of that."""

    short = "problem"

    problem: Fact[str] = None
    solutions: Fact[Many[Item]] = None
    expected: Fact[Many[Item]] = None


class AgencyReport(Short):
    """What one agency reports. Each answer may also be ไม่มี, ยังไม่ได้ดำเนินการ, or not known yet.

    >>> AgencyReport(agency="ศูนย์การศึกษาพิเศษ", results="ยังไม่ได้ดำเนินการ").results
    NotStarted(word='ยังไม่ได้ดำเนินการ')
    """

    short = "agency"

    agency: Text = None
    situation: Answer[Group] = None
    results: Answer[Group] = None
    problems: Answer[Many[Problem]] = None
    success_factors: Answer[Many[Item]] = None
    suggestions: Answer[Levels] = None
    good_practice: Answer[Group] = None


class InspectionReport(Record):
    """The reports of one agency or of several on one item of a policy.

    >>> from khrongkan.records import load
    >>> report = load({"ชนิด": "รายงานการตรวจราชการ", "รายงาน": {"ปัญหา": "ไม่มี"}})
    >>> report.reports[0].problems
    Nothing(word='ไม่มี')
    """

    schema_url: str | None = Field(default=None, alias="$schema")
    kind: Annotated[Literal["inspection_report"], Choice("kind")] = "inspection_report"
    form: Text = None
    id: Text = None
    round: Annotated[Text, Ordinal()] = None
    fiscal_year: Time | None = None
    organisation: Text = None
    policy: Text = None
    policy_item: Fact[PolicyItem] = None
    reports: Fact[Many[AgencyReport]] = None
    literals: Many[str] = ()
    ignore: Many[str] = ()
    extra: dict[str, Any] = Field(default_factory=dict)
