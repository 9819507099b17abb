"""A run of Thai letters cut into its likeliest words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from khrongkan.checks.lexicon import Lexicon

UNKNOWN = 18.0
"""What a letter costs that belongs to no word: more than any word does."""

_NEVER_FIRST = frozenset("ะัาำิีึืฺุู็่้๊๋์ํๅๆฯ")
_NEVER_LAST = frozenset("เแโใไ")


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
    costs, stems = lexicon.costs, lexicon.stems
    length = len(run)
    best = [0.0] + [float("inf")] * length
    came = [0] * (length + 1)
    known = [False] * (length + 1)
    for start in range(length):
        here = best[start]
        if run[start] not in _NEVER_FIRST or start == 0:
            end = start + 1
            while end <= length:
                part = run[start:end]
                cost = costs.get(part)
                if cost is not None and here + cost < best[end] and _may_end(run, end, length):
                    best[end], came[end], known[end] = here + cost, start, True
                if part not in stems:
                    break
                end += 1
        if here + UNKNOWN < best[start + 1]:
            best[start + 1], came[start + 1], known[start + 1] = here + UNKNOWN, start, False
    return _path(best, came, known)


def _may_end(run: str, end: int, length: int) -> bool:
    return end == length or run[end] not in _NEVER_FIRST


def _path(best: list[float], came: list[int], known: list[bool]) -> tuple[Word, ...]:
    end, found = len(best) - 1, []
    while end:
        start = came[end]
        found.append(Word(start, end, best[end] - best[start], known[end]))
        end = start
    return tuple(reversed(found))
