"""Sums of money are exact, and follow what is spelt out before what is merely given."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.records import Project, load
from khrongkan.records.project import Budget, BudgetLine
from khrongkan.records.sums import product_in
from khrongkan.records.values import CostItem, Quantity

DATA = Path(__file__).with_name("data")


@pytest.mark.parametrize(
    ("written", "baht"),
    [
        ("ค่าอาหาร 50 คน × 80 บาท × 2 วัน", 8000),
        ("ค่าอาหาร ๕๐ คน × ๘๐ บาท × ๒ วัน", 8000),
        ("ค่าวิทยากร 1 คน x 6 ชม. X 600 บาท", 3600),
        ("เอกสาร 20 เล่ม*50 บาท", 1000),
        ("50×80 บาท", 4000),
        ("ค่าป้าย 1×3 เมตร × 150 บาท", 450),
        ("ค่าอาหาร 50 คน x 80.- x 2 มื้อ", 8000),
        ("ค่าอาหาร 50 คน x 80 บ.", 4000),
        ("ไม้ขนาด 2x4 นิ้ว", None),
        ("ค่าป้ายไวนิล 2x3 ม.", None),
        ("-5 คน × 80 บาท", None),
        ("ค่าอาหาร 5-10 คน × 80 บาท", None),
        ("50 คน × -80 บาท", None),
        ("- ค่าอาหารรุ่นที่ 1-2 50 คน × 80 บาท", 4000),
        ("50 คน × 80 บาท = 9,999 บาท", 4000),
        ("ค่าอาหารนักเรียนชั้น ป.6 จำนวน 50 คน × 20 บาท", 1000),
        ("1,200 คน × 80.50 บาท", 96600),
        ("ค่าอาหาร 50 คน", None),
        ("ค่า Xerox 50 ชุด", None),
        ("50 คน × 80 บาท 2 วัน", None),
        ("ค่าอาหาร × 80 บาท", None),
        ("50 คน × บาท", None),
        ("×", None),
        ("1,00 × 5", None),
    ],
)
def test_a_calculation_is_read_or_left_alone(written: str, baht: int | None) -> None:
    assert product_in(written) == baht


@given(st.lists(st.integers(1, 10**9), min_size=2, max_size=4))
def test_a_calculation_is_exact_whatever_its_size(factors: list[int]) -> None:
    expected = 1
    for factor in factors:
        expected *= factor
    assert product_in(" × ".join(f"{factor:,} บาท" for factor in factors)) == (
        expected if expected < 10**18 else None
    )


def test_a_dimension_in_a_name_never_beats_the_stated_amount() -> None:
    for name in ("ไม้ขนาด 2x4 นิ้ว", "ป้าย 2x3 ม. × 150 บาท"):
        assert CostItem(name=name, amount=Decimal(500)).total == 500


def test_a_product_is_rounded_to_the_satang_half_up() -> None:
    assert CostItem(name="ค่าพิมพ์ 3 คน × 33.333 บาท").total == Decimal("100.00")
    assert CostItem.model_validate({"quantity": "0.5 วัน", "unit_price": "33.33"}).total == Decimal(
        "16.67"
    )


def test_a_line_that_is_a_calculation_costs_what_it_comes_to() -> None:
    assert Budget.model_validate({"lines": ["ค่าอาหาร 50 คน × 80 บาท"]}).total == 4000
    assert BudgetLine(name="ค่าอาหาร 50 คน × 80 บาท", amount=Decimal(100)).total == 100


def test_a_given_amount_stands_until_every_item_has_a_price() -> None:
    items = [{"name": "x", "amount": 30}, {"name": "y"}]
    assert BudgetLine.model_validate({"amount": 100, "items": items}).total == 100
    assert BudgetLine.model_validate({"items": items}).total == 30


@pytest.mark.parametrize(
    ("quantity", "number"),
    [
        ("34 โรงเรียน", 34), ("๓๔ โรงเรียน", 34), ("ร้อยละ 80", 80), ("1,200 คน", 1200),
        ("2.5 วัน", Decimal("2.5")), (34, 34), ({"n": "๓๔"}, 34), ({"n": 34, "text": "5 คน"}, 34),
        ("185 โรงเรียน 2 สาขา", None), ("ข้อมูลทุกด้าน", None), ({}, None),
    ],
)  # fmt: skip
def test_a_quantity_knows_its_one_number(quantity: Any, number: Decimal | None) -> None:  # noqa: ANN401 - any spelling
    assert Quantity.model_validate(quantity).number == number


@pytest.mark.parametrize(
    ("item", "baht"),
    [
        ({"name": "ก", "quantity": ["1 ครั้ง", "12 คน"], "unit_price": 200}, 2400),
        ({"name": "ก", "quantity": "20 เล่ม", "unit_price": "๕๐.๒๕"}, 1005),
        ({"name": "ก", "quantity": "20 เล่ม", "unit_price": 50, "amount": 5}, 1000),
        ({"name": "ก", "quantity": ["20 เล่ม", "ทุกโรงเรียน"], "unit_price": 50, "amount": 5}, 5),
        ({"name": "ก", "quantity": "20 เล่ม", "amount": 700}, 700),
        ({"name": "ก 5 คน × 4 บาท", "amount": 700}, 700),
        ({"name": "ก", "amount": "-"}, None),
        ({"name": "ก", "quantity": "-", "unit_price": 5}, None),
        ("ค่าพาหนะ", None),
    ],
)
def test_an_item_costs_what_is_computed_or_else_what_is_given(item: Any, baht: int | None) -> None:  # noqa: ANN401 - any spelling
    assert CostItem.model_validate(item).total == baht


@pytest.mark.parametrize(
    ("line", "baht", "parts"),
    [
        ({"items": ["5 คน × 4 บาท", "ก"], "amount": 99}, 99, {"": 99}),
        ({"items": ["5 คน × 4 บาท", {"name": "ก", "amount": "-"}], "amount": 99}, 20, {"": 20}),
        ({"items": ["ก"], "amount": 99}, 99, {"": 99}),
        ({"items": ["ก"], "amounts": {"services": 5, "other": 6}}, 11, {"services": 5, "other": 6}),
        ({"amounts": {"services": 5, "materials": "-"}, "amount": 99}, 5, {"services": 5}),
        ({"amounts": {"services": 0}}, 0, {"services": 0}),
        ({"amount": 7, "category": "ค่าใช้สอย"}, 7, {"services": 7}),
        (
            {
                "category": "materials",
                "items": [
                    {"name": "ก", "amount": 1, "category": "ค่าใช้สอย"},
                    {"name": "ข", "amount": "0.25"},
                    {"name": "ค", "amount": 3, "category": "services"},
                ],
            },
            Decimal("4.25"),
            {"services": 4, "materials": Decimal("0.25")},
        ),
        ("ก", None, {}),
        ({"name": "ก", "amount": "ไม่ใช้งบประมาณ"}, None, {}),
    ],
)  # fmt: skip
def test_a_line_costs_what_its_parts_cost(line: Any, baht: Any, parts: dict[str, Any]) -> None:  # noqa: ANN401 - any spelling
    read = BudgetLine.model_validate(line)
    assert read.total == baht
    assert read.by_category == parts


@pytest.mark.parametrize(
    ("budget", "baht"),
    [
        (100000, 100000),
        ({"amount": 5, "lines": [{"amount": 3}, "ก", {"amount": "0.50"}]}, Decimal("3.50")),
        ({"amount": 5, "lines": ["ก"]}, 5),
        ({"lines": "ค่าอาหาร 2 คน × 3 บาท"}, 6),
        ({"lines": {"items": "ค่าอาหาร 2 คน × 3 บาท"}}, 6),
        ({}, None),
    ],
)
def test_a_budget_is_the_sum_of_its_lines_or_else_its_amount(budget: Any, baht: Any) -> None:  # noqa: ANN401 - any spelling
    assert Budget.model_validate(budget).total == baht


def test_the_budget_of_a_long_sheet_adds_up() -> None:
    project = load(DATA / "shapes-2.11.json")
    assert isinstance(project, Project)
    assert isinstance(project.budget, Budget)
    assert isinstance(project.budget.lines, tuple)
    assert [line.total for line in project.budget.lines] == [4400, None, 11000]
    assert project.budget.lines[0].by_category == {"services": 2400, "materials": 2000}
    assert project.budget.total == 15400
