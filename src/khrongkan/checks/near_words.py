"""Words that are one slip away from some letters: put in, left out, changed or swapped."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.lexicon import HEAD, sizes_by_head

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from khrongkan.checks.lexicon import Lexicon

_ALIKE = (
    "ุู", "ิีึื", "่้", "้๊๋", "็้", "ัะ", "ำา", "าะ", "ฎฏ", "ศษส", "ณน", "ญณน", "รล", "ถภ",
    "คดตศ", "บปษ", "ชซ", "ขช", "พฟผฝ", "ธรท", "ทธฑ", "จล", "กด", "กำ",
    "หฟ", "วง", "อฮ", "มน", "ใไ", "เแ", "ฒณ", "ยบ",
    "์่", "์้", "ิ์", "้็", "คฆ", "ลส", "สว", "งว", "ยว",
)  # fmt: skip
"""Letters that look alike, sound alike or lie side by side on the keyboard."""

_SHORTEST = 4
_LONGEST = 16
_COMMON = 9.0
"""The cost of a word so common that its slips are looked for everywhere."""


class Near(NamedTuple):
    """A word that the letters up to ``end`` are one slip away from."""

    end: int
    word: str


def near_words(letters: str, start: int, lexicon: Lexicon) -> Iterator[Near]:
    """Every word that some letters from ``start`` on are one edit away from.

    >>> from khrongkan.checks.lexicon import lexicon
    >>> Near(7, "กระทรวง") in list(near_words("กระทนวง", 0, lexicon()))
    True
    """
    end = min(len(letters), start + _LONGEST)
    for at in range(start, end):
        head = letters[start:at]
        following = _following(head, lexicon)
        if not following:
            return
        if head:
            yield from _longer(letters, head, at + 1, end, lexicon)
        for letter in following:
            if letter != letters[at]:
                yield from _longer(letters, head + letter, at + 1, end, lexicon)
            yield from _longer(letters, head + letter, at, end, lexicon)
        if at + 1 < end:
            swapped = head + letters[at + 1] + letters[at]
            yield from _longer(letters, swapped, at + 2, end, lexicon)


def _longer(letters: str, head: str, at: int, end: int, lexicon: Lexicon) -> Iterator[Near]:
    """The words that begin with ``head`` and go on with the letters from ``at`` on, or don't."""
    whole, counts, least = head + letters[at:end], lexicon.counts, max(_SHORTEST, len(head))
    for size in lexicon.sizes.get(whole[:HEAD], ()):
        if least <= size <= len(whole) and whole[:size] in counts:
            yield Near(at + size - len(head), whole[:size])


@lru_cache(maxsize=16_384)
def _following(head: str, lexicon: Lexicon) -> str:
    """The letters that may follow the beginning of a word."""
    words = _in_order(lexicon)
    found, at = "", bisect_left(words, head)
    while at < len(words) and words[at].startswith(head):
        if len(words[at]) == len(head):
            at += 1
            continue
        found += words[at][len(head)]
        at = bisect_left(words, head + chr(ord(found[-1]) + 1), at)
    return found


@lru_cache(maxsize=4)
def _in_order(lexicon: Lexicon) -> list[str]:
    return sorted(lexicon.counts)


class Slips(NamedTuple):
    """Wrong spellings of common words, each with the words meant, and their sizes."""

    meant: Mapping[str, Sequence[str]]
    sizes: Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=4)
def likely_slips(lexicon: Lexicon, trade: frozenset[str]) -> Slips:
    """The likely slips of the common words and of the words of the trade, but no words themselves.

    >>> from khrongkan.checks.lexicon import lexicon, trade_words
    >>> likely_slips(lexicon(), trade_words()).meant["คูณภาพ"]
    ['คุณภาพ']
    """
    meant: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(w for w in lexicon.common(_COMMON) | trade if len(w) > _SHORTEST):
        for slip in _slips_of(word):
            if slip not in lexicon.counts:
                meant[slip].append(word)
    return Slips(meant, sizes_by_head(meant))


def _slips_of(word: str) -> set[str]:
    found = set()
    for at, letter in enumerate(word):
        head, tail = word[:at], word[at + 1 :]
        found.add(head + tail)
        found.add(head + letter + letter + tail)
        found.add(head + tail[:1] + letter + tail[1:])
        found |= {head + other + tail for other in alike(letter)}
    return found - {word, word[:-1] if word[-1] not in "์ะ" else ""}


@lru_cache(maxsize=128)
def alike(letter: str) -> frozenset[str]:
    """The letters that a letter is easily taken for.

    >>> sorted(alike("ฎ"))
    ['ฏ']
    """
    return frozenset("".join(group for group in _ALIKE if letter in group)) - {letter}
