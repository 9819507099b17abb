"""Letters that no document can hold: control characters and halves of a surrogate pair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.records.tokens import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff"
_FORBIDDEN = re.compile(rf"[{_CONTROL}]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SUSPICIOUS = re.compile(
    rf"[{_CONTROL}\ud800-\udfff]|\\[bf]|\\u(?:00[01789][0-9a-fA-F]|[fF][dDfF][dDeEfF][0-9a-fA-F])"
)
_INSIDE = re.compile(
    rf"""
      (?P<pair>\\u[dD][89abAB][0-9a-fA-F]{{2}}\\u[dD][c-fC-F][0-9a-fA-F]{{2}})
    | (?P<unicode>\\u[0-9a-fA-F]{{4}})
    | (?P<escape>\\["\\/bfnrt])
    | (?P<bad>\\.?)
    | (?P<line>\r\n?|\n)
    | (?P<tab>\t)
    | (?P<control>[{_CONTROL}])
    | (?P<half>[\ud800-\udfff])
    """,
    re.VERBOSE | re.DOTALL,
)


_FIRST_BYTES = (b"\\", b"\x7f", b"\xc2", b"\xef")
"""One of these begins every letter that is refused, and that a JSON parser would let pass."""


def may_hold_forbidden_letters(data: bytes) -> bool:
    r"""Whether a JSON text in UTF-8 must be looked at letter by letter; wrong only towards yes.

    >>> may_hold_forbidden_letters('{"name": "งาน"}'.encode())
    False
    >>> may_hold_forbidden_letters(b'"\\u0000"')
    True
    """
    if not any(byte in data for byte in _FIRST_BYTES):
        return False
    return _SUSPICIOUS.search(data.decode()) is not None


def forbidden_letter(text: str) -> tuple[str, str] | None:
    r"""The code and the name of the first letter that no document can hold.

    >>> forbidden_letter("ก\x07ข")
    ('control-character', 'U+0007')
    >>> forbidden_letter("ก\nข") is None
    True
    """
    if found := _FORBIDDEN.search(text):
        return "control-character", _name(found.group())
    if found := _SURROGATE.search(text):
        return "lone-surrogate", _name(found.group())
    return None


def mistakes_in_text(text: str, start: int, end: int) -> Iterator[Mistake]:
    """The mistakes between the quotes of one JSON string; a raw line end is told once."""
    line_told = False
    for found in _INSIDE.finditer(text, start + 1, max(start + 1, end - 1)):
        code = _code(found.lastgroup or "", found.group())
        if code is None or (code == "line-in-text" and line_told):
            continue
        line_told = line_told or code == "line-in-text"
        yield Mistake(code, found.start(), found.end(), "", {"text": _shown(found.group())})


def _code(kind: str, found: str) -> str | None:
    if kind == "unicode":
        letter = chr(int(found.removeprefix("\\u"), base=16))
        problem = forbidden_letter(letter)
        return problem[0] if problem else None
    if kind == "escape":
        return "control-character" if found[1] in "bf" else None
    return {
        "bad": "bad-escape",
        "line": "line-in-text",
        "tab": "tab-in-text",
        "control": "control-character",
        "half": "lone-surrogate",
    }.get(kind)


def _shown(found: str) -> str:
    return found if found.startswith("\\") else _name(found[0])


def _name(letter: str) -> str:
    return f"U+{ord(letter):04X}"
