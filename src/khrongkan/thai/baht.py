"""Baht in words, after the Royal Society's reading rule."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from khrongkan.thai.money import satang_of

if TYPE_CHECKING:
    from decimal import Decimal

EtRule = Literal["always", "tens"]
"""When a last 1 reads เอ็ด: after any other digit, or only after a tens digit."""

_MILLION = 1_000_000
_DIGITS = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_TENS = ("", "สิบ", "ยี่สิบ", *(digit + "สิบ" for digit in _DIGITS[3:]))


def baht_text(amount: Decimal | int | str, et: EtRule = "always") -> str:
    """An amount of baht as it is read aloud and written in brackets after a figure.

    Args:
        amount: baht, as :func:`~khrongkan.thai.format_money` takes it.
        et: ``"always"`` reads 101 หนึ่งร้อยเอ็ด, as the Royal Society does; ``"tens"`` reads
            it หนึ่งร้อยหนึ่ง, as some spreadsheets print.

    Raises:
        AmountError: as :func:`~khrongkan.thai.format_money` does.

    >>> baht_text(100_000)
    'หนึ่งแสนบาทถ้วน'
    >>> baht_text("๑๒,๐๒๑.๕๐")
    'หนึ่งหมื่นสองพันยี่สิบเอ็ดบาทห้าสิบสตางค์'
    >>> baht_text(101), baht_text(101, et="tens")
    ('หนึ่งร้อยเอ็ดบาทถ้วน', 'หนึ่งร้อยหนึ่งบาทถ้วน')
    >>> baht_text("-0.50")
    'ลบห้าสิบสตางค์'
    """
    satang = satang_of(amount)
    if not satang:
        return "ศูนย์บาทถ้วน"
    sign = "ลบ" if satang < 0 else ""
    whole, rest = divmod(abs(satang), 100)
    baht = f"{_number(whole, et)}บาท" if whole else ""
    return sign + baht + (f"{_under_thousand(rest, et)}สตางค์" if rest else "ถ้วน")


def _number(number: int, et: EtRule) -> str:
    if number < _MILLION:
        return _under_million(number, et)
    millions, rest = divmod(number, _MILLION)
    ending = "เอ็ด" if rest == 1 and et == "always" else _under_million(rest, et)
    return f"{_number(millions, et)}ล้าน{ending}"


def _under_million(number: int, et: EtRule) -> str:
    thousands, rest = divmod(number, 1000)
    ending = "เอ็ด" if thousands and rest == 1 and et == "always" else _under_thousand(rest, et)
    return _thousands(thousands) + ending


@cache
def _thousands(number: int) -> str:
    """So many thousands, up to 999; each power of ten has its own word and none reads เอ็ด."""
    hundreds, tens, ones = _three_digits(number)
    return _counted(hundreds, "แสน") + _counted(tens, "หมื่น") + _counted(ones, "พัน")


@cache
def _under_thousand(number: int, et: EtRule) -> str:
    hundreds, tens, ones = _three_digits(number)
    reads_et = ones == 1 and (tens > 0 or (hundreds > 0 and et == "always"))
    return _counted(hundreds, "ร้อย") + _TENS[tens] + ("เอ็ด" if reads_et else _DIGITS[ones])


def _three_digits(number: int) -> tuple[int, int, int]:
    return number // 100, number // 10 % 10, number % 10


def _counted(digit: int, unit: str) -> str:
    return _DIGITS[digit] + unit if digit else ""
