"""Words of a record, found again in print, where digits, spaces and marks may be others."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_TONES = set(
    "\N{THAI CHARACTER MAI EK}\N{THAI CHARACTER MAI THO}"
    "\N{THAI CHARACTER MAI TRI}\N{THAI CHARACTER MAI CHATTAWA}\N{THAI CHARACTER NIKHAHIT}"
)
_AM, _AA = "\N{THAI CHARACTER SARA AM}", "\N{THAI CHARACTER SARA AA}"
_ALIKE = {
    _AM: _AA,
    "\N{THAI CHARACTER SARA AE}": "\N{THAI CHARACTER SARA E}" * 2,
    **dict.fromkeys("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '"'),
    **dict.fromkeys("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}", "'"),
    **dict.fromkeys("\N{HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"),
}


class _Plain(NamedTuple):
    """The letters of a text that printing leaves alone, and where each of them stands in it."""

    letters: str
    places: list[int]


def span_in(text: str, words: str, before: str = "") -> tuple[int, int] | None:
    """Where the words of a fact stand in a text that prints it: letters from 0, end excluded.

    ``before`` is what stands before them in the fact; it tells the same words apart.

    >>> span_in("ปี ๒๕๖๑ และปี ๒๕๖๑", "ปี2561", "ปี 2561 และ")
    (11, 18)
    >>> span_in("ปี ๒๕๖๑", "2562") is None
    True
    """
    plain, wanted = _plain(text), _plain(words).letters
    whole = span_of_fact(text, words, before)
    if whole or not wanted:
        return whole
    starts = _starts(plain.letters, wanted)
    if not starts:
        return None
    earlier = len(_starts(_plain(before + words).letters, wanted)) - 1
    return _span(text, plain, starts[min(earlier, len(starts) - 1)], len(wanted))


def span_of_fact(text: str, words: str, before: str = "") -> tuple[int, int] | None:
    """The same, only where all that stands before the words stands before them in print too.

    >>> span_of_fact("ประชุม ๒ ครั้ง", "2", "อบรม ") is None
    True
    """
    plain, wanted, first = _plain(text), _plain(words).letters, _plain(before).letters
    at = plain.letters.find(first + wanted)
    if at < 0 or not wanted:
        return None
    return _span(text, plain, at + len(first), len(wanted))


def _starts(letters: str, wanted: str) -> list[int]:
    return [found.start() for found in re.finditer(f"(?={re.escape(wanted)})", letters)]


def _span(text: str, plain: _Plain, at: int, length: int) -> tuple[int, int]:
    """Whole syllable clusters: a vowel or tone mark is never cut from its consonant."""
    start, end = plain.places[at], plain.places[at + length - 1] + 1
    while start and _leans(text[start]):
        start -= 1
    while end < len(text) and _leans(text[end]):
        end += 1
    return start, end


def _leans(letter: str) -> bool:
    return letter == _AM or unicodedata.category(letter) == "Mn"


def _plain(text: str) -> _Plain:
    pairs = [(plain, at) for at, letter in enumerate(text) for plain in _folded(letter)]
    return _Plain("".join(plain for plain, _ in pairs), [at for _, at in pairs])


@cache
def _folded(letter: str) -> str:
    """A letter as it is compared: no space, tone or script of digits tells two texts apart."""
    if letter in _TONES or letter.isspace() or unicodedata.category(letter) == "Cf":
        return ""
    return _ALIKE.get(letter) or str(unicodedata.digit(letter, letter))
