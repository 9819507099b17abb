"""Thai words and how common each is: what a text is cut into, and what a slip is measured by.

The words are those of pythainlp's dictionary, their counts those of the Thai National Corpus; the
words of proposals that neither has stand in ``words.toml``. Nothing is read before a rule asks.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_UNCOUNTED = 3
"""How often a word of the dictionary is taken to occur that the corpus has not."""

_OF_THE_TRADE = 2_000
"""How often a word of proposals is taken to occur, at least."""

_OF_THE_OFFICE = 20_000
_OF_A_PHRASE = 8_000


HEAD, SHORT_HEAD = 4, 2
"""How many letters of a word, and of one of fewer than four, tell which sizes it may have."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words with how often each is met; the cost of a word is -ln of how likely it is.

    ``sizes`` has how many letters the words have, by their first four letters; for words of two
    or three by their first two.
    """

    counts: Mapping[str, int]
    whole: float
    sizes: Mapping[str, tuple[int, ...]]

    def __contains__(self, word: str) -> bool:
        """Whether this is a word."""
        return word in self.counts

    def common(self, cost: float) -> set[str]:
        """The words that cost less."""
        least = math.exp(self.whole - cost)
        return {word for word, count in self.counts.items() if count > least}


@lru_cache(maxsize=4)
def lexicon(own: frozenset[str] = frozenset(), *, with_phrases: bool = False) -> Lexicon:
    """The words of Thai, with an office's own words, and with the usual phrases of proposals.

    >>> "คุณภาพ" in lexicon(), "คูณภาพ" in lexicon(), "ซ่งแย้" in lexicon(frozenset({"ซ่งแย้"}))
    (True, False, True)
    """
    counts = dict(_thai_counts())
    counts |= dict.fromkeys((word for word in own if len(word) >= SHORT_HEAD), _OF_THE_OFFICE)
    if with_phrases:
        counts |= {phrase: max(counts.get(phrase, 0), _OF_A_PHRASE) for phrase in phrases()}
    sizes = sizes_by_head(word for word in counts if word not in _thai_counts())
    sizes = _thai_sizes() | {
        head: tuple(sorted({*some, *_thai_sizes().get(head, ())})) for head, some in sizes.items()
    }
    return Lexicon(counts, math.log(sum(counts.values())), sizes)


def sizes_by_head(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How many letters words have, by their first letters; what to look for where those stand.

    >>> sizes_by_head(["โรงเรียน", "โรงเลี้ยง", "โรงพยาบาล"])
    {'โรงเ': (8, 9), 'โรงพ': (9,)}
    """
    bits: defaultdict[str, int] = defaultdict(int)
    for word in words:
        size = len(word)
        bits[word[: HEAD if size >= HEAD else SHORT_HEAD]] |= 1 << size
    return {head: _sizes(some) for head, some in bits.items()}


@lru_cache(maxsize=4096)
def _sizes(bits: int) -> tuple[int, ...]:
    return tuple(size for size in range(bits.bit_length()) if bits >> size & 1)


@cache
def trade_words() -> frozenset[str]:
    """The words of proposals that the shipped list adds."""
    return frozenset(_words()["words"])


@cache
def phrases() -> frozenset[str]:
    """The phrases of proposals that the shipped list has."""
    return frozenset(_words()["phrases"])


@cache
def _words() -> dict[str, list[str]]:
    return table(__file__, "words.toml")


@cache
def _thai_sizes() -> dict[str, tuple[int, ...]]:
    return sizes_by_head(_thai_counts())


@cache
def _thai_counts() -> dict[str, int]:
    corpus = _corpus()
    dictionary = (corpus / "words_th.txt").read_text(encoding="utf-8-sig")
    known = set(_DICTIONARY_WORD.findall(dictionary)) - set(_words()["no_words"])
    table = (corpus / "tnc_freq.txt").read_text(encoding="utf-8-sig")
    seen = dict(_CORPUS_ROW.findall(table))
    counts = {word: int(seen.get(word, 0)) + _UNCOUNTED for word in known}
    for word in _words()["words"]:
        counts[word] = max(counts.get(word, 0), _OF_THE_TRADE)
    return counts


_DICTIONARY_WORD = re.compile("^[ \t]*([\u0e01-\u0e4e]{2,})[ \t\r]*$", re.MULTILINE)
_CORPUS_ROW = re.compile(r"^([^\t\n]+)\t([0-9]+)\r?$", re.MULTILINE)


def _corpus() -> Path:
    """The folder of pythainlp's lists; nothing of it needs to be imported to read them."""
    spec = find_spec("pythainlp")
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise ModuleNotFoundError(name="pythainlp")
    return Path(next(iter(places))) / "corpus"
