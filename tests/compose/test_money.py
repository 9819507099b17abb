import pytest

from outline import outline, sheet


def budget_line(budget: object) -> str:
    return next(line for line in outline(sheet(budget=budget)) if line.startswith("๔. งบประมาณ"))


def test_the_amount_stands_on_the_heading_in_figures_and_words() -> None:
    assert budget_line(budget="100,000") == "๔. งบประมาณ ๑๐๐,๐๐๐ บาท (หนึ่งแสนบาทถ้วน)"


def test_satang_are_printed_and_read_out() -> None:
    assert budget_line(budget="1,000.50") == "๔. งบประมาณ ๑,๐๐๐.๕๐ บาท (หนึ่งพันบาทห้าสิบสตางค์)"


def test_no_budget_on_purpose_is_declared() -> None:
    assert budget_line(budget="ไม่ใช้งบประมาณ") == "๔. งบประมาณ - บาท (ไม่ใช้งบประมาณ)"


@pytest.mark.parametrize("missing", [None, "", {"amount": None}, {"amount": ""}])
def test_a_missing_budget_is_a_gap_and_never_a_declaration(missing: object) -> None:
    line = budget_line(budget=missing)
    assert "………" in line
    assert "ไม่ใช้" not in line


def test_an_amount_that_is_not_given_is_the_sum_of_the_lines() -> None:
    lines = [{"name": "ก", "amount": 300}, {"name": "ข", "amount": "200.50"}]
    assert budget_line(budget={"lines": lines}).startswith("๔. งบประมาณ ๕๐๐.๕๐ บาท")


def test_the_pooling_note_is_printed_as_written_or_in_the_words_of_the_form() -> None:
    assert budget_line(budget={"amount": 1, "pooling": "ถั่วเฉลี่ย"}).endswith(" ถั่วเฉลี่ย")
    assert budget_line(budget={"amount": 1, "pooling": True}).endswith(" ถัวจ่ายทุกรายการ")


def test_a_remark_without_a_table_is_a_paragraph() -> None:
    told = outline(sheet(budget={"amount": 5, "remark": "รวมค่าพาหนะ"}))
    assert told[told.index("๔. งบประมาณ ๕ บาท (ห้าบาทถ้วน)") + 1] == "หมายเหตุ รวมค่าพาหนะ"


def test_the_pooling_note_is_printed_though_the_amount_is_not_known_yet() -> None:
    assert budget_line(budget={"pooling": "ถั่วเฉลี่ย"}).endswith(" ถั่วเฉลี่ย")
