from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from lxml import etree

from auditing import W, audit, faults_missed_by_the_audit
from khrongkan.shipped import templates
from khrongkan.writers import docx
from khrongkan.writers.docx.page import page
from khrongkan.writers.docx.styles import styles
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

SHEETS = ["quality_schools", "small_schools", "supervision", "gaps_and_boxes", "turned_page"]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_is_a_valid_word_file(
    sheet: str,
    samples: ModuleType,
    read_parts: Callable[[bytes], dict[str, bytes]],
    tmp_path: Path,
) -> None:
    data = docx.write(getattr(samples, sheet)(), record=b'{"kind": "project"}')
    assert audit(data, tmp_path) == []
    assert list(faults_missed_by_the_audit(read_parts(data)["word/document.xml"])) == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_opens_in_python_docx_with_all_its_words(sheet: str, samples: ModuleType) -> None:
    document = getattr(samples, sheet)()
    opened = python_docx.Document(io.BytesIO(docx.write(document)))
    assert opened.core_properties.title == document.title
    assert opened.core_properties.language == "th-TH"
    headings = [p.text for p in opened.paragraphs if p.style and p.style.name == "ค หัวข้อ ๑"]
    expected = [b for b in document.blocks if getattr(b, "level", 0) == 1]
    assert len(headings) == len(expected)


def test_the_shipped_page_is_the_one_that_the_look_makes() -> None:
    assert (templates() / "page.docx").read_bytes() == page(look())


def test_the_page_is_valid(tmp_path: Path) -> None:
    assert audit(page(look()), tmp_path) == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_style_that_a_sheet_names_is_in_it(
    sheet: str, samples: ModuleType, read_parts: Callable[[bytes], dict[str, bytes]]
) -> None:
    found = read_parts(docx.write(getattr(samples, sheet)()))
    named = set(
        re.findall(rb'w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"', found["word/document.xml"])
    )
    defined = set(re.findall(rb'w:styleId="(\w+)"', found["word/styles.xml"]))
    assert named <= defined


def test_every_style_with_a_size_gives_it_to_thai_as_well(
    read_parts: Callable[[bytes], dict[str, bytes]],
) -> None:
    styles = etree.fromstring(read_parts(page(look()))["word/styles.xml"])
    for face in styles.iter(f"{W}rPr"):
        sizes = [face.find(f"{W}{name}") for name in ("sz", "szCs")]
        weights = [face.find(f"{W}{name}") is None for name in ("b", "bCs")]
        assert len({None if size is None else size.get(f"{W}val") for size in sizes}) == 1
        assert len(set(weights)) == 1
        fonts = face.find(f"{W}rFonts")
        assert fonts is None or fonts.get(f"{W}cs") == fonts.get(f"{W}ascii")


def test_no_style_keeps_space_below(read_parts: Callable[[bytes], dict[str, bytes]]) -> None:
    styles = read_parts(page(look()))["word/styles.xml"]
    assert set(re.findall(rb'w:after="(\d+)"', styles)) == {b"0"}


def test_the_sides_of_tables_are_closed_or_open_as_the_look_says() -> None:
    def sides(choice: str) -> list[tuple[str, str]]:
        own = look() | {"table": look()["table"] | {"sides": choice}}
        table = styles(own).partition('w:styleId="KKTable"')[2].partition("</w:tblBorders>")[0]
        return re.findall(r'<w:(left|right) w:val="single" w:sz="(\d+)"', table)

    assert sides("closed") == [("left", "4"), ("right", "4")]
    assert sides("open") == []


def test_word_is_never_asked_to_update_fields(
    read_parts: Callable[[bytes], dict[str, bytes]],
) -> None:
    settings = read_parts(page(look()))["word/settings.xml"]
    assert b"updateFields" not in settings
    assert b'w:name="compatibilityMode"' in settings
    assert b'w:bidi="th-TH"' in settings
