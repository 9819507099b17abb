from khrongkan.compose import missing_facts
from outline import grid, heads, sheet, table


def test_months_of_the_period_stand_under_their_years() -> None:
    found = table(sheet(period="พ.ย. 2562 – ก.พ. 2563", calendar=["วางแผน"]))
    years = found.columns[1].children
    assert [year.head for year in years] == [("พ.ศ. ๒๕๖๒",), ("พ.ศ. ๒๕๖๓",)]
    assert heads(found) == ["กิจกรรม", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ."]


def test_a_bar_fills_the_months_of_a_row_and_no_others() -> None:
    calendar = [{"name": "จัดค่าย", "when": ["พ.ย. – ธ.ค. 62", "ก.พ. 63"]}]
    rows = grid(table(sheet(period="พ.ย. 2562 – ก.พ. 2563", calendar=calendar)))
    assert rows == [["๑. จัดค่าย", "#", "#", "", "#"]]


def test_a_row_of_months_not_known_yet_stays_empty_and_is_asked_for() -> None:
    document = sheet(period="พ.ย. – ธ.ค. 2562", calendar=["วางแผน"])
    assert grid(table(document)) == [["๑. วางแผน", "", ""]]
    assert "/calendar/0/when" in missing_facts(document)


def test_what_bars_can_not_say_stands_under_the_name() -> None:
    when = [
        "พ.ย. 2562",
        {"text": "หลังได้รับจัดสรร", "note": "รอบสอง"},
        {"text": "ธ.ค. 62", "note": "ก"},
    ]
    rows = grid(table(sheet(period="พ.ย. – ธ.ค. 2562", calendar=[{"name": "อบรม", "when": when}])))
    assert rows == [["๑. อบรม / รอบสอง / หลังได้รับจัดสรร / ก", "#", "#"]]


def test_a_time_without_months_stands_in_words_across_them() -> None:
    rows = grid(
        table(sheet(period="พ.ย. – ธ.ค. 2562", calendar=[{"name": "ก", "when": "หลังได้รับจัดสรร"}]))
    )
    assert rows == [["๑. ก", "หลังได้รับจัดสรร"]]


def test_a_row_outside_the_period_widens_the_calendar() -> None:
    found = table(sheet(period="พ.ย. 2562", calendar=[{"name": "ก", "when": "ม.ค. 63"}]))
    assert heads(found)[1:] == ["พ.ย.", "ธ.ค.", "ม.ค."]


def test_without_any_month_the_times_are_words() -> None:
    found = table(sheet(calendar=[{"name": "ก", "when": "ตลอดปี"}]))
    assert grid(found) == [["๑. ก", "ตลอดปี"]]


def test_a_calendar_too_long_for_bars_says_its_times() -> None:
    found = table(
        sheet(period="ต.ค. 2560 – ก.ย. 2565", calendar=[{"name": "ก", "when": "มิ.ย. 62"}])
    )
    assert grid(found) == [["๑. ก", "มิ.ย. ๖๒"]]


def test_a_row_of_bars_is_also_said_in_words() -> None:
    found = table(sheet(calendar=[{"name": "จัดค่าย", "when": "พ.ย. – ธ.ค. 62"}]))
    assert found.rows[0].spoken == "จัดค่าย: พ.ย. – ธ.ค. ๖๒"
