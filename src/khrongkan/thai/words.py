"""The words of ``times.toml``: times that are no dates, the months, and how planners spell them."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from khrongkan.immutable import immutable
from khrongkan.shipped import table

Bounds = Literal["whole", "until", "from", "start", "end", ""]


@immutable
class Phrase:
    """One meaning of ``times.toml``: how it prints, how else it is spelt, which ends it has."""

    code: str
    words: str
    also: tuple[str, ...] = ()
    bounds: Bounds = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it, the printed one first."""
        return (self.words, *self.also)


@cache
def phrases() -> dict[str, Phrase]:
    """Every phrase by its code.

    >>> phrases()["within"].words
    'ภายใน{time}'
    """
    rows = [Phrase(**row | {"also": tuple(row.get("also", ()))}) for row in _file()["open"]]
    return {phrase.code: phrase for phrase in rows}


@cache
def month_names(*, short: bool = False) -> dict[int, str]:
    """Every month's name by its number.

    >>> month_names()[12]
    'ธันวาคม'
    """
    names = _file()["months"]["abbreviated" if short else "wide"]
    return dict(enumerate(names, start=1))


@cache
def month_spellings() -> dict[str, int]:
    """Spellings of months that are neither the full name nor the abbreviation.

    >>> month_spellings()["กรกฏาคม"]
    7
    """
    return dict(_file()["months"]["also"])


@cache
def _file() -> dict[str, Any]:
    return table(__file__, "times.toml")
