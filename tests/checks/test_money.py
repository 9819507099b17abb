"""Money that is wrong is told at the amount that is wrong."""

from __future__ import annotations

import json

import pytest

from khrongkan.checks import check
from khrongkan.records import load


def told(record: dict[str, object]) -> set[tuple[str, str]]:
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
