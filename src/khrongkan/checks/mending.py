"""Mistakes of writing JSON that can be mended without asking: commas and curly quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.records.syntax import read_patiently

if TYPE_CHECKING:
    from khrongkan.records.tokens import Mistake

_CURLY = "“”„‟"
_MOST_ROUNDS = 20
_MENDED = {"trailing-comma", "extra-comma", "curly-quote"}


def mend_syntax(text: str) -> str:
    r"""The text without trailing commas, and with straight quotation marks around keys and values.

    >>> mend_syntax('{“name”: "ครู",}')
    '{"name": "ครู"}'
    """
    for _ in range(_MOST_ROUNDS):
        mistakes = [m for m in read_patiently(text).mistakes if m.code in _MENDED]
        if not mistakes:
            return text
        mended = text
        for mistake in reversed(mistakes):
            mended = _mended(mended, mistake)
        if mended == text:
            return text
        text = mended
    return text


def _mended(text: str, mistake: Mistake) -> str:
    head, part, tail = text[: mistake.start], text[mistake.start : mistake.end], text[mistake.end :]
    if mistake.code != "curly-quote":
        return head + tail
    inner = re.sub(f'^[{_CURLY}"]|[{_CURLY}"]$', "", part)
    return f'{head}"{inner}"{tail}'
