"""The sixteen sheets of the flagship chapter, each under its layout, read from the Word file."""

from __future__ import annotations

import io
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn

from khrongkan.compose import compose
from khrongkan.forms import form_names
from khrongkan.records import load
from khrongkan.writers.docx import write

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.table import CT_Row, CT_Tc
    from docx.table import Table

FIXTURES = Path(__file__).parents[2] / "fixtures" / "flagship-2562"
LAYOUTS = tomllib.loads(Path(__file__).with_name("layouts.toml").read_text(encoding="utf-8"))
SHEETS: dict[str, dict[str, Any]] = LAYOUTS["sheet"]


@pytest.mark.parametrize("code", SHEETS)
def test_a_sheet_has_the_headings_of_its_layout_in_their_order(code: str) -> None:
    assert headings(word_file(code)) == wanted_headings(SHEETS[code])


@pytest.mark.parametrize("code", SHEETS)
def test_a_sheet_has_the_tables_of_its_layout_head_by_head(code: str) -> None:
    sheet = SHEETS[code]
    wanted = [LAYOUTS[table]["heads"] for table in sheet["tables"]]
    assert [heads(table) for table in word_file(code).tables] == wanted


@pytest.mark.parametrize("code", SHEETS)
def test_a_table_ends_in_the_total_row_of_its_layout(code: str) -> None:
    sheet = SHEETS[code]
    for name, table in zip(sheet["tables"], word_file(code).tables, strict=True):
        if total := LAYOUTS[name].get("total"):
            words = [cell.replace("{n}", sheet.get("n", "")) for cell in total]
            words = [cell.replace("{sum}", sheet.get("sum", "")) for cell in words]
            assert row_words(table._tbl.tr_lst[-1]) == words  # noqa: SLF001 - rows with their spans


def test_there_are_eleven_layouts_over_five_bases() -> None:
    layouts = {str(record_of(code).form) for code in SHEETS}
    assert len(layouts) == 11
    assert {layout.rpartition("-")[0] for layout in layouts} == {
        f"flagship-{base}" for base in "abcde"
    }
    assert layouts <= set(form_names())


def test_the_standard_form_still_prints_all_sixteen() -> None:
    for code, sheet in SHEETS.items():
        document = compose(record_of(code), "project")
        assert len(document.blocks) > len(wanted_headings(sheet))


def wanted_headings(sheet: dict[str, Any]) -> list[str]:
    ending = [
        sheet.get("indicators", words) if "ตัวชี้วัด" in words else words
        for words in LAYOUTS["endings"][sheet["ending"]]
    ]
    return [*LAYOUTS["endings"]["start"], sheet.get("activities", "กิจกรรมหลัก"), *ending]


@cache
def record_of(code: str) -> Any:  # noqa: ANN401 - a record of any kind
    return load(FIXTURES / f"{code}.json")


@cache
def word_file(code: str) -> Document:
    return docx.Document(io.BytesIO(write(compose(record_of(code)))))


def headings(document: Document) -> list[str]:
    """The words of the numbered headings; the budget's end where its amount begins."""
    found = [
        p for p in document.paragraphs if p.style is not None and p.style.style_id == "KKHeading1"
    ]
    words = [p.text.partition("\t")[2] for p in found]
    assert [p.text.partition("\t")[0] for p in found] == [
        f"{n}.".translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
        for n in range(1, len(found) + 1)
    ]
    return ["งบประมาณ" if one.startswith("งบประมาณ") else one for one in words]


def heads(table: Table) -> list[list[str]]:
    return [row_words(row) for row in table._tbl.tr_lst if is_head(row)]  # noqa: SLF001 - rows with their spans


def is_head(row: CT_Row) -> bool:
    return row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None


def row_words(row: CT_Row) -> list[str]:
    """The cells of a row that begin there, with how many columns each spans."""
    return [
        cell_words(cell) + (f" ×{cell.grid_span}" if cell.grid_span > 1 else "")
        for cell in row.tc_lst
        if cell.vMerge != "continue"
    ]


def cell_words(cell: CT_Tc) -> str:
    return "".join(text.text or "" for text in cell.iter(qn("w:t")))
