"""Sentences: whole in both languages, polite, in the words of a planner, and Thai in Thai."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from khrongkan.errors import ImpossibleDate, Place, finding
from khrongkan.thai import parse_when

ROOM = files("khrongkan")
ROWS = {
    code: row
    for name in ("messages.toml", "checks/rules.toml")
    for code, row in tomllib.loads(ROOM.joinpath(name).read_text(encoding="utf-8")).items()
}
BARE_ORDER = re.compile(r"^(?:ให้)?(?:ตรวจ|แก้|เติม|ลบ|ใช้|ใส่|เขียน|เพิ่ม|เลือก|ระบุ|บันทึก|ย้าย|เปลี่ยน|ลด)")


@pytest.mark.parametrize("code", ROWS)
def test_a_cure_asks_politely_and_speaks_of_headings(code: str) -> None:
    row = ROWS[code]
    assert not BARE_ORDER.match(row["cure_th"]), row["cure_th"]
    assert "คีย์" not in row["cause_th"] + row["cure_th"]


@pytest.mark.parametrize(
    ("why", "thai"),
    [
        ("No such file or directory", "ไม่มีไฟล์หรือโฟลเดอร์นี้"),
        ("Permission denied", "ไม่มีสิทธิ์"),
        ("No space left on device", "พื้นที่ในเครื่องเต็ม"),
        ("Invalid value", "สิ่งที่อยู่หลังเครื่องหมาย ="),
    ],
)
def test_what_a_system_says_in_english_is_told_in_thai(why: str, thai: str) -> None:
    found = finding("unwritable", Place(), why=why)
    assert thai in found.message_th
    assert why in found.message_en
    assert why not in found.message_th


def test_one_near_word_is_asked_after_and_several_are_listed() -> None:
    one = finding("unknown-form", name="projet", known="project")
    several = finding("unknown-form", name="ก", known="project, logframe")
    assert "หมายถึง “project” ใช่หรือไม่" in one.message_th
    assert "แบบฟอร์มที่มี: project, logframe" in several.message_th
    assert "หมายถึง" not in several.message_th


def test_dates_in_a_sentence_are_thai_dates() -> None:
    with pytest.raises(ImpossibleDate) as refused:
        parse_when("มิ.ย. 2569 – พ.ค. 2569")
    told = refused.value.findings[0].message_th
    assert "31 พฤษภาคม 2569" in told
    assert "1 มิถุนายน 2569" in told


def test_a_quarter_without_a_year_is_shown_how_to_write_one() -> None:
    assert "ไตรมาสที่ 1 ปีงบประมาณ 2570" in finding("unread-time", text="ไตรมาส 1").message_th
