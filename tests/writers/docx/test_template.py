from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # it has no stubs

from khrongkan.compose.document import Document, Heading, Paragraph, Run
from khrongkan.errors import RenderError
from khrongkan.writers import docx
from khrongkan.writers.docx.page import page
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Parts = Callable[[bytes], dict[str, bytes]]

BODY_TAG = "{{p body }}"
SHEET = Document(
    (Heading("เป้าหมาย", "๑."), Paragraph((Run("ผู้เรียน"),))),
    title="อาหารกลางวัน",
    facts={"ชื่อโครงการ": "อาหาร & <กลางวัน>", "period": "๒๕๖๒", "lines": "ก\nข"},
)


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    """Makes a planner's template: the shipped page with other words in its body or its parts."""

    def made(
        body: str = BODY_TAG, *, without: str = "", swaps: dict[str, tuple[str, str]] | None = None
    ) -> Path:
        path = tmp_path / "template.docx"
        changes = {"word/document.xml": (BODY_TAG, body), **(swaps or {})}
        with (
            zipfile.ZipFile(io.BytesIO(page(look()))) as source,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for name in source.namelist():
                old, new = changes.get(name, ("", ""))
                if name != without:
                    text = source.read(name).decode()
                    target.writestr(name, text.replace(old, new) if old else text)
        return path

    return made


def paragraph(words: str) -> str:
    return f"</w:t></w:r></w:p><w:p><w:r><w:t>{words}</w:t></w:r></w:p><w:p><w:r><w:t>"


def in_document(data: bytes, read_parts: Parts) -> str:
    return read_parts(data)["word/document.xml"].decode()


def code_of(template: Path, document: Document = SHEET) -> str:
    with pytest.raises(RenderError) as caught:
        docx.write(document, template=template)
    (found,) = caught.value.findings
    return found.code


def test_a_planners_tags_are_filled_with_facts(
    make: Callable[..., Path], read_parts: Parts
) -> None:
    template = make("{{ ชื่อโครงการ }} {{period}}")
    words = in_document(docx.write(SHEET, template=template), read_parts)
    assert "อาหาร &amp; &lt;กลางวัน&gt; ๒๕๖๒" in words


def test_a_tag_that_word_cut_into_runs_is_still_read(
    make: Callable[..., Path], read_parts: Parts
) -> None:
    template = make("{{ per</w:t></w:r><w:r><w:t>iod }}")
    assert ">๒๕๖๒<" in in_document(docx.write(SHEET, template=template), read_parts)


def test_plain_tags_and_jinja_give_the_same_bytes(
    make: Callable[..., Path], read_parts: Parts
) -> None:
    plain = in_document(docx.write(SHEET, template=make()), read_parts)
    by_jinja = in_document(docx.write(SHEET, template=make("{{p body|default('') }}")), read_parts)
    assert by_jinja == plain


def test_a_condition_prints_or_not(make: Callable[..., Path], read_parts: Parts) -> None:
    words = "{% if period == '๒๕๖๒' %}ใช่{% else %}ไม่ใช่{% endif %}"
    words += "{% if nothing is defined %}x{% endif %}"
    printed = in_document(docx.write(SHEET, template=make(words)), read_parts)
    assert ">ใช่<" in printed


def test_a_fact_of_several_lines_keeps_them(make: Callable[..., Path], read_parts: Parts) -> None:
    plain = in_document(docx.write(SHEET, template=make("{{ lines }}")), read_parts)
    jinja = in_document(docx.write(SHEET, template=make("{{ lines|trim }}")), read_parts)
    assert "ก</w:t><w:br/><w:t" in plain
    assert "ก</w:t><w:br/><w:t" in jinja


def test_a_header_may_hold_tags(make: Callable[..., Path], read_parts: Parts) -> None:
    swaps = {"word/header1.xml": ("- ", "{{ title }} ")}
    made = read_parts(docx.write(SHEET, template=make(swaps=swaps)))
    assert "อาหารกลางวัน" in made["word/header1.xml"].decode()


@pytest.mark.parametrize("words", ["{{ unheard_of }}", "{% if unheard_of == 'a' %}x{% endif %}"])
def test_an_unknown_name_is_reported(words: str, make: Callable[..., Path]) -> None:
    template = make(words)
    with pytest.raises(RenderError, match="unheard_of") as caught:
        docx.write(SHEET, template=template)
    assert caught.value.findings[0].code == "template-name-unknown"
    place = caught.value.findings[0].place
    assert (place.source, place.pointer) == (str(template), "word/document.xml")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("{{ period * 99999 }}", "template-letter-unread"),
        ("{{ period.__class__ }}", "template-name-private"),
        ("{{ period.upper() }}", "template-tag-calls"),
        ("{{ period|center(99999999) }}", "template-filter-unknown"),
        ("{% for a in lines %}{{ a }}{% endfor %}", "template-no-list"),
        ("{% macro m() %}", "template-verb-refused"),
        ("{% set x = 1 %}", "template-verb-refused"),
        ("{% include 'a' %}", "template-verb-refused"),
        ("{% if period %}", "template-never-ends"),
        ("{{ period", "template-tag-unclosed"),
    ],
)
def test_a_tag_that_says_too_much_is_refused(
    words: str, code: str, make: Callable[..., Path]
) -> None:
    assert code_of(make(words)) == code


def test_tags_that_break_the_paragraphs_are_refused(make: Callable[..., Path]) -> None:
    words = paragraph("{%p if period == 'x' %}") + "{% endif %}"
    assert code_of(make(words)) == "template-scopes-differ"


def test_words_beside_a_paragraphs_tag_are_never_lost(make: Callable[..., Path]) -> None:
    assert code_of(make("{{p body }} และอื่น ๆ")) == "template-tag-not-alone"


def test_a_missing_template_is_reported(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nowhere.docx") == "template-missing"


def test_a_file_that_is_no_word_file_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_text("a letter", encoding="utf-8")
    assert code_of(path) == "template-unreadable"


def test_a_zip_without_a_document_is_reported(make: Callable[..., Path]) -> None:
    assert code_of(make(without="word/document.xml")) == "template-unreadable"


def test_a_template_without_our_styles_is_given_them(
    make: Callable[..., Path], read_parts: Parts, tmp_path: Path
) -> None:
    path = make(swaps={"word/styles.xml": ("KK", "Their")})
    data = docx.write(SHEET, template=path)
    assert b'w:styleId="KKHeading1"' in read_parts(data)["word/styles.xml"]
    result = tmp_path / "result.docx"
    result.write_bytes(data)
    assert OpenXmlValidator(strict=True).validate(result).errors == []


def test_a_template_without_properties_is_given_them(
    make: Callable[..., Path], read_parts: Parts
) -> None:
    override = (
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    )
    path = make(without="docProps/core.xml", swaps={"[Content_Types].xml": (override, "")})
    made = read_parts(docx.write(SHEET, template=path))
    assert "อาหารกลางวัน" in made["docProps/core.xml"].decode()
    assert override.encode() in made["[Content_Types].xml"]


def test_a_changed_template_is_read_again(make: Callable[..., Path], read_parts: Parts) -> None:
    docx.write(SHEET, template=make("{{ period }}"))
    words = in_document(docx.write(SHEET, template=make("อีกแบบ {{ period }}")), read_parts)
    assert "อีกแบบ ๒๕๖๒" in words


def test_parts_without_tags_are_untouched(read_parts: Parts) -> None:
    made, shipped = read_parts(docx.write(SHEET)), read_parts(page(look()))
    for name in ("word/styles.xml", "word/settings.xml", "word/header1.xml"):
        assert made[name] == shipped[name]


def test_the_built_in_page_loads_no_template_engine(read_parts: Parts) -> None:
    import subprocess  # noqa: PLC0415 - only this test starts another Python
    import sys  # noqa: PLC0415 - as above

    code = (
        "import sys; from khrongkan.compose.document import Document; "
        "from khrongkan.writers import docx; docx.write(Document(())); "
        "print([m for m in ('docxtpl', 'jinja2', 'lxml', 'docx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603 - our own code
    assert done.stdout.strip() == "[]"
    assert read_parts(docx.write(Document(())))
