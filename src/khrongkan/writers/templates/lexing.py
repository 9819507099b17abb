"""The words of a tag: names, texts, numbers and signs."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from khrongkan.writers.templates.faults import refuse

_LONGEST = 1_000
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_TOKEN = re.compile(
    rf"""\s*(?:
    (?P<text>"[^"]*"|'[^']*')
    |(?P<number>[0-9\u0e50-\u0e59]+(?:\.[0-9\u0e50-\u0e59]+)?)
    |(?P<name>[^\W\d](?:[\w{_MARKS}])*)
    |(?P<sign>==|!=|<=|>=|[<>()\[\],|.~])
    )""",
    re.VERBOSE,
)

Kind = Literal["text", "number", "name", "sign", "end"]


class Token(NamedTuple):
    """A word of a tag."""

    kind: Kind
    text: str


def tokens(words: str) -> list[Token]:
    """The words of a tag, an end after them.

    >>> [token.text for token in tokens('ชื่อโครงการ|date("short")')]
    ['ชื่อโครงการ', '|', 'date', '(', '"short"', ')', '']

    Raises:
        TemplateFaultError: at a letter that begins no word, or if the tag is endlessly long.
    """
    if len(words) > _LONGEST:
        refuse("template-tag-too-long")
    found: list[Token] = []
    at, end = 0, len(words.rstrip())
    while at < end:
        match = _TOKEN.match(words, at)
        if match is None:
            refuse("template-letter-unread", letter=words[at:].lstrip()[:1])
        kind: Kind = match.lastgroup  # type: ignore[assignment]  # the groups are the kinds
        found.append(Token(kind, match[kind]))
        at = match.end()
    return [*found, Token("end", "")]
