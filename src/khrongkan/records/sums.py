"""Sums that a record spells out: counts in a text, and prices multiplied in one."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.thai import to_arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

_EXACT = Context(prec=10_000)
_SATANG = Decimal("0.01")
_BEYOND_ANY_BUDGET = Decimal(10) ** 18
_NUMBER = re.compile(
    r"(?<![0-9.,])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]+)?(?!,?[0-9])"
)
_MINUS = re.compile(r"[-−–][0-9]")
_SAYS_MONEY = re.compile(r"บาท|บ\.|฿|[0-9]\s*\.-")
_TIMES = re.compile(r"[×✕*]|(?<![A-Za-z])[xX](?![A-Za-z])")


def numbers_in(text: str) -> list[Decimal]:
    """The plain numbers of a text, in either script, in their order.

    >>> numbers_in("๑๘๕ โรงเรียน 2 สาขา")
    [Decimal('185'), Decimal('2')]
    """
    return [
        Decimal(found.group().replace(",", ""))
        for found in _NUMBER.finditer(to_arabic_digits(text))
    ]


def number_in(text: str) -> Decimal | None:
    """The number of a text that has just one, else ``None``; so too where a minus is before it.

    >>> number_in("ร้อยละ ๘๐"), number_in("185 โรงเรียน 2 สาขา"), number_in("-5 คน")
    (Decimal('80'), None, None)
    """
    found = numbers_in(text)
    return found[0] if len(found) == 1 and not has_minus(text) else None


def has_minus(text: str) -> bool:
    """Whether a minus, or the dash of a range, stands right before a number of the text.

    >>> has_minus("-5 คน"), has_minus("5–10 คน"), has_minus("- 5 คน")
    (True, True, False)
    """
    return _MINUS.search(to_arabic_digits(text)) is not None


@lru_cache(maxsize=4096)
def product_in(text: str) -> Decimal | None:
    """What a calculation comes to, in baht, exactly; ``None`` where the text is none.

    What is multiplied may stand after the name of the thing, and before its own result. One factor
    says that it is money, so that a dimension (ไม้ขนาด 2x4 นิ้ว) is none.

    >>> product_in("ค่าอาหาร 50 คน × 80 บาท × 2 วัน")
    Decimal('8000')
    >>> product_in("ค่าวิทยากร ๑ คน x ๖ ชม. x ๖๐๐ บาท = ๓,๖๐๐ บาท")
    Decimal('3600')
    >>> product_in("ค่าพาหนะสำหรับผู้นิเทศ"), product_in("ไม้ขนาด 2x4 นิ้ว")
    (None, None)
    """
    first, *others = _TIMES.split(to_arabic_digits(text).split("=", maxsplit=1)[0])
    if not others or not any(map(_SAYS_MONEY.search, (first, *others))):
        return None
    # The name of a thing may hold a number too (ชั้น ป.6 50 คน): what is counted stands last.
    counted = first[_last_number_at(first) :]
    factors = [numbers_in(counted), *(numbers_in(other) for other in others)]
    if not all(map(_is_one, factors)) or any(map(has_minus, (counted, *others))):
        return None
    return believable(product(factor[0] for factor in factors))


def believable(amount: Decimal) -> Decimal | None:
    """The amount in baht, unless it is beyond any budget of a state.

    >>> believable(Decimal("8000.50")), believable(Decimal("1E+18"))
    (Decimal('8000.50'), None)
    """
    return amount if abs(amount) < _BEYOND_ANY_BUDGET else None


def _last_number_at(text: str) -> int:
    """Where the last number of a text begins, with the minus before it."""
    starts = [found.start() for found in _NUMBER.finditer(text)]
    return max(starts[-1] - 1, 0) if starts else 0


def cost_in(text: str | None) -> Decimal | None:
    """What a calculation in a text comes to, in baht, to the satang.

    >>> cost_in("ค่าพิมพ์ 1 คน × 33.335 บาท")
    Decimal('33.34')
    """
    result = product_in(text) if text else None
    return None if result is None else to_satang(result)


def result_in(text: str) -> Decimal | None:
    """The amount in baht that a calculation in a text is said to come to.

    >>> result_in("10 คน × 1,500 บาท = 99 บาท"), result_in("10 คน × 1,500 บาท")
    (Decimal('99'), None)
    """
    return number_in(text.rpartition("=")[2]) if "=" in text else None


def to_satang(amount: Decimal) -> Decimal:
    """An amount of baht to the satang, half a satang and more counting as one.

    >>> to_satang(Decimal("16.665")), to_satang(Decimal("8000"))
    (Decimal('16.67'), Decimal('8000'))
    """
    rounded = amount.quantize(_SATANG, rounding=ROUND_HALF_UP, context=_EXACT)
    return amount if rounded == amount else rounded


def is_calculation(text: str) -> bool:
    """Whether a text multiplies something and says money, even if no result can be read.

    >>> is_calculation("-5 คน × 80 บาท"), is_calculation("ไม้ขนาด 2x4 นิ้ว")
    (True, False)
    """
    return bool(_TIMES.search(text) and _SAYS_MONEY.search(text))


def _is_one(numbers: list[Decimal]) -> bool:
    return len(numbers) == 1


def product(factors: Iterable[Decimal]) -> Decimal:
    """All of them multiplied, exactly.

    >>> product([Decimal(20), Decimal("50.25")])
    Decimal('1005.00')
    """
    result = Decimal(1)
    for factor in factors:
        result = _EXACT.multiply(result, factor)
    return result


def total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The known ones added, exactly; ``None`` where none is known.

    >>> total([Decimal(400), None, Decimal("0.50")]), total([None])
    (Decimal('400.50'), None)
    """
    known = [amount for amount in amounts if amount is not None]
    result = Decimal(0)
    for amount in known:
        result = _EXACT.add(result, amount)
    return result if known else None
