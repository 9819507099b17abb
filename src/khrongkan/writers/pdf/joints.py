"""Which places between two words of a Thai text a line may not be broken at.

The lists stand in ``phrases.toml`` and ``whole_words.txt``; the rules that need more than a list,
such as a number and what it counts, stand here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLOSING = frozenset(")]}”’»ๆฯ,.;:!?%…")
_OPENING = frozenset("([{“‘«")
_DASHES = frozenset("-–—")
_DIGITS = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
_MOST_WORDS = 5
_ABBREVIATION = 8
_THAI = "\u0e01-\u0e4e"
_YEAR = re.compile("(?:25|๒๕)..")


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of ``phrases.toml``, made ready for look-ups."""

    whole: frozenset[str]
    forward: frozenset[str]
    forward_in_cells: frozenset[str]
    before_numbers: frozenset[str]
    not_counted: frozenset[str]
    name: re.Pattern[str]
    phrase: re.Pattern[str]


@cache
def lists() -> Lists:
    """The lists, read once."""
    rows: dict[str, list[str]] = table(__file__, "phrases.toml")
    words = Path(__file__).with_name("whole_words.txt").read_text(encoding="utf-8").splitlines()
    forward = frozenset(rows["leading"]) | frozenset(rows["connecting"])
    titles = "|".join(map(re.escape, sorted(rows["titles"], key=len, reverse=True)))
    phrases = "|".join(map(re.escape, sorted(rows["whole"], key=len, reverse=True)))
    return Lists(
        whole=frozenset(word for word in words if not word.startswith("#")),
        forward=forward,
        forward_in_cells=forward | frozenset(rows["connecting_in_cells"]),
        before_numbers=frozenset(rows["before_numbers"]),
        not_counted=frozenset(rows["not_counted"]),
        name=re.compile(rf"({titles}) ?[{_THAI}]+(?: (?!และ|หรือ)[{_THAI}]+)?"),
        phrase=re.compile(phrases),
    )


def joints(text: str, edges: Sequence[int], *, in_cell: bool) -> set[int]:
    """The edges of words (indices into ``text``) where no line may end.

    >>> sorted(joints("มี ๓๔ โรงเรียน", [0, 2, 3, 5, 6, 14], in_cell=False))
    [2, 3, 5, 6]
    """
    found = set(_by_neighbours(text, edges, in_cell=in_cell))
    found.update(_inside_whole_words(text, edges))
    known = set(edges)
    for match in lists().phrase.finditer(text):
        found.update(range(match.start() + 1, match.end()))
    for match in lists().name.finditer(text):
        if match.start() in known and match.end(1) in known:
            found.update(range(match.start() + 1, match.end()))
    return found


def _by_neighbours(text: str, edges: Sequence[int], *, in_cell: bool) -> Iterator[int]:
    words = [(text[start:end], start) for start, end in pairwise(edges)]
    shown = [(word, start) for word, start in words if not word.isspace()]
    before = ""
    for (word, start), (after, next_start) in pairwise(shown):
        end = start + len(word)
        if _belong(before, word, after, parted=end < next_start, in_cell=in_cell) or (
            after == "(" and _abbreviated(text, next_start)
        ):
            yield end
            yield next_start
        before = word


def _belong(  # noqa: PLR0911 - one return for each rule
    before: str, word: str, after: str, *, parted: bool, in_cell: bool
) -> bool:
    """Whether ``after`` must stand on the line of ``word``."""
    rules = lists()
    if after[0] in _CLOSING or word[-1] in _OPENING or after in _DASHES:
        return True
    if word in (rules.forward_in_cells if in_cell else rules.forward):
        return True
    if word[-1] in _DIGITS:
        return not parted or not (_YEAR.fullmatch(word) or after in rules.not_counted)
    if after[0] in _DIGITS:
        return not parted or word in rules.before_numbers or word.endswith("ที่")
    if word in _DASHES:
        return not parted
    if word == ")" and parted:
        return before[-1:] in _DIGITS
    return word == "ๆ" and after == "ละ"


def _abbreviated(text: str, start: int) -> bool:
    end = text.find(")", start)
    inside = text[start + 1 : end]
    return 0 < len(inside) <= _ABBREVIATION and inside.isascii()


def _inside_whole_words(text: str, edges: Sequence[int]) -> Iterator[int]:
    whole = lists().whole
    count = len(edges)
    for first in range(count - 2):
        for last in range(first + 2, min(first + _MOST_WORDS + 1, count)):
            piece = text[edges[first] : edges[last]]
            if piece in whole:
                yield from edges[first + 1 : last]
            elif piece[-1] == " ":
                break
