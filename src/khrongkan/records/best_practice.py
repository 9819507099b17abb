"""A good practice: a piece of work that others may learn from, and how it came about."""

from typing import Annotated, Any, Literal

from pydantic import Field

from khrongkan.records.origin import Record
from khrongkan.records.project import Group, Groups
from khrongkan.records.spellings import Ordinal
from khrongkan.records.values import Fact, Item, Many, Text
from khrongkan.records.words import Choice


class BestPractice(Record):
    """A piece of work (ผลงาน) as an office hands it in.

    >>> from khrongkan.records import load
    >>> load({"ชนิด": "ผลงาน", "ชื่อผลงาน": "ห้องสมุดมีชีวิต", "ผลสำเร็จ": "ร้อยละ 80"}).name
    'ห้องสมุดมีชีวิต'
    """

    schema_url: str | None = Field(default=None, alias="$schema")
    kind: Annotated[Literal["best_practice"], Choice("kind")] = "best_practice"
    form: Text = None
    id: Text = None
    number: Annotated[Text, Ordinal()] = None
    name: Text = None
    organisation: Text = None
    unit: Text = None
    background: Fact[Many[Item]] = None
    objectives: Fact[Many[Item]] = None
    targets: Fact[Groups] = None
    process: Fact[Many[Item]] = None
    success_techniques: Fact[Group] = None
    achievements: Fact[Groups] = None
    literals: Many[str] = ()
    ignore: Many[str] = ()
    extra: dict[str, Any] = Field(default_factory=dict)
