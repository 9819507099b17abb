from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import khrongkan as kk
from khrongkan.compose.document import (
    Anchor,
    Cell,
    Column,
    Contents,
    Document,
    Entry,
    Field,
    Fields,
    Heading,
    Item,
    Items,
    Line,
    Page,
    Paragraph,
    Row,
    Run,
    Table,
)
from khrongkan.writers import html

FIXTURES = Path(__file__).parents[2] / "fixtures"
_VOID = {"meta", "br", "wbr", "col", "link", "img", "input", "hr"}


def page(*blocks: object, title: str = "ก") -> str:
    return html.write(Document(blocks, title=title)).decode()  # type: ignore[arg-type]  # blocks of every kind


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser calls it so
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_fixture_is_a_well_formed_page_that_asks_for_no_other_file() -> None:
    for path in sorted((FIXTURES / "flagship-2562").glob("2.*.json")):
        shown = html.write(kk.compose(kk.load(path))).decode()
        parser = _Balance()
        parser.feed(shown)
        parser.close()
        assert parser.open == []
        assert not any(word in shown for word in ("http:", "https:", "<script", "<link", "url("))


def test_the_page_is_thai_titled_and_has_one_first_heading() -> None:
    shown = html.write(kk.compose(kk.load(FIXTURES / "flagship-2562" / "2.5.json"))).decode()
    assert '<html lang="th">' in shown
    assert "<title>โรงเรียนคุณภาพประจำตำบล</title>" in shown
    assert shown.count("<h1") == 1


def test_blocks_carry_the_pointer_of_their_fact() -> None:
    shown = page(
        Heading("หลักการ", "๑.", source="/rationale"),
        Paragraph((Run("เนื้อความ"),), source="/rationale/0"),
        Items((Item((Run("ข้อ"),), "๑.๑", source="/objectives/0"),)),
        Fields((Field("ชื่อ", ((Run("ก"),),), source="/name"),)),
    )
    for pointer in ("/rationale", "/rationale/0", "/objectives/0", "/name"):
        assert f'data-source="{pointer}"' in shown


def test_a_fact_cannot_bring_markup_of_its_own() -> None:
    shown = page(Paragraph((Run('<script>alert("x")</script>'),), source='"><b>'), title="</title>")
    assert "<script" not in shown
    assert 'data-source="&quot;&gt;&lt;b&gt;"' in shown
    assert "<title>&lt;/title&gt;</title>" in shown


def test_words_that_look_like_a_slot_of_the_template_are_only_words() -> None:
    assert "{{body}}" in page(Paragraph((Run("{{body}}"),)), title="{{author}}")


def test_heads_of_two_rows_span_as_they_do_on_paper() -> None:
    months = (Column(("มิ.ย.",), "month"), Column(("ก.ค.",), "month"))
    table = Table((Column(("กิจกรรม",)), Column(("เวลา",), children=months)), ())
    shown = page(table)
    assert '<th scope="col" rowspan="2">กิจกรรม</th>' in shown
    assert '<th scope="colgroup" colspan="2">เวลา</th>' in shown


def test_the_bars_of_a_calendar_are_said_in_words_once() -> None:
    months = (Column(("มิ.ย.",), "month"), Column(("ก.ค.",), "month"))
    row = Row((Cell((Line((Run("งาน"),)),)), Cell(bar=True), Cell(bar=True)), spoken="งาน: มิ.ย.")
    shown = page(Table((Column(("กิจกรรม",)), *months), (row,)))
    assert shown.count('aria-label="งาน: มิ.ย."') == 1
    assert shown.count('class="bar"') == 2


def test_deeper_items_are_lists_inside_their_item() -> None:
    items = (Item((Run("ก"),), "๑."), Item((Run("ข"),), "๑)", 2), Item((Run("ค"),), "๒."))
    shown = page(Items(items))
    assert shown.count("<ol") == 2
    assert shown.count("<li") == 3


def test_contents_lead_to_the_sheets_of_a_book() -> None:
    entries = (Entry("๒.๑", "น้อมนำ", "sheet1", "๔"),)
    shown = page(Contents(("โครงการ", "หน้า"), entries), Anchor("sheet1", "น้อมนำ"), Heading("ก"))
    assert 'href="#sheet1"' in shown
    assert 'id="sheet1"' in shown


def test_lines_end_between_words_and_never_inside_a_name() -> None:
    name = "สมเด็จพระเจ้าอยู่หัวมหาวชิราลงกรณ"
    shown = page(Paragraph((Run(f"โรงเรียนในสังกัดของ{name}"),)))
    assert "โรงเรียน<wbr>" in shown
    assert '<span class="whole">พระเจ้าอยู่หัว' in shown
    narrow = page(Table((Column(("ก",)),), (Row((Cell((Line((Run(name),)),)),)),)))
    assert 'class="whole"' not in narrow


def test_printed_pages_are_numbered_as_the_document_says() -> None:
    def printed(furniture: Page) -> str:
        return html.write(Document((Heading("ก"),), title="ก", page=furniture)).decode()

    assert '@top-center { content: "- " counter(page, thai) " -" }' in printed(Page())
    assert "counter(page, decimal)" in printed(Page(thai_numbers=False))
    assert "counter(page" not in printed(Page(number="none"))
    foot = printed(Page(number="foot", foot='แผน "๒๕๖๒"</style>'))
    assert '@bottom-left { content: "แผน \\22 ๒๕๖๒\\22 \\3c /style\\3e " }' in foot


def test_the_same_document_gives_the_same_bytes() -> None:
    document = kk.compose(kk.load(FIXTURES / "flagship-2562" / "2.1.json"))
    assert html.write(document) == html.write(document)
