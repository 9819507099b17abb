"""Short and long spellings load to one model, and every nothing is kept apart."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

import pytest

from khrongkan.records import Nothing, Project, load
from khrongkan.thai import Month, Range, Year

if TYPE_CHECKING:
    from khrongkan.records.project import Activity
    from khrongkan.records.values import Quantity


def project(**facts: Any) -> Project:  # noqa: ANN401 - any spelling
    record = load(facts)
    assert isinstance(record, Project)
    return record


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ({"objectives": "ก"}, {"objectives": [{"text": "ก"}]}),
        ({"responsible": "ก"}, {"responsible": {"people": [{"name": "ก"}]}}),
        ({"responsible": ["ก", "ข"]}, {"responsible": {"people": ["ก", {"name": "ข"}]}}),
        ({"period": "มิ.ย. 2562"}, {"period": {"text": "มิ.ย. 2562"}}),
        ({"budget": 5}, {"budget": {"amount": "5"}}),
        ({"strategy": "ก"}, {"strategy": {"name": "ก"}}),
        ({"targets": ["ก"]}, {"targets": {"general": {"items": ["ก"]}}}),
        ({"activities": "ก"}, {"activities": [{"name": "ก"}]}),
        ({"signatures": "ก"}, {"signatures": [{"name": "ก"}]}),
        ({"spending_plan": {"ต.ค. 68": 5}}, {"spending_plan": [{"when": "ต.ค. 68", "amount": 5}]}),
        ({"fiscal_year": 2569}, {"fiscal_year": {"text": "2569"}}),
        ({"status": "ต่อเนื่อง"}, {"status": "continuing"}),
        ({"literals": "E2"}, {"literals": ["E2"]}),
    ],
)  # fmt: skip
def test_both_spellings_are_one_record(short: dict[str, Any], long: dict[str, Any]) -> None:
    assert load(short) == load(long)


def test_a_bare_number_is_a_count() -> None:
    [activity] = cast("tuple[Activity]", project(activities={"name": "ก", "target": 34}).activities)
    [target] = cast("tuple[Quantity]", activity.target)
    assert target.n == Decimal(34)


@pytest.mark.parametrize("word", ["ไม่มี", "-", " - ", "–", "ไม่ใช้งบประมาณ", "none", "None"])
def test_none_on_purpose_keeps_its_word(word: str) -> None:
    assert project(budget=word).budget == Nothing(word)


@pytest.mark.parametrize("unknown", [None, "", "  "])
def test_not_known_yet_is_never_none_on_purpose(unknown: str | None) -> None:
    assert project(budget=unknown, problems=unknown, name=unknown) == project()


def test_a_sentence_that_only_begins_with_such_a_word_is_a_sentence() -> None:
    assert project(problems="ไม่มีปัญหา").problems[0].text == "ไม่มีปัญหา"  # type: ignore[index]  # it is given


def test_a_time_is_read_as_it_loads_and_printed_as_it_was_typed() -> None:
    period = project(period={"start": "2562-06", "end": "ก.ย. 2562"}).period
    assert period.when == Range(Month(2562, 6), Month(2562, 9))  # type: ignore[union-attr]  # it is given
    assert project(fiscal_year=2569).fiscal_year.when == Year(2569)  # type: ignore[union-attr]  # it is given
    assert project(period="เร็ว ๆ นี้").period.text == "เร็ว ๆ นี้"  # type: ignore[union-attr]  # it is given


def test_a_loaded_record_can_not_be_changed_by_mistake() -> None:
    record = project(name="ก")
    with pytest.raises(ValueError, match="frozen"):
        record.name = "ข"


def test_the_room_opens_without_what_only_printing_or_mistakes_need() -> None:
    heavy = ["babel", "tree_sitter", "docx", "jinja2", "click", "khrongkan.records.faults"]
    code = (
        'import sys, khrongkan.records as r; r.load(\'{"ชื่อโครงการ": "ก", "budget": 5}\');'
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 - this very Python
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_part_that_only_denies_is_not_known_yet() -> None:
    nobody = {"people": [""], "and_team": False, "unit": ""}
    project = load({"responsible": nobody, "activities": [{"name": "ก", "responsible": nobody}]})
    assert isinstance(project, Project)
    assert project.responsible is None
    assert isinstance(project.activities, tuple)
    assert project.activities[0].responsible is None
    assert load({"responsible": {"and_team": True}}) != load({})
    assert load({"extra": {"ออนไลน์": False}}) != load({})


def test_a_word_for_none_is_no_name_of_a_signer_no_date_and_no_note() -> None:
    record = load(
        {
            "signatures": [{"name": "ไม่มี", "date": "-"}],
            "budget": {"amount": 5, "pooling": "ไม่มี"},
            "period": {"text": "2569", "note": "-"},
        }
    )
    assert isinstance(record, Project)
    dumped = record.model_dump(mode="json", exclude_none=True)
    assert dumped["signatures"] == [{}]
    assert "pooling" not in dumped["budget"]
    assert dumped["period"] == {"text": "2569"}
