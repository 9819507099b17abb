"""Fixes change what is wrong and nothing else."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from khrongkan.checks import apply_fixes, diff
from khrongkan.records import load

FIXTURES = Path(__file__).parents[2] / "fixtures"
SHEETS = sorted((FIXTURES / "flagship-2562").glob("2.*.json"))

PLANTED = [
    ("การ", "กา\u200bร"),
    ("แผน", "\u0e40\u0e40ผน"),
    ("ล้ำ", "ล\u0e4d\u0e49\u0e32"),
    ("บุคลากร", "บุคคลากร"),
    (" จำนวน ", " จำนวน"),
    ("และ", "และ "),
    ("2562", "๒๕๖2"),
    ("ด้าน", "ด้านต่างๆและด้าน"),
    ("เพื่อ", "1.1 เพื่อ"),
    ("โรงเรียน", "โรงเรียน(DLTV)"),
]


def facts(text: str) -> tuple[object, ...]:
    """What a fix must never change: names, money and times."""
    record = json.loads(text)
    rows = [*record.get("activities", []), *record.get("calendar", [])]
    parts = [row for row in rows if isinstance(row, dict)]
    return (
        record["name"],
        record["organisation"],
        record["plan"],
        record["strategy"],
        record["responsible"],
        record.get("period"),
        record.get("budget", {}).get("amount")
        if isinstance(record["budget"], dict)
        else record["budget"],
        [(part.get("when"), part.get("budget"), part.get("responsible")) for part in parts],
    )


def with_slips(sheet: Path, seed: int) -> str:
    """A sheet with slips planted in some of its sentences."""
    chance = random.Random(seed)  # noqa: S311 - a test's dice, seeded
    record = json.loads(sheet.read_text(encoding="utf-8"))

    def spoilt(sentence: str) -> str:
        right, wrong = chance.choice(PLANTED)
        return sentence.replace(right, wrong, 1)

    for key in ("rationale", "objectives", "outputs", "outcomes", "expected_results"):
        record[key] = [spoilt(one) if isinstance(one, str) else one for one in record.get(key, [])]
    return json.dumps(record, ensure_ascii=chance.random() < 0.2, indent=chance.choice([1, 2, 4]))


@pytest.mark.parametrize("seed", range(48))
def test_fixing_twice_changes_nothing_more_and_keeps_names_money_and_times(seed: int) -> None:
    text = with_slips(SHEETS[seed % len(SHEETS)], seed)
    fixed = apply_fixes(text)
    assert apply_fixes(fixed) == fixed
    assert facts(fixed) == facts(text)


def test_formatting_and_order_of_keys_stay() -> None:
    text = '{"objectives" :\t[ "เพื่อพัฒนาบุคคลากร" ],\n\n  "name":"ก"}\n'
    assert apply_fixes(text) == text.replace("บุคคลากร", "บุคลากร")


def test_trailing_commas_and_curly_quotes_are_mended() -> None:
    text = '{“name”: "ก", “objectives”: ["เพื่อครู",],}'
    assert json.loads(apply_fixes(text)) == {"name": "ก", "objectives": ["เพื่อครู"]}


def test_a_slip_behind_an_escape_is_fixed_in_its_place() -> None:
    text = '{"objectives": ["เพื่อ\\u0e04\\u0e23\\u0e39 \\"ดี\\" และบุคคลากร"]}'
    assert apply_fixes(text) == text.replace("บุคคลากร", "บุคลากร")


def test_thai_keys_stay_thai() -> None:
    text = '{"วัตถุประสงค์": ["1) เพื่อพัฒนาครู"]}'
    assert apply_fixes(text) == '{"วัตถุประสงค์": ["เพื่อพัฒนาครู"]}'


def test_a_fixed_record_loads() -> None:
    for sheet in SHEETS:
        load(apply_fixes(sheet.read_text(encoding="utf-8")))


def test_a_clean_record_is_left_as_it_is() -> None:
    clean = FIXTURES / "flagship-2562-clean" / "2.12.json"
    text = clean.read_text(encoding="utf-8")
    assert apply_fixes(text) == text


def test_the_difference_names_the_file() -> None:
    assert diff("ก\n", "ข\n", "2.1.json").startswith("--- 2.1.json")


def test_no_difference_is_no_text() -> None:
    assert diff("ก\n", "ก\n") == ""
