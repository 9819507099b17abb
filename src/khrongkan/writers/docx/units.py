"""Word's own units: twentieths of a point for lengths, half points for type, eighths for rules."""

from __future__ import annotations

_TWIPS_PER_POINT = 20
_TWIPS_PER_CM = 1440 / 2.54


def cm(length: float) -> int:
    """A length in cm as twentieths of a point.

    >>> cm(2.54)
    1440
    """
    return round(length * _TWIPS_PER_CM)


def pt(length: float) -> int:
    """A length in points as twentieths of a point.

    >>> pt(1.5)
    30
    """
    return round(length * _TWIPS_PER_POINT)


def type_size(points: float) -> int:
    """A type size in half points.

    >>> type_size(16)
    32
    """
    return round(points * 2)


def rule(points: float) -> int:
    """The weight of a rule in eighths of a point.

    >>> rule(0.75)
    6
    """
    return round(points * 8)
