"""Last year's record as this year's draft: times move, what is past goes, all else stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.errors import LoadError, UnreadTime
from khrongkan.records import Project, load
from khrongkan.records.next_year import moved_time, next_year
from khrongkan.thai import parse_when, shift_years

DATA = Path(__file__).with_name("data")
FIXTURES = Path(__file__).parents[2] / "fixtures"

OLD = """{
\t"ชื่อโครงการ": "ส่งเสริมการอ่าน ปี 2562",
\t"ปีงบประมาณ": 2562,
\t"ระยะเวลา": {"เริ่ม": "2562-06", "สิ้นสุด": "2562-09", "หมายเหตุ": "รอบ 2562"},
\t"ระยะเวลาจริง": "มิ.ย. – ก.ค. 2562",
\t"หลักการและเหตุผล": ["ตามแผนปี พ.ศ. ๒๕๖๒ และ 25620 บาท"],
\t"กิจกรรม": [
\t\t{"ชื่อ": "ประชุม", "เวลา": "๑ มิ.ย. ๖๒", "ใช้จ่ายจริง": 500},
\t\t{"เวลาจริง": "ก.ค. 2562", "ชื่อ": "อบรม", "เวลา": ["ก.ค. 62", "หลังได้รับจัดสรร"]}
\t],
\t"แผนการใช้จ่าย": {"ไตรมาสที่ 1/2562": 100, "ต.ค. 2561 – ธ.ค. 2561": 200},
\t"ตัวชี้วัด": [{"ตัวชี้วัด": "ร้อยละ 80", "ผล": "ร้อยละ 85"}, {"ผล": "ร้อยละ 90"}],
\t"ผลการดำเนินงาน": ["สำเร็จ"],
\t"ปัญหาและอุปสรรค": "ไม่มี",
\t"ลงนาม": [{"ชื่อ": "ก", "วันที่": "1 ต.ค. 2561"}]
}"""

NEW = """{
\t"ชื่อโครงการ": "ส่งเสริมการอ่าน ปี 2562",
\t"ปีงบประมาณ": 2563,
\t"ระยะเวลา": {"เริ่ม": "2563-06", "สิ้นสุด": "2563-09", "หมายเหตุ": "รอบ 2562"},
\t"หลักการและเหตุผล": ["ตามแผนปี พ.ศ. ๒๕๖๒ และ 25620 บาท"],
\t"กิจกรรม": [
\t\t{"ชื่อ": "ประชุม", "เวลา": "๑ มิ.ย. ๖๓"},
\t\t{"ชื่อ": "อบรม", "เวลา": ["ก.ค. 63", "หลังได้รับจัดสรร"]}
\t],
\t"แผนการใช้จ่าย": {"ไตรมาสที่ 1/2563": 100, "ต.ค. 2562 – ธ.ค. 2562": 200},
\t"ตัวชี้วัด": [{"ตัวชี้วัด": "ร้อยละ 80"}, {}],
\t"ลงนาม": [{"ชื่อ": "ก"}]
}"""


def test_times_move_the_past_goes_and_all_else_stays_as_it_was_typed() -> None:
    assert next_year(OLD, 2563)[0] == NEW


def test_a_hint_stands_at_each_text_that_still_names_the_old_year() -> None:
    hints = next_year(OLD, 2563)[1]
    assert [(hint.code, str(hint.place)) for hint in hints] == [
        ("old-year", "2:17 /ชื่อโครงการ"),
        ("old-year", "4:69 /ระยะเวลา/หมายเหตุ"),
        ("old-year", "5:23 /หลักการและเหตุผล/0"),
        ("time-not-moved", "8:40 /กิจกรรม/1/เวลา/1"),
    ]
    assert "2563" in hints[0].message_th


def test_the_same_year_changes_no_time_and_hints_at_nothing() -> None:
    draft, hints = next_year('{"fiscal_year": 2562, "name": "ปี 2562"}', 2562)
    assert (draft, hints) == ('{"fiscal_year": 2562, "name": "ปี 2562"}', [])


@pytest.mark.parametrize(
    ("facts", "year", "draft"),
    [
        ('{"period": "ต.ค. 2561 – ก.ย. 2562"}', 2563, '{"period": "ต.ค. 2562 – ก.ย. 2563"}'),
        ('{"period": "1 พ.ย. 2561"}', 2570, '{"period": "1 พ.ย. 2569"}'),
        ('{"fiscal_year": "ปีงบประมาณ 2562"}', 2563, '{"fiscal_year": "ปีงบประมาณ 2563"}'),
        ('{"fiscal_year": "๒๕๖๒"}', 2563, '{"fiscal_year": "๒๕๖๓"}'),
        ('{"fiscal_year": 2562, "results": "ก"}', 2563, '{"fiscal_year": 2563}'),
        ('{"results": "ก", "fiscal_year": 2562}', 2563, '{"fiscal_year": 2563}'),
        (
            '{"results": "ก", "fiscal_year": 2562 , "problems": "ข" }',
            2561,
            '{"fiscal_year": 2561 }',
        ),
        (
            '{"fiscal_year": 2562, "plan": {"name": "ก", "year": "ปีการศึกษา 2562"}}',
            2563,
            '{"fiscal_year": 2563, "plan": {"name": "ก", "year": "ปีการศึกษา 2563"}}',
        ),
        (
            '{"fiscal_year": 2562, "targets": {"quantity": {"items": [{"when": "พ.ค. 62"}]}}}',
            2563,
            '{"fiscal_year": 2563, "targets": {"quantity": {"items": [{"when": "พ.ค. 63"}]}}}',
        ),
    ],
)
def test_the_year_is_that_of_the_record_or_of_its_period(facts: str, year: int, draft: str) -> None:
    assert next_year(facts, year)[0] == draft


@pytest.mark.parametrize("facts", ["{}", '{"period": "เร็ว ๆ นี้"}', '{"period": "ไม่มี"}'])
def test_a_record_without_a_year_is_refused(facts: str) -> None:
    with pytest.raises(LoadError) as caught:
        next_year(facts, 2563)
    assert [found.code for found in caught.value.findings] == ["no-year-to-move"]


def test_a_record_that_does_not_load_is_refused_with_its_mistakes() -> None:
    with pytest.raises(LoadError, match="nmae"):
        next_year('{"nmae": 1}', 2563)


@pytest.mark.parametrize(
    ("written", "years", "moved"),
    [
        ("มิ.ย. – ก.ย. 2562", 1, "มิ.ย. – ก.ย. 2563"),
        ("1-30 ต.ค.61", 1, "1-30 ต.ค.62"),
        ("1 มิ.ย.62-30 ก.ค.62", 8, "1 มิ.ย.70-30 ก.ค.70"),
        ("ต.ค. 61 – ก.ย. 62", 1, "ต.ค. 62 – ก.ย. 63"),
        ("๓๐/๖/๒๕๖๒", 1, "๓๐/๖/๒๕๖๓"),
        ("2562-06-30", 1, "2563-06-30"),
        ("ภาคเรียนที่ 1/2562", 1, "ภาคเรียนที่ 1/2563"),
        ("ไตรมาสที่ 2 ปีงบประมาณ 2562", 1, "ไตรมาสที่ 2 ปีงบประมาณ 2563"),
        ("ตลอดปีการศึกษา ๒๕๖๒", 1, "ตลอดปีการศึกษา ๒๕๖๓"),
        ("ตลอดปี", 1, "ตลอดปี"),
        ("ปีการศึกษา 2568 - 2570", 3, "ปีการศึกษา 2571 - 2573"),
        ("มิ.ย. ค.ศ. 2019", 1, "มิ.ย. ค.ศ. 2020"),
        ("1 มิ.ย. ๒๕๖2", 1, "1 มิ.ย. ๒๕๖๓"),
        ("29 ก.พ. 2563", 1, "28 ก.พ. 2564"),
        ("๒๙ กุมภาพันธ์ ๒๕๖๓", 1, "๒๘ ก.พ. ๒๕๖๔"),
        ("มิ.ย. 99", 1, "มิ.ย. 2600"),
    ],
)
def test_a_time_keeps_its_spelling(written: str, years: int, moved: str) -> None:
    assert moved_time(written, years) == moved


@given(
    st.sampled_from(["{m} {y}", "1 {m} {y}", "{y}-06", "ภาคเรียนที่ 1/{y}", "{m} – {m} {y}"]),
    st.sampled_from(["ม.ค.", "กุมภาพันธ์", "ธ.ค."]),
    st.integers(2500, 2599),
    st.integers(-10, 50),
)
def test_a_moved_time_is_the_same_time_so_many_years_later(
    spelling: str, month: str, year: int, years: int
) -> None:
    written = spelling.format(m=month, y=year)
    assert parse_when(moved_time(written, years)) == shift_years(parse_when(written), years)


PAST = {"results", "problems", "actual_period"}
SHEETS = sorted((FIXTURES / "flagship-2562").glob("2.*.json"))
WITHOUT_A_YEAR = {"2.1.json"}


@pytest.mark.parametrize(
    "file",
    [sheet for sheet in SHEETS if sheet.name not in WITHOUT_A_YEAR],
    ids=lambda file: file.name,
)
def test_every_sheet_of_a_chapter_becomes_a_draft_that_loads(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    draft, _ = next_year(text, 2570)
    project = load(draft)
    assert isinstance(project, Project)
    assert list(json.loads(draft)) == [key for key in json.loads(text) if key not in PAST]


@pytest.mark.parametrize("name", sorted(WITHOUT_A_YEAR))
def test_a_sheet_without_a_year_is_not_guessed(name: str) -> None:
    with pytest.raises(LoadError):
        next_year((FIXTURES / "flagship-2562" / name).read_text(encoding="utf-8"), 2570)


def test_a_time_that_no_rule_reads_stays() -> None:
    with pytest.raises(UnreadTime):
        parse_when("หลังได้รับจัดสรร")
    assert moved_time("หลังได้รับจัดสรร", 1) == "หลังได้รับจัดสรร"


def test_all_that_must_be_looked_at_by_hand_is_pointed_out() -> None:
    text = """{
      "ลักษณะโครงการ": "ใหม่",
      "ระยะเวลา": "ต.ค. 2568 – ก.ย. 2569",
      "หลักการและเหตุผล": ["ตั้งแต่ปี ๒๕๖๘", "ถึงกันยายน 69", "ห้อง 69", "มติเมื่อปี 2560"],
      "กิจกรรม": [{"ชื่อ": "ประชุม", "เวลา": "หลังได้รับจัดสรร"}]
    }"""
    _, hints = next_year(text, 2570)
    assert [(hint.code, hint.place.pointer, hint.place.line) for hint in hints] == [
        ("old-year", "/หลักการและเหตุผล/0", 4),
        ("old-year", "/หลักการและเหตุผล/1", 4),
        ("time-not-moved", "/กิจกรรม/0/เวลา", 5),
        ("was-new", "/ลักษณะโครงการ", 2),
    ]
    assert "2568" in hints[0].message_th
    assert "2569" in hints[0].message_th
    assert next_year(text, 2569)[1] == []


def test_what_was_spent_of_the_budget_stays_behind() -> None:
    text = '{"period": "2568", "budget": {"amount": 5, "spent": 4}}'
    assert next_year(text, 2569)[0] == '{"period": "2569", "budget": {"amount": 5}}'
