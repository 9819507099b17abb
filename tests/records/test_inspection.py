"""Reports to an inspection: answers of every kind, kept apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it has no types

from khrongkan.errors import LoadError
from khrongkan.records import load, record_json
from khrongkan.records.inspection import AgencyReport, InspectionReport, PolicyItem, Problem
from khrongkan.records.project import Group
from khrongkan.records.schema import json_schema
from khrongkan.records.starter import starter
from khrongkan.records.values import Nothing, NotStarted

FIXTURES = Path(__file__).parents[2] / "fixtures"
REPORTS = sorted(FIXTURES.glob("inspection-*/report.json"))


def report(source: object) -> InspectionReport:
    record = load(source)  # type: ignore[arg-type] # a path or a dict
    assert isinstance(record, InspectionReport)
    return record


def answers(**facts: object) -> AgencyReport:
    made = report({"kind": "inspection_report", "reports": facts}).reports
    assert isinstance(made, tuple)
    return made[0]


def test_five_kinds_of_nothing_are_five_values() -> None:
    one = answers(
        situation="ยังไม่ได้ดำเนินการ",
        problems=[],
        suggestions={"area": "- ไม่มี"},
        good_practice="- ไม่มี",
    )
    assert one.situation == NotStarted("ยังไม่ได้ดำเนินการ")
    assert one.problems == ()
    assert one.suggestions == {"area": Group(items=Nothing("- ไม่มี"))}
    assert one.good_practice == Nothing("- ไม่มี")
    assert one.results is None


def test_a_cell_that_says_none_is_no_table_of_none() -> None:
    by_cell = answers(problems=[{"problem": "ไม่มี", "solutions": "ไม่มี"}]).problems
    assert by_cell == (Problem(problem=Nothing("ไม่มี"), solutions=Nothing("ไม่มี")),)
    assert answers(problems="ไม่มี").problems == Nothing("ไม่มี")


def test_work_that_has_not_begun_is_more_than_nothing_to_tell() -> None:
    assert answers(results="ยังไม่ได้ดำเนินการ").results != answers(results="ไม่มี").results


def test_a_sentence_that_begins_like_such_a_word_is_a_sentence() -> None:
    begun = answers(results="ยังไม่ได้ดำเนินการในภาคเรียนที่ 1").results
    assert begun == Group.model_validate("ยังไม่ได้ดำเนินการในภาคเรียนที่ 1")


def test_a_project_has_no_work_that_has_not_begun() -> None:
    with pytest.raises(LoadError) as refused:
        load({"budget": "ยังไม่ได้ดำเนินการ"})
    assert [found.place.pointer for found in refused.value.findings] == ["/budget"]


@given(st.text(st.characters(exclude_categories=["C"]), max_size=40))
def test_any_text_is_one_of_four_answers_and_comes_back_as_it_was(text: str) -> None:
    one = AgencyReport.model_validate({"results": text})
    assert isinstance(one.results, Group | Nothing | None)
    assert AgencyReport.model_validate(one.model_dump(exclude_unset=True)) == one


def test_one_report_needs_no_brackets() -> None:
    several = report({"kind": "inspection_report", "reports": [{"results": "ก"}]})
    assert report({"kind": "inspection_report", "reports": {"results": "ก"}}) == several


def test_the_number_of_an_item_keeps_the_digits_that_were_written() -> None:
    item = '{"kind": "inspection_report", "policy_item": {"number": 2.10}}'
    assert report(item).policy_item == PolicyItem(number="2.10")


def test_a_file_in_thai_says_what_a_file_in_english_says() -> None:
    thai = {
        "ชนิด": "รายงานการตรวจราชการ",
        "รอบที่": 2,
        "ปีงบประมาณ": "2567",
        "หน่วยงาน": "สำนักงานศึกษาธิการจังหวัดตาก",
        "ประเด็นนโยบาย": {"ข้อที่": "6", "ชื่อ": "โรงเรียนคุณภาพ"},
        "รายงาน": {
            "สถานการณ์": {"คำนำ": "มีดังนี้", "รายการ": ["ก"]},
            "ปัญหาอุปสรรค": {"ปัญหา": "งบประมาณไม่พอ", "แนวทางแก้ไข": ["ก", "ข"]},
            "ข้อเสนอแนะ": {"ระดับพื้นที่": "ไม่มี"},
        },
    }
    english = {
        "kind": "inspection_report",
        "round": 2,
        "fiscal_year": "2567",
        "organisation": "สำนักงานศึกษาธิการจังหวัดตาก",
        "policy_item": {"number": "6", "name": "โรงเรียนคุณภาพ"},
        "reports": {
            "situation": {"lead": "มีดังนี้", "items": ["ก"]},
            "problems": {"problem": "งบประมาณไม่พอ", "solutions": ["ก", "ข"]},
            "suggestions": {"area": "ไม่มี"},
        },
    }
    assert report(thai) == report(english)


@pytest.mark.parametrize(
    ("wrong", "code", "pointer"),
    [
        ({"reports": {"sitation": "ก"}}, "unknown-key-near", "/reports/sitation"),
        ({"reports": {"suggestions": {"moon": "ก"}}}, "bad-choice", "/reports/suggestions/moon"),
        ({"reports": {"problems": {"solutions": 5}}}, "wrong-type", "/reports/problems/solutions"),
        ({"reports": {"results": {"items": True}}}, "wrong-type", "/reports/results/items"),
        ({"policy_item": {"number": True}}, "wrong-type", "/policy_item/number"),
    ],
)
def test_one_mistake_gives_one_sentence_at_its_place(
    wrong: dict[str, object], code: str, pointer: str | None
) -> None:
    with pytest.raises(LoadError) as refused:
        load({"kind": "inspection_report", **wrong})
    (found,) = refused.value.findings
    assert found.code == code
    assert pointer in {None, found.place.pointer}


@pytest.mark.parametrize("path", REPORTS, ids=[path.parent.name for path in REPORTS])
def test_a_report_of_the_fixtures_comes_back_as_it_was_read(path: Path) -> None:
    record = report(path)
    assert load(record_json(record)) == record
    assert load(record.model_dump(by_alias=True, exclude_unset=True, mode="json")) == record


@pytest.mark.parametrize("path", REPORTS, ids=[path.parent.name for path in REPORTS])
def test_the_schema_allows_a_report_of_the_fixtures(path: Path) -> None:
    schema = Draft202012Validator(json_schema("inspection_report"))
    assert list(schema.iter_errors(json.loads(path.read_text("utf-8")))) == []


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_starter_loads_and_its_schema_allows_it(lang: str) -> None:
    text = starter(lang, kind="inspection_report")  # type: ignore[arg-type] # a parameter of the test
    assert report(json.loads(text)).policy is None
    schema = json_schema("inspection_report", lang)  # type: ignore[arg-type] # as above
    assert list(Draft202012Validator(schema).iter_errors(json.loads(text))) == []


def test_the_six_agencies_are_read_with_what_each_leaves_empty() -> None:
    agencies = report(FIXTURES / "inspection-samut-prakan-2568" / "report.json").reports
    assert isinstance(agencies, tuple)
    assert len(agencies) == 6
    assert [n for n, one in enumerate(agencies) if isinstance(one.results, NotStarted)] == [4]
    assert [n for n, one in enumerate(agencies) if one.problems == ()] == [4, 5]
