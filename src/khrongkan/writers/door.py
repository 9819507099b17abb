"""From a record to a finished file: the format is told by the suffix."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from khrongkan.checks import check
from khrongkan.compose import compose
from khrongkan.errors import MissingFacts, Place, RenderError, finding
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
    """The sheet of a record as bytes, for servers. ``to`` is ``"docx"`` or ``"txt"``; see render."""
    wanted = to.removeprefix(".").casefold()
    if wanted not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise RenderError(finding("unknown-format", Place(), suffix=to, known=known))
    if strict:
        _refuse_gaps(record, form)
    document = compose(record, form, digits=digits)
    embedded = record_json(record) if keep_record else None
    return write_document(document, wanted, template=template, record=embedded)


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


def _refuse_gaps(record: Record, form: str | PathLike[str] | Form | None) -> None:
    gaps = [found for found in check(record, form) if found.code == "missing-fact"]
    if gaps:
        raise MissingFacts(gaps)
