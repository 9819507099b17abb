"""khrongkan form and khrongkan schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from khrongkan.forms import form_names
from khrongkan.records.schema import json_schema

if TYPE_CHECKING:
    from pathlib import Path

    from calling import Call


def test_every_form_is_listed_with_its_thai_name(khrongkan: Call) -> None:
    answer = khrongkan("form", "list")
    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == form_names()
    assert "แบบเสนอโครงการ" in answer.out


@pytest.mark.parametrize("name", form_names())
def test_a_form_is_shown_as_an_outline(khrongkan: Call, name: str) -> None:
    answer = khrongkan("form", "show", name)
    assert answer.code == 0
    assert answer.out.splitlines()[0].endswith(f"({name})")
    assert "ส่วนหัว" in answer.out
    assert "หัวข้อ" in answer.out


def test_an_outline_names_labels_sections_and_columns(khrongkan: Call) -> None:
    lines = khrongkan("form", "show", "project").out.splitlines()
    assert "  ระยะเวลาดำเนินการ (period)" in lines
    assert "  1. หลักการและเหตุผล (rationale)" in lines
    assert "    | ตัวชี้วัดความสำเร็จ (text)" in lines
    assert "    ผู้อนุมัติโครงการ" in lines


def test_forms_of_ones_own_are_shown_and_checked(khrongkan: Call, tmp_path: Path) -> None:
    own = 'id = "own"\nname = "แบบของเรา"\nextends = "project"\n'
    (tmp_path / "ของเรา.toml").write_text(own, encoding="utf-8")
    (tmp_path / "wrong.toml").write_text(own + 'colour = "red"\n', encoding="utf-8")
    assert khrongkan("form", "show", "ของเรา.toml").out.startswith("แบบของเรา (own)")
    assert khrongkan("form", "check", "ของเรา.toml").code == 0
    both = khrongkan("form", "check", "*.toml")
    assert both.code == 2
    assert "ใช้ได้ (แบบของเรา)" in both.out
    assert "“colour”" in both.err
    assert khrongkan("form", "check", "ไม่มี.toml").code == 2


def test_the_schema_is_printed_as_json(khrongkan: Call) -> None:
    assert json.loads(khrongkan("schema").out) == json_schema("project", "th")
    english = khrongkan("schema", "project", "--lang", "en")
    assert json.loads(english.out) == json_schema("project", "en")
    assert "\\u0e" not in english.out


def test_the_schema_is_written_but_replaces_nothing_unasked(
    khrongkan: Call, tmp_path: Path
) -> None:
    assert khrongkan("schema", "-o", "s.json").code == 0
    assert khrongkan("schema", "-o", "s.json", "--lang", "en").code == 1
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8")) == json_schema(
        "project", "th"
    )
