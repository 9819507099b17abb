"""What a sheet lacks is told in the order of the form, by its row, in the keys of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from khrongkan.checks import check, gaps
from khrongkan.compose import compose
from khrongkan.forms import find_form
from khrongkan.records import load
from khrongkan.records.starter import starter

if TYPE_CHECKING:
    from khrongkan.errors import Finding
    from khrongkan.records import Record

THAI = """{"ชื่อโครงการ": "",
 "กิจกรรม": [{"ชื่อ": "ประชุม", "เป้าหมาย": "5 คน", "เวลา": "มิ.ย. 2569"},
  {"ชื่อ": "สรุปผล", "เวลา": "ก.ย. 2569"}]}"""
ENGLISH = """{"name": "",
 "activities": [{"name": "ประชุม", "target": "5 คน", "when": "มิ.ย. 2569"},
  {"name": "สรุปผล", "when": "ก.ย. 2569"}]}"""


def lacking(text: str) -> list[Finding]:
    return [found for found in check(load(text)) if found.code == "missing-fact"]


@pytest.mark.parametrize(
    ("text", "name", "plan", "target"),
    [
        (THAI, "1:17 /ชื่อโครงการ", "/แผนงาน", "3:3 /กิจกรรม/1/เป้าหมาย"),
        (ENGLISH, "1:10 /name", "/plan", "3:3 /activities/1/target"),
    ],
)
def test_places_are_in_the_keys_of_the_file_and_in_the_order_of_the_form(
    text: str, name: str, plan: str, target: str
) -> None:
    places = [str(found.place) for found in lacking(text)]
    assert places[:2] == [name, plan]
    assert places[-1] == target
    form = find_form("project")
    record = load(text)
    assert [found.place for found in gaps(record, form, compose(record, form))] == [
        found.place for found in lacking(text)
    ]


def test_the_row_that_lacks_a_fact_is_named() -> None:
    told = lacking(THAI)[-1]
    assert told.message_th.startswith("กิจกรรมที่ 2 (สรุปผล): ยังไม่มี “เป้าหมาย” ")
    assert told.message_en.startswith("activities 2 (สรุปผล): “target” is not known yet.")


def test_nobody_is_told_to_say_that_a_project_has_no_name() -> None:
    by_place = {found.place.pointer: found.message_th for found in lacking(THAI)}
    assert by_place["/ชื่อโครงการ"] == "ยังไม่มี “ชื่อโครงการ” โปรดเติมข้อมูลนี้"
    for needed in ("/ระยะเวลา", "/วัตถุประสงค์"):
        assert "ไม่มี” หาก" not in by_place[needed]
    assert by_place["/งบประมาณ"].endswith("หรือเขียนว่า “ไม่มี” หากตั้งใจไม่ใส่")


def test_what_is_computed_is_asked_for_by_the_fact_that_has_a_key() -> None:
    record = load(THAI)
    form = find_form("project-review")
    pointers = [found.place.pointer for found in gaps(record, form, compose(record, form))]
    assert "/งบประมาณ/จำนวนเงิน" in pointers
    assert not any("total" in pointer for pointer in pointers)


def pointers_lacking(record: Record) -> list[str]:
    return [one.place.pointer for one in check(record) if one.code == "missing-fact"]


def test_a_portfolio_lacks_what_its_table_is_made_of() -> None:
    empty = load(starter("th", kind="portfolio"))
    assert set(pointers_lacking(empty)) == {"/ชื่อส่วน", "/หน่วยงาน", "/รายการจัดสรร"}
    begun = {
        "kind": "portfolio",
        "title": "ก",
        "organisation": "ข",
        "groups": [{"rows": [{"text": "ค่าจ้าง"}]}, {"title": "ค"}],
    }
    assert set(pointers_lacking(load(begun))) == {
        "/groups/0/title",
        "/groups/0/rows/0/amount",
        "/groups/1/rows",
    }


def test_a_chapter_of_sheets_alone_lacks_no_table() -> None:
    assert pointers_lacking(load({"kind": "portfolio", "projects": ["2.1.json"]})) == []
