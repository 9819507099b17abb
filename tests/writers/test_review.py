"""A copy to review: each finding stands at its words, in Word and in HTML."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import pytest
from lxml import etree, html

import khrongkan as kk
from auditing import audit, faults_missed_by_the_audit
from khrongkan.checks import notes
from khrongkan.compose.document import (
    Cell,
    Column,
    Document,
    Fields,
    Heading,
    Line,
    Note,
    Paragraph,
    Row,
    Run,
    Table,
)
from khrongkan.compose.document import Field as HeaderField
from khrongkan.errors import RenderError
from khrongkan.forms.printing import Print
from khrongkan.shipped import templates
from khrongkan.writers import docx
from khrongkan.writers.docx.comments import commented, with_comments
from khrongkan.writers.docx.package import package, packed
from khrongkan.writers.docx.template import template_bytes
from khrongkan.writers.review.finding import span_in
from khrongkan.writers.review.marks import MARK, marked

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURES = Path(__file__).parents[2] / "fixtures" / "flagship-2562"
RECORDS = sorted(FIXTURES.glob("2.*.json"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Comment(NamedTuple):
    """A comment of a Word file: the words that it is about, and what it says."""

    words: str
    text: str


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def comments(data: bytes) -> list[Comment]:
    """The comments of a Word file; a range that isn't closed or referred to is a mistake."""
    contents = parts(data)
    said = {
        one.get(f"{W}id"): text_of(one) for one in etree.fromstring(contents["word/comments.xml"])
    }
    under: dict[str | None, str] = {}
    done: dict[str | None, str] = {}
    referred: list[str | None] = []
    for element in etree.fromstring(contents["word/document.xml"]).iter():
        number = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            under[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            done[number] = under.pop(number)
        elif element.tag == f"{W}commentReference":
            referred.append(number)
        elif element.tag == f"{W}t":
            under = {one: words + (element.text or "") for one, words in under.items()}
    assert under == {}
    assert sorted(map(str, referred)) == sorted(map(str, done)) == sorted(map(str, said))
    return [Comment(done[number], text) for number, text in said.items()]


@pytest.fixture(scope="module")
def reviewed() -> Callable[[str], list[Comment]]:
    made: dict[str, list[Comment]] = {}

    def comments_of(name: str) -> list[Comment]:
        if name not in made:
            record = kk.load(FIXTURES / f"{name}.json")
            made[name] = comments(kk.render_bytes(record, "docx", review=True))
        return made[name]

    return comments_of


ON_THE_WORDS = [
    ("2.10", "outside-fiscal-year", "มิถุนายน ๒๕๖๒ – มีนาคม ๒๕๖๓"),
    ("2.1", "missing-fact", Print().gap),
    ("2.1", "known-confusion", "เถลิงถวัลย์สิริราชสมบัติ"),
    ("2.1", "space-in-phrase", "บรม ราชจักรีวงศ์"),
    ("2.1", "doubled-word", "ทักษะชีวิต ทักษะชีวิต"),
    ("2.10", "misspelling", "ตามาตรฐาน"),
    ("2.10", "missing-space", "ปีที่๖"),
    ("2.10", "two-scripts", "๖"),
    ("2.11", "stray-space", "ป.๓ ,"),
    ("2.11", "other-project", "โครงการนิเทศเพื่อพัฒนาคุณภาพการศึกษาของนักเรียน"),
    ("2.11", "time-outside-period", "มี.ค. ๖๓"),
    ("2.14", "mai-yamok", "อื่นๆได้"),
    ("2.7", "mixed-digits", "๒๕๖๒"),
]


@pytest.mark.parametrize(("sheet", "code", "words"), ON_THE_WORDS)
def test_a_comment_stands_on_the_words_that_it_is_about(
    reviewed: Callable[[str], list[Comment]], sheet: str, code: str, words: str
) -> None:
    assert words in {one.words for one in reviewed(sheet) if one.text.endswith(f"[{code}]")}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_every_finding_is_a_comment_of_a_valid_file_with_the_same_words(
    path: Path, tmp_path: Path
) -> None:
    record = kk.load(path)
    data = kk.render_bytes(record, "docx", review=True)
    document = parts(data)["word/document.xml"]
    plain = parts(kk.render_bytes(record, "docx"))["word/document.xml"]
    said = sorted(one.text for one in comments(data))
    assert said == sorted(note.text for note in notes(record))
    assert text_of(etree.fromstring(document)) == text_of(etree.fromstring(plain))
    assert audit(data, tmp_path) == []
    assert list(faults_missed_by_the_audit(document)) == []
    assert data == kk.render_bytes(record, "docx", review=True)


def test_a_review_leaves_the_columns_and_edges_of_a_sheet_alone() -> None:
    record = kk.load(FIXTURES / "2.7.json")
    for_review, plain = (
        parts(kk.render_bytes(record, "docx", review=review))["word/document.xml"].decode()
        for review in (True, False)
    )
    for measure in (r"<w:gridCol [^>]*>", r"<w:ind [^>]*>", r"<w:tabs>.*?</w:tabs>"):
        assert re.findall(measure, for_review) == re.findall(measure, plain)


def test_all_comments_are_of_khrongkan_and_none_has_a_time() -> None:
    data = kk.render_bytes(kk.load(FIXTURES / "2.1.json"), "docx", review=True)
    written = etree.fromstring(parts(data)["word/comments.xml"])
    assert {one.get(f"{W}author") for one in written} == {"khrongkan"}
    assert all(f"{W}date" not in one.attrib for one in written)


def test_the_record_still_travels_with_a_reviewed_sheet_unchanged() -> None:
    record = kk.load(FIXTURES / "2.1.json")
    data = kk.render_bytes(record, "docx", review=True)
    assert docx.embedded_record(data) == docx.embedded_record(kk.render_bytes(record, "docx"))
    assert docx.words_changed(data) is False


def test_an_empty_list_of_comments_in_a_template_takes_some() -> None:
    names = {"word/comments.xml": f'<w:comments xmlns:w="{W[1:-1]}"/>\n'.encode()}
    there = [packed(name, content) for name, content in names.items()]
    [made] = with_comments(there, (Note("", "ดู"),), 0)
    [one] = etree.fromstring(parts(package([made]))["word/comments.xml"])
    assert text_of(one) == "ดู"


def test_a_template_with_comments_of_its_own_keeps_them(tmp_path: Path) -> None:
    record = kk.load(FIXTURES / "2.1.json")
    contents = parts(template_bytes(templates() / "page.docx"))
    own = tmp_path / "own.docx"
    with zipfile.ZipFile(own, "w") as archive:
        for name, content in with_a_comment(contents).items():
            archive.writestr(name, content)
    data = kk.render_bytes(record, "docx", template=own, review=True)
    assert comments(data)[0].text == "ของสำนักงาน"
    assert len(comments(data)) == len(notes(record)) + 1
    assert audit(data, tmp_path) == []


def with_a_comment(contents: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a template, with a comment at its first paragraph."""
    reviewed = docx.write(Document((Heading("ก"),), notes=(Note("", "ของสำนักงาน"),)))
    made = parts(reviewed)
    types, rels = "[Content_Types].xml", "word/_rels/document.xml.rels"
    page = contents["word/document.xml"].decode()
    around = (
        '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    page = page.replace("<w:body>", f"<w:body><w:p>{around}</w:p>", 1)
    listed = {types: made[types], rels: made[rels]}
    return (
        contents
        | listed
        | {"word/comments.xml": made["word/comments.xml"], "word/document.xml": page.encode()}
    )


def test_a_template_that_places_sections_itself_has_comments_on_their_words(
    tmp_path: Path,
) -> None:
    record = kk.load({"name": "ก", "objectives": ["เพื่อพัฒนาคูณภาพ"], "budget": 100})
    contents = parts(template_bytes(templates() / "page.docx"))
    page = contents["word/document.xml"].decode()
    twice = "<w:p><w:r><w:t>{{p section.objectives }}</w:t></w:r></w:p>" * 2
    start, end = page.index("<w:body>") + len("<w:body>"), page.rindex("<w:sectPr")
    own = tmp_path / "own.docx"
    with zipfile.ZipFile(own, "w") as archive:
        for name, content in contents.items():
            placed = f"{page[:start]}{twice}{page[end:]}".encode()
            archive.writestr(name, placed if name == "word/document.xml" else content)
    data = kk.render_bytes(record, "docx", template=own, review=True)
    said = comments(data)
    assert "คูณภาพ" in [one.words for one in said]
    assert sorted(one.text for one in said) == sorted(note.text for note in notes(record))
    assert audit(data, tmp_path) == []


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_every_finding_is_a_margin_note_of_the_page(path: Path) -> None:
    record = kk.load(path)
    data = kk.render_bytes(record, "html", review=True).decode()
    assert MARK.search(data) is None
    page = html.fromstring(data)
    ordered = marked(replace(kk.compose(record), notes=notes(record))).notes
    for number, note in enumerate(ordered, start=1):
        [said] = found(page, f'//aside[@class="notes"]/p[@id="note-{number}"]')
        assert text_of(said) == f"{number} {note.text}"
        [back] = found(page, f'//main//a[@class="note"][@id="noted-{number}"]')
        assert back.get("href") == f"#note-{number}"


def found(page: etree._Element, path: str) -> list[etree._Element]:
    return cast("list[etree._Element]", page.xpath(path))  # noqa: SLF001 - the name of its type


def text_of(element: etree._Element) -> str:
    return "".join(cast("list[str]", element.xpath(".//text()")))


def test_notes_are_in_the_language_that_is_asked_for() -> None:
    record = kk.load({"objectives": ["เพื่อพัฒนาคูณภาพ"]})
    in_english = kk.render_bytes(record, "html", review=True, lang="en").decode()
    page = html.fromstring(in_english)
    said = {text_of(one) for one in found(page, '//aside[@class="notes"]/p')}
    assert any("Write “คุณภาพ”" in one and "โปรด" not in one for one in said)


def test_the_words_of_a_note_are_marked_in_html() -> None:
    record = kk.load({"objectives": ["เพื่อพัฒนาคูณภาพ ๑"]})
    page = html.fromstring(kk.render_bytes(record, "html", review=True).decode())
    assert "คูณภาพ" in [mark.text for mark in found(page, "//mark")]


@pytest.mark.parametrize("to", ["pdf", "txt"])
def test_a_format_without_a_margin_is_refused(to: str) -> None:
    with pytest.raises(RenderError) as refused:
        kk.render_bytes(kk.load({"name": "ก"}), to, review=True)
    assert [found.code for found in refused.value.findings] == ["no-margin"]


def written(document: Document) -> list[tuple[str, str]]:
    return [(one.words, one.text) for one in comments(docx.write(document))]


def test_the_same_words_twice_are_told_apart_by_what_stands_before_them() -> None:
    text = "ปี ๒๕๖๑ และปี ๒๕๖๑"
    assert span_in(text, "2561", "ปี ") == (3, 7)
    assert span_in(text, "2561", "ปี 2561 และปี ") == (14, 18)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("ความเหลื่อมล้ำ", "ลํ้า"),
        ("แผนงาน", "เเผน"),
        ("“รักการอ่าน”", '"รักการอ่าน"'),
        ("๑–๒ ปี", "1-2ปี"),
        ("จำนวน ๓๔ โรง", "จำนวน34"),
    ],
)
def test_words_are_found_though_they_were_put_right(printed: str, read: str) -> None:
    assert span_in(printed, read) is not None


def test_a_syllable_is_never_cut() -> None:
    start, end = span_in("กี่ปี", "ก") or (0, 0)
    assert "กี่ปี"[start:end] == "กี่"


def test_words_printed_otherwise_are_commented_on_as_a_whole() -> None:
    period = Fields((HeaderField("ระยะเวลา", ((Run("มิถุนายน ๒๕๖๒"),),), source="/period"),))
    document = Document((period,), notes=(Note("/period/text", "สั้นไป", "มิ.ย. 62"),))
    assert written(document) == [("มิถุนายน ๒๕๖๒", "สั้นไป")]


def test_what_is_printed_nowhere_is_said_at_the_beginning() -> None:
    document = Document((Heading("ก"), Heading("ข")), notes=(Note("/budget", "ไม่มีเงิน"),))
    assert written(document) == [("ก", "ไม่มีเงิน")]


def test_what_is_missing_in_a_row_is_said_at_its_neighbour() -> None:
    lines = [Line((Run(words),), source=f"/calendar/{row}/name") for row, words in enumerate("กข")]
    rows = tuple(Row((Cell((line,)),)) for line in lines)
    table = Table((Column(("ขั้นตอน",)),), rows, source="/calendar")
    document = Document((table,), notes=(Note("/calendar/1/when", "เมื่อใด"),))
    assert written(document) == [("ข", "เมื่อใด")]


def test_a_gap_is_commented_on() -> None:
    text = (Run("ปี "), Run("……", "gap", source="/year"), Run(" บาท"))
    document = Document((Paragraph(text, source="/a"),), notes=(Note("/year", "เติม", "……"),))
    assert written(document) == [("……", "เติม")]


def test_comments_may_overlap() -> None:
    text = Paragraph((Run("กขค", "bold"), Run("งจฉ")), source="/a")
    document = Document((text,), notes=(Note("/a", "หนึ่ง", "ขคง"), Note("/a", "สอง", "คงจ")))
    assert written(document) == [("ขคง", "หนึ่ง"), ("คงจ", "สอง")]


def test_private_letters_of_a_record_are_no_marks() -> None:
    text = Paragraph((Run("ก\U000f0000ข\U00100000ค"),), source="/a")
    assert written(Document((text,), notes=(Note("/a", "ดู", "ข"),))) == [("ข", "ดู")]


def test_word_keeps_no_comments_in_a_box_so_they_stand_before_it() -> None:
    inside = '<w:t xml:space="preserve">\U000f0000ก\U00100000</w:t>'
    box = f"<w:txbxContent><w:p><w:r>{inside}</w:r></w:p></w:txbxContent>"
    made = commented(f"<w:p><w:r><w:pict>{box}</w:pict></w:r></w:p>", 1)
    before, _, after = made.partition("<w:pict>")
    assert before.startswith('<w:p><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>')
    assert before.endswith('<w:commentReference w:id="0"/></w:r><w:r>')
    assert after == f"{MARK.sub('', box)}</w:pict></w:r></w:p>"
