"""Ten templates that LibreOffice saved, and tags cut at random with Word's marks in them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it has no stubs
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # it has no stubs

import khrongkan as kk
from khrongkan.writers import docx
from khrongkan.writers.templates.checking import check_template
from libreoffice_templates import FOLDER, OFFICES
from word_template import paragraph, table, template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose import Document
    from libreoffice_templates import Office

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CORE = "{http://purl.org/dc/elements/1.1/}title"
SHEET = Path(__file__).parents[3] / "fixtures" / "flagship-2562" / "2.11.json"
SAME_IN_DOCXTPL = ("box", "note", "list", "columns", "landscape", "rows")


@pytest.fixture(scope="module")
def sheet() -> Document:
    return kk.compose(kk.load(SHEET))


def said(data: bytes, *, boxes: bool) -> list[str]:
    """The words of each paragraph that has some: those in boxes, or the others."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    paragraphs = (
        one
        for one in root.iter(f"{W}p")
        if boxes == (next(one.iterancestors(f"{W}txbxContent"), None) is not None)
    )
    return [words for one in paragraphs if (words := own_words(one))]


def own_words(one: Any) -> str:  # noqa: ANN401 - lxml has no types
    shown = {f"{W}tab": "\t", f"{W}br": "\n"}
    nodes = (
        node
        for node in one.iter(f"{W}t", *shown)
        if next(node.iterancestors(f"{W}p")) is one and node.getparent().tag == f"{W}r"
    )
    return "".join((node.text or "") if node.tag == f"{W}t" else shown[node.tag] for node in nodes)


def elsewhere(data: bytes) -> str:
    """All words outside the body: heads, feet, notes, boxes and the title."""
    words = said(data, boxes=True)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith(("word/header", "word/footer", "word/footnotes")):
                words += map(own_words, etree.fromstring(archive.read(name)).iter(f"{W}p"))
        core = etree.fromstring(archive.read("docProps/core.xml"))
    return "\n".join([*words, *(one.text or "" for one in core.iter(CORE))])


def audited(path: Path) -> set[str]:
    """What is wrong with a Word file, wherever it stands."""
    return {str(one.description) for one in OpenXmlValidator(strict=True).validate(path).errors}


def filled(body: str, sheet: Document, folder: Path) -> bytes:
    path = folder / "plain.docx"
    path.write_bytes(template(body))
    return docx.write(sheet, template=path)


def plain(office: Office) -> Iterator[str]:
    """The same body, every tag in one piece."""
    for item in office.body:
        yield paragraph(item) if isinstance(item, str) else table(*item)


@pytest.mark.parametrize("name", OFFICES)
def test_what_libreoffice_saved_prints_what_its_plain_twin_prints(
    name: str, sheet: Document, tmp_path: Path
) -> None:
    office, path = OFFICES[name], FOLDER / f"{name}.docx"
    assert check_template(path) == []
    made = docx.write(sheet, template=path)
    assert said(made, boxes=False) == said(
        filled("".join(plain(office)), sheet, tmp_path), boxes=False
    )
    others = (office.header, office.footer, office.note, office.box, office.title)
    for words in filter(None, others):
        (twin,) = said(filled(paragraph(words), sheet, tmp_path), boxes=False)
        assert twin in elsewhere(made)
    result = tmp_path / "made.docx"
    result.write_bytes(made)
    assert audited(result) <= audited(path)  # LibreOffice leaves a theme out, and so do we


@pytest.mark.parametrize("name", SAME_IN_DOCXTPL)
def test_docxtpl_prints_the_same_words_of_it(name: str, sheet: Document, tmp_path: Path) -> None:
    path = FOLDER / f"{name}.docx"
    facts = {one: sheet.facts[one] for one in ("name", "organisation", "period")}
    listed: Any = sheet.facts  # those of a record have lists too
    activities = listed.elements("activities")
    theirs = DocxTemplate(path)
    theirs.render(
        {
            **facts,
            "objectives": [str(one) for one in listed.elements("objectives")],
            "activities": _Counted({"name": a["name"], "when": a["when"]} for a in activities),
        },
        autoescape=True,
    )
    theirs.save(tmp_path / "theirs.docx")
    ours = docx.write(sheet, template=path)
    digits = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    said_by_docxtpl = said((tmp_path / "theirs.docx").read_bytes(), boxes=False)
    assert [words.translate(digits) for words in said(ours, boxes=False)] == [
        words.translate(digits) for words in said_by_docxtpl
    ]


class _Counted(list[dict[str, str]]):
    """A list whose ``count`` is how many there are, as in our templates."""

    @property
    def count(self) -> int:  # type: ignore[override]  # a tag asks for it by this name
        return len(self)


MARKS = (
    "",
    '<w:proofErr w:type="spellStart"/>',
    '<w:proofErr w:type="gramEnd"/>',
    '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>',
    "<w:r><w:lastRenderedPageBreak/></w:r>",
    "<w:r><w:softHyphen/></w:r>",
    "<w:r><w:t>\u200b</w:t></w:r>",
    '<w:del w:id="3" w:author="ก"><w:r><w:delText>ทิ้ง</w:delText></w:r></w:del>',
    '<w:commentRangeStart w:id="1"/>',
    '<w:permStart w:id="2" w:edGrp="everyone"/><w:permEnd w:id="2"/>',
)
FACES = (
    "",
    "<w:rPr><w:b/></w:rPr>",
    '<w:rPr><w:lang w:bidi="th-TH"/></w:rPr>',
    '<w:rPr><w:lang w:val="en-US"/><w:noProof/></w:rPr>',
    '<w:rPr><w:rFonts w:hint="cs"/><w:cs/></w:rPr>',
)
ROOFS = (
    ("", ""),
    ('<w:smartTag w:uri="urn:x" w:element="place">', "</w:smartTag>"),
    ('<w:ins w:id="5" w:author="ก">', "</w:ins>"),
)
LINKS = (*ROOFS, ('<w:hyperlink w:anchor="a">', "</w:hyperlink>"))
WORDS = (
    "ก {{ name }} ข",
    "{% if place %}มี{% elif period %}{{ period|date('short') }}{% else %}ไม่{% endif %}",
    "{% for a in activities %}{{ loop.index }}) {{ a.name }} {% endfor %}จบ",
    "{{ งบประมาณ.จำนวนเงิน|arabic_digits }}{# ไม่พิมพ์ #} บาท",
)


@st.composite
def pieces(draw: st.DrawFn) -> tuple[str, str]:
    """Words with tags, and a paragraph of them cut at any letters with any of Word's marks."""
    words = draw(st.sampled_from(WORDS))
    cuts = sorted(draw(st.sets(st.integers(1, len(words) - 1), max_size=12)))
    made = []
    for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True):
        opening, closing = draw(st.sampled_from(LINKS if "{%" not in words else ROOFS))
        run = paragraph(words[start:end])[5:-6]
        faced = run.replace("<w:r>", f"<w:r>{draw(st.sampled_from(FACES))}")
        rsid = draw(st.sampled_from(("", ' w:rsidRPr="00AB12CD"')))
        mark = draw(st.sampled_from(MARKS))
        made.append(f"{opening}{faced.replace('<w:r>', f'<w:r{rsid}>')}{closing}{mark}")
    return words, f"<w:p>{''.join(made)}</w:p>"


@settings(max_examples=150, deadline=None)
@given(cut=pieces())
def test_a_tag_cut_anywhere_with_any_mark_in_it_prints_what_it_says(
    cut: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    words, markup = cut
    sheet = kk.compose(kk.load(SHEET))
    folder = tmp_path_factory.mktemp("cut")
    made = filled(markup + paragraph(words), sheet, folder)
    whole, *_ = said(filled(paragraph(words), sheet, folder), boxes=False)
    printed = [one.replace("\u200b", "") for one in said(made, boxes=False)]  # none in a tag
    assert printed[:2] == [whole, whole]
