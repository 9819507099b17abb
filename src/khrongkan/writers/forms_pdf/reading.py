"""A PDF form opened, and its fields found."""

from __future__ import annotations

import io
import logging
import warnings
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.forms_pdf.widgets import HIDDEN, annotations_of, field_of, inherited, part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khrongkan.writers.forms_pdf.fields import FormField

logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # as with warnings below

_THINNEST = 1.0
"""Points; a box that is narrower or lower isn't meant to be seen."""

_DAMAGED = (
    pikepdf.PdfError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What pikepdf raises where a file isn't what it says."""


def fields_of(path: Path) -> list[FormField]:
    """The boxes of a PDF form, in the order of its pages.

    Raises:
        RenderError: if there is no such file, it is no PDF, is locked or signed, or has no fields.
    """
    place = Place(source=str(path))
    try:
        data = path.read_bytes()
    except OSError:
        raise RenderError(finding("template-missing", place)) from None
    with opened(data, place) as file:
        found = list(_fields(file, place))
        if not found:
            form = part(file.Root, "/AcroForm")
            code = "pdf-form-xfa" if "/XFA" in form else "pdf-form-without-fields"
            raise RenderError(finding(code, place))
        return _one_of_several(found)


@contextmanager
def opened(data: bytes, place: Place) -> Iterator[pikepdf.Pdf]:
    """A PDF form, for as long as it is read.

    Raises:
        RenderError: if it is no PDF, is damaged where it is read, or is locked.
    """
    try:
        with warnings.catch_warnings(), pikepdf.open(io.BytesIO(data)) as file:
            warnings.simplefilter("ignore")  # what is mended needs no word, what isn't is raised
            if not file.allow.modify_form:
                raise RenderError(finding("pdf-form-locked", place))
            yield file
    except pikepdf.PasswordError:
        raise RenderError(finding("pdf-form-locked", place)) from None
    except _DAMAGED:
        raise RenderError(finding("pdf-form-unreadable", place)) from None


def _fields(file: pikepdf.Pdf, place: Place) -> Iterator[FormField]:
    for number, page in enumerate(file.pages):
        for at, widget in enumerate(annotations_of(page)):
            if widget.get("/Subtype") != "/Widget" or int(widget.get("/F", 0)) & HIDDEN:
                continue
            if inherited(widget, "/FT") == "/Sig" and inherited(widget, "/V") is not None:
                raise RenderError(finding("pdf-form-signed", place))
            field = field_of(widget, number, at)
            if min(field.box[2] - field.box[0], field.box[3] - field.box[1]) >= _THINNEST:
                yield field


def _one_of_several(fields: list[FormField]) -> list[FormField]:
    """The fields; check boxes of one name that mean different things are a choice between them."""
    means: dict[str, set[str]] = defaultdict(set)
    for field in fields:
        if field.kind == "check":
            means[field.name].add(field.on)
    several = {name for name, meant in means.items() if len(meant) > 1}
    return [replace(field, kind="radio") if field.name in several else field for field in fields]
