"""The values of a form typeset by Typst: pages with nothing but these, to be laid over the form."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf
import typst

from khrongkan.errors import Place, RenderError, finding
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

_POINTS_PER_CM = 72 / 2.54
_MARGIN = 2.0
_STANDARD: Any = ["a-2a"]  # with it, Typst tells the letters of every cluster of glyphs
_ALIGNED = {1: "center", 2: "right"}
_TOO_LONG = re.compile(r"khrongkan-too-long:(\d+)")


@dataclass(frozen=True, slots=True)
class Line:
    """A text for a field; or a tick."""

    field: FormField
    text: str
    tick: bool = False


def overlay(
    form: bytes, lines: Sequence[Line], source: str, font_folder: Path | None = None
) -> bytes:
    """A PDF with as many pages as the form, which holds the texts of its fields at their places.

    Raises:
        RenderError: if a text doesn't fit its field at the smallest size, naming the field; or if a
            font lacks a letter.
    """
    face = typeface(font_folder)
    wrong = [
        finding("pdf-form-letter", Place(source=source, pointer=line.field.name), letter=letter)
        for line in lines
        if not line.tick
        for letter in dict.fromkeys(line.text)
        if not letter.isspace() and ord(letter) not in face.letters
    ]
    if wrong:
        raise RenderError(wrong)
    with pikepdf.open(io.BytesIO(form)) as file:
        sizes = [_size(page) for page in file.pages]
    data = {
        "font": face.data(),
        "pages": [[width, height] for _, _, width, height in sizes],
        "lines": [_placed(line, sizes[line.field.page]) for line in lines],
    }
    inputs = {"form": json.dumps(data, ensure_ascii=False)}
    try:
        made: Any = compiler(face.files, "form.typ").compile(
            sys_inputs=inputs, format="pdf", pdf_standards=_STANDARD
        )
    except typst.TypstError as error:
        found = _TOO_LONG.search(str(error))
        if found is None:
            raise RenderError(finding("page-not-set", Place(), text=error.message)) from error
        name = lines[int(found[1])].field.name
        place = Place(source=source, pointer=name)
        words = {"name": name, "smallest": f"{SMALLEST:g}"}
        raise RenderError(finding("pdf-form-too-long", place, **words)) from None
    return finished(made)


def _size(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """Left, bottom, width and height of a page in points."""
    left, low, right, high = (float(edge) for edge in page.mediabox)
    return left, low, right - left, high - low


def _placed(line: Line, page: tuple[float, float, float, float]) -> dict[str, Any]:
    left, low, _, height = page
    box = line.field.box
    width = box[2] - box[0] - 2 * _MARGIN
    several = line.field.kind == "lines"
    parts = [_marked(part, width) for part in line.text.split("\n")]
    return {
        "page": line.field.page,
        "x": box[0] - left + _MARGIN,
        "y": height - (box[3] - low),
        "width": width,
        "height": box[3] - box[1],
        "text": parts if several else [line.text],
        "several": several,
        "tick": line.tick,
        "align": _ALIGNED.get(line.field.align, "left"),
        "largest": LARGEST,
        "smallest": SMALLEST,
    }


def _marked(text: str, width: float) -> str:
    return marked(text, "ragged", width / _POINTS_PER_CM, LARGEST)
