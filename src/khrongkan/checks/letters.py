"""Letters that are typed the wrong way although they look right: order, torn ำ, two เ, no width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip
from khrongkan.thai import normalize_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_SUSPECT = re.compile(
    rf"""(?P<torn>[\u0e01-\u0e2e][\u0e48-\u0e4b]?\u0e4d[\u0e48-\u0e4b]?\u0e32)
    | (?P<double_e>\u0e40\u0e40)
    | (?P<hidden>[\u200b\u2060\ufeff\u00ad]+
        |(?<=[\u0e01-\u0e4e])[\u200c-\u200f\u00a0\u202f]+(?=[\u0e01-\u0e4e]))
    | (?P<order>[\u0e01-\u0e2e][{_MARK}]{{2,}}
        |[\u0e01-\u0e2e][\u0e48-\u0e4b][\u0e30\u0e32\u0e33\u0e45]?[\u0e48-\u0e4b]
        |[\u0e01-\u0e2e][\u0e32\u0e33\u0e30][{_MARK}]+)
    | (?P<lone>(?<![\u0e00-\u0e7f\u25cc])[{_MARK}\u0e30\u0e32\u0e33]+)
    """,
    re.VERBOSE,
)
_MAY_BE_SUSPECT = re.compile(
    rf"""(?=[{_MARK}\u0e30\u0e32\u0e33\u0e40\u200b-\u200f\u2060\ufeff\u00ad\u00a0\u202f])(?:
      [\u0e4d\u200b-\u200f\u2060\ufeff\u00ad\u00a0\u202f] | \u0e40\u0e40
    | [{_MARK}]{{3}} | [\u0e31\u0e34-\u0e3a](?![\u0e48-\u0e4b])[{_MARK}]
    | [\u0e47-\u0e4e][\u0e30\u0e32\u0e33\u0e45]?[{_MARK}]
    | [\u0e32\u0e33\u0e30][{_MARK}] | (?<![\u0e00-\u0e7f\u25cc])[{_MARK}\u0e30\u0e32\u0e33]
    )""",
    re.VERBOSE,
)
"""What every suspect has in it, and hardly a right word."""
_CODES = {"torn": "torn-am", "double_e": "double-e", "hidden": "hidden-character"}
_ABOVE = re.compile(rf"([{_MARK}])\1+")
_RIGHT_CLUSTER = re.compile(
    "[\u0e31\u0e34-\u0e3a]?[\u0e48-\u0e4b]?\u0e4c?|[\u0e34\u0e38]\u0e4c|\u0e47|\u0e4e"
)


def mistyped_letters(sheet: Sheet) -> Iterator[Slip]:
    """Every cluster of letters that normalising would change, or that no word can hold."""
    for passage in sheet.passages:
        if passage.text.isascii() or not _MAY_BE_SUSPECT.search(passage.text):
            continue
        for found in _SUSPECT.finditer(passage.text):
            kind = found.lastgroup or ""
            right = _right(found[0], kind)
            if right == found[0]:
                continue
            code = _CODES.get(kind, "mark-order")
            safe = right if passage.kind != "name" else None
            cure = None if kind == "lone" else safe
            yield Slip(code, passage.pointer, found.span(), {"right": right}, cure)


def _right(letters: str, kind: str) -> str:
    if kind == "hidden":
        return " " if letters.strip("\u00a0\u202f") == "" else ""
    if kind == "lone":
        return ""
    mended = normalize_text(_ABOVE.sub(r"\1", letters))
    marks = mended[1:].rstrip("\u0e30\u0e32\u0e33")
    if kind == "order" and mended == letters and _RIGHT_CLUSTER.fullmatch(marks):
        return letters
    return mended
