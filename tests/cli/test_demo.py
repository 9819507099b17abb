"""khrongkan demo: what a newcomer sees first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from khrongkan.checks import check
from khrongkan.records import Project, load
from khrongkan.records.project import Budget

if TYPE_CHECKING:
    from calling import Call


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_demo_is_a_record_its_schema_and_its_sheet(
    khrongkan: Call, tmp_path: Path, lang: str
) -> None:
    answer = khrongkan("demo", "--lang", lang)
    folder = tmp_path / "khrongkan-demo"
    schema = "project.schema.json" if lang == "en" else "project.th.schema.json"
    names = {"project.json", "project.docx", "project.pdf", schema}
    assert answer.code == 0
    assert {path.name for path in folder.iterdir()} == names
    assert (folder / "project.docx").read_bytes()[:2] == b"PK"
    assert (folder / "project.pdf").read_bytes()[:5] == b"%PDF-"
    assert json.loads((folder / "project.json").read_text(encoding="utf-8"))["$schema"] == schema


def test_the_commands_that_the_demo_proposes_work(khrongkan: Call) -> None:
    told = khrongkan("demo", "-o", "ตัวอย่าง").out
    proposed = [
        line.split()[1:] for line in told.splitlines() if line.startswith("       khrongkan")
    ]
    assert [words[0] for words in proposed] == ["check", "render", "new"]
    assert [khrongkan(*words).code for words in proposed] == [0, 0, 0]


@pytest.mark.parametrize(
    ("called", "found", "proposed"),
    [
        (".venv/bin/khrongkan", None, ".venv/bin/khrongkan"),
        ("{here}/.venv/bin/khrongkan", None, ".venv/bin/khrongkan"),
        ("/opt/แผน ปี/khrongkan", None, '"/opt/แผน ปี/khrongkan"'),
        (".venv/bin/khrongkan", "/usr/bin/khrongkan", "khrongkan"),
        ("/lib/khrongkan/__main__.py", None, "python -m khrongkan"),
    ],
)
def test_the_commands_are_proposed_as_khrongkan_was_called(  # noqa: PLR0913, PLR0917 - fixtures, and a row
    khrongkan: Call,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    called: str,
    found: str | None,
    proposed: str,
) -> None:
    monkeypatch.setattr("sys.argv", [str(Path(called.format(here=tmp_path)))])
    monkeypatch.setattr("sys.executable", "/usr/bin/python")
    monkeypatch.setattr("shutil.which", lambda _: found)
    told = khrongkan("demo").out + khrongkan("new").out
    assert told.count(f"{proposed} check ") == 2
    assert told.count(" check ") == 2


def test_paths_with_spaces_can_be_pasted(khrongkan: Call, tmp_path: Path) -> None:
    told = khrongkan("demo", "-o", "ตัวอย่าง ของฉัน").out
    assert f'check "{(tmp_path / "ตัวอย่าง ของฉัน" / "project.json").relative_to(tmp_path)}"' in told


def test_the_demo_runs_again_but_keeps_what_a_user_changed(khrongkan: Call, tmp_path: Path) -> None:
    record = tmp_path / "khrongkan-demo" / "project.json"
    assert khrongkan("demo").code == 0
    assert khrongkan("demo").code == 0
    record.write_text('{"name": "ของฉัน"}', encoding="utf-8")
    answer = khrongkan("demo")
    assert answer.code == 1
    assert "project.json: มีไฟล์นี้อยู่แล้ว" in answer.err
    assert "ของฉัน" in record.read_text(encoding="utf-8")
    assert khrongkan("demo", "--force").code == 0
    assert "ของฉัน" not in record.read_text(encoding="utf-8")


def test_both_languages_of_the_sample_say_the_same(khrongkan: Call, tmp_path: Path) -> None:
    khrongkan("demo", "-o", "th")
    khrongkan("demo", "-o", "en", "--lang", "en")
    thai, english = (load(tmp_path / lang / "project.json") for lang in ("th", "en"))
    assert english.model_dump(exclude={"schema_url"}) == thai.model_dump(exclude={"schema_url"})


def test_the_sample_lacks_nothing_and_its_sums_agree(sample: Path) -> None:
    project = load(sample)
    assert isinstance(project, Project)
    assert check(project) == []
    spending = json.loads(sample.read_text(encoding="utf-8"))["แผนการใช้จ่าย"]
    activities = json.loads(sample.read_text(encoding="utf-8"))["กิจกรรม"]
    money = [row["งบประมาณ"] for row in activities if row["งบประมาณ"] != "-"]
    assert isinstance(project.budget, Budget)
    assert project.budget.total == project.budget.amount == sum(spending.values()) == sum(money)
