"""How wide a text is in print, from the advance widths of TH Sarabun New.

The widths are data (``widths.toml``, in thousandths of the type size), made from the font files by
``python -m khrongkan.writers.font_widths``; the font itself isn't needed to write a document.
"""

from __future__ import annotations

from functools import cache, lru_cache

from khrongkan.shipped import table

_POINTS_PER_CM = 72 / 2.54
_UNKNOWN = 0.5
_FIRST_MARK = "\U000f0000"


class _Advances(dict[str, float]):
    """The width of each letter in em; the private letters that mark notes aren't printed."""

    def __missing__(self, letter: str) -> float:
        return 0.0 if letter >= _FIRST_MARK else _UNKNOWN


@cache
def _advances(face: str) -> _Advances:
    groups = _widths()[face]
    return _Advances(
        {letter: int(width) / 1000 for width, letters in groups.items() for letter in letters}
    )


@cache
def _widths() -> dict[str, dict[str, str]]:
    return table(__file__, "widths.toml")


@lru_cache(maxsize=2048)
def ems(text: str, *, bold: bool = False) -> float:
    """The width of ``text`` on one line, as a multiple of the type size.

    >>> round(ems("๑๐๐,๐๐๐"), 2)
    2.86
    """
    advances = _advances("bold" if bold else "regular")
    return sum(map(advances.__getitem__, text))


def set_width(ems: float, size: float) -> float:
    """So many times the type size in cm, set in ``size`` points.

    >>> round(set_width(2.86, 16), 2)
    1.61
    """
    return ems * size / _POINTS_PER_CM


@lru_cache(maxsize=2048)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of ``text`` on one line in cm, set in ``size`` points.

    A letter that the font lacks counts as half the size, as most fonts draw it.

    >>> round(text_width("๑๐๐,๐๐๐", 16), 2)
    1.61
    """
    return ems(text, bold=bold) * size / _POINTS_PER_CM
