"""The runs of Thai letters in a text, cut into words, each word with its place in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.segments import Word, words_of_run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.lexicon import Lexicon

_RUN = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+")


def thai_runs(text: str) -> Iterator[re.Match[str]]:
    """Every run of Thai letters, without signs and digits.

    >>> [run[0] for run in thai_runs("ร้อยละ ๘๐ ของครูฯ")]
    ['ร้อยละ', 'ของครู']
    """
    return _RUN.finditer(text)


def words_of(text: str, lexicon: Lexicon) -> list[Word]:
    """Every Thai word of a text, with its place in it.

    >>> from khrongkan.checks.lexicon import lexicon
    >>> text = "ครู 5 คน"
    >>> [text[word.start : word.end] for word in words_of(text, lexicon())]
    ['ครู', 'คน']
    """
    found: list[Word] = []
    for run in thai_runs(text):
        at = run.start()
        found.extend(
            word._replace(start=word.start + at, end=word.end + at)
            for word in words_of_run(run[0], lexicon)
        )
    return found
