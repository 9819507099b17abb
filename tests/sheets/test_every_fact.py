"""No fact is dropped in silence: a record that has all of them prints every text."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from auditing import W
from khrongkan import load, render_bytes
from khrongkan.records.best_practice import BestPractice
from khrongkan.records.inspection import InspectionReport
from khrongkan.records.project import Project
from khrongkan.records.shapes import Shape, shapes_of
from khrongkan.records.values import Item, Quantity, RecordPart, Time
from khrongkan.records.words import choice_words
from khrongkan.thai.digits import printed_digits

if TYPE_CHECKING:
    from khrongkan.records import Record

STEERING = {"$schema", "kind", "form", "id", "literals", "ignore", "extra", "category"}
"""What steers the print, says under which head another fact stands, or is an office's own."""

SAID_OTHERWISE = {(Quantity, "text"), (Time, "start"), (Time, "end")}
"""The other spelling of what the facts beside it say too."""

NUMBERS = {"n", "amount", "spent", "budget", "unit_price"}
COMPUTED = {"amount", "budget"}
"""Amounts that are computed from others, where a record has those too."""

DEEPEST = 3


class Full:
    """A record with all facts, each with a word of its own, so that none stands for another."""

    def __init__(self, kind: type[Record]) -> None:
        self.told: list[tuple[str, str]] = []
        self.facts = {**self.part(kind, "", 0), "kind": kind.model_fields["kind"].default}

    def part(self, part: type[RecordPart], place: str, depth: int) -> dict[str, Any]:
        """The facts of a part at a place."""
        named = [name for name in shapes_of(part) if name not in STEERING]
        return {
            name: self.fact(name, shapes_of(part)[name], f"{place}/{name}", depth)
            for name in named
            if (part, name) not in SAID_OTHERWISE and not (name == "items" and depth > DEEPEST)
        }

    def fact(self, name: str, shape: Shape, place: str, depth: int) -> Any:  # noqa: ANN401 - plain JSON
        """Something for one fact."""
        if shape.keys:
            return {
                kind: self.part(shape.part, f"{place}/{kind}", depth)
                if shape.part
                else self.number(f"{place}/{kind}")
                for kind in choice_words(shape.keys)
            }
        if shape.part:
            one = self.part(shape.part, place, depth + (shape.part is Item))
            return [one] if shape.by_time else one
        if shape.choice:
            return next(iter(choice_words(shape.choice)))
        return self.plain(name, place)

    def plain(self, name: str, place: str) -> object:
        """A number, a mark, a small table or a text."""
        if name in NUMBERS:
            return self.number(place)
        if name == "and_team":
            return True
        if name == "table":
            return [[self.word(f"{place}/0/0"), self.word(f"{place}/0/1")]]
        return self.word(place)

    def number(self, place: str) -> int:
        """A number that no other fact has."""
        number = 100_000 + 7 * len(self.told)
        computed = place.rpartition("/")[2] in COMPUTED or "/lines/amounts/" in place
        self.told.append((place, "" if computed else printed_digits(f"{number:,}", "thai")))
        return number

    def word(self, place: str) -> str:
        """A word that no other fact has, of letters alone."""
        letters = "".join("กขคงจฉชซดต"[int(digit)] for digit in f"{len(self.told):04}")
        self.told.append((place, f"ถ้อยคำ{letters}จบ"))
        return self.told[-1][1]


def words_of(data: bytes) -> str:
    """Every word of a Word file's body."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return "".join("".join(map(str, text.itertext())) for text in root.iter(f"{W}t"))


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (Project, "project"),
        (BestPractice, "best-practice"),
        (InspectionReport, "inspection-by-agency"),
        (InspectionReport, "inspection-province"),
    ],
)
def test_every_text_of_a_record_with_all_facts_stands_on_its_sheet(
    kind: type[Record], form: str
) -> None:
    full = Full(kind)
    sheet = words_of(render_bytes(load(full.facts), "docx", form=form))
    assert [place for place, word in full.told if word not in sheet] == []
