import pytest

from khrongkan.compose import compose, missing_facts
from khrongkan.errors import FormError
from khrongkan.records import Project
from outline import outline, sheet


def test_a_protected_token_keeps_its_digits_and_a_record_may_name_more() -> None:
    told = outline(sheet(rationale="E2 ใน THAILAND 4.0 ปี 2562 รุ่น 3 พลัส", literals=["รุ่น 3 พลัส"]))
    assert "E2 ใน THAILAND 4.0 ปี ๒๕๖๒ รุ่น 3 พลัส" in told


def test_digits_may_be_arabic_for_the_whole_sheet() -> None:
    record = Project.model_validate({"objectives": ["ก ๑", "ข 2"], "budget": "๑๐๐"})
    told = outline(compose(record, digits="arabic"))
    assert "2.1 ก 1" in told
    assert "4. งบประมาณ 100 บาท (หนึ่งร้อยบาทถ้วน)" in told


def test_mixed_digits_come_out_in_one_script() -> None:
    assert "ปี ๒๕๖๒" in outline(sheet(rationale="ปี ๒๕๖2"))


def test_text_is_put_right_where_it_is_printed() -> None:
    assert "ทำงาน แม่" in outline(sheet(rationale="ทํางาน   เเม่"))


def test_every_gap_of_the_page_is_named_by_its_fact() -> None:
    document = sheet(name="ก", activities=[{"name": "ข", "when": "มิ.ย. 62"}, "ค"])
    gaps = missing_facts(document)
    assert "/period" in gaps
    assert "/activities/1/when" in gaps
    assert "/name" not in gaps


def test_facts_are_offered_in_their_printed_form() -> None:
    facts = sheet(
        budget=50000, period="มิ.ย. – ก.ย. 2562", code="2.10", extra={"ตำบล": "ลุมพุก 2"}
    ).facts
    assert facts["budget.amount"] == "๕๐,๐๐๐"
    assert facts["budget.words"] == "ห้าหมื่นบาทถ้วน"
    assert facts["period"] == "มิถุนายน – กันยายน ๒๕๖๒"
    assert facts["extra.ตำบล"] == "ลุมพุก ๒"


def test_a_record_may_name_its_form() -> None:
    record = Project.model_validate({"form": "project-results"})
    assert "แบบรายงานโครงการ" in outline(compose(record))


def test_a_form_that_does_not_exist_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(FormError, match="project-results"):
        compose(Project(), "project-result")
