"""From a record to a finished file: the format is told by the suffix."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from khrongkan.compose import compose, missing_facts
from khrongkan.errors import Finding, MissingFacts, Place, RenderError, finding
from khrongkan.forms import form_for
from khrongkan.records import Record, record_json
from khrongkan.writers.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from os import PathLike

    from khrongkan.compose import Document
    from khrongkan.compose.document import Note
    from khrongkan.errors import Language
    from khrongkan.forms import Form
    from khrongkan.writers.templates.pictures import Given, Picture

FORMATS = ("docx", "pdf", "html", "txt")
"""The formats that a record can be rendered to, as suffixes."""

WITH_MARGIN = ("docx", "html")
"""The formats that have room for the checker's notes."""


def render(  # noqa: PLR0913 - each is a choice that a planner makes by name
    record: Record,
    path: str | PathLike[str],
    *,
    form: str | PathLike[str] | Form | None = None,
    template: str | PathLike[str] | None = None,
    pictures: Mapping[str, str | PathLike[str] | bytes] | None = None,
    digits: Literal["thai", "arabic"] | None = None,
    keep_record: bool = True,
    attach: bool = False,
    fonts: str | PathLike[str] | None = None,
    review: bool = False,
    lang: Language = "th",
    strict: bool = False,
) -> Path:
    """Writes the sheet of a record to ``path``, whole or not at all, and gives the path back.

    Args:
        record: the record, from :func:`khrongkan.load`.
        path: where to write; its suffix tells the format (``.docx .pdf .html .txt``).
        form: the form, by name or path; else the record's own, else the standard one.
        template: a Word file of your own with ``{{p body}}`` in it, instead of the built-in page;
            or, for a PDF, a PDF form.
        pictures: what the template's pictures, by their names, are: ``{"logo": "emblem.png"}``, as
            files or as bytes, PNG or JPEG.
        digits: ``"thai"`` or ``"arabic"`` overrules the form.
        keep_record: whether the record travels inside a Word file.
        attach: whether it travels with a PDF, as an attached file.
        fonts: a folder of fonts for a PDF; else the machine's TH Sarabun New, else Sarabun.
        review: put what the checker finds beside the words, as comments of a Word file or margin
            notes of a page of HTML.
        lang: what the notes are in: Thai (``"th"``) or English (``"en"``).
        strict: refuse a sheet with a gap instead of printing a draft.

    Raises:
        FormError: if the form can't be used.
        MissingFacts: under ``strict``, naming every fact that is missing.
        RenderError: if the format is unknown, a text holds what the format can't, or the template
            or a picture can't be used.
        WriteError: if the file can't be written.
    """
    data = render_bytes(
        record,
        Path(path).suffix,
        form=form,
        template=template,
        pictures=pictures,
        digits=digits,
        keep_record=keep_record,
        attach=attach,
        fonts=fonts,
        review=review,
        lang=lang,
        strict=strict,
    )
    return write_whole(path, data)


def render_bytes(  # noqa: PLR0913 - as render
    record: Record,
    to: str = "docx",
    *,
    form: str | PathLike[str] | Form | None = None,
    template: str | PathLike[str] | None = None,
    pictures: Mapping[str, str | PathLike[str] | bytes] | None = None,
    digits: Literal["thai", "arabic"] | None = None,
    keep_record: bool = True,
    attach: bool = False,
    fonts: str | PathLike[str] | None = None,
    review: bool = False,
    lang: Language = "th",
    strict: bool = False,
) -> bytes:
    """The sheet of a record as bytes, for servers; ``to`` is a format of FORMATS. See render."""
    made = draft(
        record,
        to,
        form=form,
        template=template,
        pictures=pictures,
        digits=digits,
        keep_record=keep_record,
        attach=attach,
        fonts=fonts,
        review=lang if review else None,
    )
    if strict and made.missing:
        raise MissingFacts(made.missing)
    return made.data


@dataclass(frozen=True)
class Draft:
    """A rendered sheet, what it was made of, and (when asked) the facts that it lacks."""

    data: bytes
    record: Record
    form: Form
    document: Document

    @cached_property
    def missing(self) -> list[Finding]:
        """A finding for every gap on the sheet; without a gap, the checks are never loaded."""
        if not missing_facts(self.document):
            return []
        from khrongkan.checks import gaps  # noqa: PLC0415 - see above

        return gaps(self.record, self.form, self.document)


def draft(  # noqa: PLR0913 - as render
    record: Record,
    to: str = "docx",
    *,
    form: str | PathLike[str] | Form | None = None,
    template: str | PathLike[str] | None = None,
    pictures: Given | None = None,
    digits: Literal["thai", "arabic"] | None = None,
    keep_record: bool = True,
    attach: bool = False,
    fonts: str | PathLike[str] | None = None,
    review: Language | None = None,
) -> Draft:
    """The sheet of a record as bytes, gaps and all; ``review`` is the language of its notes.

    See render.
    """
    _refuse_wrong_call(record, digits)
    wanted = to.removeprefix(".").casefold()
    if wanted not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise RenderError(finding("unknown-format", Place(), suffix=to, known=known))
    if attach and wanted in {"html", "txt"}:
        raise RenderError(finding("nothing-to-attach-to", suffix=f".{wanted}"))
    if review and wanted not in WITH_MARGIN:
        raise RenderError(finding("no-margin", suffix=f".{wanted}"))
    refuse_pictures_nowhere(pictures, template, [wanted])
    chosen = form_for(record, form)
    document = compose(record, chosen, digits=digits)
    if review:
        document = replace(document, notes=_notes(record, chosen, review))
    goes_along = attach if wanted == "pdf" else keep_record
    embedded = record_json(record) if goes_along else None
    data = write_document(
        document, wanted, template=template, pictures=pictures, record=embedded, fonts=fonts
    )
    return Draft(data, record, chosen, document)


def _refuse_wrong_call(record: object, digits: object) -> None:
    """Say in a sentence what a call without types gets wrong: mostly a dict that isn't loaded."""
    if not isinstance(record, Record):
        raise RenderError(finding("not-a-record", found=type(record).__name__))
    if digits not in {None, "thai", "arabic"}:
        raise RenderError(finding("unknown-digits", digits=digits))


def _notes(record: Record, form: Form, lang: Language) -> tuple[Note, ...]:
    from khrongkan.checks import notes  # noqa: PLC0415 - seldom asked for

    return notes(record, form, lang=lang)


def write_document(  # noqa: PLR0913 - as render
    document: Document,
    to: str,
    *,
    template: str | PathLike[str] | None = None,
    pictures: Given | None = None,
    record: bytes | None = None,
    fonts: str | PathLike[str] | None = None,
) -> bytes:
    """A Document in a format. Writers are imported when they are first asked for.

    A PDF of a Word template of one's own is made by LibreOffice from the Word file; a PDF form is
    filled.
    """
    if template is not None and _is_pdf_form(template):
        return _filled_form(document, to, Path(template), fonts)
    if to == "txt":
        from khrongkan.writers import text  # noqa: PLC0415 - see above

        return text.write(document)
    if to == "html":
        from khrongkan.writers import html  # noqa: PLC0415 - see above

        return html.write(document)
    if to == "pdf" and template is None:
        from khrongkan.writers import pdf  # noqa: PLC0415 - see above

        folder = Path(fonts) if fonts is not None else None
        return pdf.write(document, record=record, font_folder=folder)
    from khrongkan.writers import docx  # noqa: PLC0415 - see above

    own = Path(template) if template is not None else None
    sheet = docx.write(document, template=own, record=record, pictures=_read(pictures))
    if to == "docx":
        return sheet
    from khrongkan.writers.templates import to_pdf  # noqa: PLC0415 - see above

    return to_pdf.pdf(sheet)


def refuse_pictures_nowhere(
    pictures: Given | None, template: str | PathLike[str] | None, formats: Iterable[str]
) -> None:
    """Only a Word template of one's own has places for pictures.

    Raises:
        RenderError: if pictures are given for anything else.
    """
    has_places = template is not None and not _is_pdf_form(template)
    if pictures and not (has_places and {"docx", "pdf"} & set(formats)):
        raise RenderError(finding("picture-nowhere"))


def _is_pdf_form(template: str | PathLike[str]) -> bool:
    return Path(template).suffix.casefold() == ".pdf"


def _read(pictures: Given | None) -> dict[str, Picture]:
    if not pictures:
        return {}
    from khrongkan.writers.templates.pictures import pictures_of  # noqa: PLC0415 - see above

    return pictures_of(pictures)


def _filled_form(
    document: Document, to: str, form: Path, fonts: str | PathLike[str] | None
) -> bytes:
    if to != "pdf":
        raise RenderError(finding("pdf-form-to-other", Place(source=str(form)), suffix=to))
    from khrongkan.writers import forms_pdf  # noqa: PLC0415 - see above

    return forms_pdf.fill(document, form, font_folder=Path(fonts) if fonts is not None else None)
