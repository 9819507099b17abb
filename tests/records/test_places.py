"""A fact of a record is found in its file, however lightly the file spells it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.errors import Place
from khrongkan.records import load, place_of
from khrongkan.records.syntax import read_patiently

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """{
  "ชื่อโครงการ": "อาหารกลางวัน",
  "activities": [
    "ประชุม",
    {"name": "ซื้อของ", "เวลา": "มิ.ย. 2569"}
  ],
  "objectives": "เพื่อนักเรียน",
  "targets": ["นักเรียน 124 คน"],
  "results": {"เชิงปริมาณ": ["นักเรียน 120 คน"]},
  "spending_plan": {"ต.ค. 2568": 500, "พ.ย. 2568": 600},
  "problems": "",
  "extra": {"a/b": [1, {"~": 2}]}
}"""


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/name", "2:18 /ชื่อโครงการ"),
        ("/activities", "3:17 /activities"),
        ("/activities/0", "4:5 /activities/0"),
        ("/activities/0/name", "4:5 /activities/0"),
        ("/activities/1/name", "5:14 /activities/1/name"),
        ("/activities/1/when", "5:33 /activities/1/เวลา"),
        ("/activities/1/when/0/text", "5:33 /activities/1/เวลา"),
        ("/activities/1/responsible", "5:5 /activities/1"),
        ("/objectives/0/text", "7:17 /objectives"),
        ("/targets/general/items/0/text", "8:15 /targets/0"),
        ("/results/quantity/items/0", "9:30 /results/เชิงปริมาณ/0"),
        ("/spending_plan/0/amount", "10:34 /spending_plan/ต.ค. 2568"),
        ("/spending_plan/1/when", "10:39 /spending_plan/พ.ย. 2568"),
        ("/spending_plan/2/when", "10:20 /spending_plan"),
        ("/problems", "11:15 /problems"),
        ("/extra/a~1b/1/~0", "12:30 /extra/a~1b/1/~0"),
        ("/outputs", "1:1"),
        ("", "1:1"),
        ("/activities/7/name", "3:17 /activities"),
        ("/activities/" + "9" * 5000, "3:17 /activities"),
    ],
)
def test_a_fact_is_found_in_its_file(pointer: str, place: str) -> None:
    assert str(place_of(load(TEXT), pointer)) == place


def test_the_place_names_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(TEXT, encoding="utf-8")
    assert place_of(load(file), "/name").source == str(file)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(line_end: str) -> None:
    place = place_of(load(TEXT.replace("\n", line_end).encode()), "/activities/1/name")
    assert (place.line, place.column) == (5, 14)


def test_a_dict_has_pointers_and_no_lines() -> None:
    assert place_of(load({"name": "ก"}), "/name") == Place(pointer="/name")


def test_a_changed_copy_has_no_text_to_point_into() -> None:
    changed = load(TEXT).model_copy(update={"code": "2.5"})
    assert place_of(changed, "/name") == Place(pointer="/name")


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


@given(plain, st.sampled_from([None, 1, "\t"]))
def test_every_spot_holds_just_the_value_of_its_pointer(tree: Any, indent: Any) -> None:  # noqa: ANN401 - anything at all
    text = json.dumps(tree, indent=indent, ensure_ascii=True)
    spots = read_patiently(text).spots
    for pointer, value in pointers_of(tree, ""):
        spot = spots[pointer]
        assert json.loads(text[spot.start : spot.end]) == value


def pointers_of(tree: Any, pointer: str) -> list[tuple[str, Any]]:  # noqa: ANN401 - anything at all
    """Every value by its pointer, in a second way of writing pointers; odd keys left out."""
    found = [(pointer, tree)]
    if isinstance(tree, list):
        pairs = [(str(at), one) for at, one in enumerate(tree)]
    else:
        pairs = list(tree.items()) if isinstance(tree, dict) else []
    for key, one in pairs:
        if key.isprintable():
            escaped = "~1".join(part.replace("~", "~0") for part in key.split("/"))
            found += pointers_of(one, f"{pointer}/{escaped}")
    return found
