"""A record goes out as it came in, and comes in as it went out."""

from __future__ import annotations

import json
import pickle
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.records import Project, load, record_json
from khrongkan.records.names import names_of
from khrongkan.records.shapes import Shape, shapes_of
from khrongkan.records.values import Time

if TYPE_CHECKING:
    from khrongkan.records.values import RecordPart

DATA = Path(__file__).with_name("data")
EXAMPLES = sorted(DATA.glob("[pst]*.json"))

words = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=8
)
times = st.sampled_from(["มิ.ย. 2569", "1 มิ.ย. – 30 ก.ค. 2562", "2562-06", "ตลอดปี", "เร็ว ๆ นี้"])
amounts = st.decimals(0, 10**9, places=2) | st.integers(0, 10**9)
nothings = st.sampled_from([None, "", "ไม่มี", "-", "none"])

LEAVES: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("when", "start", "end", "date", "year", "fiscal_year"), times),
    **dict.fromkeys(("amount", "unit_price", "spent", "n"), amounts),
    **dict.fromkeys(("and_team", "pooling"), st.booleans()),
    "status": st.sampled_from(["new", "continuing", "ใหม่"]),
    "group": st.sampled_from(["output", "ผลลัพธ์", "เชิงปริมาณ"]),
    "kind": st.just("project"),
    "table": st.lists(st.lists(words, max_size=3), max_size=3),
    "extra": st.dictionaries(words, words | st.integers() | st.lists(words), max_size=3),
    "number": st.integers(0, 99) | words,
    "amounts": st.dictionaries(st.sampled_from(["services", "ค่าวัสดุ"]), amounts, max_size=1),
}
SINGLE = {"Plan", "Strategy", "Funding", "Responsible", "Budget"}
"""Classes of which a fact holds one; of the others it holds several."""

MOST_FACTS = 4


def facts_of(part: type[RecordPart], depth: int = 3) -> st.SearchStrategy[dict[str, Any]]:
    """Some facts of a class, in either spelling and either language."""
    shapes, names = shapes_of(part), names_of(part)

    def fact(key: str) -> st.SearchStrategy[tuple[str, Any]]:
        keys = st.sampled_from([names[key].key, names[key].th])
        return st.tuples(keys, value_of(key, shapes[key], depth))

    chosen = st.lists(st.sampled_from(sorted(shapes)), unique=True, max_size=MOST_FACTS)
    return chosen.flatmap(lambda keys: st.tuples(*map(fact, keys))).map(dict)


def value_of(key: str, shape: Shape, depth: int) -> st.SearchStrategy[Any]:
    inner = shape.part
    if inner is None:
        return LEAVES.get(key, amounts if key == "budget" else words)
    if shape.by_time:
        return st.dictionaries(times, amounts, max_size=2)
    if inner is Time or depth == 0:
        return LEAVES.get(key, times) if inner is Time else nothings
    return spellings_of(inner, shape, facts_of(inner, depth - 1))


def spellings_of(
    inner: type[RecordPart], shape: Shape, full: st.SearchStrategy[dict[str, Any]]
) -> st.SearchStrategy[Any]:
    if shape.keys:
        return st.dictionaries(st.sampled_from(["general", "เชิงปริมาณ"]), full, max_size=2)
    light = {"Budget": amounts, "Alignment": nothings}.get(inner.__name__, words)
    one = nothings | light | full
    return one if inner.__name__ in {*SINGLE, "Alignment"} else one | st.lists(full | light)


@given(facts_of(Project))
def test_a_record_from_a_dict_comes_back_the_same(tree: dict[str, Any]) -> None:
    record = load(tree)
    again = load(record_json(record))
    assert again == record
    assert record_json(again) == record_json(record)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_a_text_is_given_back_letter_by_letter(file: Path) -> None:
    assert record_json(load(file)) == file.read_bytes()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp874"])
def test_a_text_is_given_back_in_utf8(encoding: str) -> None:
    text = '{"name":  "โรงเรียน"}'
    assert record_json(load(text.encode(encoding))) == text.encode()


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_the_facts_alone_say_the_same_as_the_text(file: Path) -> None:
    record = load(file)
    copied = record.model_copy(update={"code": "9.9"})
    again = load(record_json(copied))
    assert again == copied
    assert again.model_copy(update={"code": getattr(record, "code", None)}) == record


def test_amounts_stay_exact() -> None:
    record = load('{"budget": 123456789012.25, "activities": [{"name": "ก", "budget": "๐.๕๐"}]}')
    again = load(record_json(record.model_copy(update={"code": "1"})))
    assert isinstance(again, Project)
    assert isinstance(again.activities, tuple)
    assert again.activities[0].budget == Decimal("0.50")
    assert b"123456789012.25" in record_json(record.model_copy(update={"code": "1"}))


@pytest.mark.parametrize("word", ["ไม่มี", "-", "ไม่ใช้งบประมาณ", "none"])
def test_the_word_for_nothing_stays(word: str) -> None:
    record = Project.model_validate({"budget": word, "problems": word})
    assert json.loads(record_json(record)) == {"budget": word, "problems": word}
    assert load(record_json(record)) == record


def test_a_record_goes_to_another_process_whole() -> None:
    record = load('{"ชื่อโครงการ": "ก", "ระยะเวลา": "มิ.ย. 2569"}')
    again = pickle.loads(pickle.dumps(record))  # noqa: S301 - made right here
    assert again == record
    assert record_json(again) == record_json(record)


def test_a_dict_is_not_changed_by_loading_it() -> None:
    tree = {"ชื่อโครงการ": "ก", "กิจกรรม": [{"ชื่อ": "ข", "งบประมาณ": 0.5}]}
    before = json.dumps(tree, ensure_ascii=False)
    load(tree)
    assert json.dumps(tree, ensure_ascii=False) == before
