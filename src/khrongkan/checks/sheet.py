"""A record as a checker reads it: every text with its place, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from khrongkan.checks.office import Office
from khrongkan.records.origin import Record
from khrongkan.records.values import RecordPart

if TYPE_CHECKING:
    from khrongkan.forms import Form
    from khrongkan.records.project import Project

TextKind = Literal["prose", "name", "quantity", "time", "cell"]


class Passage(NamedTuple):
    """One text of a record: where it stands, what it says, and what kind of text it is."""

    pointer: str
    text: str
    kind: TextKind

    @property
    def section(self) -> str:
        """The fact of the project that the text belongs to."""
        return self.pointer.split("/")[1]


_NAMES = {
    ("Project", "name"),
    ("Project", "organisation"),
    ("Responsible", "unit"),
    ("Person", "name"),
    ("Person", "position"),
    ("Signature", "name"),
    ("Signature", "position"),
    ("Plan", "name"),
    ("Strategy", "of"),
    ("Strategy", "name"),
    ("Funding", "source"),
    ("Project", "place"),
    ("AllocationRow", "unit"),
    ("AllocationGroup", "unit"),
    ("Portfolio", "organisation"),
    ("BestPractice", "name"),
    ("BestPractice", "organisation"),
    ("BestPractice", "unit"),
    ("InspectionReport", "organisation"),
    ("AgencyReport", "agency"),
    ("BestPractice", "name"),
    ("BestPractice", "organisation"),
    ("BestPractice", "unit"),
    ("InspectionReport", "organisation"),
    ("AgencyReport", "agency"),
}
_NO_TEXT = {
    ("Project", "code"),
    ("Project", "status"),
    ("Activity", "id"),
    ("BudgetLine", "category"),
    ("CostItem", "category"),
    ("Indicator", "group"),
    ("Signature", "role"),
    ("Funding", "kind"),
    ("Strategy", "number"),
    ("AllocationRow", "project"),
    ("Portfolio", "projects"),
    ("Portfolio", "unit_names"),
    ("BestPractice", "number"),
    ("InspectionReport", "round"),
    ("PolicyItem", "number"),
}
_NO_TEXT_OF_A_RECORD = {"schema_url", "kind", "form", "id", "literals", "ignore", "extra"}
_KINDS: dict[str, TextKind] = {"Quantity": "quantity", "Time": "time"}


@dataclass(frozen=True)
class Sheet:
    """A record, the form it is meant for, the office's own words, and the records beside it."""

    record: Project
    form: Form
    office: Office = field(default_factory=Office)
    others: tuple[Project, ...] = ()
    position: int = 0
    """How many of the others stand before this record in the portfolio."""

    @cached_property
    def name(self) -> str:
        """The name of the record; empty where it has none."""
        return getattr(self.record, "name", None) or ""

    @cached_property
    def organisation(self) -> str:
        """The office that the record is of; empty where it has none."""
        return getattr(self.record, "organisation", None) or ""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the record, in its order."""
        return passages_once(self.record)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The texts that are sentences."""
        return tuple(one for one in self.passages if one.kind == "prose")

    @cached_property
    def worded(self) -> tuple[Passage, ...]:
        """The texts that are words: sentences, names and counts."""
        return tuple(one for one in self.passages if one.kind in {"prose", "name", "quantity"})

    def within(self, *sections: str) -> tuple[Passage, ...]:
        """The sentences of some sections."""
        return tuple(one for one in self.prose if one.section in sections)

    @cached_property
    def text_at(self) -> Mapping[str, str]:
        """Every text by its pointer."""
        return {one.pointer: one.text for one in self.passages}


def passages_of(record: Project) -> Iterator[Passage]:
    """Every text of a record, each with its pointer and kind.

    >>> from khrongkan.records import load
    >>> list(passages_of(load({"objectives": ["เพื่อเรียน"]})))
    [Passage(pointer='/objectives/0/text', text='เพื่อเรียน', kind='prose')]
    """
    return _of_part(record, "")


@dataclass(frozen=True, slots=True, eq=False)
class _Itself:
    """A record by what it is, not by what it says: nothing of a record changes after loading."""

    record: Project

    def __hash__(self) -> int:
        return id(self.record)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.record is self.record


def passages_once(record: Project) -> tuple[Passage, ...]:
    """The texts of a record, read once however many others are checked beside it."""
    return _passages_once(_Itself(record))


@lru_cache(maxsize=1024)
def _passages_once(one: _Itself) -> tuple[Passage, ...]:
    return tuple(passages_of(one.record))


def _of_part(part: RecordPart, pointer: str) -> Iterator[Passage]:
    owner = type(part).__name__
    for name in type(part).model_fields:
        if (owner, name) not in _NO_TEXT and not (
            isinstance(part, Record) and name in _NO_TEXT_OF_A_RECORD
        ):
            yield from _of_value(getattr(part, name), f"{pointer}/{name}", _kind(owner, name))


def _kind(owner: str, name: str) -> TextKind:
    if (owner, name) in _NAMES:
        return "name"
    if name == "table":
        return "cell"
    return "prose" if name in {"note", "remark"} else _KINDS.get(owner, "prose")


def _of_value(value: object, pointer: str, kind: TextKind) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(pointer, value, kind)
    elif isinstance(value, RecordPart):
        yield from _of_part(value, pointer)
    elif isinstance(value, (tuple, list)):
        for at, one in enumerate(value):
            yield from _of_value(one, f"{pointer}/{at}", kind)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _of_value(one, f"{pointer}/{key}", kind)
