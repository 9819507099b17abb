"""Filling a PDF form: values set in Thai inside the rectangles of its fields, then made flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.docx.filling import Named
from khrongkan.writers.forms_pdf.fields import fields_of
from khrongkan.writers.forms_pdf.flat import flattened
from khrongkan.writers.forms_pdf.setting import Line, overlay
from khrongkan.writers.forms_pdf.values import mapping_beside, shown, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from khrongkan.compose.document import Document
    from khrongkan.errors import Finding
    from khrongkan.writers.forms_pdf.fields import FormField


def fill(document: Document, path: Path, *, font_folder: Path | None = None) -> bytes:
    """The bytes of the PDF form at ``path``, filled with a document's facts and flat.

    A field takes the fact of its name, Thai or English (``budget.amount``), or what the mapping
    file beside the form says. A text is set at up to 16 points and made smaller to fit, down to 8.

    Raises:
        RenderError: if the form can't be used, or a value doesn't fit; each field has its finding.
    """
    fields = fields_of(path)
    values = values_of(fields, Named(document), mapping_beside(path), str(path))
    wrong = list(_unknown_options(fields, values, str(path)))
    if wrong:
        raise RenderError(wrong)
    lines = list(_lines(fields, values))
    data = path.read_bytes()
    made = overlay(data, lines, str(path), font_folder) if lines else None
    return flattened(data, made, set(values))


def _lines(fields: list[FormField], values: Mapping[str, object]) -> Iterator[Line]:
    for field in fields:
        value = values.get(field.name)
        if field.kind in {"check", "radio"}:
            if _ticked(field, value):
                yield Line(field, "✓", tick=True)
        elif text := shown(value):
            yield Line(field, text if field.kind == "lines" else " ".join(text.split()))


def _ticked(field: FormField, value: object) -> bool:
    """A check box is ticked by what says yes; of radio buttons, the one of that name."""
    if field.kind == "radio":
        return shown(value) in {field.on, field.says}
    return bool(value)


def _unknown_options(
    fields: list[FormField], values: Mapping[str, object], source: str
) -> Iterator[Finding]:
    """A choice takes its own texts only, unless its author lets others be written."""
    for field in fields:
        value = shown(values.get(field.name))
        if field.kind == "choice" and value and not field.free and value not in field.options:
            place = Place(source=source, pointer=field.name)
            known = ", ".join(field.options)
            yield finding("pdf-form-option", place, name=field.name, value=value, known=known)
    for name in dict.fromkeys(field.name for field in fields if field.kind == "radio"):
        buttons = [field for field in fields if field.name == name]
        value = shown(values.get(name))
        if value and not any(_ticked(button, value) for button in buttons):
            known = ", ".join(button.on for button in buttons)
            place = Place(source=source, pointer=name)
            yield finding("pdf-form-option", place, name=name, value=value, known=known)
