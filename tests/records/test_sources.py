"""Files, bytes and texts in every encoding that offices use, and what can't be read at all."""

from __future__ import annotations

import codecs
import json
import os
from pathlib import Path
from typing import Any

import pytest

from khrongkan.errors import LoadError
from khrongkan.records import Project, load, load_warnings, record_json
from khrongkan.records.sources import LARGEST

DATA = Path(__file__).with_name("data")
ODD: dict[str, str] = json.loads((DATA / "odd.json").read_text(encoding="utf-8"))
TEXT = '{"name": "โรงเรียนคุณภาพ", "budget": "๑๐๐,๐๐๐"}'


def refused(source: Any) -> tuple[str, str]:  # noqa: ANN401 - whatever can't be read
    with pytest.raises(LoadError) as caught:
        load(source)
    [found] = caught.value.findings
    assert found.message_th
    return found.code, found.place.source


def test_a_file_is_read_from_a_path_or_its_name(tmp_path: Path) -> None:
    file = tmp_path / "โครงการ ๑.json"
    file.write_text(TEXT, encoding="utf-8")
    assert load(file) == load(str(file)) == load(TEXT)


def test_a_text_that_begins_with_spaces_is_still_json() -> None:
    assert load(f" \n\t{TEXT}") == load(TEXT)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_every_unicode_encoding_reads_the_same(encoding: str) -> None:
    record = load(TEXT.encode(encoding))
    assert record == load(TEXT)
    assert load_warnings(record) == []


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding(mark: bytes, encoding: str) -> None:
    assert load(mark + TEXT.encode(encoding)) == load(TEXT)


def test_a_text_may_begin_with_a_byte_order_mark() -> None:
    assert load("\ufeff" + TEXT) == load(TEXT)


@pytest.mark.parametrize("encoding", ["tis-620", "cp874"])
def test_old_thai_bytes_load_with_a_warning(encoding: str) -> None:
    record = load(TEXT.encode(encoding))
    assert record == load(TEXT)
    [warning] = load_warnings(record)
    assert (warning.code, warning.severity) == ("old-encoding", "warning")


def test_a_mistake_in_old_thai_bytes_is_told_beside_the_warning() -> None:
    with pytest.raises(LoadError) as caught:
        load('{"nmae": "โรงเรียน"}'.encode("cp874"))
    assert [found.code for found in caught.value.findings] == ["unknown-key-near", "old-encoding"]


def test_a_broken_byte_in_utf8_is_told_at_its_place() -> None:
    data = '{"name": "โรงเรียนคุณภาพ",\n "code": "กข'.encode() + b"\xff" + b'"}'
    with pytest.raises(LoadError) as caught:
        load(data)
    [found] = caught.value.findings
    assert (found.code, found.place.line, found.place.column) == ("unknown-encoding", 2, 13)


@pytest.mark.parametrize(
    "data",
    [
        b'\xff\xfe{\x00"\x00\x00',
        b"\xff\xfe\x00\xd8",
        b"PK\x03\x04\x14\x00\x06\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        bytes(range(256)),
        b"\xfc\xfd\xfe",
    ],
    ids=["half a letter", "half a pair", "Word", "PNG", "PDF", "old Word", "all bytes", "no Thai"],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(LoadError) as caught:
        load(data)
    assert all(found.message_th for found in caught.value.findings)


@pytest.mark.parametrize("source", ["", "  \n", b"", b" ", "\ufeff", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_what_is_empty_is_told_as_empty(source: str | bytes) -> None:
    assert refused(source)[0] == "empty-file"


def test_an_empty_file_is_told_as_empty(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.touch()
    assert refused(file) == ("empty-file", str(file))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == ("folder", str(tmp_path))
    assert refused(str(tmp_path))[0] == "folder"


def test_a_missing_file_is_told_with_the_name_that_was_given() -> None:
    assert refused("ไม่มีไฟล์นี้.json") == ("missing-file", "ไม่มีไฟล์นี้.json")


def test_a_missing_file_in_a_missing_folder_is_told_as_missing(tmp_path: Path) -> None:
    assert refused(tmp_path / "ไม่มี" / "a.json")[0] == "missing-file"


def test_a_misspelt_name_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "flagship-2.5.json").touch()
    with pytest.raises(LoadError, match=r"Did you mean “flagship-2\.5\.json”"):
        load(tmp_path / "flagship-25.json")


@pytest.mark.parametrize("name", ["a" * 5000, "a\x00b", "name: ก", "ก" * 300 + ".json"])
def test_a_name_that_no_file_can_have_is_a_missing_file(name: str) -> None:
    assert refused(name)[0] == "missing-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    assert refused(pipe)[0] == "unreadable-file"


def test_a_file_that_may_not_be_read_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbid(path: Path) -> bytes:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "read_bytes", forbid)
    file = tmp_path / "a.json"
    file.touch()
    assert refused(file)[0] == "unreadable-file"


def test_a_file_of_100_mb_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.json"
    with file.open("wb") as stream:
        stream.truncate(100 * 1024**2)
    monkeypatch.delattr(Path, "read_bytes")
    assert refused(file)[0] == "file-too-large"


def test_too_many_bytes_are_refused() -> None:
    assert refused(b" " * (LARGEST + 1))[0] == "file-too-large"
    assert refused("{" + " " * LARGEST)[0] == "file-too-large"


def test_a_hundred_odd_texts_are_there() -> None:
    assert len(ODD) >= 100


@pytest.mark.parametrize("written", ODD.values(), ids=ODD)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_an_odd_text_loads_to_exactly_what_was_written(written: str, encoding: str) -> None:
    text = json.dumps(
        {"name": written, "rationale": [written, {"text": written}], "extra": {"a": [written]}},
        ensure_ascii=False,
    )
    project = load(text.encode(encoding))
    assert isinstance(project, Project)
    assert isinstance(project.rationale, tuple)
    assert [project.name, *(item.text for item in project.rationale)] == [written] * 3
    assert project.extra == {"a": [written]}
    assert record_json(project).decode() == text


@pytest.mark.parametrize("written", ODD.values(), ids=ODD)
def test_an_odd_text_reads_the_same_when_it_is_escaped(written: str) -> None:
    project = load(json.dumps({"ชื่อโครงการ": written}))
    assert isinstance(project, Project)
    assert project.name == written


@pytest.mark.parametrize("file", sorted([*DATA.glob("[pst]*.json")]), ids=lambda file: file.name)
def test_the_examples_load(file: Path) -> None:
    assert load(file).kind == "project"


def test_five_thousand_activities_load_one_by_one() -> None:
    rows = [{"name": f"กิจกรรมที่ {n}", "budget": n, "when": "มิ.ย. 2569"} for n in range(5000)]
    project = load(json.dumps({"activities": rows}, ensure_ascii=False))
    assert isinstance(project, Project)
    assert isinstance(project.activities, tuple)
    assert [row.budget for row in project.activities] == list(range(5000))
    assert project.activities[4999].name == "กิจกรรมที่ 4999"


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\x00", b"%PDF-1.7\n"])
def test_a_finished_document_is_told_from_a_record(data: bytes) -> None:
    with pytest.raises(LoadError) as refused:
        load(data)
    assert [found.code for found in refused.value.findings] == ["document-for-record"]


@pytest.mark.parametrize("source", [5, None, ["project.json"]])
def test_what_is_no_source_at_all_is_refused_in_a_sentence(source: Any) -> None:  # noqa: ANN401 - anything
    with pytest.raises(LoadError, match="Pass a path"):
        load(source)


def test_the_word_before_the_name_is_noticed() -> None:
    [warning] = load_warnings(load('{\n "ชื่อโครงการ": "โครงการอาหารกลางวัน"}'))
    assert (warning.code, warning.place.line) == ("name-with-word", 2)
    assert load_warnings(load({"name": "อาหารกลางวัน"})) == []
    assert load_warnings(load({"kind": "best_practice", "name": "โครงการหลวง"})) == []
