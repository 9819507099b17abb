"""khrongkan extract, and what render puts into a PDF for it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pikepdf
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from calling import Call


@pytest.mark.parametrize(
    "words", [("a.docx",), ("a.pdf", "--attach")], ids=["word", "pdf with --attach"]
)
def test_the_record_comes_back_out_of_a_document(
    khrongkan: Call, sample: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert khrongkan("render", sample, "-o", *words).code == 0
    answer = khrongkan("extract", words[0], "-o", "again.json")
    assert answer == (0, "บันทึกไฟล์แล้ว: again.json\n", "")
    assert (tmp_path / "again.json").read_bytes() == sample.read_bytes()


def test_without_a_file_to_write_the_record_goes_to_the_screen(
    khrongkan: Call, sample: Path
) -> None:
    khrongkan("render", sample, "-o", "a.docx")
    assert khrongkan("extract", "a.docx") == (0, sample.read_text(encoding="utf-8"), "")


def test_an_edited_document_gives_its_record_with_a_warning(
    khrongkan: Call, sample: Path, tmp_path: Path
) -> None:
    khrongkan("render", sample, "-o", "a.docx")
    edited = io.BytesIO()
    with zipfile.ZipFile(tmp_path / "a.docx") as old, zipfile.ZipFile(edited, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace("หลักการ".encode(), "ที่มา".encode())
            new.writestr(name, data)
    (tmp_path / "a.docx").write_bytes(edited.getvalue())
    answer = khrongkan("extract", "a.docx")
    assert answer.code == 0
    assert answer.out == sample.read_text(encoding="utf-8")
    assert answer.err.startswith("a.docx: ควรดู: ข้อความในเอกสารถูกแก้ไข")


def test_a_file_without_a_record_is_told_in_one_sentence(
    khrongkan: Call, sample: Path, tmp_path: Path
) -> None:
    khrongkan("render", sample, "-o", "a.pdf")
    for name in ("a.pdf", "sample.json", "ไม่มี.docx"):
        answer = khrongkan("extract", name, "-o", "b.json")
        assert answer.code == 2
        assert len(answer.err.splitlines()) == 1
        assert answer.err.startswith(f"{name}: ")
    assert not (tmp_path / "b.json").exists()


def test_a_file_that_is_there_is_kept(khrongkan: Call, sample: Path) -> None:
    khrongkan("render", sample, "-o", "a.docx")
    answer = khrongkan("extract", "a.docx", "-o", "sample.json")
    assert answer.code == 1
    assert "มีไฟล์นี้อยู่แล้ว" in answer.err
    assert khrongkan("extract", "a.docx", "-o", "sample.json", "--force").code == 0


def test_a_pdf_carries_its_record_only_when_asked(
    khrongkan: Call, sample: Path, tmp_path: Path
) -> None:
    khrongkan("render", sample, "-o", "plain.pdf")
    khrongkan("render", sample, "-o", "carrying.pdf", "--attach")
    with (
        pikepdf.open(tmp_path / "plain.pdf") as plain,
        pikepdf.open(tmp_path / "carrying.pdf") as carrying,
    ):
        assert len(plain.attachments) == 0
        assert len(carrying.attachments) == 1
        with carrying.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "A")


def test_the_font_of_a_pdf_is_told_when_asked(khrongkan: Call, sample: Path) -> None:
    quiet = khrongkan("render", sample, "-o", "a.pdf")
    told = khrongkan("render", sample, "-o", "a.pdf", "--verbose")
    assert "Sarabun" not in quiet.out
    assert "ตัวอักษรใน PDF: " in told.out
    assert "Sarabun" in told.out


def test_a_folder_without_fonts_is_told(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    answer = khrongkan("render", sample, "-o", "a.pdf", "--font-dir", tmp_path)
    assert answer.code == 1
    assert str(tmp_path) in answer.err
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_a_record_can_be_attached_to_no_plain_page(
    khrongkan: Call, sample: Path, tmp_path: Path, name: str
) -> None:
    answer = khrongkan("render", sample, "-o", name, "--attach")
    assert answer.code == 1
    assert "แนบ" in answer.err
    assert not (tmp_path / name).exists()
