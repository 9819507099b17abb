"""The portfolio: plain rows, rows read from projects, and sums that are computed."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import khrongkan as kk
from khrongkan.records.portfolio import Portfolio

FIXTURES = Path(__file__).parents[2] / "fixtures" / "flagship-2562"


def _loaded(path: Path) -> Portfolio:
    record = kk.load(path)
    assert isinstance(record, Portfolio)
    return record


def _portfolio(folder: Path, rows: list[Any], **facts: Any) -> Portfolio:  # noqa: ANN401 - any fact
    tree = {"kind": "portfolio", "groups": [{"title": "ก", "rows": rows}], **facts}
    path = folder / "portfolio.json"
    path.write_text(json.dumps(tree), encoding="utf-8")
    return _loaded(path)


@pytest.fixture(scope="module")
def chapter() -> Portfolio:
    return _loaded(FIXTURES / "portfolio.json")


def test_the_chapter_comes_to_the_million_that_is_printed(chapter: Portfolio) -> None:
    assert chapter.computed_total == chapter.total == Decimal(1_000_000)
    assert [group.total for group in chapter.allocation] == [775_000, 225_000]


def test_a_project_row_is_read_from_its_project(chapter: Portfolio) -> None:
    row = chapter.allocation[1].rows[4]
    assert (row.code, row.text, row.amount) == ("2.5", "โรงเรียนคุณภาพประจำตำบล", Decimal(100_000))
    assert row.unit == "กลุ่มนิเทศติดตามฯ"


def test_the_table_prints_what_the_source_prints(chapter: Portfolio) -> None:
    source = {
        *("2.5 100000", "2.7 45000", "2.10 50000", "2.11 30000"),
    }
    rows = chapter.allocation[1].rows
    assert {f"{row.code} {row.amount}" for row in rows if isinstance(row.amount, Decimal)} == source
    assert sum(isinstance(row.amount, kk.Nothing) for row in rows) == 12


@pytest.mark.parametrize("name", ["one.json", "one", "p-1", "7.3"])
def test_a_project_is_named_by_file_id_or_code(tmp_path: Path, name: str) -> None:
    (tmp_path / "one.json").write_text('{"id": "p-1", "code": "7.3", "budget": 500}', "utf-8")
    assert _portfolio(tmp_path, [name]).computed_total == 500


def test_a_change_in_the_sheet_is_a_change_in_the_table(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{"name": "ก", "budget": 500}', encoding="utf-8")
    assert _portfolio(tmp_path, ["one"]).computed_total == 500
    (tmp_path / "one.json").write_text('{"name": "ก", "budget": 750}', encoding="utf-8")
    assert _portfolio(tmp_path, ["one"]).computed_total == 750


def test_a_project_that_is_not_there_is_told_at_its_row(tmp_path: Path) -> None:
    portfolio = _portfolio(tmp_path, [{"text": "ก", "amount": 5}, "none.json"])
    with pytest.raises(kk.LoadError) as error:
        _ = portfolio.allocation
    (found,) = error.value.findings
    assert (found.code, found.place.pointer) == ("project-not-found", "/groups/0/rows/1/project")


def test_the_order_of_the_book_may_differ_from_the_table(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.json").write_text(f'{{"name": "{name}"}}', encoding="utf-8")
    assert [p.name for p in _portfolio(tmp_path, ["a", "b"]).sheets] == ["a", "b"]
    assert [p.name for p in _portfolio(tmp_path, ["a", "b"], projects=["b", "a"]).sheets] == [
        "b",
        "a",
    ]


def test_the_summary_has_a_row_a_project_and_the_total(chapter: Portfolio) -> None:
    lines = kk.render_bytes(chapter, "txt", form="summary").decode().splitlines()
    assert sum(line.startswith("๒.") for line in lines) == 16
    (total,) = (line for line in lines if line.startswith("รวม ๑๖ โครงการ"))
    assert "๒๒๕,๐๐๐" in total


def test_the_checker_tells_a_total_that_is_not_the_sum(tmp_path: Path) -> None:
    rows = [{"text": "ค่าวัสดุ", "amount": 400}, {"text": "ค่าจ้าง", "amount": 50}]
    found = {one.code for one in kk.check(_portfolio(tmp_path, rows, total=500, title="ก"))}
    assert "portfolio-sum" in found
    right = {one.code for one in kk.check(_portfolio(tmp_path, rows, total=450, title="ก"))}
    assert "portfolio-sum" not in right


def test_the_checker_tells_a_project_that_is_not_there(tmp_path: Path) -> None:
    (found,) = kk.check(_portfolio(tmp_path, ["none.json"]))
    assert (found.code, found.place.pointer) == ("project-not-found", "/groups/0/rows/0/project")
