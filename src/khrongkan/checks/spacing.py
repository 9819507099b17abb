"""Spaces that are missing, or that stand where none should."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_THAI = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
_DIGIT = "0-9๐-๙"
# Each begins only where a chunk of its letters begins, so that none is read twice.
_SHIELD = re.compile(
    r"https?://\S++|www\.\S++|(?<!\S)(?=\S[^\s@]*+@\S[^\s.]*+\.\S)\S++|ฯพณฯ|ฯลฯ"
    r"|(?<![\w.-])[\w.-]+\.(?:docx?|xlsx?|pdf|pptx?|jpg|png|com|org|th)\b"
)
_SPACE = " \t\n\u00a0"
_KINDS = dict.fromkeys("0123456789๐๑๒๓๔๕๖๗๘๙", "0") | dict.fromkeys(string.ascii_letters, "A")


class Spacing(NamedTuple):
    """Where a space is wrong: the code, the pattern, and what to write in place of the match.

    ``signs`` are those without which the pattern can't match: 0 is any digit, A any Latin letter.
    """

    code: str
    signs: str
    pattern: re.Pattern[str]
    right: str


def _stray(signs: str, pattern: str, right: str) -> Spacing:
    return Spacing("stray-space", signs, re.compile(pattern), right)


def _missing(sign: str, before: str, after: str) -> Spacing:
    return Spacing("missing-space", sign, re.compile(f"({before})({after})"), r"\1 \2")


_RULES = [
    _missing("0", f"[{_THAI}ๆฯ]", f"[{_DIGIT}]"),
    _missing("0", f"(?<![A-Za-z])[{_DIGIT}]", f"(?!ส(?![{_THAI}]))[{_THAI}]"),
    _missing("(", f"[{_THAI}ๆฯ]", r"\((?=[^)])"),
    _missing(")", r"\)", f"[{_THAI}A-Za-z]"),
    _missing("A", f"[{_THAI}ๆ]", "[A-Za-z]"),
    _missing("A", "[A-Za-z]{2}", f"[{_THAI}]"),
    _missing("ๆ", "ๆ", f'[{_THAI}A-Za-z“"]'),
    _missing("ฯ", "ฯ", f"(?!ล\\s?ฯ)[{_THAI}A-Za-z]"),
    _missing(",", f"[{_THAI}A-Za-z]{{2}},", f"[{_THAI}A-Za-z]"),
    _missing(":", f"(?<=[{_THAI}A-Za-z]) :", f"[{_THAI}A-Za-z]"),
    _missing(":", f"[{_THAI}]{{2}}:", f"[{_THAI}]"),
    _missing("0", r"(?:พ\.ศ\.|ค\.ศ\.|ฮ\.ศ\.)", f"[{_DIGIT}]"),
    _missing(
        "0",
        r"(?:ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.)",
        f"[{_DIGIT}]",
    ),
    _missing("“", f"[{_THAI}{_DIGIT}]", f"[“](?=[{_THAI}A-Za-z{_DIGIT}(])"),
    _missing("”", "”", f"[{_THAI}A-Za-z{_DIGIT}]"),
    Spacing("mai-yamok", "ๆ", re.compile(f"([{_THAI}])(ๆ)"), r"\1 \2"),
    _stray("(“", r"([(“])\s+(\S)", r"\1\2"),
    _stray(")”", r"(\S)\s+([)”])", r"\1\2"),
    _stray(",", f"([{_THAI}A-Za-z{_DIGIT})])\\s+(,)", r"\1\2"),
    _stray("ฯ", r"(ฯ)\s*ล\s+(ฯ)|(ฯ)\s+ล\s*(ฯ)", "ฯลฯ"),
    _stray(".", r"(พ|ค)\.\s+(ศ\.)", r"\1.\2"),
    _stray(".", "(สพป|สพม|อบต|อบจ|ศธจ|รร)\\.\\s+(?=[ก-ฮเแโใไ][\u0e01-\u0e4e]{3})", r"\1."),
    Spacing(
        "double-space",
        _SPACE,
        re.compile(r"(?<=\S)([ \t\u00a0]*\n\s*|[ \t\u00a0]{2,})(?=\S)"),
        " ",
    ),
]
_NUMBER_NAMES = re.compile(f"(?<![{_THAI}])[A-Za-z{_DIGIT}]+$")
_CAMEL = re.compile(r"(?<![A-Za-z])([A-Z][a-z]{3,})([A-Z][a-z]{4,})")
_NAMES_IN_ONE = {"PowerPoint", "JavaScript", "WordPress", "LibreOffice", "FaceTime", "SoundCloud"}


def wrong_spaces(sheet: Sheet) -> Iterator[Slip]:
    """Every space that is missing or stray by the rules of the Royal Society and of print."""
    for passage in sheet.worded:
        text = passage.text
        if "." in text or "ฯ" in text:
            text = _SHIELD.sub(lambda found: "\ufffc" * len(found[0]), text)
        is_name = passage.kind == "name"
        signs = {_KINDS.get(letter, letter) for letter in set(text)}
        for code, needed, pattern, right in _RULES:
            for found in () if signs.isdisjoint(needed) else pattern.finditer(text):
                span = _span(passage.text, found, code)
                cure = passage.text[span[0] : found.start()] + found.expand(right)
                cure += passage.text[found.end() : span[1]]
                safe = None if is_name else cure
                yield Slip(code, passage.pointer, span, {"right": cure}, safe)
        yield from _run_together(passage.pointer, passage.text)


def _span(text: str, found: re.Match[str], code: str) -> tuple[int, int]:
    """The match, with a few letters around it that belong to the same words."""
    if code == "double-space":
        return found.span()
    start, end = found.span()
    while start > 0 and _goes_on(text[start - 1], found.start() - start):
        start -= 1
    while end < len(text) and _goes_on(text[end], end - found.end()):
        end += 1
    while end < len(text) and text[end] in _HANGING:
        end += 1
    while start > 0 and text[start] in _HANGING:
        start -= 1
    return start, end


def _goes_on(letter: str, taken: int) -> bool:
    """Whether a letter still belongs to what is shown: Latin words whole, Thai ones in part."""
    if letter.isspace():
        return False
    return taken < _AROUND or (letter.isascii() and letter.isalnum() and taken < _LONGEST)


_LONGEST = 24
_AROUND = 3
_HANGING = "ะัาำิีึืฺุู็่้๊๋์ํๅๆ"


def _run_together(pointer: str, text: str) -> Iterator[Slip]:
    for found in _CAMEL.finditer(text):
        if found[0] not in _NAMES_IN_ONE:
            right = f"{found[1]} {found[2]}"
            yield Slip("missing-space", pointer, found.span(), {"right": right})
