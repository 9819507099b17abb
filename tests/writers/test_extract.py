from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

import khrongkan as kk
from khrongkan.errors import LoadError
from khrongkan.records import record_json
from khrongkan.writers import docx, pdf
from khrongkan.writers.extract import extract, extract_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURES = Path(__file__).parents[2] / "fixtures"
RECORDS = sorted((FIXTURES / "flagship-2562").glob("2.*.json"))
WRITERS: dict[str, Callable[..., bytes]] = {"docx": docx.write, "pdf": pdf.write}


def made(kind: str, path: Path = RECORDS[0]) -> tuple[bytes, bytes]:
    """A document that carries its record, and that record."""
    record = kk.load(path)
    data = record_json(record)
    return WRITERS[kind](kk.compose(record), record=data), data


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("kind", WRITERS)
def test_the_record_comes_out_as_it_went_in(kind: str, path: Path) -> None:
    document, record = made(kind, path)
    found = extract_bytes(document)
    assert found.record == record
    assert found.findings == ()
    assert kk.load(found.record) == kk.load(path)


def test_a_file_is_told_by_what_is_in_it_not_by_its_name(tmp_path: Path) -> None:
    document, record = made("pdf")
    path = tmp_path / "sheet.docx"
    path.write_bytes(document)
    assert extract(path).record == record


def edited_docx(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace("โครงการ".encode(), "กิจการ".encode())
            new.writestr(name, content)
    return out.getvalue()


def edited_pdf(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        stream = file.pages[0].Contents
        stream.write(stream.read_bytes() + b" BT ET")
        file.save(out)
    return out.getvalue()


def saved_again(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        file.save(out, recompress_flate=True)
    return out.getvalue()


@pytest.mark.parametrize(("kind", "edit"), [("docx", edited_docx), ("pdf", edited_pdf)])
def test_a_document_edited_since_gives_its_record_with_a_warning(kind: str, edit: object) -> None:
    document, record = made(kind)
    found = extract_bytes(edit(document))  # type: ignore[operator]  # a function of bytes
    assert found.record == record
    assert [told.code for told in found.findings] == ["extract-words-changed"]


def test_a_pdf_that_was_only_saved_again_is_not_called_edited() -> None:
    document, _ = made("pdf")
    assert extract_bytes(saved_again(document)).findings == ()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "extract-unknown"),
        (b"hello", "extract-unknown"),
        (b"PK\x03\x04 broken", "extract-unknown"),
        (b"%PDF-1.7 broken", "extract-unknown"),
        (docx.write(kk.compose(kk.load(RECORDS[0]))), "extract-nothing"),
        (pdf.write(kk.compose(kk.load(RECORDS[0]))), "extract-nothing"),
    ],
    ids=["empty", "text", "broken docx", "broken pdf", "docx without", "pdf without"],
)
def test_any_other_file_gives_a_clear_sentence(data: bytes, code: str) -> None:
    with pytest.raises(LoadError) as refused:
        extract_bytes(data)
    assert [found.code for found in refused.value.findings] == [code]


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(LoadError) as refused:
        extract(tmp_path / "no.docx")
    assert [found.code for found in refused.value.findings] == ["extract-missing"]
