"""Money that is wrong is told at the amount that is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from khrongkan.checks import check
from khrongkan.errors import FormError
from khrongkan.records import load

if TYPE_CHECKING:
    from collections.abc import Mapping


def told(record: Mapping[str, object]) -> set[tuple[str, str]]:
    found = check(load(json.dumps(record, ensure_ascii=False)))
    return {(one.code, one.place.pointer) for one in found}


def priced(*items: object, **line: object) -> dict[str, object]:
    return {"budget": {"lines": [{"name": "ก", "items": list(items), **line}]}}


@pytest.mark.parametrize(
    "item", ["ค่าพิมพ์ 3 คน × 33.333 บาท", {"unit_price": "33.33", "quantity": "0.5 วัน"}]
)
def test_a_part_of_a_satang_is_told_at_its_item(item: object) -> None:
    assert ("part-of-satang", "/budget/lines/0/items/0") in told(priced(item))


def test_the_result_that_a_calculation_names_is_compared() -> None:
    wrong = "ค่าอาหาร 10 คน × 1,500 บาท = 99 บาท"
    assert ("cost-product", "/budget/lines/0/items/0") in told(priced(wrong))
    assert ("cost-product", "/budget/lines/0") in told({"budget": {"lines": [wrong]}})
    right = "ค่าอาหาร 10 คน × 1,500 บาท = 15,000 บาท"
    assert "cost-product" not in {code for code, _ in told(priced(right))}


def test_an_item_without_a_price_is_told_beside_priced_ones() -> None:
    record = priced({"name": "x", "amount": 30}, {"name": "y"}, amount=100)
    assert ("unpriced-item", "/budget/lines/0/items/1/name") in told(record)
    described = priced("ค่าเดินทาง", "ค่าที่พัก", amount=100)
    assert "unpriced-item" not in {code for code, _ in told(described)}


def test_money_under_a_declared_none_is_told_at_its_line() -> None:
    none = {"amount": "ไม่ใช้งบประมาณ", "lines": [{"name": "ก", "amount": 5}]}
    assert ("no-budget-with-money", "/budget/lines/0") in told({"budget": none})
    by_kind = {"budget": "ไม่ใช้งบประมาณ", "activities": [{"name": "ก", "amounts": {"services": 5}}]}
    assert "no-budget-with-money" in {code for code, _ in told(by_kind)}


@pytest.mark.parametrize(
    ("record", "pointer"),
    [
        ({"budget": -5}, "/budget"),
        (priced("-5 คน × 80 บาท"), "/budget/lines/0/items/0"),
        (priced({"name": "ก", "quantity": "-5 คน", "unit_price": 80}), "/budget/lines/0/items/0"),
        ({"activities": [{"name": "ก", "budget": "-1"}]}, "/activities/0/budget"),
    ],
)
def test_money_below_nothing_is_told(record: dict[str, object], pointer: str) -> None:
    assert ("negative-money", pointer) in told(record)


def test_a_target_may_be_a_fall() -> None:
    record = {"indicators": [{"text": "การขาดเรียน", "target": {"n": -5, "unit": "%"}}]}
    assert "negative-money" not in {code for code, _ in told(record)}


def test_a_period_is_read_by_both_its_ends() -> None:
    read = {"period": {"start": "1 มิ.ย.", "end": "3 ก.ค. 2569"}}
    assert "time-without-year" not in {code for code, _ in told(read)}
    unread = {"period": {"start": "1 มิ.ย.", "end": "3 ก.ค."}}
    assert ("time-without-year", "/period/start") in told(unread)


def test_a_category_that_nothing_knows_is_told_where_it_stands() -> None:
    record = {
        "budget": {"lines": [{"name": "ก", "category": "ค่าเดินทาง", "items": ["ข"]}]},
        "activities": [{"name": "ก", "amounts": {"ค่าที่พัก": 5, "ค่าวัสดุ": 6}}],
    }
    found = {one for one in told(record) if one[0] == "unknown-category"}
    assert {pointer for _, pointer in found} == {
        "/budget/lines/0/category",
        "/activities/0/amounts/ค่าที่พัก",
    }


def test_a_form_that_a_record_names_and_nobody_has_is_told_in_the_record() -> None:
    with pytest.raises(FormError) as caught:
        check(load('{"name": "ก",\n "form": "nope"}'))
    (found,) = caught.value.findings
    assert (found.code, found.place.pointer, found.place.line) == ("unknown-form", "/form", 2)


def test_a_product_beyond_any_budget_raises_nothing() -> None:
    most = "999999999999999"
    told(priced({"name": "ก", "quantity": [f"{most} คน"] * 3, "unit_price": most}))


def test_money_without_a_category_is_told_at_its_item_beside_money_that_has_one() -> None:
    lunch = {"name": "ค่าอาหาร", "amount": 2400, "category": "ค่าใช้สอย"}
    lone = ("no-category", "/budget/lines/0/items/1/name")
    assert lone in told(priced(lunch, {"name": "ค่าเอกสาร", "amount": 500}))
    shared = priced(lunch, {"name": "ค่าเอกสาร", "amount": 500}, category="ค่าวัสดุ")
    assert "no-category" not in {code for code, _ in told(shared)}
    none_has_one = priced({"name": "ค่าอาหาร", "amount": 5}, {"name": "ค่าเอกสาร", "amount": 5})
    assert "no-category" not in {code for code, _ in told(none_has_one)}
