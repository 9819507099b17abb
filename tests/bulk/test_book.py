"""The flagship chapter as one book: every sheet, one contents, one run of page numbers."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx as python_docx
import pypdf
import pytest

import khrongkan as kk
from auditing import audit, faults_missed_by_the_audit
from khrongkan.bulk.chapter import book_document, paged
from khrongkan.compose.document import Contents, Document
from khrongkan.writers import docx, pdf, text
from khrongkan.writers.pdf import family_in_use
from khrongkan.writers.templates.to_pdf import justified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FIXTURES = Path(__file__).parents[2] / "fixtures" / "flagship-2562"


@pytest.fixture(scope="module")
def chapter() -> Document:
    return paged(book_document(kk.load(FIXTURES / "portfolio.json")))


@pytest.fixture(scope="module")
def in_word() -> Document:
    return paged(book_document(kk.load(FIXTURES / "portfolio.json")), in_word=True)


@pytest.fixture(scope="module")
def printed(chapter: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf.write(chapter)))


@pytest.fixture(scope="module")
def word(in_word: Document) -> str:
    with zipfile.ZipFile(io.BytesIO(docx.write(in_word))) as archive:
        return archive.read("word/document.xml").decode()


def _contents(document: Document) -> Contents:
    (found,) = (block for block in document.blocks if isinstance(block, Contents))
    return found


def _first_level(reader: pypdf.PdfReader) -> Iterator[pypdf.generic.Destination]:
    return (one for one in reader.outline if not isinstance(one, list))


def _page_of(entry: pypdf.generic.Destination, reader: pypdf.PdfReader) -> int:
    at = reader.get_destination_page_number(entry)
    assert at is not None
    return at + 43


def test_every_sheet_stands_in_the_book_word_for_word(chapter: Document) -> None:
    whole = text.write(chapter).decode()
    for number in range(1, 17):
        project = kk.load(FIXTURES / f"2.{number}.json")
        assert kk.render_bytes(project, "txt").decode() in whole


def test_the_contents_hold_the_pages_of_the_pdf(
    chapter: Document, printed: pypdf.PdfReader
) -> None:
    pages = [_page_of(one, printed) for one in _first_level(printed)]
    stored = [int(entry.page) for entry in _contents(chapter).entries]
    assert stored == pages
    assert stored[0] == 46


def test_the_contents_of_a_word_file_hold_the_pages_of_libreoffice(
    in_word: Document, soffice: Callable[[Path], Path], tmp_path: Path
) -> None:
    if family_in_use() != "TH Sarabun New":
        pytest.skip("LibreOffice lays out another font here")
    path = tmp_path / "chapter.docx"
    path.write_bytes(justified(docx.write(in_word)))
    reader = pypdf.PdfReader(soffice(path))
    pages = [_page_of(one, reader) for one in _first_level(reader)]
    assert [int(entry.page) for entry in _contents(in_word).entries] == pages


def test_a_table_that_goes_on_says_so_above_its_head(
    chapter: Document, printed: pypdf.PdfReader
) -> None:
    assert "แผนการใช้จ่ายงบประมาณ" in text.write(chapter).decode()
    first_lines = [page.extract_text().split("\n")[0] for page in printed.pages[:4]]
    assert [line.strip() for line in first_lines if "(ต่อ)" in line] == (
        ["แผนการใช้จ่ายงบประมาณ (ต่อ)"]
    )


def test_every_page_says_its_number_and_plan(printed: pypdf.PdfReader) -> None:
    for number, page in enumerate(printed.pages, start=43):
        shown = str(number).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
        words = " ".join(page.extract_text().split())
        assert f"หน้า {shown}" in words
        assert "แผนพัฒนาคุณภาพการศึกษาขั้นพื้นฐาน ปีการศึกษา ๒๕๖๒" in words


def test_the_outline_of_the_pdf_is_two_levels_deep(printed: pypdf.PdfReader) -> None:
    below = [one for one in printed.outline if isinstance(one, list)]
    assert len(list(_first_level(printed))) == len(below) == 16
    assert not any(isinstance(deeper, list) for sections in below for deeper in sections)


def test_the_navigation_pane_of_word_is_two_levels_deep(word: str) -> None:
    levels = re.findall(r'<w:outlineLvl w:val="(\d)"/>', word)
    assert levels.count("0") == 16
    assert set(levels) <= {"0", "1", "9"}
    assert levels.count("1") > 16


def test_each_entry_refers_to_a_bookmark_and_holds_its_page(in_word: Document, word: str) -> None:
    named = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"/>', word)
    asked = re.findall(
        r" PAGEREF (\w+) \\h \\\* THAIARABIC </w:instrText>.*?<w:t [^>]*>([๐-๙]+)<", word
    )
    entries = _contents(in_word).entries
    assert named == [entry.anchor for entry in entries]
    assert asked == [(entry.anchor, entry.page) for entry in entries]
    assert "updateFields" not in word


def test_the_first_page_alone_sets_its_number(word: str) -> None:
    assert word.count('w:start="43"') == 1
    assert word.count("<w:start") == 0


def test_word_finds_no_fault_in_the_book(chapter: Document, tmp_path: Path) -> None:
    assert audit(docx.write(chapter), tmp_path) == []


def test_what_the_audit_misses_is_right_too(word: str) -> None:
    assert list(faults_missed_by_the_audit(word.encode())) == []


def test_the_same_portfolio_gives_the_same_book(chapter: Document) -> None:
    again = paged(book_document(kk.load(FIXTURES / "portfolio.json")))
    assert docx.write(again) == docx.write(chapter)


def test_a_cover_moves_every_page_on(chapter: Document) -> None:
    covered = paged(book_document(kk.load(FIXTURES / "portfolio.json"), cover=True))
    before = [int(entry.page) for entry in _contents(chapter).entries]
    assert [int(entry.page) for entry in _contents(covered).entries] == [n + 1 for n in before]


def test_what_is_no_portfolio_makes_no_book(tmp_path: Path) -> None:
    with pytest.raises(kk.LoadError, match="no portfolio"):
        kk.book(kk.load({"name": "ก"}), tmp_path / "book.docx")


def test_a_book_is_word_or_pdf(tmp_path: Path) -> None:
    with pytest.raises(kk.RenderError, match=r"\.docx, \.pdf"):
        kk.book(kk.load({"kind": "portfolio"}), tmp_path / "book.txt")


def test_a_review_speaks_of_each_sheet_beside_its_own_words(tmp_path: Path) -> None:
    for code, name in (("2.1", "อาหาร"), ("2.2", "ห้องสมุด")):
        project = {"code": code, "name": name, "objectives": [f"เพื่อ{name}ที่มีคูณภาพ"]}
        (tmp_path / f"{code}.json").write_text(json.dumps(project), encoding="utf-8")
    chapter = {"kind": "portfolio", "projects": ["2.1.json", "2.2.json"]}
    (tmp_path / "chapter.json").write_text(json.dumps(chapter), encoding="utf-8")
    path = kk.book(kk.load(tmp_path / "chapter.json"), tmp_path / "chapter.docx", review=True)
    commented = python_docx.Document(str(path))
    body = commented.element.body.xml
    misspelt = [one for one in commented.comments if "คูณภาพ" in one.text]
    assert len(misspelt) == 2
    for one, name in zip(misspelt, ("อาหาร", "ห้องสมุด"), strict=True):
        begins = body.index(f'<w:commentRangeStart w:id="{one.comment_id}"/>')
        assert f"เพื่อ{name}" in body[begins - 400 : begins]
    assert audit(path.read_bytes(), tmp_path) == []


def test_a_book_in_pdf_has_no_room_for_a_review(tmp_path: Path) -> None:
    with pytest.raises(kk.RenderError) as error:
        kk.book(kk.load({"kind": "portfolio"}), tmp_path / "chapter.pdf", review=True)
    assert [found.code for found in error.value.findings] == ["no-margin"]
