"""Words and phrases that stand twice in a row."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.lexicon import lexicon
from khrongkan.checks.runs import words_of
from khrongkan.checks.slips import Slip
from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.lexicon import Lexicon
    from khrongkan.checks.sheet import Sheet

_WORD = re.compile("[\u0e01-\u0e4e]{2,40}")
_FIRST = frozenset(map(chr, (*range(0xE01, 0xE2F), *range(0xE40, 0xE45))))
_LONGEST = 42
_LETTER = "[\u0e01-\u0e4e]"
_AT_ITSELF = re.compile(
    f"({_LETTER}{{6,30}})\\s*(?:ซึ่ง)?(?:ตั้ง)?อยู่ที่\\s*{_LETTER}{{0,10}}\\1(?!{_LETTER}{{0,2}}[ะัาำิีึืุู])"
)
_LATIN = re.compile(r"(?<![A-Za-z])([A-Za-z]{2,})\s+\1(?![A-Za-z])")


@cache
def doublings() -> dict[str, list[str]]:
    """The lists of ``doubled.toml``."""
    return table(__file__, "doubled.toml")


def doubled_words(sheet: Sheet) -> Iterator[Slip]:
    """Every word or phrase that is repeated without reason."""
    allowed = {*doublings()["allowed"], *sheet.office.doublings}
    words = lexicon(sheet.office.words)
    own_name = sheet.name
    for passage in sheet.prose:
        for latin in _LATIN.finditer(passage.text):
            yield Slip("doubled-word", passage.pointer, latin.span(), {"word": latin[1]})
        for start, end, word in (*_turned(passage.text), *_at_itself(passage.text)):
            if start in _edges(passage.text, words):
                yield Slip("doubled-word", passage.pointer, (start, end), {"word": word})
        taken = 0
        for found in _repeats(passage.text):
            if found.start < taken or found.word in allowed:
                continue
            if _is_doubled(passage.text, found, own_name, words):
                taken = found.end
                span = (found.start, found.end)
                yield Slip("doubled-word", passage.pointer, span, {"word": found.word})


def _turned(text: str) -> Iterator[tuple[int, int, str]]:
    """Two words that stand twice, the second time with a space between: มีแม้มี แม้."""
    space = text.find(" ")
    while space >= 0:
        head = text[space + 1 : space + 3]
        again = text.rfind(head, max(0, space - _LONGEST // 2), space) if len(head) > 1 else -1
        for size in range(2, 9) if again >= 0 else ():
            word, start = text[space - size : space], space - size
            other = text[again:start]
            is_turned = text.startswith(other, space + 1) and text[:again].endswith(word)
            if len(other) > 1 and is_turned and _WORD.fullmatch(word + other):
                yield again - size, space + 1 + len(other), word
                break
        space = text.find(" ", space + 1)


def _at_itself(text: str) -> Iterator[tuple[int, int, str]]:
    """A place that is said to lie at itself."""
    if "อยู่ที่" in text:
        for found in _AT_ITSELF.finditer(text):
            yield found.start(), found.end(), found[1]


class Repeat(NamedTuple):
    """Letters that stand twice, with or without a space between."""

    start: int
    end: int
    word: str
    has_space: bool


def _repeats(text: str) -> Iterator[Repeat]:
    """Every run of Thai letters that stands twice in a row, the shortest at each place."""
    for start in range(len(text) - 3):
        if text[start] not in _FIRST:
            continue
        head = text[start : start + 2]
        again = text.find(head, start + 2, start + _LONGEST)
        while again >= 0:
            word = text[start:again].rstrip()
            gap = again - start - len(word)
            if gap < _WIDE and text.startswith(word, again) and _WORD.fullmatch(word):
                yield Repeat(start, again + len(word), word, gap > 0)
                break
            again = text.find(head, again + 1, start + _LONGEST)


_WIDE = 2


def _is_doubled(text: str, found: Repeat, own_name: str, words: Lexicon) -> bool:
    start, end, word, has_space = found
    middle = start + len(word)
    if end < len(text) and text[end] in _HANGING:
        return False
    if word == "การ" and not has_space:
        return _is_wrong_karn(text, start, own_name)
    edges = _edges(text, words)
    is_tail = len(word) > _SHORT_WORD + 1 and word in words and start not in edges
    begins = (start in edges or is_tail) and middle in edges
    if has_space:
        is_joining = word in doublings()["across_spaces"]
        return begins and (is_joining or (end in edges and _stands_alone(text, start, end)))
    return begins and (end in edges or len(word) > _SHORT_WORD)


_HANGING = "ะัาำิีึืฺุู็่้๊๋์ํๅ"
_SHORT_WORD = 3


@lru_cache(maxsize=64)
def _edges(text: str, words: Lexicon) -> frozenset[int]:
    """Where words begin and end in a text."""
    return frozenset(edge for word in words_of(text, words) for edge in (word.start, word.end))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Across a space only a whole chunk that stands twice is a slip: a noun may end a clause."""
    before = start == 0 or text[start - 1].isspace()
    return before and (end == len(text) or text[end].isspace())


def _is_wrong_karn(text: str, start: int, own_name: str) -> bool:
    head = text[:start]
    if not head.strip() or head.endswith(tuple(doublings()["before_karn"])):
        return True
    for wrong in doublings()["wrong_heads"]:
        if (head + "การ").endswith(wrong):
            following = text[start + 3 :]
            named = wrong == "โครงการ" and own_name.startswith("การ")
            return not (named and following.startswith(own_name))
    return False
