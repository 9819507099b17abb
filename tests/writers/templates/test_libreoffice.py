"""Templates that LibreOffice has saved, and PDFs that it makes of them."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import docx as python_docx
import pypdf
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # it has no stubs

import khrongkan as kk
from khrongkan.writers import docx
from khrongkan.writers.templates import to_pdf
from khrongkan.writers.templates.checking import check_template
from khrongkan.writers.templates.to_pdf import pdfs
from word_template import paragraph, template

if TYPE_CHECKING:
    from collections.abc import Callable

SAVED = Path(__file__).with_name("libreoffice.docx")
SHEET = Path(__file__).parents[3] / "fixtures" / "flagship-2562" / "2.11.json"


def test_a_template_that_libreoffice_saved_is_right() -> None:
    assert check_template(SAVED) == []


def test_a_template_that_libreoffice_saved_prints_what_it_says(tmp_path: Path) -> None:
    sheet = kk.compose(kk.load(SHEET))
    result = tmp_path / "made.docx"
    result.write_bytes(docx.write(sheet, template=SAVED))
    assert OpenXmlValidator(strict=True).validate(result).errors == []
    made = python_docx.Document(str(result))
    words = [one.text for one in made.paragraphs]
    assert words[0] == f"ชื่อ {sheet.facts['name']} มิ.ย. – ก.ค. ๖๒"
    assert "x" not in words
    assert made.sections[0].header.paragraphs[0].text.startswith(sheet.facts["organisation"])
    assert len(made.tables[0].rows) == 7


def test_a_pdf_of_an_own_template_holds_its_words(
    soffice: Callable[[Path], Path],  # noqa: ARG001 - says that LibreOffice is needed
) -> None:
    # Latin names, since a machine may have no Thai font for LibreOffice to write with.
    sheets = {name: docx.write(kk.compose(kk.load({"name": name}))) for name in ("DLTV", "STEM")}
    made = pdfs(sheets)
    for name, data in made.items():
        assert name in pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()


def test_without_libreoffice_a_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(to_pdf, "_PLACES", ())
    path = tmp_path / "ours.docx"
    path.write_bytes(template(paragraph("{{ name }}")))
    with pytest.raises(kk.RenderError, match="LibreOffice") as caught:
        kk.render(kk.load({"name": "อาหาร"}), tmp_path / "out.pdf", template=path)
    assert [found.code for found in caught.value.findings] == ["no-libreoffice"]
    assert not (tmp_path / "out.pdf").exists()
