"""How alike two texts are: what they share, and what a reader would not see at a glance."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache

from khrongkan.thai import normalize_text, to_arabic_digits

_SIGNS = re.compile(r"[\s“”\"'‘’.,:;()\[\]–-]+")


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """A text without spaces and signs, its digits Arabic: what is left is what it says.

    >>> bare("“หลักสูตร” ๙๐๔ (DLTV)")
    'หลักสูตร904DLTV'
    """
    return _SIGNS.sub("", to_arabic_digits(normalize_text(text)))


@lru_cache(maxsize=4096)
def likeness(one: str, other: str, least: float = 0.55) -> float:
    """From 0 to 1, how much two texts share, as they stand; below ``least`` an upper bound of it.

    Of long texts the first thousand letters tell.

    >>> likeness("ครู", "ครู"), likeness("กข", "คง")
    (1.0, 0.0)
    """
    if one == other:
        return 1.0
    one, other = one[:_LONGEST], other[:_LONGEST]
    shorter, longer = sorted((len(one), len(other)))
    if not shorter:
        return 0.0
    # A look at the lengths, then at the letters whatever their order, is mostly enough.
    at_best = 2 * shorter / (shorter + longer)
    if at_best >= least:
        shared = (_letters_of(one) & _letters_of(other)).total()
        at_best = 2 * shared / (shorter + longer)
    if at_best < least:
        return at_best
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


_LONGEST = 1_000


@lru_cache(maxsize=1024)
def _letters_of(text: str) -> Counter[str]:
    return Counter(text)


def distance(one: str, other: str, limit: int) -> int:
    """How many letters must be put in, left out or changed; ``limit`` + 1 for any more.

    >>> distance("ปฏิญญา", "ปฎิญญา", 2), distance("สมใจ", "ทวี", 2)
    (1, 3)
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        above, row = row, [at]
        for end, partner in enumerate(other, start=1):
            change = above[end - 1] + (letter != partner)
            row.append(min(change, above[end] + 1, row[end - 1] + 1))
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)
