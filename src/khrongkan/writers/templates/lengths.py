"""Lengths as a planner writes them in a tag, and as Word writes them in old drawings."""

from __future__ import annotations

import re
from decimal import Decimal

from khrongkan.thai import to_arabic_digits

_EMU = {
    "cm": Decimal(360_000),
    "ซม": Decimal(360_000),
    "เซนติเมตร": Decimal(360_000),
    "mm": Decimal(36_000),
    "มม": Decimal(36_000),
    "มิลลิเมตร": Decimal(36_000),
    "in": Decimal(914_400),
    "นิ้ว": Decimal(914_400),
    "pt": Decimal(12_700),
    "px": Decimal(9_525),
}
_WHOLE = re.compile(r"-?[0-9]{1,10}")
_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,6})?|\.\d{1,6})\s*([a-z\u0e00-\u0e7f]*)\.?")


def whole(text: str | None) -> int:
    """A whole number as Word writes it in a file; 0 for whatever else stands there.

    >>> whole("2000"), whole("-12"), whole("9" * 5_000), whole("auto"), whole(None)
    (2000, -12, 0, 0, 0)
    """
    return int(text) if text and _WHOLE.fullmatch(text) else 0


def length(text: str, unit: str = "cm") -> int | None:
    """A length in EMU (360,000 to a cm); ``None`` where it can't be read, or is nothing.

    ``unit`` is that of a bare number.

    >>> length("3 cm"), length("๑.๕ ซม."), length("30 mm"), length("สามนิ้ว")
    (1080000, 540000, 1080000, None)
    """
    found = _LENGTH.fullmatch(to_arabic_digits(text).strip().casefold())
    if found is None or (found[2] or unit) not in _EMU:
        return None
    return int(Decimal(found[1]) * _EMU[found[2] or unit]) or None
