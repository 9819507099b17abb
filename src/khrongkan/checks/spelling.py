"""Words that are one slip away from far likelier ones: measured by how common words are."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.lexicon import HEAD, Lexicon, lexicon, phrases, trade_words
from khrongkan.checks.near_words import alike, likely_slips, near_words
from khrongkan.checks.runs import thai_runs
from khrongkan.checks.segments import Word, words_of_run
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_SURE = 5.8
"""How much likelier, as a logarithm, the text must become before a word is called misspelt."""

_DENSE = 3.0
"""The cost of each letter of a stretch of short words that looks like the rubble of a long one."""

_SHORT = 4

_MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํๅะาำ")
_NAME_AHEAD = (
    "นาย", "นาง", "นางสาว", "ดร.", "บ้าน", "โรงเรียน", "ตำบล", "อำเภอ", "จังหวัด", "หมู่บ้าน",
    "วัด", "ถนน", "มูลนิธิ", "บริษัท",
)  # fmt: skip
_LONGEST_AHEAD = 12
_LONGEST_RUN = 5_000
"""More letters without a space or a sign are no sentence; they are looked at for nothing here."""
_AROUND = 2


class Misspelt(NamedTuple):
    """Letters of a run that should be another word."""

    start: int
    end: int
    right: str
    gain: float


def misspelt_words(sheet: Sheet) -> Iterator[Slip]:
    """Every word of the prose that is very likely a slip of another."""
    words = lexicon(sheet.office.words)
    usage = lexicon(sheet.office.words, with_phrases=True)
    for passage in sheet.prose:
        for run in thai_runs(passage.text):
            if (
                len(run[0]) > _LONGEST_RUN
                or _is_abbreviation(passage.text, run)
                or _is_named(passage.text, run.start())
            ):
                continue
            for found in misspelt_in(run[0], words, usage):
                span = (run.start() + found.start, run.start() + found.end)
                yield Slip("misspelling", passage.pointer, span, {"right": found.right})


def _is_named(text: str, at: int) -> bool:
    """Whether a name begins here: of a person, a place, a school."""
    return text[max(0, at - _LONGEST_AHEAD) : at].rstrip().endswith(_NAME_AHEAD)


def _is_abbreviation(text: str, run: re.Match[str]) -> bool:
    return text[run.end() : run.end() + 1] == "." or text[run.start() - 1 : run.start()] == "."


@lru_cache(maxsize=4096)
def misspelt_in(run: str, words: Lexicon, usage: Lexicon) -> tuple[Misspelt, ...]:
    """The likely misspellings in a run of Thai letters, none overlapping another.

    >>> [m.right for m in misspelt_in("กฎกระทนวงและคูณภาพ", lexicon(), lexicon())]
    ['กฎกระทรวง', 'คุณภาพ']
    """
    cut = words_of_run(run, words)
    found = [
        *_in_unknown(run, cut, usage),
        *_in_rubble(run, cut, usage),
        *_in_known(run, cut, usage),
    ]
    kept: list[Misspelt] = []
    for one in sorted(found, key=lambda m: (-m.gain, m.start, m.end, m.right)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept))


def _in_unknown(run: str, cut: tuple[Word, ...], words: Lexicon) -> Iterator[Misspelt]:
    """Where letters belong to no word: any word one edit away."""
    at = 0
    while at < len(cut):
        if cut[at].is_known:
            at += 1
            continue
        last = at
        while last + 1 < len(cut) and not cut[last + 1].is_known:
            last += 1
        window = cut[max(0, at - _AROUND) : last + 1 + _AROUND]
        left, right = window[0].start, window[-1].end
        for start in sorted({word.start for word in window if word.start <= cut[at].start}):
            for end, word in near_words(run, start, words):
                if cut[last].start < end <= right:
                    yield from _weighed(
                        run, Word(left, right, 0, is_known=False), (start, end, word), words
                    )
        at = last + 1


def _in_rubble(run: str, cut: tuple[Word, ...], words: Lexicon) -> Iterator[Misspelt]:
    """Where short and rare words stand side by side: any longer word one edit away."""
    for at, (first, second) in enumerate(pairwise(cut)):
        letters = second.end - first.start
        is_short = max(first.end - first.start, second.end - second.start) <= _SHORT
        if is_short and first.is_known and second.is_known:
            if first.cost + second.cost < _DENSE * letters:
                continue
            whole = Word(
                cut[max(0, at - 1)].start, cut[min(len(cut), at + 4) - 1].end, 0, is_known=True
            )
            for end, word in near_words(run, first.start, words):
                if end >= second.end and end <= whole.end and len(word) > _SHORT:
                    yield from _weighed(run, whole, (first.start, end, word), words)


def _in_known(run: str, cut: tuple[Word, ...], words: Lexicon) -> Iterator[Misspelt]:
    """Where all are words: the likely slips of common ones."""
    slips = likely_slips(words, trade_words() | phrases())
    for at, word in enumerate(cut):
        for size in slips.sizes.get(run[word.start : word.start + HEAD], ()):
            end = word.start + size
            part = run[word.start : end]
            if len(part) == size and part in slips.meant and run[end : end + 1] not in _MARKS:
                last = next(n for n in range(at, len(cut)) if cut[n].end >= end)
                window = cut[max(0, at - 1) : last + 2]
                whole = Word(window[0].start, window[-1].end, 0, is_known=True)
                for right in slips.meant[part]:
                    yield from _weighed(run, whole, (word.start, end, right), words)


def _weighed(
    run: str, window: Word, change: tuple[int, int, str], words: Lexicon
) -> Iterator[Misspelt]:
    start, end, right = change
    if end < len(run) and run[end] in _MARKS:
        return
    before = words_of_run(run[window.start : window.end], words)
    changed = run[window.start : start] + right + run[end : window.end]
    after = words_of_run(changed, words)
    gain = sum(word.cost for word in before) - sum(word.cost for word in after)
    gain -= _unlikelihood(run[start:end], right)
    if gain > _SURE:
        yield Misspelt(start, end, right, gain)


def _unlikelihood(wrong: str, right: str) -> float:
    """How unlikely an edit is: little for letters that are easily taken for each other."""
    if len(wrong) == len(right):
        changed = [(a, b) for a, b in zip(wrong, right, strict=True) if a != b]
        return 0.0 if len(changed) > 1 or changed[0][0] in alike(changed[0][1]) else 4.0
    if len(wrong) < len(right):
        return 0.0
    at = next((n for n, letter in enumerate(right) if wrong[n] != letter), len(right))
    return 0.0 if (at and wrong[at] == wrong[at - 1]) or wrong[at] in _MARKS else 5.0
