"""A PDF form, made with another program, filled with a sheet's facts."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest

import khrongkan as kk
from khrongkan.writers.forms_pdf import fields_of, fill

if TYPE_CHECKING:
    from collections.abc import Callable

    Form = Callable[..., Path]

FIXTURES = Path(__file__).parents[3] / "fixtures" / "flagship-2562"
MAPPING = """
"Text2" = "period|date('short')"
"amount" = "budget.amount ~ ' บาท'"
"Check Box3" = "status == 'โครงการต่อเนื่อง'"
"Check Box4" = "status == 'โครงการใหม่'"
"Choice5" = "'สพฐ.'"
"List6" = "'ต่อเนื่อง'"
"""


@pytest.fixture
def form(tmp_path: Path) -> Form:
    """The agency's form, with this mapping file beside it."""

    def made(mapping: str = "") -> Path:
        path = tmp_path / "agency.pdf"
        shutil.copy(Path(__file__).with_name("agency.pdf"), path)
        path.with_suffix(".toml").write_text(mapping, encoding="utf-8")
        return path

    return made


def words_in(data: bytes) -> list[str]:
    return [
        "".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(data)).pages
    ]


def refusal(sheet: kk.Document, path: Path) -> set[tuple[str, str]]:
    with pytest.raises(kk.RenderError) as caught:
        fill(sheet, path)
    return {(found.code, found.place.pointer) for found in caught.value.findings}


def test_every_field_of_a_form_is_listed(form: Form) -> None:
    kinds = {field.name: field.kind for field in fields_of(form())}
    assert kinds == {
        "name": "text",
        "Text2": "text",
        "amount": "text",
        "rationale": "lines",
        "Check Box3": "check",
        "Check Box4": "check",
        "Choice5": "choice",
        "List6": "choice",
        "organisation": "text",
        "budget.words": "text",
    }


@pytest.mark.parametrize("number", ["2.5", "2.11"])
def test_values_read_back_as_they_are(number: str, form: Form) -> None:
    sheet = kk.compose(kk.load(FIXTURES / f"{number}.json"))
    first, second = words_in(fill(sheet, form(MAPPING)))
    for name in ("name", "rationale"):
        assert "".join(sheet.facts[name].split()) in first
    assert "".join(sheet.facts["budget.amount"].split()) + "บาท" in first
    assert "ต่อเนื่อง" in first
    assert "สามหมื่นบาทถ้วน" in second if number == "2.11" else second


def test_a_filled_form_has_no_fields_and_is_always_the_same(form: Form) -> None:
    sheet = kk.compose(kk.load(FIXTURES / "2.11.json"))
    path = form(MAPPING)
    made = fill(sheet, path)
    reader = pypdf.PdfReader(io.BytesIO(made))
    assert reader.get_fields() is None
    assert not any("/Annots" in page and page["/Annots"] for page in reader.pages)
    assert fill(sheet, path) == made


def test_a_text_that_is_too_long_names_its_field(form: Form) -> None:
    sheet = kk.compose(kk.load({"name": "โครงการที่มีชื่อยาว " * 30}))
    assert refusal(sheet, form()) == {("pdf-form-too-long", "name")}


def test_a_mapping_that_names_no_field_and_no_fact_is_told(form: Form) -> None:
    sheet = kk.compose(kk.load({"name": "อาหาร"}))
    told = refusal(sheet, form('"Txt2" = "name"\n"Text2" = "nmae"\n"amount" = "name("\n'))
    assert told == {
        ("pdf-form-no-field", "Txt2"),
        ("template-name-unknown", "Text2"),
        ("template-tag-calls", "amount"),
    }


def test_a_choice_takes_its_own_words_only(form: Form) -> None:
    sheet = kk.compose(kk.load({"name": "อาหาร"}))
    assert refusal(sheet, form('"List6" = "name"')) == {("pdf-form-option", "List6")}


def test_what_is_no_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    sheet = kk.compose(kk.load({"name": "อาหาร"}))
    path.write_bytes(b"a letter")
    assert refusal(sheet, path) == {("pdf-form-unreadable", "")}
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(path)
    assert refusal(sheet, path) == {("pdf-form-without-fields", "")}
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(path)
    assert refusal(sheet, path) == {("pdf-form-locked", "")}


def test_a_form_is_filled_by_its_suffix(form: Form, tmp_path: Path) -> None:
    record = kk.load({"name": "อาหารกลางวัน"})
    made = kk.render(record, tmp_path / "out.pdf", template=form())
    assert "อาหารกลางวัน" in words_in(made.read_bytes())[0]
    with pytest.raises(kk.RenderError, match="PDF form"):
        kk.render(record, tmp_path / "out.docx", template=form())
