"""Amounts of baht, exact in and exact out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.errors import AmountError
from khrongkan.thai import format_money, read_amount, satang_of, to_thai_digits

SATANG = st.integers(-(10**30), 10**30)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("100,000", "100000"),
        ("๑๐๐,๐๐๐.๕๐", "100000.50"),
        ("100,000 บาท", "100000"),
        ("๑,๐๐๐,๐๐๐   บาท", "1000000"),
        ("40,000.-", "40000"),
        ("40,000.- บาท", "40000"),
        ("๓๐,๐00", "30000"),
        ("25,0๐๐ บาท", "25000"),
        ("1000บาทถ้วน", "1000"),
        ("0.25", "0.25"),
        ("5.5", "5.5"),
        (" 0 ", "0"),
        ("-1,250", "-1250"),
        ("999", "999"),
    ],
)
def test_an_amount_is_read_however_it_is_written(typed: str, amount: str) -> None:
    assert read_amount(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed",
    [
        "", "-", "บาท", "1,00,000", "10,00", "1000,000", ",100", "100,", "0,100", "007", "5.015",
        "1.000", "1e5", "1_000", "NaN", "Infinity", "5.", ".5", "1 000", "สามพัน", "100 คน",
        "1.2.3", "--5", "٣", "²", "9" * 81, "1,000" * 10_000,
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(AmountError) as refused:
        read_amount(typed)
    assert [found.code for found in refused.value.findings] == ["unread-amount"]


@given(SATANG)
def test_what_is_printed_is_read_back(satang: int) -> None:
    amount = Decimal(f"{satang}e-2")
    for printed in (format_money(amount), format_money(amount, "arabic", decimals=2)):
        assert satang_of(printed) == satang_of(amount) == satang


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (0, "0"),
        (Decimal("-0.00"), "0"),
        (999, "999"),
        (1000, "1,000"),
        (Decimal("1E+5"), "100,000"),
        (Decimal("99999.90"), "99,999.90"),
        (Decimal("200.0000"), "200"),
        (Decimal("0.05"), "0.05"),
        (Decimal("-1234567.5"), "-1,234,567.50"),
        ("๑๐๐,๐๐๐", "100,000"),
        (2**53 + 1, "9,007,199,254,740,993"),
        (Decimal("12345678901234567890123456789.01"), "12,345,678,901,234,567,890,123,456,789.01"),
    ],
)
def test_figures_come_in_groups_of_three(amount: Decimal | int | str, printed: str) -> None:
    assert format_money(amount, digits="arabic") == printed
    assert format_money(amount) == to_thai_digits(printed)


def test_satang_show_when_present_or_asked_for() -> None:
    assert format_money(50, "arabic", decimals=2) == "50.00"
    assert format_money("50.5", "arabic") == "50.50"


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (True, "amount-type"),
        (1.5, "amount-type"),
        (None, "amount-type"),
        (float("nan"), "amount-type"),
        (Decimal("NaN"), "amount-not-finite"),
        (Decimal("sNaN"), "amount-not-finite"),
        (Decimal("-Infinity"), "amount-not-finite"),
        (Decimal("5.015"), "amount-part-of-satang"),
        (Decimal("1e-400"), "amount-part-of-satang"),
        (10**36, "amount-too-large"),
        (-(10**50), "amount-too-large"),
        (Decimal("1e999999"), "amount-too-large"),
    ],
)
def test_what_is_no_whole_number_of_satang_is_refused(amount: object, code: str) -> None:
    with pytest.raises(AmountError) as refused:
        format_money(amount)  # type: ignore[arg-type]  # what a careless caller passes
    assert [found.code for found in refused.value.findings] == [code]
