"""Words that are one slip away from some letters: put in, left out, changed or swapped."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from khrongkan.checks.lexicon import Lexicon

_ALIKE = (
    "ุู", "ิีึื", "่้", "้๊๋", "็้", "ัะ", "ำา", "าะ", "ฎฏ", "ศษส", "ณน", "ญณน", "รล", "ถภ",
    "คดตศ", "บปษ", "ชซ", "ขช", "พฟผฝ", "ธรท", "ทธฑ", "จล", "กด", "กำ",
    "หฟ", "วง", "อฮ", "มน", "ใไ", "เแ", "ฒณ", "ยบ",
    "์่", "์้", "ิ์", "้็", "คฆ", "ลส", "สว", "งว", "ยว",
)  # fmt: skip
"""Letters that look alike, sound alike or lie side by side on the keyboard."""

_LETTERS = "กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอะัาำิีึืุูเแโใไ็่้๊๋์"
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
        if at > start and letters[start:at] not in lexicon.stems:
            return
        head = letters[start:at]
        yield from _longer(letters, head, at + 1, end, lexicon)
        for letter in _LETTERS:
            if head + letter in lexicon.stems or head + letter in lexicon.costs:
                if letter != letters[at]:
                    yield from _longer(letters, head + letter, at + 1, end, lexicon)
                yield from _longer(letters, head + letter, at, end, lexicon)
        if at + 1 < end:
            swapped = head + letters[at + 1] + letters[at]
            yield from _longer(letters, swapped, at + 2, end, lexicon)


def _longer(letters: str, word: str, at: int, end: int, lexicon: Lexicon) -> Iterator[Near]:
    while True:
        if len(word) >= _SHORTEST and word in lexicon.costs:
            yield Near(at, word)
        if at >= end or word not in lexicon.stems:
            return
        word += letters[at]
        at += 1


class Slips(NamedTuple):
    """Wrong spellings of common words, each with the words meant, and their beginnings."""

    meant: Mapping[str, tuple[str, ...]]
    stems: frozenset[str]


@lru_cache(maxsize=4)
def likely_slips(lexicon: Lexicon, trade: frozenset[str]) -> Slips:
    """The likely slips of the common words and of the words of the trade, but no words themselves.

    >>> from khrongkan.checks.lexicon import lexicon, trade_words
    >>> likely_slips(lexicon(), trade_words()).meant["คูณภาพ"]
    ('คุณภาพ',)
    """
    meant: dict[str, list[str]] = defaultdict(list)
    common = {w for w, cost in lexicon.costs.items() if cost < _COMMON and len(w) > _SHORTEST}
    for word in sorted(common | {w for w in trade if len(w) > _SHORTEST}):
        for slip in _slips_of(word):
            if slip not in lexicon.costs:
                meant[slip].append(word)
    stems = frozenset(slip[:end] for slip in meant for end in range(1, len(slip)))
    return Slips({slip: tuple(words) for slip, words in meant.items()}, stems)


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
