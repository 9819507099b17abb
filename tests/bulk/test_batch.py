"""A run over many records: what is made, what is kept, what fails, and what is never lost."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import khrongkan as kk
from khrongkan.bulk.state import STATE

if TYPE_CHECKING:
    from collections.abc import Callable

    Lines = Callable[..., Path]

FIXTURES = Path(__file__).parents[2] / "fixtures" / "flagship-2562"
HOSTILE = [
    "../../x",
    "CON",
    "ก" * 300,
    "a\x00b",
    "a/b",
    "🏫",
    "twin",
    "twin",
    "TWIN",
    "..",
    "C:\\x",
]


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the state of its run."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(STATE)
    }


def test_a_folder_of_records_becomes_a_folder_of_sheets(out: Path) -> None:
    summary = kk.batch(FIXTURES / "2.*.json", out, to=["txt"])
    assert (summary.made, summary.kept, summary.failed) == (16, 0, 0)
    assert "2.13 อาหารกลางวัน.txt" in files(out)
    project = kk.load(FIXTURES / "2.13.json")
    assert files(out)["2.13 อาหารกลางวัน.txt"] == kk.render_bytes(project, "txt")


def test_a_word_file_of_a_run_is_the_one_that_render_makes(out: Path) -> None:
    kk.batch(FIXTURES / "2.7.json", out)
    (data,) = files(out).values()
    assert data == kk.render_bytes(kk.load(FIXTURES / "2.7.json"), "docx")


def test_processes_make_what_one_process_makes(out: Path, tmp_path: Path) -> None:
    kk.batch(FIXTURES / "2.*.json", out, to=["txt", "docx"], jobs=2)
    kk.batch(FIXTURES / "2.*.json", tmp_path / "alone", to=["txt", "docx"])
    assert files(out) == files(tmp_path / "alone")
    assert len(files(out)) == 32


def test_any_executor_brings_the_files_back(out: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as executor:
        kk.batch(FIXTURES / "2.*.json", out, to=["txt"], executor=executor)
        assert executor.submit(int).result() == 0
    kk.batch(FIXTURES / "2.*.json", tmp_path / "alone", to=["txt"])
    assert files(out) == files(tmp_path / "alone")


@pytest.mark.parametrize("key", ["id", "code", "name"])
def test_hostile_names_land_in_the_folder_each_in_its_own_file(
    lines: Lines, out: Path, tmp_path: Path, key: str
) -> None:
    records = [{key: name, "place": str(n)} for n, name in enumerate(HOSTILE)]
    summary = kk.batch(lines(*records), out, to=["txt"])
    # A NUL is no letter that a record may hold; it is told, and makes no file.
    assert (summary.made, summary.failed) == (len(HOSTILE) - 1, 1)
    assert len(files(out)) == len({name.casefold() for name in files(out)}) == len(HOSTILE) - 1
    assert {path.name for path in tmp_path.iterdir()} == {"out", "records.jsonl"}


def test_a_file_that_somebody_else_made_is_left_alone(lines: Lines, out: Path) -> None:
    out.mkdir()
    (out / "ห้องสมุด.txt").write_text("mine", encoding="utf-8")
    kk.batch(lines({"name": "ห้องสมุด"}), out, to=["txt"])
    assert files(out)["ห้องสมุด.txt"] == b"mine"
    assert "ห้องสมุด (2).txt" in files(out)


def test_a_bad_record_costs_one_row(lines: Lines, out: Path, tmp_path: Path) -> None:
    source = lines({"name": "ก"}, '{"nmae": 1}', "[]", "{", {"name": "ข"})
    summary = kk.batch(source, out, to=["txt"], manifest=tmp_path / "manifest.jsonl")
    assert (summary.made, summary.failed) == (2, 3)
    assert [failure.position for failure in summary.failures] == [2, 3, 4]
    manifest = (tmp_path / "manifest.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in manifest.splitlines()]
    assert [row["status"] for row in rows] == ["done", "failed", "failed", "failed", "done"]
    assert rows[1]["findings"][0]["code"] == "unknown-key-near"


def test_the_manifest_opens_in_a_spreadsheet(lines: Lines, out: Path, tmp_path: Path) -> None:
    kk.batch(lines({"name": "=1+1"}), out, to=["txt"], manifest=tmp_path / "manifest.csv")
    text = (tmp_path / "manifest.csv").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["output"] == "'=1+1.txt"
    assert row["output_sha256"]


def test_only_what_changed_is_made_again(lines: Lines, out: Path) -> None:
    records: list[dict[str, Any] | str] = [{"name": "ก"}, {"name": "ข"}, '{"nmae": 1}']
    kk.batch(lines(*records), out, to=["txt"])
    again = kk.batch(lines(*records), out, to=["txt"])
    assert (again.made, again.kept, again.failed) == (0, 2, 1)
    records[1:] = [{"name": "ข", "place": "ยโสธร"}, {"name": "ค"}]
    changed = kk.batch(lines(*records), out, to=["txt"])
    assert (changed.made, changed.kept, changed.failed) == (2, 1, 0)
    assert "ยโสธร" in files(out)["ข.txt"].decode()


def test_what_is_missing_is_made_again(lines: Lines, out: Path) -> None:
    source = lines({"name": "ก"}, {"name": "ข"})
    kk.batch(source, out, to=["txt"])
    (out / "ก.txt").unlink()
    assert kk.batch(source, out, to=["txt"]).made == 1
    assert sorted(files(out)) == ["ก.txt", "ข.txt"]


def test_another_format_is_added_to_the_first(lines: Lines, out: Path) -> None:
    source = lines({"name": "ก"})
    kk.batch(source, out, to=["txt"])
    kk.batch(source, out, to=["docx"])
    assert sorted(files(out)) == ["ก.docx", "ก.txt"]
    assert kk.batch(source, out, to=["txt", "docx"]).kept == 1


def test_other_digits_and_a_changed_form_make_everything_again(
    lines: Lines, out: Path, tmp_path: Path
) -> None:
    source = lines({"name": "ก"})
    own = tmp_path / "own.toml"
    text = 'id = "own"\nname = "ของเรา"\nextends = "project"\n'
    own.write_text(text, encoding="utf-8")
    kk.batch(source, out, to=["txt"], form=own)
    assert kk.batch(source, out, to=["txt"], form=own).kept == 1
    assert kk.batch(source, out, to=["txt"], form=own, digits="arabic").made == 1
    own.write_text(text + '[print]\ngap = "?"\n', encoding="utf-8")
    assert kk.batch(source, out, to=["txt"], form=own, digits="arabic").made == 1


def test_a_new_name_takes_the_old_file_away(lines: Lines, out: Path) -> None:
    kk.batch(lines({"name": "ก"}), out, to=["txt"])
    kk.batch(lines({"name": "ข"}), out, to=["txt"])
    assert sorted(files(out)) == ["ข.txt"]


def test_an_old_file_that_was_edited_since_stays(lines: Lines, out: Path) -> None:
    kk.batch(lines({"name": "ก"}), out, to=["txt"])
    (out / "ก.txt").write_text("edited", encoding="utf-8")
    kk.batch(lines({"name": "ข"}), out, to=["txt"])
    assert sorted(files(out)) == ["ก.txt", "ข.txt"]


def test_a_line_put_first_moves_every_name_with_its_record(
    lines: Lines, out: Path, tmp_path: Path
) -> None:
    records = [{"name": name} for name in "กขค"]
    kk.batch(lines(*records), out, to=["txt"])
    longer = lines({"name": "ใหม่"}, *records)
    kk.batch(longer, out, to=["txt"])
    kk.batch(longer, tmp_path / "fresh", to=["txt"])
    assert files(out) == files(tmp_path / "fresh")


def test_the_folder_and_its_sources_may_move_together(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    (before / "a.json").write_text('{"name": "ก"}', encoding="utf-8")
    kk.batch(before / "a.json", before / "out", to=["txt"])
    before.rename(after)
    assert kk.batch(after / "a.json", after / "out", to=["txt"]).kept == 1


def test_standard_input_is_read_line_by_line(
    out: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    piped = tmp_path / "piped"
    piped.write_bytes(b"\xef\xbb\xbf" + '{"name": "ก"}\r\n\r\n{"name": "ข"}'.encode())
    with piped.open(encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        assert kk.batch("-", out, to=["txt"]).made == 2
    assert sorted(files(out)) == ["ก.txt", "ข.txt"]


def test_drafts_of_a_killed_run_are_swept_away(lines: Lines, out: Path) -> None:
    out.mkdir()
    (out / ".khrongkan-draft-1-1").write_bytes(b"half")
    kk.batch(lines({"name": "ก"}), out, to=["txt"])
    assert sorted(files(out)) == ["ก.txt"]


def test_two_runs_cannot_have_one_folder(lines: Lines, out: Path) -> None:
    source = lines({"name": "ก"}, {"name": "ข"})
    told: list[str] = []

    def intrude(_: kk.Progress) -> None:
        with pytest.raises(kk.RunStopped) as stopped:
            kk.batch(source, out, to=["txt"])
        told.extend(found.code for found in stopped.value.findings)

    kk.batch(source, out, to=["txt"], progress=intrude)
    assert set(told) == {"run-busy"}


def test_a_folder_that_vanishes_stops_the_run(lines: Lines, out: Path, tmp_path: Path) -> None:
    source = lines(*({"name": f"ก{n}"} for n in range(40)))

    def vanish(_: kk.Progress) -> None:
        if out.exists():
            out.rename(tmp_path / "elsewhere")

    with pytest.raises(kk.RunStopped) as stopped:
        kk.batch(source, out, to=["txt"], progress=vanish)
    assert [found.code for found in stopped.value.findings] == ["unwritable"]
    assert not out.exists()
    (tmp_path / "elsewhere").rename(out)
    assert kk.batch(source, out, to=["txt"]).kept >= 1
    assert len(files(out)) == 40


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_stops_the_run_with_one_sentence(
    lines: Lines, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        with open("/dev/full", "wb", buffering=0) as device:  # noqa: PTH123 - it is no real file
            device.write(b"x")

    monkeypatch.setattr("khrongkan.bulk.work.deliver", full)
    source = lines({"name": "ก"})
    with pytest.raises(kk.RunStopped, match="No space left") as stopped:
        kk.batch(source, out, to=["txt"])
    assert len(stopped.value.findings) == 1
    monkeypatch.undo()
    assert kk.batch(source, out, to=["txt"]).made == 1


def test_a_damaged_state_is_told(lines: Lines, out: Path) -> None:
    out.mkdir()
    (out / STATE).write_bytes(b"no database at all, but long enough to be read as one" * 40)
    with pytest.raises(kk.RunStopped) as stopped:
        kk.batch(lines({"name": "ก"}), out, to=["txt"])
    assert stopped.value.findings[0].code == "run-state-unreadable"


def test_the_state_holds_what_was_done(out: Path) -> None:
    kk.batch(FIXTURES / "2.5.json", out, to=["txt"])
    with sqlite3.connect(out / STATE) as database:
        database.row_factory = sqlite3.Row
        row = database.execute("SELECT * FROM record").fetchone()
    database.close()
    assert (row["status"], row["position"]) == ("done", 0)
    assert row["source"] == Path(os.path.relpath(FIXTURES / "2.5.json", out)).as_posix()
    assert json.loads(row["outputs"])["txt"]["bytes"] == len(*files(out).values())
    assert json.loads(row["recipe"])["version"] == kk.__version__
    assert row["seconds"] > 0


def test_what_means_no_file_is_told_before_anything_is_made(tmp_path: Path, out: Path) -> None:
    with pytest.raises(kk.LoadError) as error:
        kk.batch([tmp_path / "none.json", tmp_path / "*.json"], out)
    assert [found.code for found in error.value.findings] == ["no-records", "no-records"]


def test_an_unknown_format_is_told(lines: Lines, out: Path) -> None:
    with pytest.raises(kk.RenderError, match="odt"):
        kk.batch(lines({"name": "ก"}), out, to=["odt"])


def test_progress_ends_where_the_sources_end(lines: Lines, out: Path) -> None:
    told: list[kk.Progress] = []
    kk.batch(lines({"name": "ก"}, {"name": "ข"}), out, to=["txt"], progress=told.append)
    assert told[-1].fraction == 1
    assert told[-1].records == told[-1].made == 2


def test_a_review_stands_beside_the_words_and_in_the_manifest(
    lines: Lines, out: Path, tmp_path: Path
) -> None:
    source = lines({"name": "ก", "period": "เร็ว ๆ นี้"})
    kk.batch(source, out, to=["html"], review=True, manifest=tmp_path / "manifest.jsonl")
    row = json.loads((tmp_path / "manifest.jsonl").read_text(encoding="utf-8"))
    assert "unread-time" in {found["code"] for found in row["findings"]}
    record = kk.load({"name": "ก", "period": "เร็ว ๆ นี้"})
    assert files(out)["ก.html"] == kk.render_bytes(record, "html", review=True)
    assert kk.batch(source, out, to=["html"]).made == 1


def test_a_pdf_has_no_room_for_a_review(lines: Lines, out: Path) -> None:
    with pytest.raises(kk.RenderError) as error:
        kk.batch(lines({"name": "ก"}), out, to=["docx", "pdf"], review=True)
    assert [found.code for found in error.value.findings] == ["no-margin"]
