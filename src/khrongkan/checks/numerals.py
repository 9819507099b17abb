"""Digits of two scripts: in one number, in one text, or for the same thing in two places."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.slips import Slip
from khrongkan.thai import to_arabic_digits, to_thai_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Passage, Sheet

_NUMBER = re.compile(
    r"(?<![A-Za-z0-9๐-๙._/@-])(?<![0-9๐-๙],)[0-9๐-๙]++(?:[.,/][0-9๐-๙]++)*+(?![A-Za-z@])"
)
_DIGIT = re.compile("[0-9๐-๙]")
_ADDRESS = re.compile(r"https?://\S++|(?<!\S)\S[^\s@]*+@\S++")
_WORD_AHEAD = 4


class Number(NamedTuple):
    """A number in a text, in one script or two."""

    passage: Passage
    start: int
    end: int
    text: str

    @property
    def is_thai(self) -> bool:
        """Whether all its digits are Thai."""
        return self.text == to_thai_digits(self.text)

    @property
    def is_mixed(self) -> bool:
        """Whether it has digits of both scripts."""
        return not self.is_thai and self.text != to_arabic_digits(self.text)


def _numbers(sheet: Sheet, passage: Passage) -> tuple[Number, ...]:
    return _numbers_in(passage, sheet.record.literals)


@lru_cache(maxsize=1024)
def _numbers_in(passage: Passage, literals: tuple[str, ...]) -> tuple[Number, ...]:
    text = passage.text
    if not _DIGIT.search(text):
        return ()
    text = _ADDRESS.sub(lambda address: _hidden(address[0]), text)
    for literal in literals:
        text = text.replace(literal, _hidden(literal))
    return tuple(Number(passage, *found.span(), found[0]) for found in _NUMBER.finditer(text))


def _hidden(letters: str) -> str:
    return "\ufffc" * len(letters)


def mixed_digits(sheet: Sheet) -> Iterator[Slip]:
    """A number written partly in Thai and partly in Arabic digits."""
    for passage in sheet.passages:
        for number in _numbers(sheet, passage):
            if number.is_mixed:
                right = _in_main_script(number.text)
                safe = None if passage.kind == "name" else right
                span = (number.start, number.end)
                yield Slip("mixed-digits", passage.pointer, span, {"right": right}, safe)


def _in_main_script(text: str) -> str:
    thai = sum("๐" <= letter <= "๙" for letter in text)
    arabic = sum(letter.isdigit() for letter in text) - thai
    return to_thai_digits(text) if thai >= arabic else to_arabic_digits(text)


def two_scripts(sheet: Sheet) -> Iterator[Slip]:
    """The rarer script of a text, and a thing whose number is in another script elsewhere."""
    shown = [_numbers(sheet, p) for p in sheet.passages if p.kind != "cell"]
    told: set[str] = {"/organisation"}
    everywhere = [number for numbers in shown for number in numbers if not number.is_mixed]
    thai_is_rare = 2 * sum(number.is_thai for number in everywhere) < len(everywhere)
    for numbers in shown:
        plain = [number for number in numbers if not number.is_mixed]
        thai = [number for number in plain if number.is_thai]
        if thai and len(thai) < len(plain):
            arabic = [number for number in plain if not number.is_thai]
            odd = min(thai, arabic, key=lambda some: (len(some), some[0].is_thai != thai_is_rare))
            told.add(odd[0].passage.pointer)
            yield _other_script(odd[0])
    yield from _unlike_elsewhere([n for numbers in shown for n in numbers], told)


def _unlike_elsewhere(numbers: list[Number], told: set[str]) -> Iterator[Slip]:
    alike: dict[tuple[str, str], list[Number]] = defaultdict(list)
    for number in numbers:
        words = number.passage.text[: number.start].rstrip()[-_WORD_AHEAD:]
        if len(words) == _WORD_AHEAD and not number.is_mixed:
            alike[words, to_arabic_digits(number.text)].append(number)
    for group in alike.values():
        scripts = Counter(number.is_thai for number in group)
        if len(scripts) > 1:
            rare = min(scripts, key=lambda is_thai: (scripts[is_thai], not is_thai))
            for number in group:
                if number.is_thai == rare and number.passage.pointer not in told:
                    told.add(number.passage.pointer)
                    yield _other_script(number)


def _other_script(number: Number) -> Slip:
    swap = to_arabic_digits if number.is_thai else to_thai_digits
    right = swap(number.text)
    safe = None if number.passage.kind in {"name", "time"} else right
    span = (number.start, number.end)
    return Slip("two-scripts", number.passage.pointer, span, {"right": right}, safe)
