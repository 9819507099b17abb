"""The how-to of the grant application: its form and its record, as the page shows them."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT

from khrongkan.compose import compose, missing_facts
from khrongkan.compose.document import Heading, Items, NewPage, Signatures, Table
from khrongkan.forms import find_form
from khrongkan.records import load
from khrongkan.writers.docx import write
from outline import grid, heads

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "grant-application.md"


def example(language: str) -> str:
    text = PAGE.read_text(encoding="utf-8")
    return str(re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)[0])


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "grant.toml"
    path.write_text(example("toml"), encoding="utf-8")
    return path


def test_the_form_takes_under_eighty_lines(form: Path) -> None:
    assert len(example("toml").splitlines()) < 80
    assert find_form(form).extends == "project"


def test_the_budget_lies_on_its_side_by_quarter_and_source(form: Path) -> None:
    document = compose(load(example("json")), form)
    assert missing_facts(document) == []
    budget = next(block for block in document.blocks if isinstance(block, Table))
    at = document.blocks.index(budget)
    assert document.blocks[at - 2] == NewPage(landscape=True)
    assert document.blocks[at + 1] == NewPage(landscape=False)
    assert heads(budget)[2:5] == ["ไตรมาส ๑", "ไตรมาส ๒", "ไตรมาส ๓"]
    assert grid(budget) == [
        ["เงินทุนที่ขอรับ"],
        ["๑", "ปรับปรุงเรือและชั้นหนังสือ", "๔๘,๐๐๐", "-", "-", "๔๘,๐๐๐"],
        ["๒", "หนังสือภาพ ๓๐๐ เล่ม", "๒๐,๐๐๐", "๑๖,๐๐๐", "-", "๓๖,๐๐๐"],
        ["เงินสมทบขององค์กร"],
        ["๓", "ค่าน้ำมันเรือ", "-", "๔,๕๐๐", "๔,๕๐๐", "๙,๐๐๐"],
        ["รวมทั้งสิ้น", "๖๘,๐๐๐", "๒๐,๕๐๐", "๔,๕๐๐", "๙๓,๐๐๐"],
    ]


def test_the_method_is_numbered_through_three_depths(form: Path) -> None:
    blocks = compose(load(example("json")), form).blocks
    at = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.text == "วิธีดำเนินงาน")
    method = blocks[at + 1]
    assert isinstance(method, Items)
    labels = [item.label for item in method.items]
    assert labels == ["๑)", "๑.๑)", "(๑)", "(๒)", "๑.๒)", "๒)", "๒.๑)", "๒.๒)"]


def test_two_sign_side_by_side(form: Path) -> None:
    block = compose(load(example("json")), form).blocks[-1]
    assert isinstance(block, Signatures)
    assert [[signer.role for signer in row] for row in block.rows] == [["ผู้ขอรับทุน", "ผู้รับรอง"]]


def test_the_word_file_has_the_budget_on_a_landscape_page(form: Path) -> None:
    written = docx.Document(io.BytesIO(write(compose(load(example("json")), form))))
    lying = [section.orientation for section in written.sections]
    assert lying == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
