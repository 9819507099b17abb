"""JSON read with patience: where every value stands, and every mistake of writing at once.

The strict parser stops at the first mistake and names no place in the planner's own terms. This
reader carries on: it takes the tokens one after another, remembers which bracket is open and what
may come next, and reports what should not be there. It is used only when a place or a mistake is
asked for.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.records.letters import mistakes_in_text
from khrongkan.records.tokens import Mistake, Token, tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable

DEEPEST = 100
"""How deep lists and objects may stand in one another."""

_MOST_MISTAKES = 50

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

_WORDS = {"true", "false", "null"}
_HIDING = {"unclosed-quote", "wrong-bracket", "unclosed"}


class Spot(NamedTuple):
    """Where a value stands in the text, counted in characters; ``key`` is where its key begins."""

    start: int
    end: int
    key: int | None


@dataclass(slots=True)
class Reading:
    """What a patient reading found: the spot of every pointer, and the mistakes in file order."""

    spots: dict[str, Spot] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A list or object that isn't closed yet, and what may come next in it."""

    bracket: str
    start: int
    pointer: str
    key: int | None
    expects: str
    comma: int | None = None
    index: int = 0
    seen: set[str] = field(default_factory=set)
    member: str = ""
    member_at: int | None = None


_CLOSER = {"{": "}", "[": "]"}


def read_patiently(text: str) -> Reading:
    """Every spot and every mistake of a JSON text.

    >>> reading = read_patiently('{"name": "ก", "when": [1, 2,],}')
    >>> [(m.code, m.start, m.pointer) for m in reading.mistakes]
    [('trailing-comma', 27, '/when'), ('trailing-comma', 29, '')]
    >>> reading.spots["/when/1"]
    Spot(start=26, end=27, key=None)
    """
    reader = _Reader(text)
    for token in tokens_of(text):
        if not reader.take(token):
            break
    else:
        reader.end()
    reader.reading.mistakes.sort(key=lambda mistake: mistake.start)
    return reader.reading


class _Reader:
    """The brackets that are open, the one token to take next, and what was found so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.reading = Reading()
        self.open: list[_Open] = [_Open("", 0, "", None, "value")]

    def take(self, token: Token) -> bool:
        """Take one token; False when reading further would only repeat what was said."""
        here = self.open[-1]
        if token.mistake:
            self._say(token.mistake, token, self._pointer_of_next(here))
        if token.kind != "layout":
            self._taker(token)(token, here)
        if len(self.open) > DEEPEST + 1:
            self._say("too-deep", token, here.pointer)
            return False
        return self.open[0].expects != "nothing" and (len(self.reading.mistakes) < _MOST_MISTAKES)

    def _taker(self, token: Token) -> Callable[[Token, _Open], None]:
        takers = {",": self._comma, ":": self._colon, "}": self._close, "]": self._close}
        return takers.get(token.kind, self._value)

    def end(self) -> None:
        """The text ends here: name the bracket that is still open, or the value that is missing."""
        here = self.open[-1]
        if self._has_lost_count():
            return
        if len(self.open) > 1:
            self._mistake(
                "unclosed", here.start, here.start + 1, here.pointer, bracket=_CLOSER[here.bracket]
            )
        elif here.expects == "value" and not self.reading.mistakes:
            self._mistake("empty-file", 0, 0, "")

    def _has_lost_count(self) -> bool:
        """Whether a mistake hid a bracket, so that those which follow may be right."""
        return any(mistake.code in _HIDING for mistake in self.reading.mistakes)

    def _mistake(self, code: str, start: int, end: int, pointer: str, **words: object) -> None:
        self.reading.mistakes.append(Mistake(code, start, end, pointer, words))

    def _say(self, code: str, token: Token, pointer: str) -> None:
        self._mistake(
            code, token.start, token.end, pointer, text=self.text[token.start : token.end]
        )

    def _pointer_of_next(self, here: _Open) -> str:
        if here.bracket == "[":
            return f"{here.pointer}/{here.index}"
        return here.member if here.expects == "value" and here.bracket else here.pointer

    def _value(self, token: Token, here: _Open) -> None:
        if here.expects == "comma":
            if not here.bracket:
                self._after_end(token, here)
                return
            self._mistake("missing-comma", token.start, token.end, here.pointer)
            self._after_comma(here, None)
        if here.expects in {"key", "key or end"} and token.kind in {"string", "word", "number"}:
            self._key(token, here)
            return
        if here.expects in {"key", "key or end"}:
            self._say("key-expected", token, here.pointer)
            self.open[0].expects = "nothing"
            return
        if here.expects == "colon":
            self._mistake("missing-colon", token.start, token.end, here.member)
        self._put(token, here)

    def _after_end(self, token: Token, here: _Open, code: str = "text-after-end") -> None:
        if not self._has_lost_count():
            self._say(code, token, "")
        here.expects = "nothing"

    def _put(self, token: Token, here: _Open) -> None:
        pointer, key = self._pointer_of_next(here), None
        if here.bracket == "{":
            pointer, key = here.member, here.member_at
        here.expects, here.index = "comma", here.index + 1
        if token.kind in _CLOSER:
            expects = "key or end" if token.kind == "{" else "value or end"
            self.open.append(_Open(token.kind, token.start, pointer, key, expects))
            return
        self.reading.spots[pointer] = Spot(token.start, token.end, key)
        self._look_inside(token, pointer)

    def _key(self, token: Token, here: _Open) -> None:
        if token.kind != "string" and not token.mistake:
            self._say("unquoted-key", token, here.pointer)
        name = _decoded(token)
        here.member, here.member_at = f"{here.pointer}/{escape(name)}", token.start
        here.expects = "colon"
        if name in here.seen:
            self._mistake("duplicate-key", token.start, token.end, here.member, key=name)
        here.seen.add(name)
        if token.kind == "string":
            self._look_inside(token, here.member)

    def _look_inside(self, token: Token, pointer: str) -> None:
        if token.kind == "string" and token.mistake != "unclosed-quote":
            inside = mistakes_in_text(self.text, token.start, token.end)
            for mistake in islice(inside, _MOST_MISTAKES):
                self.reading.mistakes.append(mistake._replace(pointer=pointer))
        elif token.kind == "word" and not token.mistake and token.body not in _WORDS:
            self._say("unquoted-text", token, pointer)

    def _after_comma(self, here: _Open, comma: int | None) -> None:
        here.expects = "key" if here.bracket == "{" else "value"
        here.comma = comma

    def _comma(self, token: Token, here: _Open) -> None:
        if here.expects == "comma" and here.bracket:
            self._after_comma(here, token.start)
        elif here.bracket == "{" and here.expects in {"value", "colon"}:
            self._mistake("missing-value", token.start, token.end, here.member)
            self._after_comma(here, token.start)
        elif not here.bracket:
            self._after_end(token, here, "extra-comma")
        else:
            self._mistake("extra-comma", token.start, token.end, here.pointer)

    def _colon(self, token: Token, here: _Open) -> None:
        if here.expects == "colon":
            here.expects = "value"
            return
        self._say("stray-sign", token, here.pointer)
        if here.bracket == "[" and here.expects == "comma":
            self._after_comma(here, None)

    def _close(self, token: Token, here: _Open) -> None:
        if not here.bracket:
            self._after_end(token, here, "stray-sign")
            return
        if not any(_CLOSER.get(outer.bracket) == token.kind for outer in self.open):
            self._mistake(
                "wrong-bracket",
                token.start,
                token.end,
                here.pointer,
                text=token.kind,
                bracket=_CLOSER[here.bracket],
            )
            return
        here = self._leave_unclosed(token)
        self._last_member(token, here)
        self.reading.spots[here.pointer] = Spot(here.start, token.end, here.key)
        self.open.pop()

    def _leave_unclosed(self, token: Token) -> _Open:
        """Leave what should have been closed before this bracket, and say so."""
        while _CLOSER[(here := self.open[-1]).bracket] != token.kind:
            self._mistake(
                "unclosed", here.start, here.start + 1, here.pointer, bracket=_CLOSER[here.bracket]
            )
            self.open.pop()
        return here

    def _last_member(self, token: Token, here: _Open) -> None:
        if (
            here.comma is not None
            and here.expects in {"key", "value"}
            and (here.bracket == "[" or here.expects == "key")
        ):
            self._mistake("trailing-comma", here.comma, here.comma + 1, here.pointer)
        elif here.bracket == "{" and here.expects in {"value", "colon"}:
            self._mistake("missing-value", token.start, token.end, here.member)


def escape(name: str) -> str:
    """A key as a segment of a JSON pointer (RFC 6901), fit to be shown.

    >>> escape("a/b~c")
    'a~1b~0c'
    """
    printable = _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", name)
    return printable.replace("~", "~0").replace("/", "~1")


def _decoded(token: Token) -> str:
    try:
        return str(json.loads(f'"{token.body}"', strict=False))
    except ValueError:
        return token.body
