"""khrongkan render: files written whole, gaps told, drafts refused when asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from khrongkan.writers.docx import embedded_record
from word_template import paragraph, template

if TYPE_CHECKING:
    from calling import Call


def test_a_finished_record_becomes_a_word_file(
    khrongkan: Call, sample: Path, tmp_path: Path
) -> None:
    answer = khrongkan("render", sample, "-o", "แบบเสนอ โครงการ/ฉบับที่ 1.docx")
    written = tmp_path / "แบบเสนอ โครงการ" / "ฉบับที่ 1.docx"
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        f"บันทึกไฟล์แล้ว: {written.relative_to(tmp_path)}",
        f"โปรดตรวจยอดรวม ตัวสะกด และเรื่องอื่นก่อนเสนอ: khrongkan check {sample}",
    ]
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
    *gaps, refusal = answer.err.splitlines()
    assert any("ยังไม่มี “แผนงาน”" in line for line in gaps)
    assert refusal == f"ยังไม่ได้เขียนไฟล์ เพราะยังมีที่ต้องแก้ {len(gaps)} แห่ง"
    assert not (tmp_path / "a.docx").exists()


def test_strict_writes_a_finished_record(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    assert khrongkan("render", sample, "-o", "a.docx", "--strict").code == 0
    assert (tmp_path / "a.docx").is_file()


def test_an_unknown_format_is_refused(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    answer = khrongkan("render", sample, "-o", "a.odt")
    assert answer.code == 1
    assert "ไม่รู้จักชนิดไฟล์ “.odt”" in answer.err
    assert not (tmp_path / "a.odt").exists()


NAMES = {
    ".": "เป็นโฟลเดอร์",
    "out": "ชื่อไฟล์ไม่มีนามสกุล โปรดเติม .docx",
    "out.": "ชื่อไฟล์ไม่มีนามสกุล โปรดเติม .docx",
    "out.doc": "โปรดใช้ .docx",
}


@pytest.mark.parametrize(("name", "sentence"), NAMES.items(), ids=NAMES)
def test_a_name_that_can_be_no_document_is_told_before_the_record_is_read(
    khrongkan: Call, name: str, sentence: str
) -> None:
    answer = khrongkan("render", "ไม่มี.json", "-o", name)
    assert answer.code == 1
    assert sentence in answer.err


def test_a_finished_document_is_read_for_the_record_in_it(khrongkan: Call, sample: Path) -> None:
    khrongkan("render", sample, "-o", "ฉบับแรก.docx")
    again = khrongkan("render", "ฉบับแรก.docx", "-o", "ฉบับที่สอง.docx")
    checked = khrongkan("check", "ฉบับที่สอง.docx")
    drafted = khrongkan("new", "--from", "ฉบับแรก.docx", "--year", "2571", "-o", "2571.json")
    assert [answer.code for answer in (again, checked, drafted)] == [0, 0, 0]
    assert embedded_record(Path("ฉบับที่สอง.docx").read_bytes()) == sample.read_bytes()


def test_a_document_of_somebody_else_is_no_record(khrongkan: Call, tmp_path: Path) -> None:
    khrongkan("demo")
    (tmp_path / "khrongkan-demo" / "project.docx").replace(tmp_path / "ก.json")
    assert "ไฟล์นี้เป็นเอกสาร Word" in khrongkan("check", "ก.json").err
    (tmp_path / "ข.docx").write_bytes(b"old")
    answer = khrongkan("render", "ข.docx", "-o", "ค.docx")
    assert answer.code == 2
    assert "ไม่ใช่เอกสาร Word" in answer.err


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


def test_a_review_has_the_remarks_beside_the_words(khrongkan: Call, tmp_path: Path) -> None:
    record = '{"วัตถุประสงค์": ["เพื่อพัฒนาคูณภาพ"]}'
    (tmp_path / "a.json").write_text(record, encoding="utf-8")
    answer = khrongkan("render", "a.json", "-o", "a.html", "--review")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert answer.code == 0
    assert "<mark>คูณภาพ</mark>" in page
    assert "สะกดผิด" in page
    count = page.count(' id="note-')
    assert answer.out.splitlines()[-1] == f"ใส่ความเห็นไว้ข้างข้อความ {count} แห่ง"


def test_a_review_speaks_the_language_of_the_call(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"objectives": ["เพื่อพัฒนาคูณภาพ"]}', encoding="utf-8")
    khrongkan("render", "a.json", "-o", "a.html", "--review", "--lang", "en")
    assert "is misspelt" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_rule_that_the_office_switched_off_makes_no_remark(
    khrongkan: Call, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text('{"objectives": ["เพื่อพัฒนาคูณภาพ"]}', encoding="utf-8")
    settings = '[check]\noff = ["known-confusion", "misspelling"]\n'
    (tmp_path / "khrongkan.toml").write_text(settings, encoding="utf-8")
    khrongkan("render", "a.json", "-o", "a.html", "--review")
    assert "<mark>คูณภาพ</mark>" not in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_review_without_remarks_says_so(khrongkan: Call, sample: Path) -> None:
    answer = khrongkan("render", sample, "-o", "a.docx", "--review")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[-1] == "ไม่พบที่ต้องแก้ จึงไม่มีความเห็น"


def test_a_review_needs_a_margin(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    answer = khrongkan("render", sample, "-o", "a.pdf", "--review")
    assert answer.code == 1
    assert "โปรดทำฉบับตรวจทานเป็น .docx หรือ .html" in answer.err
    assert not (tmp_path / "a.pdf").exists()


def test_pictures_are_given_by_name(khrongkan: Call, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "ours.docx").write_bytes(template(paragraph("{{ ตราโรงเรียน }}")))
    Image.new("RGB", (3, 2)).save(tmp_path / "ตรา 1.png")
    call = ("render", sample, "-o", "a.docx", "--template", "ours.docx")
    assert khrongkan(*call, "--picture", "ตราโรงเรียน=ตรา 1.png").code == 0
    assert (tmp_path / "a.docx").is_file()
    unnamed = khrongkan(*call, "--picture", "ตรา 1.png")
    assert (unnamed.code, "logo=ตรา.png" in unnamed.err) == (2, True)
    mistyped = khrongkan(*call, "--picture", "ตราโรงเรียน=ตรา 1.png", "--picture", "lgoo=ตรา 1.png")
    assert (mistyped.code, "“lgoo”" in mistyped.err, "“ตราโรงเรียน”" in mistyped.err) == (
        0,
        True,
        False,
    )
    without = khrongkan(*call)
    assert (without.code, "หากเป็นภาพ" in without.err) == (1, True)
