"""Facts in print: times with one end, costs, counts and names."""

from decimal import Decimal

import pytest

from outline import fields, grid, heads, outline, sheet, table


@pytest.mark.parametrize(
    ("period", "printed"),
    [
        ({"start": "2562-06"}, "ตั้งแต่เดือนมิถุนายน ๒๕๖๒"),
        ({"end": "2562-06-30"}, "ภายในวันที่ ๓๐ มิถุนายน ๒๕๖๒"),
        ({"end": "สิ้นสุดโครงการ"}, "ภายในสิ้นสุดโครงการ"),
        ({"start": "ตั้งแต่ได้รับงบ"}, "ตั้งแต่ได้รับงบ"),
        ({"start": "2562-06", "end": "2562-09"}, "มิถุนายน – กันยายน ๒๕๖๒"),
        ({"start": "หลังได้รับจัดสรร", "end": "2569-06"}, "หลังได้รับจัดสรร – มิถุนายน ๒๕๖๙"),
        ({"text": "มิ.ย. 2562"}, "มิถุนายน ๒๕๖๒"),
    ],
)
def test_a_time_says_at_which_end_it_is_open(period: dict[str, str], printed: str) -> None:
    assert fields(sheet(period=period))["ระยะเวลาดำเนินการ"] == [printed]


def test_a_time_with_only_an_end_stands_in_words_across_a_calendar() -> None:
    calendar = [{"name": "ก", "when": {"end": "2562-12"}}]
    found = table(sheet(period="พ.ย. – ธ.ค. 2562", calendar=calendar))
    assert grid(found) == [["๑. ก", "ภายในเดือน ธ.ค. ๖๒"]]


@pytest.mark.parametrize(
    ("cost", "printed"),
    [
        ({"quantity": [3, 2], "unit_price": "10.5"}, "ค่าพิมพ์ ๓ × ๒ × ๑๐.๕๐ บาท"),
        ({"quantity": [3, "2 คน"], "unit_price": 80}, "ค่าพิมพ์ ๓ × ๒ คน คนละ ๘๐ บาท"),
        (
            {"quantity": ["10 ชุด ชุดละ 5 เล่ม"], "unit_price": 20},
            "ค่าพิมพ์ ๑๐ ชุด ชุดละ ๕ เล่ม ชุดละ ๒๐ บาท",
        ),
        ({"unit_price": 500}, "ค่าพิมพ์ หน่วยละ ๕๐๐ บาท"),
        ({"quantity": "20 เล่ม"}, "ค่าพิมพ์ ๒๐ เล่ม"),
        ({"quantity": [], "unit_price": 5}, "ค่าพิมพ์ หน่วยละ ๕ บาท"),
    ],
)
def test_a_cost_says_how_many_of_what_at_which_price(cost: dict[str, object], printed: str) -> None:
    line = {"name": "ประชุม", "items": [{"name": "ค่าพิมพ์", **cost}]}
    assert grid(table(sheet(budget={"amount": 5, "lines": [line]})))[1][1] == f"- {printed}"


def test_a_very_small_count_is_printed_in_full() -> None:
    found = table(sheet(activities=[{"name": "ก", "target": {"n": Decimal("1E-7")}}]))
    assert grid(found)[0][heads(found).index("เป้าหมาย")] == "๐.๐๐๐๐๐๐๑"


def test_a_team_is_named_once_however_it_was_written() -> None:
    told = fields(sheet(responsible={"people": ["นางก และคณะ"], "and_team": True}))
    assert told["ผู้รับผิดชอบ"] == ["นางก และคณะ"]
    activity = {"name": "ก", "responsible": {"people": ["นางก", "และคณะ"], "and_team": True}}
    assert any("นางก / และคณะ" in line for line in outline(sheet(activities=[activity])))
    assert not any("คณะ / และคณะ" in line for line in outline(sheet(activities=[activity])))
