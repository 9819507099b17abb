"""Projects of a chapter are in the order of their codes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from khrongkan.checks import check
from khrongkan.records import load

if TYPE_CHECKING:
    from pathlib import Path


def _told(folder: Path, codes: list[str], **rest: list[str]) -> list[tuple[str, str]]:
    for code in codes:
        project = json.dumps({"name": f"โครงการ {code}", "code": code})
        (folder / f"{code}.json").write_text(project, encoding="utf-8")
    rows = [f"{code}.json" for code in codes]
    chapter: dict[str, object] = {
        "kind": "portfolio",
        "groups": [{"title": "โครงการ", "rows": rows}],
        **rest,
    }
    (folder / "chapter.json").write_text(json.dumps(chapter), encoding="utf-8")
    found = check(load(folder / "chapter.json"))
    return [(one.place.pointer, one.message_en) for one in found if one.code == "code-order"]


def test_a_project_below_a_higher_code_is_told_at_its_row(tmp_path: Path) -> None:
    ((pointer, sentence),) = _told(tmp_path, ["2.1", "2.3", "2.2", "2.10"])
    assert pointer.startswith("/groups/0/rows/2")
    assert sentence.startswith("Project 2.2 stands below project 2.3.")


def test_the_order_of_the_book_is_looked_at_too(tmp_path: Path) -> None:
    told = _told(tmp_path, ["2.1", "2.2"], projects=["2.2.json", "2.1.json"])
    assert [pointer for pointer, _ in told] == ["/projects/1"]


def test_codes_that_are_made_in_different_ways_have_no_order(tmp_path: Path) -> None:
    assert _told(tmp_path, ["ก-2", "ข-1", "2.1", "1"]) == []
