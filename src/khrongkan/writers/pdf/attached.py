"""The record inside a PDF: an associated file, beside it a digest of the pages as made."""

from __future__ import annotations

import hashlib
import io
import re

import pikepdf

NAME = "record.json"
_DIGEST = re.compile(r"sha256=([0-9a-f]{64})")


def seal(file: pikepdf.Pdf) -> None:
    """Note beside an attached record what the pages say, so that a change can be told."""
    for attached in _specs(file):
        attached.Desc = f"khrongkan record; sha256={_digest(file)}"


def embedded_record(data: bytes) -> bytes | None:
    """The JSON bytes of the record that a PDF carries, or nothing.

    Raises:
        pikepdf.PdfError: if ``data`` is no PDF that can be opened.
    """
    with pikepdf.open(io.BytesIO(data)) as file:
        for attached in _specs(file):
            return bytes(attached.EF.F.read_bytes())
    return None


def words_changed(data: bytes) -> bool | None:
    """Whether the pages of a PDF were changed since it was made; nothing without a record.

    Raises:
        pikepdf.PdfError: if ``data`` is no PDF that can be opened.
    """
    with pikepdf.open(io.BytesIO(data)) as file:
        for attached in _specs(file):
            noted = _DIGEST.search(str(attached.get("/Desc", "")))
            return noted is not None and noted[1] != _digest(file)
    return None


def _specs(file: pikepdf.Pdf) -> list[pikepdf.Object]:
    specs: list[pikepdf.Object] = list(file.Root.get("/AF", []))
    return [spec for spec in specs if str(spec.get("/UF", spec.get("/F", ""))) == NAME]


def _digest(file: pikepdf.Pdf) -> str:
    digest = hashlib.sha256()
    for page in file.pages:
        contents = page.get("/Contents")
        streams = contents if isinstance(contents, pikepdf.Array) else [contents]
        for stream in streams:
            digest.update(stream.read_bytes() if stream is not None else b"")
    return digest.hexdigest()
