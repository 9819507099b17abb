"""The tokens of a JSON text, and of a text that tries to be one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Mistake(NamedTuple):
    """A mistake of writing: its code, where it stands, and the words of its sentence."""

    code: str
    start: int
    end: int
    pointer: str
    words: dict[str, object]


class Token(NamedTuple):
    """A piece of the text. ``body`` is what a string says between its quotes, still escaped."""

    kind: str
    start: int
    end: int
    body: str
    mistake: str | None = None


_TOKEN = re.compile(
    r"""
      (?P<space>[ \t\r\n]+)
    | (?P<blank>[^\S \t\r\n]+|[\u200b-\u200d\u2060\ufeff]+)
    | (?P<sign>[{}\[\],:])
    | (?P<equals>=>?)
    | (?P<semicolon>;)
    | (?P<string>"(?:[^"\\\r\n]|\\.)*")
    | (?P<open>")
    | (?P<curly>[“”„‟][^"“”„‟\r\n]*(?:["“”„‟]|(?=\r?\n|\Z)))
    | (?P<single>['‘’][^'‘’\r\n]*(?:['‘’]|(?=\r?\n|\Z)))
    | (?P<comment>//[^\n]*|\#[^\n]*|/\*.*?(?:\*/|\Z))
    | (?P<thousands>-?[0-9]{1,3}(?:,[0-9]{3})+(?=[ \t\r\n]*(?:,?[ \t]*[\r\n]|\}|,[ \t]*")))
    | (?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![^\s,:;{}\[\]"])
        (?![ \t]+[^\s,:;{}\[\]"“”'/\#0-9\-]))
    | (?P<word>[^\s,:;{}\[\]"“”]+(?:[ \t]+[^\s,:;{}\[\]"“”]+)*)
    """,
    re.VERBOSE | re.DOTALL,
)

_MULTILINE = re.compile(r'"(?:[^"\\]|\\.)*"(?=\s*(?:[,:}\]]|\Z))', re.DOTALL)
_INNER_QUOTES = re.compile(
    r'"[^"\r\n]*"[ \t]*[^\s",:;={}\[\]0-9\-][^\r\n:{}\[\]]*?"(?=\s*(?:[,:}\]]|\Z))'
)
_CURLY_END = re.compile(r'"[^"“”\r\n]*[”“](?=[ \t]*[:,}\]])')
_TO_LINE_END = re.compile(r'"[^\r\n]*?(?=[ \t]*[,}\]]*[ \t]*(?:[\r\n]|\Z))')
_LONGEST_NUMBER = 4000

_LEXICAL = {
    "curly": ("string", "curly-quote"),
    "single": ("string", "single-quote"),
    "comment": ("layout", "comment"),
    "blank": ("layout", "strange-space"),
    "equals": (":", "equals-sign"),
    "semicolon": (",", "semicolon"),
    "thousands": ("number", "number-with-comma"),
}
"""What a mistaken piece is meant as, and what the mistake is called."""

_OTHER_LANGUAGES = {"True", "False", "None", "undefined", "TRUE", "FALSE", "NULL"}
_NOT_NUMBERS = {"NaN", "nan", "Infinity", "-Infinity", "inf", "-inf"}


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens of a text, without its spaces; a mistake of its own stands on the token.

    >>> [(t.kind, t.body, t.mistake) for t in tokens_of('[“a”, NaN]')][1:4]
    [('string', 'a', 'curly-quote'), (',', '', None), ('word', 'NaN', 'nan')]
    """
    at = 0
    in_object = [False]
    while at < len(text):
        token = _next(text, at, in_list=not in_object[-1])
        at = token.end
        if token.kind in "{[":
            in_object.append(token.kind == "{")
        elif token.kind in "}]" and len(in_object) > 1:
            in_object.pop()
        if token.kind != "space":
            yield token


def _next(text: str, at: int, *, in_list: bool) -> Token:
    match = _TOKEN.match(text, at)
    if match is None:
        return Token("word", at, at + 1, text[at], "stray-sign")
    kind, found, end = match.lastgroup or "", match.group(), match.end()
    if kind in {"string", "open"}:
        return _string(text, at, end if kind == "string" else None)
    if kind == "thousands" and in_list:
        return Token("number", at, at + found.index(","), found)
    if kind in _LEXICAL:
        actual, mistake = _LEXICAL[kind]
        return Token(actual, at, end, found[1:-1] if actual == "string" else found, mistake)
    if kind == "sign":
        return Token(found, at, end, "")
    return Token(kind, at, end, found, _mistake_of(kind, found))


def _mistake_of(kind: str, found: str) -> str | None:
    if kind == "word":
        return _word_mistake(found)
    return "number-too-long" if kind == "number" and len(found) > _LONGEST_NUMBER else None


def _word_mistake(word: str) -> str | None:
    if word in _NOT_NUMBERS:
        return "nan"
    if word in _OTHER_LANGUAGES:
        return "other-word"
    return None


def _string(text: str, start: int, end: int | None) -> Token:
    """A string in straight quotes, whose closing quote may be curly, on a later line or lost."""
    if end is not None and _ends_well(text, end):
        return Token("string", start, end, text[start + 1 : end - 1])
    if curly := _CURLY_END.match(text, start):
        return Token("string", start, curly.end(), curly.group()[1:-1], "curly-quote")
    if end is not None and (inner := _INNER_QUOTES.match(text, start)):
        return Token("string", start, inner.end(), inner.group()[1:-1], "inner-quote")
    if end is not None:
        return Token("string", start, end, text[start + 1 : end - 1])
    if several := _MULTILINE.match(text, start):
        return Token("string", start, several.end(), several.group()[1:-1])
    line = _TO_LINE_END.match(text, start)
    end = line.end() if line and line.end() > start + 1 else start + 1
    return Token("string", start, end, text[start + 1 : end], "unclosed-quote")


_DELIMITER = re.compile(r"\s*(?:[,:}\]]|\Z)")


def _ends_well(text: str, end: int) -> bool:
    return _DELIMITER.match(text, end) is not None
