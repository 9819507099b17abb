"""Digits in Thai and Arabic script, and the words whose digits stay as they are."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, assert_never

from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterable

DigitPolicy = Literal["thai", "arabic", "as-typed"]
"""Which script digits print in; ``as-typed`` leaves prose alone, computed print is then Thai."""

_ARABIC, _THAI = "0123456789", "๐๑๒๓๔๕๖๗๘๙"

_NUMBER = r"[0-9๐-๙]++(?:[.,/][0-9๐-๙]++)*+"

_JOINED = r"0-9._/@:+&#%'~?=\-"
_WEB_ADDRESS = r"[A-Za-z][A-Za-z0-9+.\-]*+://\S++"
_FILE_NAME = (
    r"(?<![^\s()\[\]{}<>“”‘’\"',;:])[^\s()\[\]{}<>“”‘’\"',;:]*"
    r"\.(?i:docx?|xlsx?|pptx?|pdf|odt|ods|csv|txt|json|html?|xml|zip|rar|jpe?g|png|gif|mp[34])"
    r"(?![A-Za-z0-9])"
)
_LATIN_TOKEN = rf"(?<![A-Za-z{_JOINED}])[{_JOINED}]*+[A-Za-z][A-Za-z{_JOINED}]*+"


def to_thai_digits(text: str) -> str:
    """Every Arabic digit of a text as a Thai one, whatever stands around it.

    >>> to_thai_digits("1,250.50")
    '๑,๒๕๐.๕๐'
    """
    return _in_script(text, _ARABIC, _THAI)


def to_arabic_digits(text: str) -> str:
    """Every Thai digit of a text as an Arabic one, whatever stands around it.

    >>> to_arabic_digits("๒๕๖2")
    '2562'
    """
    return _in_script(text, _THAI, _ARABIC)


def printed_digits(text: str, digits: DigitPolicy) -> str:
    """A computed figure in the script of a policy; a policy that says nothing of it means Thai.

    >>> printed_digits("12", "as-typed")
    '๑๒'
    """
    return text if digits == "arabic" else to_thai_digits(text)


def localize_digits(text: str, policy: DigitPolicy = "thai", literals: Iterable[str] = ()) -> str:
    """Prose with its numbers in one script, and its foreign words and addresses left alone.

    A run of Latin letters, digits and ``. - _ / @ : + & # % ' ~ ? =`` that holds a Latin letter
    keeps its digits, and so do web addresses, file names, the phrases of ``literals.toml`` and
    those of ``literals``. Under ``as-typed`` only a number that mixes scripts changes: it takes
    the script of its first digit.

    Source: the cabinet's resolution of 2 May 2543 asks for Thai numerals and exempts foreign text.

    >>> localize_digits("O-NET ปี 2562 ใน THAILAND 4.0")
    'O-NET ปี ๒๕๖๒ ใน THAILAND 4.0'
    >>> localize_digits("DLTV 124 โรงเรียน")
    'DLTV ๑๒๔ โรงเรียน'
    >>> localize_digits("ปี ๒๕๖2 จำนวน 3 ครั้ง", "as-typed")
    'ปี ๒๕๖๒ จำนวน 3 ครั้ง'
    >>> localize_digits("ใช้ Scratch 3 สอน", literals=["Scratch 3"])
    'ใช้ Scratch 3 สอน'
    """
    if not _other_script(policy).search(text):
        return text
    kept = tuple(literals)
    if not _FOREIGN.search(text) and _are_foreign(kept):
        return _converted(text, policy)
    pieces = _protected(kept).split(text)
    pieces[::2] = [_converted(piece, policy) for piece in pieces[::2]]
    return "".join(pieces)


_FOREIGN = re.compile("[A-Za-z]")


@cache
def _other_script(policy: DigitPolicy) -> re.Pattern[str]:
    """The digits that a policy changes: a text without them stays as it is, and most are."""
    return re.compile("[๐-๙]" if policy == "arabic" else "[0-9]")


@lru_cache(maxsize=64)
def _are_foreign(literals: tuple[str, ...]) -> bool:
    """Whether all that is protected holds a Latin letter, as addresses and file names do."""
    return all(map(_FOREIGN.search, (*_shipped_literals(), *filter(str.strip, literals))))


def has_mixed_digits(text: str) -> bool:
    """Whether one number of a text is written partly in Thai and partly in Arabic digits.

    >>> has_mixed_digits("ปี ๒๕๖2")
    True
    >>> has_mixed_digits("๑ มิถุนายน - 30 กรกฎาคม")
    False
    """
    numbers = _number_pattern().finditer(text)
    return any(number[0] not in _both_scripts(number[0]) for number in numbers)


def _converted(text: str, policy: DigitPolicy) -> str:
    match policy:
        case "thai":
            return to_thai_digits(text)
        case "arabic":
            return to_arabic_digits(text)
        case "as-typed":
            return _number_pattern().sub(lambda number: _in_script_of_first(number[0]), text)
        case _:
            assert_never(policy)


def _in_script(text: str, before: str, after: str) -> str:
    """Digit by digit, which takes a fifth of the time of ``translate`` where the text is long."""
    for old, new in zip(before, after, strict=True):
        text = text.replace(old, new)
    return text


def _both_scripts(number: str) -> tuple[str, str]:
    return to_thai_digits(number), to_arabic_digits(number)


def _in_script_of_first(number: str) -> str:
    return to_arabic_digits(number) if number[0].isascii() else to_thai_digits(number)


@cache
def _number_pattern() -> re.Pattern[str]:
    return re.compile(_NUMBER)


@cache
def _shipped_literals() -> tuple[str, ...]:
    return tuple(table(__file__, "literals.toml")["phrases"])


@lru_cache(maxsize=64)
def _protected(literals: tuple[str, ...]) -> re.Pattern[str]:
    phrases = sorted(
        {*_shipped_literals(), *filter(str.strip, literals)}, key=lambda p: (-len(p), p)
    )
    # A look at the next letter first: most of a text begins no phrase at all.
    first_letters = re.escape("".join(sorted({phrase.strip()[0] for phrase in phrases})))
    any_phrase = f"(?=[{first_letters}])(?:{'|'.join(map(_phrase, phrases))})"
    return re.compile(f"({_WEB_ADDRESS}|{_FILE_NAME}|{any_phrase}|{_LATIN_TOKEN})")


def _phrase(phrase: str) -> str:
    """A pattern for a phrase, however wide its spaces, but not inside a longer word or number."""
    words = r"\s+".join(map(re.escape, phrase.split()))
    before = r"(?<![A-Za-z0-9])" if phrase.strip()[0].isascii() else ""
    after = r"(?![A-Za-z0-9])" if phrase.strip()[-1].isascii() else ""
    return before + words + after
