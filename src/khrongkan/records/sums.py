"""Sums that a record spells out: counts in a text, and prices multiplied in one."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.thai import to_arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

_EXACT = Context(prec=10_000)
_NUMBER = re.compile(
    r"(?<![0-9.,])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]+)?(?!,?[0-9])"
)
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
    """The number of a text that has just one, else ``None``.

    >>> number_in("ร้อยละ ๘๐"), number_in("185 โรงเรียน 2 สาขา")
    (Decimal('80'), None)
    """
    found = numbers_in(text)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=4096)
def product_in(text: str) -> Decimal | None:
    """What a calculation comes to, in baht; ``None`` where the text is none.

    What is multiplied may stand after the name of the thing, and before its own result.

    >>> product_in("ค่าอาหาร 50 คน × 80 บาท × 2 วัน")
    Decimal('8000')
    >>> product_in("ค่าวิทยากร ๑ คน x ๖ ชม. x ๖๐๐ บาท = ๓,๖๐๐ บาท")
    Decimal('3600')
    >>> product_in("ค่าพาหนะสำหรับผู้นิเทศ") is None
    True
    """
    first, *others = _TIMES.split(text.split("=", maxsplit=1)[0])
    if not others:
        return None
    # The name of a thing may hold a number too (ชั้น ป.6 50 คน): what is counted stands last.
    factors = [numbers_in(first)[-1:], *(numbers_in(other) for other in others)]
    return product(factor[0] for factor in factors) if all(map(_is_one, factors)) else None


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
