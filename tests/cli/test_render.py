"""khrongkan render: files written whole, gaps told, drafts refused when asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from khrongkan.writers.docx import embedded_record

if TYPE_CHECKING:
    import pytest

    from calling import Call


def test_a_finished_record_becomes_a_word_file(
    khrongkan: Call, sample: Path, tmp_path: Path
) -> None:
    answer = khrongkan("render", sample, "-o", "แบบเสนอ โครงการ/ฉบับที่ 1.docx")
    written = tmp_path / "แบบเสนอ โครงการ" / "ฉบับที่ 1.docx"
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"เขียนแล้ว: {written.relative_to(tmp_path)}\n"
    assert embedded_record(written.read_bytes()) == sample.read_bytes()


def test_the_record_stays_out_when_asked(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    khrongkan("render", sample, "-o", "a.docx", "--no-record")
    assert embedded_record((tmp_path / "a.docx").read_bytes()) is None


def test_digits_follow_the_option(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    khrongkan("render", sample, "-o", "a.txt", "--digits", "arabic")
    khrongkan("render", sample, "-o", "ก.txt")
    assert "50,000 บาท" in (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert "๕๐,๐๐๐ บาท" in (tmp_path / "ก.txt").read_text(encoding="utf-8")


def test_a_draft_is_written_and_what_is_missing_is_told(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{\n  "name": "ก",\n  "period": ""\n}', encoding="utf-8")
    answer = khrongkan("render", "a.json", "-o", "a.txt")
    assert answer.code == 0
    assert "………" in (tmp_path / "a.txt").read_text(encoding="utf-8")
    *gaps, count = answer.err.splitlines()
    assert any(line.startswith("a.json:3:13 /period: ") for line in gaps)
    assert f"{len(gaps)} รายการ" in count


def test_strict_refuses_a_draft_and_writes_nothing(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"name": "ก"}', encoding="utf-8")
    answer = khrongkan("render", "a.json", "-o", "a.docx", "--strict")
    assert answer.code == 1
    assert "ยังไม่มี “แผนงาน”" in answer.err
    assert not (tmp_path / "a.docx").exists()


def test_strict_writes_a_finished_record(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    assert khrongkan("render", sample, "-o", "a.docx", "--strict").code == 0
    assert (tmp_path / "a.docx").is_file()


def test_an_unknown_format_is_refused(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    answer = khrongkan("render", sample, "-o", "a.odt")
    assert answer.code == 1
    assert "ไม่รู้จักชนิดไฟล์ “.odt”" in answer.err
    assert not (tmp_path / "a.odt").exists()


def test_a_template_that_is_not_there_is_told(khrongkan: Call, sample: Path) -> None:
    answer = khrongkan("render", sample, "-o", "a.docx", "--template", "ไม่มี.docx")
    assert answer.code == 1
    assert answer.err.startswith("ไม่มี.docx: ")


def test_a_write_that_fails_leaves_the_old_file_whole(
    khrongkan: Call,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = tmp_path / "a.docx"
    old.write_bytes(b"old")

    def fail(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    answer = khrongkan("render", sample, "-o", "a.docx")
    assert answer.code == 1
    assert "เขียนไฟล์ไม่ได้" in answer.err
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "sample.json"]


def test_a_folder_is_no_output_file(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "out.docx").mkdir()
    answer = khrongkan("render", sample, "-o", "out.docx")
    assert answer.code == 1
    assert "เป็นโฟลเดอร์" in answer.err
