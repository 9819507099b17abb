from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fontpkg  # type: ignore[import-untyped]  # has no types
import pikepdf
import pypdf
import pypdfium2  # type: ignore[import-untyped]  # has no types
import pytest

import khrongkan as kk
from khrongkan.compose.document import (
    Cell,
    Column,
    Document,
    Heading,
    Line,
    Paragraph,
    Row,
    Run,
    Signatures,
    Signer,
    Table,
)
from khrongkan.errors import RenderError
from khrongkan.writers import pdf

if TYPE_CHECKING:
    from types import ModuleType

FIXTURES = Path(__file__).parents[2] / "fixtures"
SARABUN = Path(fontpkg.path("sarabun")).parent


def paragraph(words: str, source: str = "") -> Document:
    return Document((Paragraph((Run(words),), source=source),), title="ทดสอบ")


def sheet(name: str = "2.5") -> Document:
    return kk.compose(kk.load(FIXTURES / "flagship-2562" / f"{name}.json"))


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def long_table(rows: int = 60) -> Document:
    columns = (Column(("ที่",), "number"), Column(("กิจกรรม",)))
    body = tuple(
        Row((Cell((Line((Run(f"{number}"),)),)), Cell((Line((Run("งาน"),)),))))
        for number in range(rows)
    )
    return Document((Heading("กิจกรรมหลัก", "๕."), Table(columns, body)), title="ก")


def tags(data: bytes) -> list[str]:
    found: list[str] = []

    def walk(node: Any) -> None:  # noqa: ANN401 - a node of the tag tree
        if isinstance(node, pikepdf.Dictionary) and "/S" in node:
            found.append(str(node.S))
        kids = node.get("/K") if isinstance(node, pikepdf.Dictionary) else None
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary):
                walk(kid)

    with pikepdf.open(io.BytesIO(data)) as file:
        walk(file.Root.StructTreeRoot)
    return found


def test_the_same_document_gives_the_same_bytes_in_another_process() -> None:
    script = (
        "import hashlib, khrongkan as kk; from khrongkan.writers import pdf;"
        "from pathlib import Path;"
        f"d = kk.compose(kk.load(Path({str(FIXTURES / 'flagship-2562' / '2.5.json')!r})));"
        "print(hashlib.sha256(pdf.write(d)).hexdigest())"
    )
    runs = {
        subprocess.run(  # noqa: S603 - our own interpreter and script
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_it_says_that_it_is_archival_accessible_and_thai() -> None:
    with pikepdf.open(io.BytesIO(pdf.write(sheet()))) as file:
        about = file.Root.Metadata.read_bytes().decode()
        assert "<pdfaid:part>2</pdfaid:part>" in about
        assert "<pdfaid:conformance>A</pdfaid:conformance>" in about
        assert "<pdfuaid:part>1</pdfuaid:part>" in about
        assert str(file.Root.Lang) == "th-TH"
        assert file.Root.MarkInfo.Marked
        assert str(file.docinfo["/Title"]) == "โรงเรียนคุณภาพประจำตำบล"


def test_a_record_goes_along_as_an_associated_file_of_pdf_a_3() -> None:
    record = '{"name": "อาหารกลางวัน"}'.encode()
    made = pdf.write(sheet(), record=record)
    assert pdf.embedded_record(made) == record
    assert pdf.words_changed(made) is False
    with pikepdf.open(io.BytesIO(made)) as file:
        assert "<pdfaid:part>3</pdfaid:part>" in file.Root.Metadata.read_bytes().decode()
        assert str(file.Root.AF[0].AFRelationship) == "/Source"
    assert pdf.embedded_record(pdf.write(sheet())) is None


def test_headings_lists_and_tables_are_tagged_and_helping_cells_are_not() -> None:
    found = tags(pdf.write(long_table(3)))
    assert found.count("/TH") == 2
    assert found.count("/TD") == 6
    assert found.count("/TR") == 4
    assert "/TFoot" not in found
    assert "/H1" in found
    assert {"/L", "/LI", "/Lbl", "/LBody"} <= set(tags(pdf.write(sheet())))


def test_every_heading_stands_in_the_outline_without_marks_of_line_ends() -> None:
    outline = pypdf.PdfReader(io.BytesIO(pdf.write(sheet()))).outline
    titles = [entry.title or "" for entry in outline if not isinstance(entry, list)]
    assert titles[0].replace("\u00a0", " ") == "๑. หลักการและเหตุผล"
    assert not any(mark in title for title in titles for mark in "\u200b\u2060\u00a0")


def test_a_table_that_goes_on_says_so_above_its_repeated_head() -> None:
    first, second, *_ = pages(pdf.write(long_table()))
    assert "(ต่อ)" not in first
    assert "กิจกรรมหลัก (ต่อ)" in second
    assert second.index("(ต่อ)") < second.index("ที่")


def test_pages_are_numbered_in_thai_from_the_second_on() -> None:
    first, second, *_ = pages(pdf.write(long_table()))
    assert "- ๑ -" not in first
    assert "- ๒ -" in second


def test_signatures_stay_with_the_last_words_before_them() -> None:
    signers = Signatures(((Signer("ลงชื่อ", "ผู้อนุมัติ"),),))
    for lines in range(28, 36):
        blocks = tuple(Paragraph((Run(f"บรรทัดที่ {line}"),), "plain") for line in range(lines))
        shown = pages(pdf.write(Document((*blocks, signers), title="ก")))
        signed = next(page for page in shown if "ผู้อนุมัติ" in page)
        assert f"บรรทัดที่ {lines - 1}" in signed


def signed_table(rows: int) -> Document:
    *blocks, table = long_table(rows).blocks
    signers = Signatures(((Signer("ลงชื่อ", "ผู้อนุมัติ"),),))
    return Document((*blocks, table, signers), title="ก")


@pytest.mark.parametrize("rows", [3, *range(22, 32), 55])
def test_signatures_stay_with_the_last_row_of_a_table_before_them(rows: int) -> None:
    shown = pages(pdf.write(signed_table(rows)))
    (signed,) = [page for page in shown if "ผู้อนุมัติ" in page]
    assert re.search(rf"\b{rows - 1}\s*งาน", signed)


def test_signatures_below_a_table_are_no_part_of_it() -> None:
    made = pdf.write(signed_table(3))
    found = tags(made)
    assert found.count("/TR") == 4
    assert "/BlockQuote" not in found
    with pikepdf.open(io.BytesIO(made)) as file:
        kinds = [str(kid.S) for kid in file.Root.StructTreeRoot.K[0].K]
    assert kinds == ["/H1", "/Table", "/Div"]


def test_a_row_taller_than_a_page_breaks_and_loses_nothing() -> None:
    words = "โรงเรียนคุณภาพ " * 700
    table = Table((Column(("ก",)),), (Row((Cell((Line((Run(words),)),)),)),))
    shown = "".join(pages(pdf.write(Document((table,), title="ก"))))
    assert shown.count("คุณภาพ") == 700


def test_a_table_without_rows_is_printed_with_its_head() -> None:
    table = Table((Column(("ที่",), "number"), Column(("กิจกรรม",))), ())
    assert "กิจกรรม" in pages(pdf.write(Document((table,), title="ก")))[0]


def test_a_document_without_a_title_takes_its_first_words() -> None:
    made = pdf.write(Document((Heading("ข้อค้นพบ", "๑."),)))
    assert pypdf.PdfReader(io.BytesIO(made)).metadata.title == "ข้อค้นพบ"  # type: ignore[union-attr]  # there is one


@pytest.mark.parametrize("folder", [None, SARABUN], ids=["found", "brought"])
def test_marks_stand_in_their_order_and_sara_am_is_whole(folder: Path | None) -> None:
    words = "นำน้ำใจ ป้ำปำ ฎุ ญุ ป่าที่ปั๊มน้ำมัน ฟื้นฟู เปิดฝั่ง ผู้ใหญ่ทั้งหมู่ O-NET (๑๒.๕ %) “ก”"
    made = pdf.write(paragraph(words), font_folder=folder)
    read = [pages(made)[0], pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()]
    # Both guess at spaces where a raised mark is drawn apart from its letter, as in Sarabun.
    assert ["".join(shown.split()) for shown in read] == ["".join(words.split())] * 2


@pytest.mark.parametrize("folder", [None, SARABUN], ids=["found", "brought"])
def test_putting_the_text_layer_right_changes_no_picture(folder: Path | None) -> None:
    from khrongkan.writers.pdf.finish import finished  # noqa: PLC0415 - the room's own parts
    from khrongkan.writers.pdf.fonts import typeface  # noqa: PLC0415 - as above
    from khrongkan.writers.pdf.tree import tree  # noqa: PLC0415 - as above
    from khrongkan.writers.pdf.typeset import typeset  # noqa: PLC0415 - as above

    face = typeface(folder)
    made = typeset(tree(sheet("2.11"), face), face.files, None)
    for before, after in zip(
        pypdfium2.PdfDocument(made), pypdfium2.PdfDocument(finished(made)), strict=True
    ):
        one, two = (page.render(scale=1).to_pil().convert("L") for page in (before, after))
        changed = sum(abs(a - b) > 96 for a, b in zip(one.tobytes(), two.tobytes(), strict=True))
        assert changed == 0


def test_a_letter_that_no_font_has_is_named_with_its_fact() -> None:
    with pytest.raises(RenderError) as refused:
        pdf.write(paragraph("ก 㓤 ข", "/rationale/0"))
    (found,) = refused.value.findings
    assert found.code == "letter-without-font"
    assert found.place.pointer == "/rationale/0"
    assert "U+34E4" in found.message_th


def test_boxes_to_tick_and_arrows_are_drawn_by_a_font_that_has_them() -> None:
    assert pages(pdf.write(paragraph("☐ ☑ ✓ → ≥")))[0].strip() == "☐ ☑ ✓ → ≥"


def test_a_font_folder_is_used_before_any_other() -> None:
    assert pdf.family_in_use(SARABUN) == "Sarabun"


def test_a_font_folder_that_is_not_there_or_has_no_font_is_refused(tmp_path: Path) -> None:
    for folder, code in [(tmp_path / "no", "font-folder-missing"), (tmp_path, "font-folder-empty")]:
        with pytest.raises(RenderError) as refused:
            pdf.write(paragraph("ก"), font_folder=folder)
        assert [found.code for found in refused.value.findings] == [code]


def test_a_font_without_bold_is_refused_by_its_name(tmp_path: Path) -> None:
    regular = Path(fontpkg.path("sarabun"))
    (tmp_path / regular.name).write_bytes(regular.read_bytes())
    with pytest.raises(RenderError) as refused:
        pdf.write(paragraph("ก"), font_folder=tmp_path)
    (found,) = refused.value.findings
    assert found.code == "font-without-bold"
    assert "Sarabun" in found.message_th


def test_fonts_are_subset_and_carry_no_hints() -> None:
    with pikepdf.open(io.BytesIO(pdf.write(paragraph("โครงการ"), font_folder=SARABUN))) as file:
        for font in file.pages[0].Resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert str(font.BaseFont)[7] == "+"
            assert len(descriptor.FontFile2.read_bytes()) < 20_000


def test_samples_of_every_layout_are_set(samples: ModuleType) -> None:
    for make in (
        samples.quality_schools,
        samples.small_schools,
        samples.supervision,
        samples.gaps_and_boxes,
    ):
        assert pages(pdf.write(make()))


def test_the_foot_line_tells_the_book_and_the_page(samples: ModuleType) -> None:
    first, *_ = pages(pdf.write(samples.small_schools()))
    assert samples.BOOK in first
    assert "หน้า ๑" in first
