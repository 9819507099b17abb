"""The record back out of a document that khrongkan made."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from khrongkan.errors import LoadError, Place, finding

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

    from khrongkan.errors import Finding


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a document carried: the record's JSON in UTF-8, and what is to be told about it."""

    record: bytes
    findings: tuple[Finding, ...] = ()


def extract(path: str | PathLike[str]) -> Extracted:
    """The record that a ``.docx`` or a ``.pdf`` carries, exactly as it went in.

    The kind of file is told by its first bytes, not by its name. A finding
    ``extract-words-changed`` warns where the document's words were edited since it was made.

    Raises:
        LoadError: if the file can't be opened, is of another kind, or carries no record.
    """
    place = Place(source=str(path))
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError):
        raise LoadError(finding("extract-missing", place)) from None
    return extract_bytes(data, source=str(path))


def extract_bytes(data: bytes, *, source: str = "") -> Extracted:
    """The same for a document's bytes; ``source`` names it in findings.

    >>> from khrongkan.compose.document import Document, Heading
    >>> from khrongkan.writers import docx
    >>> made = docx.write(Document((Heading("ก"),)), record='{"name": "ก"}'.encode())
    >>> extract_bytes(made).record.decode()
    '{"name": "ก"}'

    Raises:
        LoadError: if it is of another kind or carries no record.
    """
    place = Place(source=source)
    found = _reader(data)
    if found is None:
        raise LoadError(finding("extract-unknown", place))
    read, changed = found
    try:
        record, edited = read(data), changed(data)
    except _unreadable() as error:
        raise LoadError(finding("extract-unknown", place)) from error
    if record is None:
        raise LoadError(finding("extract-nothing", place))
    told = (finding("extract-words-changed", place),) if edited else ()
    return Extracted(record, told)


_Reader = tuple["Callable[[bytes], bytes | None]", "Callable[[bytes], bool | None]"]


def _reader(data: bytes) -> _Reader | None:
    """How to read a file of this kind; nothing for another kind."""
    if data[:2] == b"PK":
        from khrongkan.writers import docx  # noqa: PLC0415 - only where it is wanted

        return docx.embedded_record, docx.words_changed
    if b"%PDF-" in data[:1024]:
        from khrongkan.writers import pdf  # noqa: PLC0415 - as above

        return pdf.embedded_record, pdf.words_changed
    return None


def _unreadable() -> tuple[type[Exception], ...]:
    """What the readers raise on a damaged file."""
    import pikepdf  # noqa: PLC0415 - only where it is wanted

    kinds = (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError, OSError)
    return (*kinds, pikepdf.PdfError)
