import pytest

from khrongkan.compose import missing_facts
from outline import TABLE_GAP, grid, heads, outline, sheet, table

FOOD = {
    "name": "ค่าอาหาร",
    "quantity": ["1 ครั้ง", "12 คน"],
    "unit_price": 200,
    "category": "services",
}
PLAN = {"name": "จัดทำแผน", "quantity": "20 เล่ม", "unit_price": 50, "category": "materials"}


def test_a_column_is_printed_when_some_row_has_a_value_for_it() -> None:
    bare = table(sheet(activities=[{"name": "ก", "when": "มิ.ย. 62"}]))
    assert heads(bare) == ["ที่", "กิจกรรม", "ระยะเวลา ดำเนินงาน"]
    full = table(sheet(activities=[{"name": "ก", "when": "มิ.ย. 62", "responsible": "ครู"}]))
    assert heads(full) == ["ที่", "กิจกรรม", "ระยะเวลา ดำเนินงาน", "ผู้รับผิดชอบ"]


def test_the_total_row_counts_the_rows_and_sums_the_money() -> None:
    rows = grid(
        table(sheet(activities=[{"name": "ก", "budget": 1500}, {"name": "ข", "budget": "500"}]))
    )
    assert rows[-1] == ["รวม ๒ กิจกรรม", "๒,๐๐๐"]


def test_a_total_over_years_of_rows_has_no_mixed_digits() -> None:
    activities = [{"name": f"กิจกรรม {n}", "budget": n} for n in range(1, 101)]
    assert grid(table(sheet(activities=activities)))[-1] == ["รวม ๑๐๐ กิจกรรม", "๕,๐๕๐"]


def test_where_one_amount_has_satang_all_show_two_decimals() -> None:
    rows = grid(
        table(sheet(activities=[{"name": "ก", "budget": 1500}, {"name": "ข", "budget": "0.25"}]))
    )
    assert [row[-1] for row in rows] == ["๑,๕๐๐.๐๐", "๐.๒๕", "๑,๕๐๐.๒๕"]


def test_no_money_on_purpose_is_a_dash_and_money_or_a_time_not_known_yet_a_gap() -> None:
    activities = [
        {"name": "ก", "budget": 1, "when": "มิ.ย. 62"},
        {"name": "ข", "budget": "ไม่ใช้งบประมาณ"},
        {"name": "ค"},
    ]
    document = sheet(activities=activities)
    rows = grid(table(document))
    assert rows[1] == ["๒", "ข", "-", TABLE_GAP]
    assert rows[2] == ["๓", "ค", TABLE_GAP, TABLE_GAP]
    assert "/activities/2/budget" in missing_facts(document)
    assert "/activities/1/budget" not in missing_facts(document)


@pytest.mark.parametrize("form", ["project", "project-review", "flagship-b-items", "obec-school"])
def test_an_activity_costs_what_its_categories_come_to(form: str) -> None:
    activities = [
        {"name": "อบรม", "amounts": {"services": 41000, "materials": 9000}},
        {"name": "นิเทศ", "budget": 53000},
    ]
    told = outline(sheet(form, activities=activities))
    assert "๕๐,๐๐๐" in next(line for line in told if "อบรม" in line)
    assert "๑๐๓,๐๐๐" in next(line for line in told if line.startswith("รวม"))


def test_equal_times_of_neighbours_are_one_cell() -> None:
    activities = [{"name": name, "when": "มิ.ย. 62"} for name in "กขค"]
    assert [row[-1] for row in grid(table(sheet(activities=activities)))] == ["มิ.ย. ๖๒", "^", "^"]


def test_unknown_times_are_never_merged_with_one_another() -> None:
    activities = [{"name": "ก", "when": "มิ.ย. 62"}, {"name": "ข"}, {"name": "ค"}]
    assert [row[-1] for row in grid(table(sheet(activities=activities)))][1:] == [
        TABLE_GAP,
        TABLE_GAP,
    ]


def test_a_priced_item_has_a_row_of_its_own_under_its_line() -> None:
    rows = grid(
        table(sheet(budget={"amount": 3400, "lines": [{"name": "ประชุม", "items": [FOOD, PLAN]}]}))
    )
    assert rows == [
        ["๑", "ประชุม", "", "", "", ""],
        ["^", "- ค่าอาหาร ๑ ครั้ง ครั้งละ ๑๒ คน คนละ ๒๐๐ บาท", "-", "๒,๔๐๐", "-", "๒,๔๐๐"],
        ["^", "- จัดทำแผน ๒๐ เล่ม เล่มละ ๕๐ บาท", "-", "-", "๑,๐๐๐", "๑,๐๐๐"],
        ["รวมเป็นเงินทั้งสิ้น", "-", "๒,๔๐๐", "๑,๐๐๐", "๓,๔๐๐"],
    ]


def test_rows_of_a_line_have_no_rule_between_them() -> None:
    found = table(sheet(budget={"amount": 1, "lines": [{"name": "ก", "items": [FOOD, PLAN]}]}))
    assert [row.continues for row in found.rows] == [False, True, True, False]


def test_an_item_without_a_category_has_that_of_its_line() -> None:
    cost = {"name": "ค่าอาหาร", "amount": 70}
    line = {"name": "ประชุม", "category": "ค่าใช้สอย", "items": [cost]}
    rows = grid(table(sheet(budget={"amount": 70, "lines": [line]})))
    assert rows[1][2:] == ["-", "๗๐", "-", "๗๐"]


def test_details_with_times_of_their_own_stand_beside_them() -> None:
    details = [{"text": "เดือนละครั้ง", "when": "มิ.ย. – ก.ค. 62"}, {"text": "สิ้นปี", "when": "มี.ค. 63"}]
    rows = grid(table(sheet(activities=[{"name": "รายงาน", "details": details}])))
    assert rows == [
        ["๑", "รายงาน", ""],
        ["^", "- เดือนละครั้ง", "มิ.ย. – ก.ค. ๖๒"],
        ["^", "- สิ้นปี", "มี.ค. ๖๓"],
    ]


def test_details_with_lists_of_their_own_are_numbered_and_others_dashed() -> None:
    dashed = {"name": "ก", "details": ["หนึ่ง", "สอง"], "when": "มิ.ย. 62"}
    nested = {
        "name": "ข",
        "details": ["หนึ่ง", {"text": "สอง", "items": ["สาม", "ฯลฯ"]}],
        "when": "ก.ค. 62",
    }
    rows = grid(table(sheet(activities=[dashed, nested])))
    assert rows[0][1] == "ก / - หนึ่ง / - สอง"
    assert rows[1][1] == "ข / ๑) หนึ่ง / ๒) สอง / - สาม / ฯลฯ"


def test_persons_stand_one_a_line_with_their_team_last() -> None:
    responsible = {"people": ["นางก", "นายข"], "and_team": True}
    rows = grid(table(sheet(activities=[{"name": "ก", "responsible": responsible}])))
    assert rows[0][-1] == "นางก / นายข / และคณะ"


def test_a_group_of_indicators_is_named_where_it_begins() -> None:
    indicators = [
        {"text": "ก", "group": "output", "methods": "สอบถาม"},
        {"text": "ข", "group": "output", "methods": "ทดสอบ"},
        {"text": "ค", "group": "outcome", "methods": "สังเกต"},
    ]
    rows = grid(table(sheet(indicators=indicators)))
    assert [row[0] for row in rows] == [
        "๖.๑ ผลผลิต (Output) / ๑) ก",
        "๒) ข",
        "๖.๒ ผลลัพธ์ (Outcome) / ค",
    ]


def test_a_spending_plan_is_summed() -> None:
    rows = grid(table(sheet(spending_plan={"ไตรมาสที่ 1/2569": 20000, "ต.ค. 2568": "500"})))
    assert rows[-1] == ["รวมทั้งสิ้น", "๒๐,๕๐๐"]


def test_a_row_in_no_group_stands_before_the_groups_of_a_table() -> None:
    indicators = [
        {"text": "ก", "group": "output", "methods": "สอบถาม"},
        {"text": "ข", "methods": "ทดสอบ"},
    ]
    rows = grid(table(sheet(indicators=indicators)))
    assert [row[0] for row in rows] == ["ข", "๖.๑ ผลผลิต (Output) / ก"]


def test_nobody_named_is_a_gap_in_a_cell() -> None:
    document = sheet(activities=[{"name": "ก", "responsible": {"and_team": True}}])
    assert grid(table(document))[0][-1] == TABLE_GAP
    assert "/activities/0/responsible" in missing_facts(document)


def test_a_category_of_the_records_own_has_a_column_under_its_own_words() -> None:
    amounts = {"ค่าเดินทาง ม.3": 10, "services": 5}
    found = table(sheet(budget={"lines": [{"name": "ก", "amounts": amounts}]}))
    assert "ค่าเดินทาง ม.๓" in heads(found)
    assert grid(found)[0] == ["๑", "ก", "-", "๕", "-", "๑๐", "๑๕"]
    assert grid(found)[-1] == ["รวมเป็นเงินทั้งสิ้น", "-", "๕", "-", "๑๐", "๑๕"]


def test_the_money_of_activities_stands_by_category_before_its_sum() -> None:
    activities = [
        {"name": "อบรม", "amounts": {"services": 41000, "materials": 9000}},
        {"name": "นิเทศ", "budget": 53000},
    ]
    found = table(sheet(activities=activities))
    assert heads(found) == ["ที่", "กิจกรรม", "ค่าใช้สอย", "ค่าวัสดุ", "งบประมาณ (บาท)"]
    assert grid(found)[-1] == ["รวม ๒ กิจกรรม", "๔๑,๐๐๐", "๙,๐๐๐", "๑๐๓,๐๐๐"]


def test_activities_that_use_no_money_on_purpose_say_so_in_a_column() -> None:
    none = {"name": "ก", "budget": "ไม่ใช้งบประมาณ", "target": "ไม่มี"}
    document = sheet(activities=[none, {"name": "ข", "amounts": {"services": "ไม่มี"}}])
    assert heads(table(document)) == ["ที่", "กิจกรรม", "งบประมาณ (บาท)"]
    assert [row[-1] for row in grid(table(document))] == ["-", "-", "-"]
    assert not any("activities" in pointer for pointer in missing_facts(document))
