"""Baht in words, read back by a reader that shares nothing with the writer."""

import random
from decimal import Decimal

import pytest

from khrongkan.errors import AmountError
from khrongkan.thai import EtRule, baht_text

ONES = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
WORTH = {word: digit for digit, word in enumerate(ONES)}
COUNTS = {word: digit for word, digit in WORTH.items() if digit}
TENS = COUNTS | {"": 1, "ยี่": 2}
LAST = WORTH | {"เอ็ด": 1}
UNITS = [("แสน", 100_000), ("หมื่น", 10_000), ("พัน", 1000), ("ร้อย", 100)]


def read_group(words: str) -> int:
    """The value of words below a million."""
    value = 0
    for unit, worth in UNITS:
        head, found, tail = words.partition(unit)
        if found:
            value += COUNTS[head] * worth
            words = tail
    head, found, tail = words.partition("สิบ")
    return value + (TENS[head] * 10 + LAST[tail] if found else LAST[words])


def read_number(words: str) -> int:
    """The value of words of any size."""
    value = 0
    for group in words.split("ล้าน"):
        value = value * 1_000_000 + read_group(group)
    return value


def read_satang(text: str) -> int:
    """The satang that an amount in words comes to."""
    words = text.removeprefix("ลบ")
    baht, _, rest = words.partition("บาท") if "บาท" in words else ("", "", words)
    satang = 0 if rest == "ถ้วน" else read_number(rest.removesuffix("สตางค์"))
    value = satang if baht in ("", "ศูนย์") else read_number(baht) * 100 + satang
    return -value if text.startswith("ลบ") else value


@pytest.mark.parametrize("et", ["always", "tens"])
def test_the_words_of_a_million_amounts_are_read_back_to_the_same_numbers(et: EtRule) -> None:
    amounts = random.Random(2562)  # noqa: S311 - a sample that is the same each time, no secret
    sizes = [10**digits for digits in range(1, 17)]
    for _ in range(31_250):
        for size in sizes:
            satang = int(amounts.random() * size)
            assert read_satang(baht_text(Decimal(satang).scaleb(-2), et)) == satang


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "ศูนย์บาทถ้วน"),
        (1, "หนึ่งบาทถ้วน"),
        (10, "สิบบาทถ้วน"),
        (11, "สิบเอ็ดบาทถ้วน"),
        (19, "สิบเก้าบาทถ้วน"),
        (20, "ยี่สิบบาทถ้วน"),
        (21, "ยี่สิบเอ็ดบาทถ้วน"),
        (101, "หนึ่งร้อยเอ็ดบาทถ้วน"),
        (1001, "หนึ่งพันเอ็ดบาทถ้วน"),
        (45_000, "สี่หมื่นห้าพันบาทถ้วน"),
        (30_000, "สามหมื่นบาทถ้วน"),
        (50_000, "ห้าหมื่นบาทถ้วน"),
        (100_000, "หนึ่งแสนบาทถ้วน"),
        (1_000_000, "หนึ่งล้านบาทถ้วน"),
        (1_000_001, "หนึ่งล้านเอ็ดบาทถ้วน"),
        (11_000_000, "สิบเอ็ดล้านบาทถ้วน"),
        (101_000_101, "หนึ่งร้อยเอ็ดล้านหนึ่งร้อยเอ็ดบาทถ้วน"),
        (10**12, "หนึ่งล้านล้านบาทถ้วน"),
        (10**12 + 10**6, "หนึ่งล้านเอ็ดล้านบาทถ้วน"),
        (1_000_001_000_001, "หนึ่งล้านเอ็ดล้านเอ็ดบาทถ้วน"),
        (
            2**53 + 1,
            "เก้าพันเจ็ดล้านหนึ่งแสนเก้าหมื่นเก้าพันสองร้อยห้าสิบสี่ล้านเจ็ดแสนสี่หมื่นเก้าร้อยเก้าสิบสามบาทถ้วน",
        ),
        ("0.25", "ยี่สิบห้าสตางค์"),
        ("0.50", "ห้าสิบสตางค์"),
        ("0.01", "หนึ่งสตางค์"),
        ("0.11", "สิบเอ็ดสตางค์"),
        ("-0.50", "ลบห้าสิบสตางค์"),
        (Decimal("-0.5"), "ลบห้าสิบสตางค์"),
        (Decimal(-1250), "ลบหนึ่งพันสองร้อยห้าสิบบาทถ้วน"),
        ("999,999.99", "เก้าแสนเก้าหมื่นเก้าพันเก้าร้อยเก้าสิบเก้าบาทเก้าสิบเก้าสตางค์"),
        ("๑๐๐,๐๐๐.๕๐", "หนึ่งแสนบาทห้าสิบสตางค์"),
    ],
)
def test_an_amount_reads_as_the_royal_society_reads_it(
    amount: Decimal | int | str, words: str
) -> None:
    assert baht_text(amount) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (101, "หนึ่งร้อยหนึ่งบาทถ้วน"),
        (111, "หนึ่งร้อยสิบเอ็ดบาทถ้วน"),
        (1_000_001, "หนึ่งล้านหนึ่งบาทถ้วน"),
        (1001, "หนึ่งพันหนึ่งบาทถ้วน"),
    ],
)
def test_the_switch_reads_et_after_tens_alone(amount: int, words: str) -> None:
    assert baht_text(amount, et="tens") == words


@pytest.mark.parametrize("amount", [5.0, True, "5.015", Decimal("999999.995"), "", "NaN", 10**40])
def test_no_words_are_made_for_what_is_no_exact_amount(amount: object) -> None:
    with pytest.raises(AmountError):
        baht_text(amount)  # type: ignore[arg-type]  # what a careless caller passes
