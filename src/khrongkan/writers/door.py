"""From a record to a finished file: the format is told by the suffix."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from khrongkan.compose import compose, missing_facts
from khrongkan.errors import Finding, MissingFacts, Place, RenderError, finding
from khrongkan.forms import form_for
from khrongkan.records import record_json
from khrongkan.writers.files import write_whole

if TYPE_CHECKING:
    from os import PathLike

    from khrongkan.compose import Document
    from khrongkan.forms import Form
    from khrongkan.records import Record

FORMATS = ("docx", "txt")
"""The formats that a record can be rendered to, as suffixes."""


def render(  # noqa: PLR0913 - each is a choice that a planner makes by name
    record: Record,
    path: str | PathLike[str],
    *,
    form: str | PathLike[str] | Form | None = None,
    template: str | PathLike[str] | None = None,
    digits: Literal["thai", "arabic"] | None = None,
    keep_record: bool = True,
    strict: bool = False,
) -> Path:
    """Writes the sheet of a record to ``path``, whole or not at all, and gives the path back.

    Args:
        record: the record, from :func:`khrongkan.load`.
        path: where to write; its suffix tells the format (``.docx``, ``.txt``).
        form: the form, by name or path; else the record's own, else the standard one.
        template: a Word file of your own with ``{{p body}}`` in it, instead of the built-in page.
        digits: ``"thai"`` or ``"arabic"`` overrules the form.
        keep_record: whether the record travels inside the file.
        strict: refuse a sheet with a gap instead of printing a draft.

    Raises:
        FormError: if the form can't be used.
        MissingFacts: under ``strict``, naming every fact that is missing.
        RenderError: if the format is unknown or a text holds what the format can't.
        WriteError: if the file can't be written.
    """
    data = render_bytes(
        record,
        Path(path).suffix,
        form=form,
        template=template,
        digits=digits,
        keep_record=keep_record,
        strict=strict,
    )
    return write_whole(path, data)


def render_bytes(  # noqa: PLR0913 - as render
    record: Record,
    to: str = "docx",
    *,
    form: str | PathLike[str] | Form | None = None,
    template: str | PathLike[str] | None = None,
    digits: Literal["thai", "arabic"] | None = None,
    keep_record: bool = True,
    strict: bool = False,
) -> bytes:
    """The sheet of a record as bytes, for servers; ``to`` is a format of FORMATS. See render."""
    rendered, document, chosen = _rendered(record, to, form, template, digits, keep=keep_record)
    if strict and (gaps := _missing(record, chosen, document)):
        raise MissingFacts(gaps)
    return rendered


@dataclass(frozen=True, slots=True)
class Draft:
    """A rendered sheet, and the facts that it prints as gaps."""

    data: bytes
    missing: list[Finding]


def draft(  # noqa: PLR0913 - as render
    record: Record,
    to: str = "docx",
    *,
    form: str | PathLike[str] | Form | None = None,
    template: str | PathLike[str] | None = None,
    digits: Literal["thai", "arabic"] | None = None,
    keep_record: bool = True,
) -> Draft:
    """The sheet of a record as bytes, with a finding for every gap on it; see render."""
    data, document, chosen = _rendered(record, to, form, template, digits, keep=keep_record)
    return Draft(data, _missing(record, chosen, document))


def _rendered(  # noqa: PLR0913 - as render
    record: Record,
    to: str,
    form: str | PathLike[str] | Form | None,
    template: str | PathLike[str] | None,
    digits: Literal["thai", "arabic"] | None,
    *,
    keep: bool,
) -> tuple[bytes, Document, Form]:
    """The bytes of a sheet, and what they were made of."""
    wanted = to.removeprefix(".").casefold()
    if wanted not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise RenderError(finding("unknown-format", Place(), suffix=to, known=known))
    chosen = form_for(record, form)
    document = compose(record, chosen, digits=digits)
    embedded = record_json(record) if keep else None
    data = write_document(document, wanted, template=template, record=embedded)
    return data, document, chosen


def _missing(record: Record, form: Form, document: Document) -> list[Finding]:
    """The findings for gaps; a sheet without any never loads the checks."""
    if not missing_facts(document):
        return []
    from khrongkan.checks import gaps  # noqa: PLC0415 - see above

    return gaps(record, form, document)


def write_document(
    document: Document,
    to: str,
    *,
    template: str | PathLike[str] | None = None,
    record: bytes | None = None,
) -> bytes:
    """A Document in a format. Writers are imported when they are first asked for."""
    if to == "txt":
        from khrongkan.writers import text  # noqa: PLC0415 - see above

        return text.write(document)
    from khrongkan.writers import docx  # noqa: PLC0415 - see above

    own = Path(template) if template is not None else None
    return docx.write(document, template=own, record=record)
