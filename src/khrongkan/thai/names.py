"""Names in a row and in order."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from khrongkan.thai.digits import to_arabic_digits
from khrongkan.thai.text import normalize_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEADING_VOWEL = "([\u0e40-\u0e44])([\u0e01-\u0e2e])"
_FIRST_MARK, _LAST_MARK = "\u0e47", "\u0e4e"


_AND, _TEAM = "และ", "คณะ"


def join_names(names: Sequence[str], *, and_team: bool = False) -> str:
    """Names as one phrase: a space between them and และ before the last.

    Args:
        names: the names, in the order of print; และคณะ among them stands for the team.
        and_team: whether they stand for a team, whose other members are not named.

    >>> join_names(["นายพิชิต มูลทอง", "นายผดุง ลาดทอง"])
    'นายพิชิต มูลทอง และนายผดุง ลาดทอง'
    >>> join_names(["นางสมใจ มิ่งเมือง"], and_team=True)
    'นางสมใจ มิ่งเมือง และคณะ'
    """
    named, has_team = parted_from_team(names, and_team=and_team)
    everybody = [*named, _TEAM] if has_team else named
    if len(everybody) < 2:  # noqa: PLR2004 - และ needs two
        return "".join(everybody)
    *others, last = everybody
    last = last.removeprefix(_AND)
    # Thai letters follow และ at once; a foreign name stands apart.
    gap = "" if "\u0e01" <= last[:1] <= "\u0e4e" else " "
    return f"{' '.join(others)} {_AND}{gap}{last}"


def parted_from_team(names: Sequence[str], *, and_team: bool = False) -> tuple[list[str], bool]:
    """The names without และคณะ, and whether they stand for a team.

    >>> parted_from_team(["นางสมใจ มิ่งเมือง และคณะ"])
    (['นางสมใจ มิ่งเมือง'], True)
    >>> parted_from_team(["นางสมใจ มิ่งเมือง", "และคณะ"], and_team=True)
    (['นางสมใจ มิ่งเมือง'], True)
    """
    named = [name for name in names if name.removeprefix(_AND).strip() != _TEAM]
    has_team = and_team or len(named) < len(names)
    if named and named[-1].endswith(_AND + _TEAM):
        named[-1] = named[-1].removesuffix(_AND + _TEAM).rstrip()
        has_team = True
    return named, has_team


def thai_sort_key(text: str) -> tuple[str, str, str]:
    """A key that sorts text as the Royal Institute's dictionary does.

    A vowel written before its consonant counts after it; tone marks, ็ and ์ count only
    between words that are otherwise the same; Thai digits sort among Arabic ones.

    >>> sorted(["แก", "กา", "เก", "ก้า", "ขา", "กก"], key=thai_sort_key)
    ['กก', 'กา', 'ก้า', 'เก', 'แก', 'ขา']
    """
    spoken = _leading_vowel().sub(r"\2\1", to_arabic_digits(normalize_text(text)).casefold())
    letters = "".join(letter for letter in spoken if not _is_mark(letter))
    # Blanks hold the places of the letters, so that an earlier mark outweighs a later one.
    marks = "".join(letter if _is_mark(letter) else " " for letter in spoken)
    return letters, marks, text


def _is_mark(letter: str) -> bool:
    return _FIRST_MARK <= letter <= _LAST_MARK


@cache
def _leading_vowel() -> re.Pattern[str]:
    return re.compile(_LEADING_VOWEL)
