"""khrongkan new: a starter, next year's draft, and nothing of the user's overwritten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from khrongkan.cli.words import said
from khrongkan.records import load
from khrongkan.records.kinds import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from calling import Call


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_starter_loads_and_its_schema_lies_beside_it(
    khrongkan: Call, tmp_path: Path, lang: str
) -> None:
    answer = khrongkan("new", "-o", "แผน ปี 2570/โครงการ 1.json", "--lang", lang)
    record = tmp_path / "แผน ปี 2570" / "โครงการ 1.json"
    assert answer.code == 0
    assert '"แผน ปี 2570' in answer.out  # the command to go on with can be pasted
    load(record)
    named = json.loads(record.read_text(encoding="utf-8"))["$schema"]
    schema = json.loads((record.parent / named).read_text(encoding="utf-8"))
    assert schema["$id"] == named
    assert ("ชื่อโครงการ" in schema["properties"]) == (lang == "th")


def test_a_starter_is_called_project_json_where_no_name_is_given(
    khrongkan: Call, tmp_path: Path
) -> None:
    assert khrongkan("new").code == 0
    assert (tmp_path / "project.json").is_file()


def test_a_name_without_a_suffix_gets_one_and_a_folder_the_usual_file(
    khrongkan: Call, tmp_path: Path
) -> None:
    (tmp_path / "แผน").mkdir()
    assert [khrongkan("new", "-o", name).code for name in ("โครงการ", "แผน")] == [0, 0]
    assert (tmp_path / "โครงการ.json").is_file()
    assert (tmp_path / "แผน" / "project.json").is_file()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_record_has_a_starter_and_a_schema(
    khrongkan: Call, tmp_path: Path, kind: str
) -> None:
    assert khrongkan("new", kind).code == 0
    starter = tmp_path / f"{kind}.json"
    assert isinstance(load(starter), KINDS[kind])
    named = json.loads(starter.read_text(encoding="utf-8"))["$schema"]
    assert json.loads(khrongkan("schema", kind).out)["$id"] == named
    for lang in ("th", "en"):
        assert kind in said("help.khrongkan-new", lang)
        assert kind in said("help.khrongkan-schema", lang)


def test_a_kind_is_named_in_thai_too(khrongkan: Call) -> None:
    assert json.loads(khrongkan("new", "โครงการ", "-o", "-").out)["ชนิด"] == "โครงการ"


def test_a_dash_prints_the_starter_and_writes_nothing(khrongkan: Call, tmp_path: Path) -> None:
    answer = khrongkan("new", "-o", "-")
    assert json.loads(answer.out)["ชนิด"] == "โครงการ"
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays_unless_forced(khrongkan: Call, tmp_path: Path) -> None:
    mine = tmp_path / "project.json"
    mine.write_text("ของฉัน", encoding="utf-8")
    answer = khrongkan("new")
    assert answer.code == 1
    assert "project.json: มีไฟล์นี้อยู่แล้ว จึงไม่เขียนทับ" in answer.err
    assert mine.read_text(encoding="utf-8") == "ของฉัน"
    assert list(tmp_path.iterdir()) == [mine]
    assert khrongkan("new", "--force").code == 0
    assert mine.read_text(encoding="utf-8") != "ของฉัน"


def test_a_schema_of_the_user_under_our_name_is_left_alone(khrongkan: Call, tmp_path: Path) -> None:
    theirs = tmp_path / "project.th.schema.json"
    theirs.write_text('{"$id": "https://example.org/theirs"}', encoding="utf-8")
    assert khrongkan("new", "--force").code == 0
    assert "theirs" in theirs.read_text(encoding="utf-8")


def test_an_old_schema_of_ours_is_brought_up_to_date(khrongkan: Call, tmp_path: Path) -> None:
    old = tmp_path / "project.th.schema.json"
    old.write_text('{"$id": "project.th.schema.json"}', encoding="utf-8")
    assert khrongkan("new").code == 0
    assert "properties" in json.loads(old.read_text(encoding="utf-8"))


def test_a_starter_for_a_form_asks_for_what_the_form_prints(
    khrongkan: Call,
) -> None:
    starter = json.loads(khrongkan("new", "--form", "project-results", "-o", "-").out)
    assert starter["แบบฟอร์ม"] == "project-results"
    assert {"ผลการดำเนินงาน", "ระยะเวลาดำเนินการจริง"} <= set(starter)
    assert load(json.dumps(starter)).form == "project-results"


def test_last_years_record_becomes_this_years_draft(
    khrongkan: Call, sample: Path, tmp_path: Path
) -> None:
    old = json.loads(sample.read_text(encoding="utf-8"))
    old["ผลการดำเนินงาน"] = ["อ่านคล่องทุกคน"]
    old["หมายเหตุ"] = ["ทำต่อเนื่องจากปี 2570"]
    sample.write_text(json.dumps(old, ensure_ascii=False), encoding="utf-8")
    answer = khrongkan("new", "--from", sample, "--year", "๒๕๗๑", "-o", "2571.json")
    draft = json.loads((tmp_path / "2571.json").read_text(encoding="utf-8"))
    assert answer.code == 0
    assert draft["ระยะเวลา"] == "1 ต.ค. 2570 – 30 ก.ย. 2571"
    assert draft["ปีงบประมาณ"] == 2571
    assert "ผลการดำเนินงาน" not in draft
    assert any("2571.json:" in line and "/หมายเหตุ/0" in line for line in answer.err.splitlines())


def test_a_draft_from_a_broken_record_writes_nothing(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text('{"name": "ก",}', encoding="utf-8")
    answer = khrongkan("new", "--from", "old.json", "--year", "2570", "-o", "new.json")
    assert answer.code == 2
    assert answer.err.startswith("old.json:1:")
    assert not (tmp_path / "new.json").exists()


@pytest.mark.parametrize(
    ("words", "known"),
    [
        (("new", "-o", "n.docx"), ".json"),
        (("template", "new", "-o", "x.zzz"), ".docx"),
    ],
)
def test_a_name_of_another_kind_of_file_is_refused(
    khrongkan: Call, tmp_path: Path, words: tuple[str, ...], known: str
) -> None:
    answer = khrongkan(*words, "--lang", "en")
    assert answer.code == 1
    assert f"Give it a name that ends in {known}" in answer.err
    assert not (tmp_path / words[-1]).exists()
