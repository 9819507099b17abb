"""khrongkan check: findings with their places, exit codes, folders and patterns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from calling import Call

BAD = {
    "a trailing comma": ('{"name": "ก",\n}', "1:13"),
    "curly quotes": ("{“name”: “ก”}", "1:2"),
    "an unknown key": ('{\n  "nmae": "ก"\n}', "2:3"),
    "a duplicate key": ('{"name": "ก", "name": "ข"}', "1:15"),
    "the same key in two languages": ('{"name": "ก", "ชื่อโครงการ": "ข"}', "1:15"),
    "an impossible date": ('{"period": "31 พ.ย. 2569"}', "1:12"),
    "the year 3000": ('{"fiscal_year": 3000}', "1:17"),
    "a wrong type": ('{"name": ["ก"]}', "1:10"),
    "NaN": ('{"budget": NaN}', "1:12"),
    "a lone surrogate": ('{"name": "\\ud800"}', "1:"),
    "a list": ("[]", "1:1"),
    "nothing": ("", ""),
    "deep nesting": ("[" * 10_000, "1:"),
}


@pytest.mark.parametrize(("text", "place"), BAD.values(), ids=BAD)
def test_a_file_that_cannot_be_loaded_is_told_in_thai_with_its_place(
    khrongkan: Call, tmp_path: Path, text: str, place: str
) -> None:
    (tmp_path / "โครงการ.json").write_text(text, encoding="utf-8")
    checked = khrongkan("check", "โครงการ.json")
    rendered = khrongkan("render", "โครงการ.json", "-o", "out.docx")
    for answer in (checked, rendered):
        assert answer.code == 2
        assert answer.err.startswith(f"โครงการ.json:{place}")
        assert "Traceback" not in answer.err
        sentence = answer.err.splitlines()[0]
        assert sum("ก" <= letter <= "๛" for letter in sentence) > 10
    assert not (tmp_path / "out.docx").exists()


def test_a_missing_file_and_a_folder_without_records_are_unusable(
    khrongkan: Call, tmp_path: Path
) -> None:
    (tmp_path / "ว่าง").mkdir()
    assert khrongkan("check", "ไม่มี.json").code == 2
    answer = khrongkan("check", "ว่าง", "*.jsn")
    assert answer.code == 2
    assert [line.split(":")[0] for line in answer.err.splitlines()] == ["ว่าง", "*.jsn"]


def test_a_file_that_cannot_be_read_is_not_counted_as_checked(
    khrongkan: Call, tmp_path: Path, sample: Path
) -> None:
    (tmp_path / "a.json").write_text('{"nmae": "ก",}', encoding="utf-8")
    alone = khrongkan("check", "a.json").out.splitlines()
    beside = khrongkan("check", "a.json", sample).out.splitlines()
    assert alone == ["อ่านไม่ได้ 1 ไฟล์ โปรดแก้ตามที่บอกไว้ข้างต้น แล้วตรวจอีกครั้ง"]
    assert beside == ["ตรวจแล้ว 1 ไฟล์ ไม่มีที่ต้องแก้", *alone]


def test_a_finding_ends_with_the_code_of_its_rule(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"nmae": "ก"}', encoding="utf-8")
    assert khrongkan("check", "a.json").err.endswith(" [unknown-key-near]\n")


def test_a_name_that_spaces_have_split_is_told_to_be_quoted(khrongkan: Call) -> None:
    told = khrongkan("check", "แผน", "ปี", "2570.json").err
    assert told.endswith('หากชื่อไฟล์มีช่องว่าง โปรดใส่ชื่อในเครื่องหมาย "…"\n')
    assert "เครื่องหมาย" not in khrongkan("check", "แผน.json").err


def test_a_finished_record_is_clean(khrongkan: Call, sample: Path) -> None:
    answer = khrongkan("check", sample)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[-1].startswith("ตรวจแล้ว 1 ไฟล์")


def test_missing_facts_are_errors_with_their_lines(khrongkan: Call) -> None:
    khrongkan("new")
    answer = khrongkan("check", "project.json")
    assert answer.code == 1
    assert any(
        line.startswith("project.json:5:18 /ชื่อโครงการ") and ": ต้องแก้: " in line
        for line in answer.out.splitlines()
    )


def test_findings_come_in_english_when_asked(khrongkan: Call) -> None:
    khrongkan("new", "--lang", "en")
    answer = khrongkan("check", "project.json", "--lang", "en")
    assert "/name: error: " in answer.out
    assert answer.out.splitlines()[-1].startswith("Files checked: 1. Errors: ")


def test_warnings_alone_exit_with_0(khrongkan: Call, sample: Path) -> None:
    text = sample.read_text(encoding="utf-8").replace("–", "-").replace("×", "x")
    sample.write_bytes(text.encode("cp874"))
    answer = khrongkan("check", sample)
    assert answer.code == 0
    assert ": ควรดู: " in answer.out


def test_json_holds_every_finding_also_of_files_that_cannot_be_loaded(
    khrongkan: Call, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text('{"nmae": "ก"}', encoding="utf-8")
    (tmp_path / "b.json").write_text('{"name": "ก"}', encoding="utf-8")
    answer = khrongkan("check", ".", "--json")
    rows = json.loads(answer.out)
    assert answer.code == 2
    assert answer.err == ""
    assert "\\u0e" not in answer.out
    assert {row["file"] for row in rows} == {"a.json", "b.json"}
    first = rows[0]
    assert (first["severity"], first["line"], first["column"]) == ("error", 1, 2)
    assert {"code", "message_th", "message_en", "pointer"} <= set(first)


def test_a_clean_file_is_an_empty_json_array(khrongkan: Call, sample: Path) -> None:
    assert json.loads(khrongkan("check", sample, "--json").out) == []


def test_folders_and_patterns_mean_their_records_in_order(khrongkan: Call, tmp_path: Path) -> None:
    folder = tmp_path / "แผน ปี 2570"
    for name in ("ข.json", "ก.json", "โน้ต.txt", "project.schema.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text('{"nmae": "ก"}', encoding="utf-8")
    (folder / "กลุ่ม.json").mkdir()
    for word in ("แผน ปี 2570", "แผน ปี 2570/[กข].json", folder / "?.json"):
        told = khrongkan("check", word).err.splitlines()
        assert [line.split(".json:")[0][-1] for line in told] == ["ก", "ข"]


def test_a_name_with_brackets_is_a_name_first(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "แผน[1].json").write_text('{"nmae": "ก"}', encoding="utf-8")
    assert khrongkan("check", "แผน[1].json").err.startswith("แผน[1].json:1:2")


def test_an_unknown_form_is_unusable_and_names_the_nearest(khrongkan: Call, sample: Path) -> None:
    answer = khrongkan("check", sample, "--form", "projet")
    assert answer.code == 2
    assert "หมายถึง “project” ใช่หรือไม่" in answer.err


def test_a_file_of_many_records_is_told_to_be_for_batch(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text('{"name": "a"}\n{"name": "b"}\n', encoding="utf-8")
    answer = khrongkan("check", "many.jsonl", "--lang", "en")
    assert answer.code == 2
    assert "khrongkan batch" in answer.err + answer.out
