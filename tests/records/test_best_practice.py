"""A good practice, in either language, light or at length."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it has no types

from khrongkan.errors import LoadError
from khrongkan.records import load, record_json
from khrongkan.records.best_practice import BestPractice
from khrongkan.records.schema import json_schema
from khrongkan.records.starter import starter
from khrongkan.records.values import Nothing

FIXTURES = Path(__file__).parents[2] / "fixtures"
SHEET = FIXTURES / "best-practice" / "small-schools.json"


def good_practice(**facts: object) -> BestPractice:
    record = load({"kind": "best_practice", **facts})
    assert isinstance(record, BestPractice)
    return record


def test_a_file_in_thai_says_what_a_file_in_english_says() -> None:
    thai = load(
        {
            "ชนิด": "ผลงาน",
            "ชิ้นที่": 1,
            "ชื่อผลงาน": "ห้องสมุดมีชีวิต",
            "กลุ่มงาน": "กลุ่มนโยบายและแผน",
            "ความเป็นมา": "โรงเรียนมีห้องสมุดเก่า",
            "เป้าหมาย": {"เชิงปริมาณ": "นักเรียน 120 คน"},
            "วิธีการดำเนินงาน": ["สำรวจ", "ปรับปรุง"],
            "เทคนิคที่ทำให้เกิดความสำเร็จ": {"คำนำ": "มีดังนี้", "รายการ": ["ร่วมคิด", "ร่วมทำ"]},
            "ผลสำเร็จ": "นักเรียนอ่านมากขึ้น",
        }
    )
    assert thai == good_practice(
        number=1,
        name="ห้องสมุดมีชีวิต",
        unit="กลุ่มนโยบายและแผน",
        background="โรงเรียนมีห้องสมุดเก่า",
        targets={"quantity": "นักเรียน 120 คน"},
        process=["สำรวจ", "ปรับปรุง"],
        success_techniques={"lead": "มีดังนี้", "items": ["ร่วมคิด", "ร่วมทำ"]},
        achievements="นักเรียนอ่านมากขึ้น",
    )


def test_techniques_need_no_sentence_before_them() -> None:
    light = good_practice(success_techniques=["ร่วมคิด", "ร่วมทำ"])
    assert light == good_practice(success_techniques={"items": ["ร่วมคิด", "ร่วมทำ"]})


def test_what_there_is_none_of_is_told_apart_from_what_is_not_known() -> None:
    record = good_practice(achievements="ไม่มี", targets="", objectives=None)
    assert record.achievements == Nothing("ไม่มี")
    assert (record.targets, record.objectives, record.background) == (None, None, None)


def test_a_key_of_a_project_is_unknown_here_and_the_nearest_is_named() -> None:
    with pytest.raises(LoadError) as refused:
        load('{"kind": "best_practice",\n "backgruond": "ก"}')
    (found,) = refused.value.findings
    assert (found.code, found.place.line, found.place.column) == ("unknown-key-near", 2, 2)
    assert "background" in found.message("en")


def test_the_sheet_of_the_fixtures_comes_back_as_it_was_read() -> None:
    record = load(SHEET)
    assert load(record_json(record)) == record
    assert load(record.model_dump(by_alias=True, exclude_unset=True, mode="json")) == record


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_starter_loads_and_its_schema_allows_it(lang: str) -> None:
    text = starter(lang, kind="best_practice")  # type: ignore[arg-type] # a parameter of the test
    record = load(text)
    assert isinstance(record, BestPractice)
    assert record.background is None
    schema = json_schema("best_practice", lang)  # type: ignore[arg-type] # as above
    assert list(Draft202012Validator(schema).iter_errors(json.loads(text))) == []


def test_the_schema_allows_the_sheet_of_the_fixtures() -> None:
    schema = Draft202012Validator(json_schema("best_practice"))
    assert list(schema.iter_errors(json.loads(SHEET.read_text("utf-8")))) == []
