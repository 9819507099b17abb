"""``khrongkan book``: a chapter from a portfolio, and what is no portfolio."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calling import Call


def _portfolio() -> None:
    Path("one.json").write_text('{"code": "1", "name": "ก", "budget": 500}', encoding="utf-8")
    tree = {"kind": "portfolio", "title": "เล่ม", "groups": [{"title": "ข", "rows": ["one"]}]}
    Path("book.json").write_text(json.dumps(tree), encoding="utf-8")


def test_a_portfolio_becomes_one_word_file(khrongkan: Call) -> None:
    _portfolio()
    answer = khrongkan("book", "book.json", "-o", "book.docx", "--lang", "en")
    assert (answer.code, answer.err) == (0, "")
    with zipfile.ZipFile("book.docx") as archive:
        words = archive.read("word/document.xml").decode()
    assert "PAGEREF kk1" in words
    assert "๕๐๐" in words


def test_a_project_is_no_book(khrongkan: Call, sample: Path) -> None:
    answer = khrongkan("book", sample, "-o", "book.docx", "--lang", "en")
    assert answer.code == 2
    assert "no portfolio" in answer.err
    assert not Path("book.docx").exists()
