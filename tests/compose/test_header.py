import pytest

from khrongkan.compose import missing_facts
from khrongkan.compose.document import Signatures, words
from outline import GAP, fields, outline, sheet


def test_a_strategy_is_printed_with_its_owner_and_number() -> None:
    told = fields(sheet(strategy={"of": "สพฐ.", "number": 2, "name": "พัฒนาคุณภาพผู้เรียน"}))
    assert told["ยุทธศาสตร์ สพฐ."] == ["ข้อที่ (๒) พัฒนาคุณภาพผู้เรียน"]


def test_what_needs_an_unknown_fact_is_left_out_with_it() -> None:
    assert fields(sheet(strategy="พัฒนาคุณภาพผู้เรียน"))["ยุทธศาสตร์"] == ["พัฒนาคุณภาพผู้เรียน"]


def test_an_unknown_field_prints_dots_and_nothing_on_purpose_a_dash() -> None:
    told = fields(sheet(period=None, strategy="ไม่มี"))
    assert told["ระยะเวลาดำเนินการ"] == [GAP]
    assert told["ยุทธศาสตร์"] == ["-"]


def test_persons_are_joined_and_their_unit_stands_below() -> None:
    told = fields(sheet(responsible={"people": ["นางก", "นายข", "นายค"], "unit": "กลุ่มอำนวยการ"}))
    assert told["ผู้รับผิดชอบ"] == ["นางก นายข และนายค", "กลุ่มอำนวยการ"]


def test_a_choice_is_printed_in_the_words_of_the_form() -> None:
    assert fields(sheet(status="ใหม่"))["ลักษณะโครงการ"] == ["โครงการใหม่"]


def test_fields_that_most_forms_do_without_come_only_with_their_facts() -> None:
    assert "จุดเน้น" not in fields(sheet())
    assert fields(sheet(alignment={"focus": "อ่านออกเขียนได้"}))["จุดเน้น"] == ["อ่านออกเขียนได้"]


def test_boxes_are_ticked_by_the_fact_and_empty_where_it_is_unknown() -> None:
    ticked = fields(sheet("project-results", status="continuing"))
    assert ticked["ลักษณะโครงการ"] == ["☐ ใหม่   ☑ ต่อเนื่อง"]
    unknown = fields(sheet("project-results"))
    assert unknown["ลักษณะโครงการ"] == ["☐ ใหม่   ☐ ต่อเนื่อง"]


def test_boxes_of_an_unknown_fact_are_asked_for_until_one_is_ticked() -> None:
    assert {"/status", "/funding/kind"} <= set(missing_facts(sheet("project-results")))
    told = missing_facts(sheet("project-results", status="new", funding={"kind": "special"}))
    assert not {"/status", "/funding/kind"} & set(told)


def test_none_on_purpose_is_printed_where_an_unknown_fact_is_left_out() -> None:
    told = fields(sheet(funding="ไม่มี", place="ไม่มี"))
    assert (told["แหล่งงบประมาณ"], told["สถานที่ดำเนินการ"]) == (["-"], ["-"])


def test_planned_and_actual_period_stand_one_under_the_other() -> None:
    told = sheet("project-results", period="ต.ค. 54 – ก.ย. 55", actual_period="ต.ค. 54 – พ.ค. 55")
    lines = [line for lines in fields(told).values() for line in lines]
    assert "ตามแผน ตุลาคม ๒๕๕๔ – กันยายน ๒๕๕๕" in lines
    assert "ดำเนินการจริง ตุลาคม ๒๕๕๔ – พฤษภาคม ๒๕๕๕" in lines


def test_an_empty_block_of_three_signers_prints_where_nobody_is_named() -> None:
    assert outline(sheet())[-3:] == [
        "ลงชื่อ ผู้เสนอโครงการ ()",
        "ลงชื่อ ผู้เห็นชอบโครงการ ()",
        "ลงชื่อ ผู้อนุมัติโครงการ ()",
    ]


def test_signers_of_the_record_take_the_roles_of_their_places() -> None:
    signers = [
        {"name": "นางก", "position": "ครู"},
        {"name": "นายข", "role": "ผู้อนุมัติ", "date": "1 มิ.ย. 2562"},
    ]
    block = sheet(signatures=signers).blocks[-1]
    assert isinstance(block, Signatures)
    first, second = block.rows[0]
    assert (first.role, first.position) == ("ผู้เสนอโครงการ", ("ครู",))
    assert (second.role, words(second.date)) == ("ผู้อนุมัติโครงการ", "วันที่ ๑ มิถุนายน ๒๕๖๒")


def test_no_signature_block_prints_where_none_is_wanted() -> None:
    assert not any(isinstance(block, Signatures) for block in sheet(signatures=[]).blocks)
    assert not any(isinstance(block, Signatures) for block in sheet(signatures="ไม่มี").blocks)


def test_a_list_under_what_a_project_serves_stands_line_by_line_below_it() -> None:
    law = {"text": "พ.ร.บ. การศึกษา", "items": ["มาตรา 8", {"text": "มาตรา 9", "when": "มี.ค. 2570"}]}
    told = fields(sheet(alignment={"law": law}))
    assert told["กฎหมายที่เกี่ยวข้อง"] == ["พ.ร.บ. การศึกษา", "- มาตรา ๘", "- มาตรา ๙ (มีนาคม ๒๕๗๐)"]


def test_the_year_and_what_really_came_of_time_and_money_stand_in_the_header() -> None:
    told = fields(sheet(fiscal_year=2569, actual_period="มี.ค. 2569", budget={"spent": 4500}))
    assert told["ปีงบประมาณ"] == ["๒๕๖๙"]
    assert told["ระยะเวลาดำเนินการจริง"] == ["มีนาคม ๒๕๖๙"]
    assert told["งบประมาณที่ใช้จริง"] == ["๔,๕๐๐ บาท"]


@pytest.mark.parametrize("nobody", [{"and_team": True}, {"people": [{"position": "ครู"}]}])
def test_nobody_named_is_a_gap(nobody: object) -> None:
    document = sheet(responsible=nobody)
    assert fields(document)["ผู้รับผิดชอบ"] == [GAP]
    assert "/responsible" in missing_facts(document)
