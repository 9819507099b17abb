"""The forms of other offices, each with its sample record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from khrongkan.checks import check
from khrongkan.compose import compose, missing_facts
from khrongkan.compose.document import Fields, Heading, NewPage, Paragraph, Signatures, Table, words
from khrongkan.forms import facts_asked, find_form, form_names, outline
from khrongkan.records import load
from outline import grid, headings, heads
from outline import outline as lines_of

if TYPE_CHECKING:
    from khrongkan.compose import Document

SAMPLES = Path(__file__).parents[2] / "templates" / "samples"
OFFICES = [
    "approval-memo",
    "logframe",
    "nesdc-brief",
    "obec-school",
    "project-review",
    "quarterly-plan",
]


def sample(name: str) -> Document:
    return compose(load(SAMPLES / f"{name}.json"))


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("name", OFFICES)
def test_a_sample_knows_all_that_its_form_asks_for(name: str) -> None:
    assert missing_facts(sample(name)) == []


@pytest.mark.parametrize("name", OFFICES)
def test_a_sample_passes_every_check(name: str) -> None:
    assert [found.code for found in check(load(SAMPLES / f"{name}.json"))] == []


@pytest.mark.parametrize("name", OFFICES)
def test_a_sample_names_its_own_form(name: str) -> None:
    assert load(SAMPLES / f"{name}.json").form == name


@pytest.mark.parametrize("name", form_names())
def test_every_form_has_an_outline_and_asks_for_facts(name: str) -> None:
    form = find_form(name)
    assert len(outline(form)) > 4
    assert facts_asked(form)


def test_a_school_ticks_what_its_project_serves() -> None:
    block = next(b for b in sample("obec-school").blocks[5:] if isinstance(b, Fields))
    ticked = [words(line)[2:] for f in block.fields for line in f.lines if words(line)[0] == "☑"]
    assert ticked == [
        "ด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์",
        "ด้านการสร้างการเติบโตบนคุณภาพชีวิตที่เป็นมิตรต่อสิ่งแวดล้อม",
        "ด้านคุณภาพการศึกษา",
        "การคิดวิเคราะห์",
        "คุณธรรม จริยธรรม",
    ]


def test_the_stages_of_a_schools_activities_are_merged_and_spelt_out() -> None:
    rows = grid(tables(sample("obec-school"))[0])
    assert [row[0] for row in rows[:5]] == [
        "ขั้นวางแผน (Plan)",
        "^",
        "ขั้นดำเนินการ (Do)",
        "^",
        "ขั้นตรวจสอบ (Check)",
    ]
    assert rows[-1] == ["รวมทั้งสิ้น", "๑๔,๐๐๐", "", ""]


def test_three_sign_a_schools_project() -> None:
    block = sample("obec-school").blocks[-1]
    assert isinstance(block, Signatures)
    assert [len(row) for row in block.rows] == [2, 1]


def test_steps_are_ticked_in_their_quarters_with_their_money_by_kind() -> None:
    plan = tables(sample("quarterly-plan"))[0]
    assert heads(plan)[2:10] == [
        "๑",
        "๒",
        "๓",
        "๔",
        "งบดำเนินงาน",
        "งบลงทุน",
        "งบเงินอุดหนุน",
        "งบรายจ่ายอื่น",
    ]
    assert plan.columns[2].children[0].head == ("ปีงบประมาณ พ.ศ. ๒๕๗๐",)
    rows = grid(plan)
    assert rows[1][2:6] == ["✓", "✓", "", ""]
    assert rows[-1][1:] == ["", "๒๐๔,๕๐๐", "๒๑๐,๐๐๐", "๖๐,๐๐๐", "๑๒,๐๐๐", "๔๘๖,๕๐๐", ""]


def test_indicators_of_each_kind_stand_under_a_row_of_their_own() -> None:
    rows = grid(tables(sample("quarterly-plan"))[1])
    assert [row[0] for row in rows if len(row) == 1] == [
        "เชิงปริมาณ",
        "เชิงคุณภาพ",
        "เชิงเวลา",
        "เชิงต้นทุน",
    ]


def test_a_logframe_is_four_by_four_and_lies_on_its_side() -> None:
    document = sample("logframe")
    frame = tables(document)[0]
    assert document.page.landscape
    assert not any(isinstance(block, NewPage) for block in document.blocks)
    assert (len(frame.rows), len(frame.leaves())) == (4, 5)
    assert grid(frame)[2] == [
        "ผลผลิต (Outputs)",
        "- ครูพี่เลี้ยง ๘ คนผ่านการอบรม / - แผนการจัดการเรียนรู้ ๒๔ แผนที่ทดลองใช้แล้ว",
        "- ครูพี่เลี้ยงผ่านเกณฑ์การอบรม ๘ คน / - แผนการจัดการเรียนรู้ได้รับการเผยแพร่ ๒๔ แผน",
        "- ทะเบียนผู้ผ่านการอบรม / - เว็บไซต์ของมูลนิธิ",
        "โรงเรียนต้นสังกัดอนุญาตให้ครูพี่เลี้ยงออกเยี่ยมเดือนละ ๑ วัน",
    ]


def test_spending_by_month_goes_up_to_a_hundred_per_cent() -> None:
    rows = grid(tables(sample("nesdc-brief"))[-1])
    assert rows[0] == ["ตุลาคม ๒๕๖๙", "๔๐,๐๐๐", "๔๐,๐๐๐", "๒.๖๗"]
    assert rows[-2] == ["มีนาคม ๒๕๗๐", "๑๕๐,๐๐๐", "๑,๕๐๐,๐๐๐", "๑๐๐.๐๐"]
    assert rows[-1] == ["รวมทั้งสิ้น", "๑,๕๐๐,๐๐๐", "", ""]


def test_a_brief_names_the_plans_of_every_level() -> None:
    rows = grid(tables(sample("nesdc-brief"))[0])
    assert [row[0] for row in rows][-3:] == ["หมุดหมาย", "แผนระดับที่ ๓", "กฎหมายที่เกี่ยวข้อง"]


def test_a_memo_leaves_room_for_the_garuda_and_asks_for_the_project() -> None:
    document = sample("approval-memo")
    lines = lines_of(document)
    assert lines[:3] == ["", "", "บันทึกข้อความ"]
    assert all(isinstance(block, Paragraph) for block in document.blocks[:3])
    assert any("๒๗,๔๐๐ บาท (สองหมื่นเจ็ดพันสี่ร้อยบาทถ้วน)" in line for line in lines)
    assert "จึงเรียนมาเพื่อโปรดพิจารณา" in lines
    assert headings(document) == [" ความเห็นของผู้มีอำนาจอนุมัติ"]


def test_number_and_day_of_a_memo_stand_on_one_line() -> None:
    block = next(b for b in sample("approval-memo").blocks if isinstance(b, Fields))
    assert [field.label for field in block.fields] == ["ส่วนราชการ", "ที่", "เรื่อง"]
    assert words(block.fields[1].lines[0]).split() == [
        "ศธ",
        "๐๔๙๙๙/ว",
        "๕๘",
        "วันที่",
        "๗",
        "ธันวาคม",
        "๒๕๖๙",
    ]


def test_a_project_without_budget_asks_a_memo_for_no_money() -> None:
    record = load({"name": "ก", "budget": "ไม่ใช้งบประมาณ", "period": "มิ.ย. 2569"})
    assert not any("โดยใช้งบประมาณ" in line for line in lines_of(compose(record, "approval-memo")))


def test_a_review_sets_the_plan_beside_the_result() -> None:
    document = sample("project-review")
    assert grid(tables(document)[0])[2:] == [
        ["ระยะเวลา", "พ.ย. ๖๘ – ก.พ. ๖๙", "พ.ย. ๖๘ – มี.ค. ๖๙"],
        ["งบประมาณ", "๓๖,๐๐๐ บาท", "๓๓,๘๕๐ บาท"],
    ]
    assert grid(tables(document)[1])[-1] == ["รวม ๓ กิจกรรม", "๓๖,๐๐๐", "๓๓,๘๕๐"]
    assert any(
        isinstance(b, Heading) and b.text == "ปัญหา อุปสรรคและข้อเสนอแนะ" for b in document.blocks
    )
