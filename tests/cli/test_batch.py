"""``khrongkan batch``: exit codes and what is said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calling import Call


def test_all_well_is_zero_and_says_how_many(khrongkan: Call, sample: Path) -> None:
    answer = khrongkan("batch", sample, "-o", "out", "--to", "txt", "--lang", "en")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "Done: out - made 1, unchanged 0, failed 0\n"
    assert len(list(Path("out").glob("*.txt"))) == 1


def test_a_failed_record_is_one_and_says_why(khrongkan: Call) -> None:
    Path("a.jsonl").write_text('{"name": "ก"}\n{"nmae": "ข"}\n', encoding="utf-8")
    answer = khrongkan("batch", "a.jsonl", "-o", "out", "--to", "txt", "--lang", "en")
    assert answer.code == 1
    assert "../a.jsonl:2  " in answer.err
    assert "Did you mean “name”?" in answer.err


def test_a_run_that_stops_is_two_and_says_how_to_go_on(khrongkan: Call, sample: Path) -> None:
    Path("out").write_text("a file", encoding="utf-8")
    answer = khrongkan("batch", sample, "-o", "out", "--lang", "en")
    assert answer.code == 2
    assert "The same command goes on from there." in answer.err


def test_no_records_is_two(khrongkan: Call) -> None:
    answer = khrongkan("batch", "nowhere", "-o", "out", "--lang", "en")
    assert answer.code == 2
    assert "There are no records here." in answer.err


def test_a_review_stands_on_every_sheet(khrongkan: Call) -> None:
    Path("a.jsonl").write_text('{"name": "ก", "period": "เร็ว ๆ นี้"}\n', encoding="utf-8")
    assert khrongkan("batch", "a.jsonl", "-o", "out", "--to", "html", "--review").code == 0
    assert "unread-time" in Path("out/ก.html").read_text(encoding="utf-8")


def test_a_review_speaks_the_language_of_the_call(khrongkan: Call) -> None:
    Path("a.jsonl").write_text('{"name": "ก", "period": "เร็ว ๆ นี้"}\n', encoding="utf-8")
    khrongkan("batch", "a.jsonl", "-o", "out", "--to", "html", "--review", "--lang", "en")
    assert "can't be read" in Path("out/ก.html").read_text(encoding="utf-8").replace("&#x27;", "'")
