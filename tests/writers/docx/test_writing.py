from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from khrongkan.compose.document import (
    Cell,
    Column,
    Document,
    Field,
    Fields,
    Heading,
    Item,
    Items,
    Line,
    NewPage,
    Page,
    Paragraph,
    Row,
    Run,
    Table,
)
from khrongkan.errors import RenderError
from khrongkan.writers import docx

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    Body = Callable[[Document], Any]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERS = "&<>\"']]> 😀 ก์ <w:t> &amp; {{ name }} {% raw %}"


def prose(words: str, source: str = "") -> Paragraph:
    return Paragraph((Run(words),), source=source)


def words_of(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    return "".join(element.itertext(f"{W}t"))


def styles_of(body: Any) -> list[str]:  # noqa: ANN401 - lxml has no types
    return [style.get(f"{W}val") for style in body.iter(f"{W}pStyle")]


def test_markup_letters_print_as_written(body_of: Body) -> None:
    body = body_of(Document((prose(LETTERS),), title=LETTERS, author=LETTERS))
    assert words_of(body) == LETTERS


def test_a_tab_and_a_line_end_become_words_own(body_of: Body) -> None:
    body = body_of(Document((prose("ก\tข\nค\r\nง"),)))
    assert words_of(body) == "กขคง"
    assert len(list(body.iter(f"{W}tab"))) == 1
    assert len(list(body.iter(f"{W}br"))) == 2


def test_a_word_of_three_hundred_letters_is_whole(body_of: Body) -> None:
    assert words_of(body_of(Document((prose("ก" * 300),)))) == "ก" * 300


def test_letters_that_xml_refuses_are_all_reported_with_their_places() -> None:
    table = Table(
        (Column(("ที่",)),), (Row((Cell((Line((Run("\x00"),), source="/activities/0/name"),)),)),)
    )
    document = Document((prose("ก\x0bข", "/rationale/0"), table, prose("\ufffe", "/problems")))
    with pytest.raises(RenderError) as caught:
        docx.write(document)
    assert {found.place.pointer for found in caught.value.findings} == {
        "/rationale/0",
        "/activities/0/name",
        "/problems",
    }
    assert {found.code for found in caught.value.findings} == {"unprintable-letter"}


def test_a_lone_surrogate_is_reported() -> None:
    with pytest.raises(RenderError, match=r"U\+D800"):
        docx.write(Document((prose("\ud800"),)))


def test_the_same_document_gives_the_same_bytes(samples: ModuleType) -> None:
    first = docx.write(samples.small_schools(), record=b"{}")
    assert docx.write(samples.small_schools(), record=b"{}") == first


def test_another_hash_seed_gives_the_same_bytes(samples: ModuleType) -> None:
    code = (
        "import hashlib, importlib.util, sys\n"
        f"spec = importlib.util.spec_from_file_location('samples', {samples.__file__!r})\n"
        "samples = importlib.util.module_from_spec(spec); spec.loader.exec_module(samples)\n"
        "from khrongkan.writers import docx\n"
        "print(hashlib.sha256(docx.write(samples.supervision())).hexdigest())\n"
    )
    here = hashlib.sha256(docx.write(samples.supervision())).hexdigest()
    for seed in ("1", "2"):
        done = subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
            cwd=Path(samples.__file__ or "").parent,
        )
        assert done.stdout.strip() == here


def test_nothing_invisible_is_put_between_words(
    samples: ModuleType, read_parts: Callable[[bytes], dict[str, bytes]]
) -> None:
    document = read_parts(docx.write(samples.quality_schools()))["word/document.xml"].decode()
    assert not set(document) & {"\u200b", "\u2060", "\u00ad", "\ufeff"}


def test_headings_are_real_headings(body_of: Body) -> None:
    body = body_of(Document((Heading("เป้าหมาย", "๓."), Heading("เชิงปริมาณ", "๓.๑", 2))))
    assert styles_of(body) == ["KKHeading1", "KKHeading2"]


def test_a_number_hangs_behind_a_tab(body_of: Body) -> None:
    body = body_of(Document((Items((Item((Run("ก"),), "๒.๑"),)),)))
    run = [child.tag.removeprefix(W) for child in body.iter(f"{W}t", f"{W}tab")]
    assert run == ["t", "tab", "t"]


def test_a_wide_number_moves_the_words_of_its_whole_list(body_of: Body) -> None:
    labels = ["๓.๑.๑", "๓.๑.๑๐"]
    items = tuple(Item((Run("ก"),), label, 2) for label in labels)
    lefts = [ind.get(f"{W}left") for ind in body_of(Document((Items(items),))).iter(f"{W}ind")]
    assert lefts == ["1928", "1928"]


def test_the_amount_stands_on_its_headings_line(body_of: Body) -> None:
    tail = (Run("  ๑๐๐ บาท", "bold"), Run(" (หนึ่งร้อยบาทถ้วน)"))
    body = body_of(Document((Heading("งบประมาณ", "๔.", tail=tail),)))
    assert words_of(body) == "๔.งบประมาณ  ๑๐๐ บาท (หนึ่งร้อยบาทถ้วน)"
    light = [run for run in body.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert [words_of(run) for run in light] == [" (หนึ่งร้อยบาทถ้วน)"]


def test_an_unknown_value_prints_its_gap(samples: ModuleType, body_of: Body) -> None:
    told = "".join(body_of(samples.gaps_and_boxes()).itertext())
    assert "แผนงาน…" in told
    assert "งบประมาณที่ได้รับ … บาท" in told


def test_a_label_too_long_for_its_column_stands_above_its_value(body_of: Body) -> None:
    long = Field("ความสอดคล้องกับยุทธศาสตร์ชาติ", ((Run("ข้อ ๔"),),))
    short = Field("แผนงาน", ((Run("พื้นฐาน"),),))
    above, beside = list(body_of(Document((Fields((long, short)),))).iter(f"{W}p"))[:2]
    assert above.find(f"{W}r/{W}br") is not None
    assert beside.find(f"{W}r/{W}br") is None


def test_a_tick_box_has_a_font_that_holds_it(samples: ModuleType, body_of: Body) -> None:
    boxes = [
        run
        for run in body_of(samples.gaps_and_boxes()).iter(f"{W}r")
        if set(words_of(run)) & {"☐", "☑"}
    ]
    assert len(boxes) == 2
    assert {run.find(f"{W}rPr/{W}rStyle").get(f"{W}val") for run in boxes} == {"KKSymbol"}


def test_what_stands_before_the_signatures_stays_with_them(
    samples: ModuleType, body_of: Body
) -> None:
    body = body_of(samples.quality_schools())
    signatures = body.findall(f"{W}tbl")[-1]
    assert signatures.getprevious().find(f"{W}pPr/{W}keepNext") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in signatures.iter(f"{W}tr"))


@pytest.mark.parametrize(
    ("number", "kinds"),
    [("top", ["headerReference"]), ("foot", ["footerReference"] * 2), ("none", [])],
)
def test_a_form_chooses_where_the_page_number_stands(
    number: Literal["top", "foot", "none"], kinds: list[str], body_of: Body
) -> None:
    section = body_of(Document((prose("ก"),), page=Page(number=number)))[-1]
    found = [child.tag.removeprefix(W) for child in section if child.tag.endswith("Reference")]
    assert found == kinds


def test_page_numbers_are_thai_unless_the_form_says_otherwise(body_of: Body) -> None:
    def script(page: Page) -> str:
        section = body_of(Document((prose("ก"),), page=page))[-1]
        return str(section.find(f"{W}pgNumType").get(f"{W}fmt"))

    assert script(Page()) == "thaiNumbers"
    assert script(Page(thai_numbers=False)) == "decimal"


def test_a_new_page_begins_with_the_next_paragraph(body_of: Body) -> None:
    body = body_of(Document((prose("ก"), NewPage(), prose("ข"))))
    broken = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert [words_of(paragraph) for paragraph in broken] == ["ข"]


def test_breaks_that_would_leave_a_page_empty_are_left_out(body_of: Body) -> None:
    blocks = (NewPage(), prose("ก"), NewPage(), NewPage(), prose("ข"), NewPage())
    body = body_of(Document(blocks))
    assert len(list(body.iter(f"{W}pageBreakBefore"))) == 1
    assert len(list(body.iter(f"{W}sectPr"))) == 1


def test_a_landscape_page_is_a_section_of_its_own(samples: ModuleType, body_of: Body) -> None:
    sections = list(body_of(samples.turned_page()).iter(f"{W}sectPr"))
    orients = [section.find(f"{W}pgSz").get(f"{W}orient") for section in sections]
    assert orients == [None, "landscape", None]


def test_a_table_too_wide_for_a_page_takes_its_heading_to_a_landscape_one(body_of: Body) -> None:
    columns = (Column(("กิจกรรม",)), *(Column(("ผู้รับผิดชอบ",), "person") for _ in range(5)))
    table = Table(columns, (Row(tuple(Cell() for _ in columns)),))
    body = body_of(Document((prose("ก"), Heading("กิจกรรม", "๑."), table, prose("ข"))))
    first, second = (section for section in body.iter(f"{W}sectPr") if section.getparent() != body)
    assert words_of(first.getparent().getparent()) == "ก"
    assert second.find(f"{W}pgSz").get(f"{W}orient") == "landscape"


def test_an_empty_document_is_still_a_document(body_of: Body) -> None:
    assert [child.tag for child in body_of(Document(()))] == [f"{W}p", f"{W}sectPr"]
