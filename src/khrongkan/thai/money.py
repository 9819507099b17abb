"""Amounts of baht: read exactly, printed in groups of three digits."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Literal

from khrongkan.errors import AmountError, finding
from khrongkan.thai.digits import printed_digits, to_arabic_digits

if TYPE_CHECKING:
    from khrongkan.thai.digits import DigitPolicy

_LARGEST_EXPONENT = 36  # ten to this power of baht: beyond any budget, within any machine
_LIMIT_IN_SATANG = 10 ** (_LARGEST_EXPONENT + 2)
_LONGEST = 80

_AMOUNT = r"(?P<minus>[-−]?)(?P<baht>(?:0|[1-9][0-9]*+|[1-9][0-9]{0,2}(?:,[0-9]{3})++))"
_WRITTEN = rf"{_AMOUNT}(?:\.(?P<satang>[0-9]{{1,2}}|-))?(?:\s*บาท(?:\s*ถ้วน)?)?"


def format_money(
    amount: Decimal | int | str, digits: DigitPolicy = "thai", decimals: Literal[2] | None = None
) -> str:
    """An amount of baht in figures, without the unit.

    Args:
        amount: baht; a string is read by :func:`read_amount`.
        digits: the script to print in.
        decimals: 2 to show satang also where there are none; by default they show when present.

    Raises:
        AmountError: for a bool, a float, NaN, infinity, part of a satang, ten to the 36th baht or
            more, and a text that is no amount.

    >>> format_money(100_000)
    '๑๐๐,๐๐๐'
    >>> format_money("1250.5", digits="arabic")
    '1,250.50'
    >>> format_money(40_000, digits="arabic", decimals=2)
    '40,000.00'
    """
    satang = satang_of(amount)
    baht, rest = divmod(abs(satang), 100)
    sign = "-" if satang < 0 else ""
    fraction = f".{rest:02}" if rest or decimals else ""
    return printed_digits(f"{sign}{baht:,}{fraction}", digits)


def read_amount(text: str) -> Decimal:
    """An amount of baht from how a planner writes it; commas must part groups of three digits.

    Raises:
        AmountError: if the text is anything else, such as ``1,00,000``, ``5.015`` or ``1e5``.

    >>> read_amount("๑๐๐,๐๐๐.๕๐ บาท")
    Decimal('100000.50')
    >>> read_amount("40,000.-")
    Decimal('40000')
    """
    written = (
        _amount_pattern().fullmatch(to_arabic_digits(text).strip())
        if len(text) <= _LONGEST
        else None
    )
    if not written:
        raise AmountError(finding("unread-amount", text=text))
    baht = written["baht"].replace(",", "")
    satang = (written["satang"] or "-").strip("-")
    sign = "-" if written["minus"] else ""
    return Decimal(f"{sign}{baht}.{satang}" if satang else sign + baht)


def satang_of(amount: Decimal | int | str) -> int:
    """An amount of baht as a whole number of satang (a hundredth of a baht).

    Raises:
        AmountError: as :func:`format_money` does.

    >>> satang_of("1,250.50")
    125050
    """
    if isinstance(amount, str):
        amount = read_amount(amount)
    if isinstance(amount, bool) or not isinstance(amount, int | Decimal):
        raise AmountError(finding("amount-type", amount=amount))
    satang = amount * 100 if isinstance(amount, int) else _satang_of_decimal(amount)
    if not -_LIMIT_IN_SATANG < satang < _LIMIT_IN_SATANG:
        raise AmountError(finding("amount-too-large"))
    return satang


def _satang_of_decimal(amount: Decimal) -> int:
    """Satang by whole numbers alone, since a Decimal context would round beyond 28 digits."""
    sign, digits, exponent = amount.as_tuple()
    if not isinstance(exponent, int):
        raise AmountError(finding("amount-not-finite"))
    if not amount:
        return 0
    if amount.adjusted() >= _LARGEST_EXPONENT:
        raise AmountError(finding("amount-too-large"))
    places = exponent + 2  # counted from the satang: negative where digits stand behind it
    if places < 0 and any(digits[places:]):
        raise AmountError(finding("amount-part-of-satang", amount=amount))
    kept = digits[:places] if places < 0 else digits + (0,) * places
    satang = int("".join(map(str, kept)))
    return -satang if sign else satang


@cache
def _amount_pattern() -> re.Pattern[str]:
    return re.compile(_WRITTEN)
