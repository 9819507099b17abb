"""Filling a PDF form: values set in Thai inside the rectangles of its fields, then made flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.docx.filling import Named
from khrongkan.writers.forms_pdf.flat import flattened
from khrongkan.writers.forms_pdf.letters import letters_of
from khrongkan.writers.forms_pdf.reading import fields_of
from khrongkan.writers.forms_pdf.setting import Entry, typeset
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
    A field that those who fill the form in may not change keeps what it holds, unless the mapping
    file names it.

    Raises:
        RenderError: if the form can't be used, or a value doesn't fit; each field has its finding.
    """
    fields = fields_of(path)
    place = Place(source=str(path))
    values = values_of(fields, Named(document), mapping_beside(path), str(path))
    wrong = [*_unknown_options(fields, values, place), *_too_many(fields, values, place)]
    if wrong:
        raise RenderError(wrong)
    entries = [*_entries(fields, values), *_held(fields, values)]
    set_in_type = [entry for entry in entries if entry.typeset]
    texts = typeset(set_in_type, str(path), font_folder) if set_in_type else None
    return flattened(path.read_bytes(), entries, texts, place)


def _entries(fields: list[FormField], values: Mapping[str, object]) -> Iterator[Entry]:
    for field in fields:
        if field.name not in values or field.kind == "other":
            continue
        value = values[field.name]
        if field.kind in {"check", "radio"}:
            yield Entry(field, tick=_ticked(field, value))
        else:
            yield Entry(field, _text(field, value))


def _held(fields: list[FormField], values: Mapping[str, object]) -> Iterator[Entry]:
    """What the form already holds but leaves to a viewer to draw."""
    for field in fields:
        if field.name in values or field.shows or not field.value or field.kind == "other":
            continue
        button = field.kind in {"check", "radio"}
        yield Entry(field, tick=True) if button else Entry(field, field.value)


def _text(field: FormField, value: object) -> str:
    text = shown(value)
    if field.kind == "choice":
        return field.option(text) or text
    return text if field.kind == "lines" else " ".join(text.split())


def _ticked(field: FormField, value: object) -> bool:
    """A check box is ticked by what says yes; of radio buttons, the one of that name."""
    if field.kind == "radio":
        return bool(value) and shown(value) in {field.on, field.says}
    return bool(value)


def _unknown_options(
    fields: list[FormField], values: Mapping[str, object], place: Place
) -> Iterator[Finding]:
    """A choice takes its own texts only, unless its author lets others be written."""
    for name in dict.fromkeys(field.name for field in fields):
        boxes = [field for field in fields if field.name == name]
        value = shown(values.get(name))
        if not value or any(_takes(box, value) for box in boxes):
            continue
        known = dict.fromkeys(word for box in boxes for word in (*box.options, box.on) if word)
        words = {"name": name, "value": value, "known": ", ".join(known)}
        yield finding("pdf-form-option", Place(place.source, name), **words)


def _takes(field: FormField, value: str) -> bool:
    if field.kind == "radio":
        return _ticked(field, value)
    return field.kind != "choice" or field.free or bool(field.option(value))


def _too_many(
    fields: list[FormField], values: Mapping[str, object], place: Place
) -> Iterator[Finding]:
    """A text may have as many letters as the form's author says."""
    for field in fields:
        count = len(letters_of(_text(field, values.get(field.name))))
        if field.most and count > field.most:
            words = {"name": field.name, "most": field.most, "count": count}
            yield finding("pdf-form-most-letters", Place(place.source, field.name), **words)
