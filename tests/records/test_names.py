"""Keys in Thai: one table, complete, unambiguous in each class, and renamed before validation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from khrongkan.records import Nothing, Project, load
from khrongkan.records.names import field_of, key_of, names_of
from khrongkan.records.shapes import parts_within

if TYPE_CHECKING:
    from khrongkan.records.values import RecordPart

DATA = Path(__file__).with_name("data")
PARTS = parts_within(Project)


def test_every_class_of_a_project_is_found() -> None:
    assert {part.__name__ for part in PARTS} == {
        *("Project", "Plan", "Strategy", "Alignment", "Funding", "Responsible", "Person"),
        *("Item", "Time", "Quantity", "Group", "Budget", "BudgetLine", "CostItem", "Activity"),
        *("CalendarEntry", "Indicator", "Risk", "Spending", "Signature"),
    }


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_has_its_names(part: type[RecordPart]) -> None:
    keys = [field.alias or name for name, field in part.model_fields.items()]
    assert list(names_of(part)) == keys
    assert all(name.th and name.about_th and name.about_en for name in names_of(part).values())


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_a_thai_key_means_one_field_of_its_class(part: type[RecordPart]) -> None:
    words = [word for name in names_of(part).values() for word in (name.th, *name.also)]
    assert len(set(words)) == len(words)
    for name in names_of(part).values():
        assert {field_of(part, word) for word in (name.key, name.th, *name.also)} == {name.key}
        assert key_of(part, name.key, "th") == name.th


def test_the_examples_of_every_field_load() -> None:
    for part in PARTS:
        for name in names_of(part).values():
            for example in name.examples:
                assert part.model_validate({name.key: example})


def test_thai_keys_load_to_the_same_record_as_english_ones() -> None:
    thai = load(DATA / "thai-keys.json")
    english = load(
        {
            "kind": "project",
            "name": "อาหารกลางวัน",
            "plan": "พื้นฐานด้านการพัฒนาและเสริมสร้างศักยภาพคน",
            "responsible": {
                "people": ["นางพิสมัย บวร"],
                "and_team": True,
                "unit": "กลุ่มส่งเสริมการจัดการศึกษา",
            },
            "status": "continuing",
            "period": "มิถุนายน – กันยายน ๒๕๖๒",
            "budget": "ไม่ใช้งบประมาณ",
        }
    )
    assert thai == english
    assert isinstance(thai, Project)
    assert thai.budget == Nothing("ไม่ใช้งบประมาณ")


def in_thai(tree: Any, part: type[RecordPart]) -> Any:  # noqa: ANN401 - plain JSON
    """An example in Thai keys; only the top level, which is what a planner meets first."""
    return {key_of(part, key, "th"): value for key, value in tree.items()}


@pytest.mark.parametrize("name", ["project-2.5.json", "shapes-2.11.json"])
def test_the_keys_of_an_example_may_all_be_thai(name: str) -> None:
    tree = json.loads((DATA / name).read_text(encoding="utf-8"))
    assert load(in_thai(tree, Project)) == load(tree)


def test_the_same_thai_word_means_another_field_in_another_class() -> None:
    project = load({"กิจกรรม": [{"กิจกรรม": "ประชุม", "งบประมาณ": 5}], "งบประมาณ": {"จำนวน": 5}})
    assert project == load({"activities": [{"name": "ประชุม", "budget": 5}], "budget": 5})


@pytest.mark.parametrize("key", [" ชื่อโครงการ ", "ชื่อโครงการ\u200b", "ชื่\u200bอโครงการ"])
def test_a_thai_key_is_read_past_spaces_and_invisible_letters(key: str) -> None:
    assert load({key: "ก"}) == load({"name": "ก"})


def test_sara_am_in_a_key_may_be_torn() -> None:
    assert load({"กิจกรรม": [{"ชื่อ": "ก", "จํานวนเงิน": 5}]}) == load(
        {"activities": [{"name": "ก", "budget": 5}]}
    )


def test_kinds_and_categories_may_be_thai() -> None:
    project = load(
        {
            "เป้าหมาย": {"เชิงปริมาณ": ["ก"], "ด้านคุณภาพ": ["ข"]},
            "งบประมาณ": {"รายการ": [{"ชื่อ": "ค", "แยกตามหมวด": {"ค่าใช้สอย": 5, "ค่าวัสดุ": "-"}}]},
        }
    )
    assert project == load(
        {
            "targets": {"quantity": ["ก"], "quality": ["ข"]},
            "budget": {"lines": [{"name": "ค", "amounts": {"services": 5, "materials": "-"}}]},
        }
    )


@pytest.mark.parametrize("blank", [None, "", "  ", [""], [None, ""], {"text": ""}, [{"text": ""}]])
def test_what_is_not_filled_in_is_not_known(blank: object) -> None:
    project = load({"objectives": blank, "expected_results": {"items": blank}})
    assert isinstance(project, Project)
    assert project.objectives is None
    assert project.expected_results is None


def test_an_unknown_key_is_told_even_where_nothing_is_filled_in() -> None:
    with pytest.raises(ValueError, match="unknown"):
        raise ValueError(_codes({"objectives": [{"txt": ""}], "plan": {"zzz": None}}))


def _codes(tree: dict[str, Any]) -> str:
    from khrongkan.errors import LoadError  # noqa: PLC0415 - used here alone

    with pytest.raises(LoadError) as caught:
        load(tree)
    return " ".join(found.code for found in caught.value.findings)


def test_null_never_says_none_on_purpose() -> None:
    project = load({"budget": None, "extra": None, "literals": None, "responsible": None})
    assert project == load({})
