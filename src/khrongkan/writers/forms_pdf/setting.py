"""The values of a form typeset by Typst: a small page for each, to be printed into its box."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typst

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.forms_pdf.letters import letters_of
from khrongkan.writers.pdf.breaks import marked
from khrongkan.writers.pdf.finish import finished
from khrongkan.writers.pdf.fonts import typeface
from khrongkan.writers.pdf.typeset import compiler

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from khrongkan.writers.forms_pdf.fields import FormField

LARGEST, SMALLEST = 16.0, 8.0
"""Points of type that a text may have in a field, as TH Sarabun New."""

AIR = 6.0
"""Points around each box on its page, so that no mark above a letter is cut off."""

_POINTS_PER_CM = 72 / 2.54
_MARGIN = 2.0
_ALIGNED = {1: "center", 2: "right"}
_TOO_LONG = re.compile(r"khrongkan-too-long:(\d+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """What goes into a box: a text, a tick, or nothing, which empties it."""

    field: FormField
    text: str = ""
    tick: bool = False

    @property
    def typeset(self) -> bool:
        """Whether it is typeset; a tick is not, where the form draws its own."""
        return bool(self.text) or (self.tick and not self.field.shows)


def typeset(entries: Sequence[Entry], source: str, font_folder: Path | None = None) -> bytes:
    """A PDF with a page for each entry, which is as large as its box and has ``AIR`` around it.

    Raises:
        RenderError: if a text doesn't fit its field at the smallest size, naming the field; or if a
            font lacks a letter.
    """
    face = typeface(font_folder)
    wrong = [
        finding("pdf-form-letter", Place(source=source, pointer=entry.field.name), letter=letter)
        for entry in entries
        for letter in dict.fromkeys(entry.text)
        if not letter.isspace() and ord(letter) not in face.letters
    ]
    if wrong:
        raise RenderError(wrong)
    data = {
        "font": face.data(),
        "air": AIR,
        "largest": LARGEST,
        "smallest": SMALLEST,
        "entries": [_prepared(entry) for entry in entries],
    }
    inputs = {"form": json.dumps(data, ensure_ascii=False)}
    try:
        made: Any = compiler(face.files, "form.typ").compile(
            sys_inputs=inputs, format="pdf", pdf_tags=False
        )
    except typst.TypstError as error:
        found = _TOO_LONG.search(str(error))
        if found is None:
            raise RenderError(finding("page-not-set", Place(), text=error.message)) from error
        name = entries[int(found[1])].field.name
        place = Place(source=source, pointer=name)
        words = {"name": name, "smallest": f"{SMALLEST:g}"}
        raise RenderError(finding("pdf-form-too-long", place, **words)) from None
    return finished(made)


def _prepared(entry: Entry) -> dict[str, Any]:
    field = entry.field
    left, low, right, high = field.box
    lies = field.turned in {90, 270}
    width, height = (high - low, right - left) if lies else (right - left, high - low)
    margin = 0.0 if entry.tick or field.comb else _MARGIN
    return {
        "width": width,
        "height": height,
        "margin": margin,
        "text": _parts(entry, width - 2 * margin),
        "cells": field.most if field.comb else 0,
        "several": field.kind == "lines",
        "tick": entry.tick,
        "align": _ALIGNED.get(field.align, "left"),
    }


def _parts(entry: Entry, width: float) -> list[str]:
    """The lines of a text of several, the letters of a comb, or the whole text."""
    field = entry.field
    if field.comb:
        letters = letters_of(entry.text)
        blank = [""] * (field.most - len(letters))
        return [*blank, *letters] if _ALIGNED.get(field.align) == "right" else letters
    if field.kind != "lines":
        return [entry.text]
    measure = width / _POINTS_PER_CM
    return [marked(line, "ragged", measure, LARGEST) for line in entry.text.split("\n")]
