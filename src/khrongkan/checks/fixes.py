"""Fixes in the file itself: only what is safe, and nothing else of the text is touched."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.door import check
from khrongkan.checks.mending import mend_syntax
from khrongkan.checks.placing import letter_starts
from khrongkan.records import load
from khrongkan.records.syntax import read_patiently

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from khrongkan.checks.office import Office
    from khrongkan.errors import Finding
    from khrongkan.forms import Form
    from khrongkan.records.syntax import Spot

_MOST_ROUNDS = 12


class Edit(NamedTuple):
    """Letters of the file, and what to put in their stead."""

    start: int
    end: int
    text: str


def apply_fixes(
    text: str,
    form: str | PathLike[str] | Form | None = None,
    *,
    office: Office | None = None,
) -> str:
    """The text of a record with every safe fix applied; formatting and order of keys stay.

    Trailing commas and curly quotation marks around keys are mended first. Names, amounts and
    times are never changed. Applied to its own result it changes nothing.

    Raises:
        LoadError: if the text has mistakes that can't be mended.
        FormError: if the form can't be found or read.

    >>> print(apply_fixes('{“objectives”: ["1. เพื่อพัฒนาคูณภาพ",],}'))
    {"objectives": ["เพื่อพัฒนาคุณภาพ"]}
    """
    text = mend_syntax(text)
    for _ in range(_MOST_ROUNDS):
        edits = _apart(_edits(text, check(load(text), form, office=office)))
        if not edits:
            return text
        text = _edited(text, edits)
    return text


def _edited(text: str, edits: list[Edit]) -> str:
    pieces, done = [], 0
    for edit in edits:
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])


def diff(before: str, after: str, name: str = "record.json") -> str:
    r"""What fixes would change, as a unified diff; empty if nothing.

    >>> print(diff("ก\n", "ข\n", "a.json"), end="")
    --- a.json
    +++ a.json
    @@ -1 +1 @@
    -ก
    +ข
    """
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), name, name
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _edits(text: str, findings: list[Finding]) -> Iterator[Edit]:
    spots = read_patiently(text).spots
    for found in findings:
        spot = spots.get(found.place.pointer)
        if found.fix and spot and text[spot.start] == '"':
            yield _edit(text, spot, found)


def _edit(text: str, spot: Spot, found: Finding) -> Edit:
    starts = letter_starts(text[spot.start + 1 : spot.end - 1])
    fix = found.fix
    if fix is None:
        return Edit(spot.start, spot.start, "")
    inside = spot.start + 1
    written = json.dumps(fix.text, ensure_ascii=False)[1:-1]
    return Edit(inside + starts[fix.start], inside + starts[fix.end], written)


def _apart(edits: Iterator[Edit]) -> list[Edit]:
    """Edits in their order, without those that overlap one before them; they wait for a round."""
    kept: list[Edit] = []
    for edit in sorted(set(edits)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
