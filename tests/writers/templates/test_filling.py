"""What a planner's template prints."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it has no stubs
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # it has no stubs

import khrongkan as kk
from khrongkan.compose.document import Document
from khrongkan.writers import docx
from khrongkan.writers.templates.starter import new_template
from word_template import box, paragraph, table, template

if TYPE_CHECKING:
    from collections.abc import Callable

    Render = Callable[..., list[str]]

FIXTURES = Path(__file__).parents[3] / "fixtures" / "flagship-2562"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RECORD = {
    "name": "อาหาร & <กลางวัน> 🍚",
    "organisation": "โรงเรียนบ้านดอน",
    "period": "1 มิ.ย. 2569 – 30 ก.ค. 2569",
    "budget": "45,000",
    "status": "continuing",
    "objectives": ["ให้นักเรียนได้กินอิ่ม", "ให้ครูได้พัก"],
    "activities": [
        {"name": "ประชุม", "when": "มิ.ย. 2569"},
        {"name": "จัดซื้อ", "when": "ก.ค. 2569"},
    ],
}


def words_of(data: bytes, part: str = "word/document.xml") -> list[str]:
    """The words of each paragraph of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(part))
    shown = {f"{W}tab": "\t", f"{W}br": "\n"}
    return [
        "".join(
            (node.text or "") if node.tag == f"{W}t" else shown.get(str(node.tag), "")
            for run in one.iterfind(f".//{W}r")
            for node in run
        )
        for one in root.iter(f"{W}p")
    ]


@pytest.fixture
def render(tmp_path: Path) -> Render:
    """Gives the words of a template's paragraphs, filled with a record."""

    def rendered(body: str, *, part: str = "word/document.xml", **more: object) -> list[str]:
        path = tmp_path / "ours.docx"
        path.write_bytes(template(body, **more))  # type: ignore[arg-type]  # as template takes them
        made = docx.write(kk.compose(kk.load(RECORD)), template=path)
        result = tmp_path / "made.docx"
        result.write_bytes(made)
        assert OpenXmlValidator(strict=True).validate(result).errors == []
        return words_of(made, part)

    return rendered


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ name }}", "อาหาร & <กลางวัน> 🍚"),
        ("{{ ชื่อโครงการ }}", "อาหาร & <กลางวัน> 🍚"),
        ("{{ budget.amount }}", "๔๕,๐๐๐"),
        ("{{ งบประมาณ.จำนวนเงิน|arabic_digits }}", "45,000"),
        ("{{ budget.words }}", "สี่หมื่นห้าพันบาทถ้วน"),
        ("{{ budget.amount|baht_text }}", "สี่หมื่นห้าพันบาทถ้วน"),
        ("{{ period }}", "๑ มิถุนายน – ๓๐ กรกฎาคม ๒๕๖๙"),
        ('{{ period|date("short") }}', "๑ มิ.ย. – ๓๐ ก.ค. ๖๙"),
        ("{{ status }}", "โครงการต่อเนื่อง"),
        ("{{ '12'|thai_digits }}", "๑๒"),
        ("{{ objectives }}", "ให้นักเรียนได้กินอิ่ม\nให้ครูได้พัก"),
        ("{{ objectives.count }} ข้อ", "๒ ข้อ"),
        ("{{ place|default('-') }}", "-"),
        ("{% if place %}มี{% else %}ไม่มี{% endif %}", "ไม่มี"),
        ("{% if budget.amount > 40000 and not place %}ใช่{% endif %}", "ใช่"),
        ("{% if status in ['โครงการใหม่', 'โครงการต่อเนื่อง'] %}ใช่{% endif %}", "ใช่"),
        ("{% if unheard is defined %}มี{% elif name %}ชื่อ{% endif %}", "ชื่อ"),
        (
            "{% for a in activities %}{{ loop.index }}) {{ a.name }} {% endfor %}",
            "๑) ประชุม ๒) จัดซื้อ ",
        ),
        ("{{ name if place else organisation }}", "โรงเรียนบ้านดอน"),
        ("{# ไม่พิมพ์ #}พิมพ์", "พิมพ์"),
        ("{{ name ~ '!' }}", "อาหาร & <กลางวัน> 🍚!"),
        ("{{r name }}", "อาหาร & <กลางวัน> 🍚"),
    ],
)
def test_a_tag_prints_a_fact(tag: str, printed: str, render: Render) -> None:
    assert render(paragraph(tag))[0] == printed


SPELL = '<w:proofErr w:type="spellStart"/>'
TRICKS = {
    "runs": paragraph("{", "{ na", "me }", "} จบ"),
    "letters": paragraph(*"{{ name }} จบ"),
    "spell marks": "<w:p><w:r><w:t>{{ </w:t></w:r>" + SPELL + "<w:r><w:t>name</w:t></w:r>"
    '<w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> }} จบ</w:t></w:r></w:p>',
    "revision ids": '<w:p w:rsidR="00AB12CD"><w:r w:rsidRPr="00AB12CE"><w:t>{{ na</w:t></w:r>'
    '<w:r w:rsidRPr="00AB12CF"><w:rPr><w:b/></w:rPr><w:t>me }} จบ</w:t></w:r></w:p>',
    "bookmark": '<w:p><w:r><w:t>{{ na</w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/>'
    '<w:bookmarkEnd w:id="0"/><w:r><w:t>me }} จบ</w:t></w:r></w:p>',
    "zero width": paragraph("{\u200b{ \u200bna\u200bme\ufeff }\u200b} จบ"),
    "no-break space": paragraph("{{\u00a0name\u00a0}} จบ"),
    "line break": "<w:p><w:r><w:t>{{</w:t><w:br/><w:t>name</w:t><w:tab/>"
    "<w:t>}} จบ</w:t></w:r></w:p>",
    "smart quotes": paragraph("{{ name|default(“-”) }} จบ"),
    "inserted": '<w:p><w:ins w:id="1" w:author="ก"><w:r><w:t>{{ na</w:t></w:r></w:ins>'
    "<w:r><w:t>me }} จบ</w:t></w:r></w:p>",
    "deleted inside": '<w:p><w:r><w:t>{{ na</w:t></w:r><w:del w:id="1" w:author="ก"><w:r>'
    "<w:delText>xx</w:delText></w:r></w:del><w:r><w:t>me }} จบ</w:t></w:r></w:p>",
    "content control": "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r>"
    "<w:t>{{ name }} จบ</w:t></w:r></w:sdtContent></w:sdt></w:p>",
}


@pytest.mark.parametrize("trick", TRICKS)
def test_a_tag_that_word_cut_to_pieces_prints_the_same(trick: str, render: Render) -> None:
    assert render(TRICKS[trick])[0] == render(paragraph("{{ name }} จบ"))[0]


def test_paragraphs_and_rows_and_cells_are_repeated(render: Render) -> None:
    rows = table(
        ["กิจกรรม", "เวลา"],
        ["{%tr for a in activities %}", ""],
        ["{{ a.name }}", "{{ a.when }}"],
        ["{%tr endfor %}", ""],
    )
    cells = table(["{%tc for a in activities %}", "{{ a.name }}", "{%tc endfor %}", "จบ"])
    items = paragraph("{%p for o in objectives %}") + paragraph("- {{ o }}")
    printed = render(items + paragraph("{%p endfor %}") + rows + paragraph("") + cells)
    assert printed[:2] == ["- ให้นักเรียนได้กินอิ่ม", "- ให้ครูได้พัก"]
    assert printed[2:8] == ["กิจกรรม", "เวลา", "ประชุม", "มิถุนายน ๒๕๖๙", "จัดซื้อ", "กรกฎาคม ๒๕๖๙"]
    assert printed[9:12] == ["ประชุม", "จัดซื้อ", "จบ"]


def test_what_prints_nothing_leaves_cells_and_tables_whole(render: Render) -> None:
    none = table([paragraph("{%p if place %}") + paragraph("{%p endif %}")])
    rows = table(["{%tr for r in risks %}"], ["{{ r }}"], ["{%tr endfor %}"])
    assert render(none + paragraph("ก") + rows + paragraph("ข"))[:3] == ["", "ก", "ข"]


def test_blocks_stand_where_they_are_asked_for(render: Render) -> None:
    body = paragraph("{{p content.objectives }}") + table(["{{p table.activities }}"])
    printed = render(body + paragraph("{{p section.objectives }}") + paragraph("{{p signatures }}"))
    assert printed[0].endswith("ให้นักเรียนได้กินอิ่ม")
    assert any("วัตถุประสงค์" in words for words in printed)
    assert "ประชุม" in " ".join(printed)


def test_tags_stand_in_boxes_headers_and_properties(render: Render) -> None:
    assert "โรงเรียนบ้านดอน" in render(box(paragraph("{{ organisation }}")))
    swaps = {
        "word/header1.xml": ("- ", "{{ organisation }} "),
        "docProps/core.xml": ("<dc:language>", "<dc:subject>{{ name }}</dc:subject><dc:language>"),
    }
    header = render(paragraph("x"), part="word/header1.xml", swaps=swaps)
    assert header[0].startswith("โรงเรียนบ้านดอน")


def test_the_new_template_prints_the_built_in_sheet_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(new_template())
    for record in sorted(FIXTURES.glob("*.json")):
        sheet = kk.compose(kk.load(record))
        assert docx.write(sheet, template=path) == docx.write(sheet)


def test_docxtpl_gives_the_same_words_where_it_is_right(tmp_path: Path) -> None:
    made = python_docx.Document()
    made.add_paragraph("{{ a }} และ {% if b == 'ข' %}{{ b }}{% endif %}")
    made.add_paragraph("{%p if c is defined %}")
    made.add_paragraph("ไม่พิมพ์")
    made.add_paragraph("{%p endif %}")
    grid = made.add_table(1, 2)
    grid.cell(0, 0).text, grid.cell(0, 1).text = "{{ a|trim }}", "{{ b }}"
    path, theirs = tmp_path / "ours.docx", tmp_path / "theirs.docx"
    made.save(str(path))
    facts = {"a": "ก", "b": "ข"}
    other = DocxTemplate(path)
    other.render(facts, autoescape=True)
    other.save(theirs)
    ours = docx.write(Document((), facts=facts), template=path)
    assert words_of(ours) == words_of(theirs.read_bytes())


_LETTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Cn", "Co"), include_characters="\n\t<&>\"'{}%"
)


@settings(max_examples=60, deadline=None)
@given(value=st.text(_LETTERS, max_size=40))
def test_a_value_comes_out_as_it_is(value: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("value") / "ours.docx"
    path.write_bytes(template(paragraph("{{ value }}") + paragraph("{{ value|default('') }}")))
    made = docx.write(Document((), facts={"value": value}), template=path)
    assert words_of(made)[0] == value
    assert words_of(made)[1] == value
