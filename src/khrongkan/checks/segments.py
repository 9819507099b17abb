"""A run of Thai letters cut into its likeliest words."""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.lexicon import HEAD, SHORT_HEAD

if TYPE_CHECKING:
    from khrongkan.checks.lexicon import Lexicon

UNKNOWN = 18.0
"""What a letter costs that belongs to no word: more than any word does."""

_NEVER_FIRST = frozenset("ะัาำิีึืฺุู็่้๊๋์ํๅๆฯ")


class Word(NamedTuple):
    """A word of a run, or letters that no word explains, and where they stand in the run."""

    start: int
    end: int
    cost: float
    is_known: bool


@lru_cache(maxsize=16_384)
def words_of_run(run: str, lexicon: Lexicon) -> tuple[Word, ...]:
    """The cheapest way to cut a run of Thai letters into words.

    >>> from khrongkan.checks.lexicon import lexicon
    >>> [run[w.start : w.end] for run in ["พัฒนามากขึ้น"] for w in words_of_run(run, lexicon())]
    ['พัฒนา', 'มาก', 'ขึ้น']
    """
    counts, whole, sizes_of = lexicon.counts, lexicon.whole, lexicon.sizes.get
    length = len(run)
    may_end = [letter not in _NEVER_FIRST for letter in run] + [True]
    best = [0.0] + [float("inf")] * length
    came = [0] * (length + 1)
    known = [False] * (length + 1)
    for start in range(length):
        here = best[start]
        short, long = run[start : start + SHORT_HEAD], run[start : start + HEAD]
        may_begin = may_end[start] or not start
        for size in (*sizes_of(short, ()), *sizes_of(long, ())) if may_begin else ():
            end = start + size
            if end > length:
                break
            if may_end[end] and (count := counts.get(run[start:end])):
                cost = here + (whole - log(count))
                if cost < best[end]:
                    best[end], came[end], known[end] = cost, start, True
        if here + UNKNOWN < best[start + 1]:
            best[start + 1], came[start + 1], known[start + 1] = here + UNKNOWN, start, False
    return _path(best, came, known)


def _path(best: list[float], came: list[int], known: list[bool]) -> tuple[Word, ...]:
    end, found = len(best) - 1, []
    while end:
        start = came[end]
        found.append(Word(start, end, best[end] - best[start], known[end]))
        end = start
    return tuple(reversed(found))
