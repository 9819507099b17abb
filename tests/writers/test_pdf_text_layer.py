"""What other programs read in the PDFs that are made."""

from __future__ import annotations

import io
import json
from pathlib import Path

import fontpkg  # type: ignore[import-untyped]  # has no types
import pypdf
import pypdfium2  # type: ignore[import-untyped]  # has no types
import pytest
from pythainlp.corpus import thai_words

import khrongkan as kk
from khrongkan.compose.document import Document, Page, Paragraph, Run
from khrongkan.writers import pdf
from khrongkan.writers.pdf.finish import finished
from khrongkan.writers.pdf.fonts import typeface
from khrongkan.writers.pdf.tree import tree
from khrongkan.writers.pdf.typeset import compiler

SHEETS = Path(__file__).parents[2] / "fixtures" / "flagship-2562"
SARABUN = Path(fontpkg.path("sarabun")).parent
TONES = "\u0e48\u0e49\u0e4a\u0e4b"
NIKHAHIT = "\u0e4d"
_LINE = 60


def read_by_both(data: bytes) -> list[list[str]]:
    """The words of each page as pypdf and as pdfium read them."""
    return [
        [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages],
        [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)],
    ]


def hard_words() -> list[str]:
    """Words with marks that are drawn as other glyphs than those that were written."""
    hard = {"ำ", NIKHAHIT, *(tone + "า" for tone in TONES)}
    known = [word for word in sorted(thai_words()) if any(part in word for part in hard)]
    tall = [
        letter + tone + vowel for letter in "กญฐปฝฟฬ" for tone in ("", *TONES) for vowel in "าำ"
    ]
    torn = ["ป" + NIKHAHIT + "า", "น้" + NIKHAHIT + "า", "น" + NIKHAHIT + "้า", "ปู่", "กู้", "ฎุ", "ญุ"]
    return ["".join(word.split()) for word in known[::4]] + tall + torn


@pytest.mark.parametrize("standards", [[], ["a-2a", "ua-1"]], ids=["plain", "archival"])
@pytest.mark.parametrize("folder", [None, SARABUN], ids=["found", "brought"])
def test_every_word_reads_as_it_was_written(folder: Path | None, standards: list[str]) -> None:
    words = hard_words()
    lines = [" ".join(words[at : at + _LINE]) for at in range(0, len(words), _LINE)]
    blocks = tuple(Paragraph((Run(line),), "plain") for line in lines)
    face = typeface(folder)
    data = tree(Document(blocks, title="ก", page=Page(number="none")), face)
    made = compiler(face.files).compile(
        sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
        format="pdf",
        pdf_standards=standards,  # type: ignore[arg-type]  # its stub wants literals
    )
    assert isinstance(made, bytes)
    for shown in read_by_both(finished(made)):
        assert "".join("".join(shown).split()) == "".join(words)


@pytest.mark.parametrize("name", ["2.1", "2.5", "2.11"])
def test_every_reader_reads_both_hyphens_of_a_page_number(name: str) -> None:
    made = pdf.write(kk.compose(kk.load(SHEETS / f"{name}.json")))
    for pages in read_by_both(made):
        assert [page.split("\n")[0].strip() for page in pages[1:4]] == [
            f"- {digit} -" for digit in "๒๓๔"[: len(pages) - 1]
        ]
