"""Thai words and how common each is: what a text is cut into, and what a slip is measured by.

The words are those of pythainlp's dictionary, their counts those of the Thai National Corpus; the
words of proposals that neither has stand in ``words.toml``. Nothing is read before a rule asks.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNCOUNTED = 3
"""How often a word of the dictionary is taken to occur that the corpus has not."""

_OF_THE_TRADE = 2_000
"""How often a word of proposals is taken to occur, at least."""

_OF_THE_OFFICE = 20_000
_OF_A_PHRASE = 8_000


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words with their cost, -ln of how likely each is; ``stems`` are all their beginnings.

    ``steps`` has both, the beginnings that are no words at an infinite cost.
    """

    costs: Mapping[str, float]
    stems: frozenset[str]
    steps: Mapping[str, float]

    def __contains__(self, word: str) -> bool:
        """Whether this is a word."""
        return word in self.costs


@lru_cache(maxsize=4)
def lexicon(own: frozenset[str] = frozenset(), *, with_phrases: bool = False) -> Lexicon:
    """The words of Thai, with an office's own words, and with the usual phrases of proposals.

    >>> "คุณภาพ" in lexicon(), "คูณภาพ" in lexicon(), "ซ่งแย้" in lexicon(frozenset({"ซ่งแย้"}))
    (True, False, True)
    """
    counts = dict(_thai_counts())
    counts |= dict.fromkeys((word for word in own if word), _OF_THE_OFFICE)
    if with_phrases:
        counts |= {phrase: max(counts.get(phrase, 0), _OF_A_PHRASE) for phrase in phrases()}
    whole = math.log(sum(counts.values()))
    costs = {word: whole - math.log(count) for word, count in counts.items()}
    stems = frozenset(word[:end] for word in costs for end in range(1, len(word)))
    return Lexicon(costs, stems, dict.fromkeys(stems, math.inf) | costs)


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
    path = Path(__file__).with_name("words.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _thai_counts() -> dict[str, int]:
    corpus = files("pythainlp") / "corpus"
    dictionary = (corpus / "words_th.txt").read_text(encoding="utf-8-sig").split("\n")
    seen = _corpus_counts((corpus / "tnc_freq.txt").read_text(encoding="utf-8-sig"))
    known = {word for line in dictionary if _is_thai(word := line.strip())}
    known -= set(_words()["no_words"])
    counts = {word: seen.get(word, 0) + _UNCOUNTED for word in known}
    for word in _words()["words"]:
        counts[word] = max(counts.get(word, 0), _OF_THE_TRADE)
    return counts


def _corpus_counts(table: str) -> dict[str, int]:
    rows = (line.partition("\t") for line in table.split("\n"))
    return {word: int(count) for word, _, count in rows if count.strip().isdigit()}


def _is_thai(word: str) -> bool:
    return len(word) > 1 and all("\u0e01" <= letter <= "\u0e4e" for letter in word)
