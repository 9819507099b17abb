"""One operator of a page that shows glyphs: its codes, the space between them, what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khrongkan.writers.pdf.codes import Codes

_INNER = rb"\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\)"
STRING = rb"\((?:[^()\\]++|\\.|" + _INNER + rb")*+\)"
"""The pattern of a string in brackets."""

_CODES = rb"(?:<[0-9A-Fa-f]*+>|" + STRING + rb")"
SHOW = rb"(?:\[(?:[-\d. ]++|" + _CODES + rb")*+\]TJ|" + _CODES + rb"Tj)"
"""The pattern of an operator that shows glyphs."""

_PART = re.compile(
    rb"\(((?:[^()\\]++|\\.|" + _INNER + rb")*+)\)|<([0-9A-Fa-f]*+)>|(-?[\d.]++)", re.DOTALL
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_SARA_AM = "\u0e33"


class Shown:
    """Glyph codes, the adjustment before each in thousandths of the size, and their letters."""

    __slots__ = ("adjusts", "changed", "codes", "font", "is_part", "rest", "source", "texts")

    def __init__(self, source: bytes, font: Codes, codes: list[int], adjusts: list[float]) -> None:
        self.source, self.font, self.codes, self.adjusts = source, font, codes, adjusts
        self.texts: list[str] = [""] * len(codes)
        self.changed = False
        self.is_part = False
        self.rest = 0.0

    def one(self, at: int) -> Part:
        """One glyph of it, as a cluster of its own."""
        return Part(self, at)

    def say(self, at: int, text: str) -> None:
        """Let the glyph at a place stand for ``text``."""
        self.texts[at] = text
        if self.font.differs(self.codes[at], text):
            self.changed = True

    def join_sara_am(self, text: str) -> bool:
        """Draw each ำ, which came as two glyphs around its tone, as one glyph after the tone.

        Whether that could be done.
        """
        pens = self._pens()
        order: list[tuple[int, float, str]] = []
        at = 0
        for number, letter in enumerate(text):
            tones = _tones_before(text, number)
            if letter == _SARA_AM:
                # Where the tones before it stand the nikhahit has been drawn already.
                below = at - tones - 1 if tones else at
                at += 0 if tones else 1
                joined = self.font.joined(
                    self.codes[below], self.codes[at], round(pens[below] - pens[at])
                )
                if joined is None:
                    return False
                order.append((joined, pens[at], letter))
                at += 1
            else:
                if _tone_of_sara_am(text, number):
                    at += 1
                order.append((self.codes[at], pens[at], letter))
                at += 1
        self._set(order)
        return True

    def _pens(self) -> list[float]:
        pens, pen = [], 0.0
        for code, adjust in zip(self.codes, self.adjusts, strict=True):
            pen -= adjust
            pens.append(pen)
            pen += self.font.width(code)
        return pens

    def _set(self, order: list[tuple[int, float, str]]) -> None:
        self.codes, self.texts, self.adjusts = [], [], []
        pen = 0.0
        for code, wanted, text in order:
            self.codes.append(code)
            self.texts.append(text)
            self.adjusts.append(round(pen - wanted, 3))
            pen = wanted + self.font.width(code)
        self.changed = True

    def width(self) -> float:
        """How far the pen moves, in thousandths of the size."""
        drawn = sum(map(self.font.width, self.codes)) - sum(self.adjusts)
        return drawn if self.changed else drawn - self.rest

    def written(self) -> bytes:
        """The operator as it goes into the page."""
        if not self.changed:
            return self.source
        pieces, run = [], ""
        for code, adjust, text in zip(self.codes, self.adjusts, self.texts, strict=True):
            if adjust:
                pieces += [f"<{run}>"] * bool(run) + [f"{adjust:g}"]
                run = ""
            run += f"{self.font.code(code, text):04X}"
        return f"[{''.join(pieces)}<{run}>]TJ".encode()


class Part:
    """One glyph of a :class:`Shown` that stands alone."""

    __slots__ = ("at", "codes", "is_part", "whole")

    def __init__(self, whole: Shown, at: int) -> None:
        self.whole, self.at, self.codes, self.is_part = whole, at, [whole.codes[at]], True

    def say(self, _at: int, text: str) -> None:
        """Let the glyph stand for ``text``."""
        self.whole.say(self.at, text)


def _tones_before(text: str, number: int) -> int:
    start = number
    while start and text[start - 1] in "\u0e48\u0e49\u0e4a\u0e4b":
        start -= 1
    return number - start


def _tone_of_sara_am(text: str, number: int) -> bool:
    """Whether this is the first tone before a ำ: the nikhahit was drawn ahead of it."""
    tones = "\u0e48\u0e49\u0e4a\u0e4b"
    if text[number] not in tones or (number and text[number - 1] in tones):
        return False
    end = number
    while end < len(text) and text[end] in tones:
        end += 1
    return end < len(text) and text[end] == _SARA_AM


def shown(source: bytes, font: Codes) -> Shown:
    r"""Read an operator such as ``[(\000\001)30(\000\002)]TJ``."""
    codes: list[int] = []
    adjusts: list[float] = []
    space = 0.0
    for string, hexed, number in _PART.findall(source):
        if number:
            space += float(number)
            continue
        raw = bytes.fromhex(hexed.decode()) if hexed else unescaped(string)
        for at in range(0, len(raw) - 1, 2):
            codes.append(raw[at] << 8 | raw[at + 1])
            adjusts.append(space)
            space = 0.0
    made = Shown(source, font, codes, adjusts)
    made.rest = space
    return made


def unescaped(inside: bytes) -> bytes:
    r"""The bytes of a string in brackets, of what stands between them.

    >>> unescaped(rb"\(\055\)")
    b'(-)'
    """
    return _ESCAPE.sub(_unescaped, inside) if b"\\" in inside else inside


def _unescaped(found: re.Match[bytes]) -> bytes:
    inside = found[1]
    return bytes([int(inside, 8) & 255]) if inside.isdigit() else _NAMED.get(inside, inside)
