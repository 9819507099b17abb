"""The JSON Schema says what the loader does: the same records pass, the same mistakes don't."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from khrongkan.errors import Language, LoadError
from khrongkan.records import load
from khrongkan.records.kinds import KINDS
from khrongkan.records.names import names_of
from khrongkan.records.schema import json_schema
from khrongkan.records.starter import starter

DATA = Path(__file__).with_name("data")
FIXTURES = Path(__file__).parents[2] / "fixtures"
LANGUAGES: tuple[Language, ...] = ("th", "en")
VALIDATORS = {lang: Draft202012Validator(json_schema("project", lang)) for lang in LANGUAGES}

ENGLISH = [
    *(DATA / name for name in ("project-2.5.json", "shapes-2.11.json")),
    *sorted((FIXTURES / "flagship-2562").glob("2.*.json")),
    FIXTURES / "network-2555" / "project.json",
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_a_schema(kind: str, lang: Language) -> None:
    schema = json_schema(kind, lang)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == {"en": f"{kind}.schema.json", "th": f"{kind}.th.schema.json"}[lang]


@pytest.mark.parametrize("file", ENGLISH, ids=lambda file: file.name)
def test_a_record_that_loads_has_the_schema(file: Path) -> None:
    VALIDATORS["en"].validate(json.loads(file.read_text(encoding="utf-8")))
    assert load(file)


def test_a_record_in_thai_keys_has_the_thai_schema() -> None:
    VALIDATORS["th"].validate(json.loads((DATA / "thai-keys.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_starter_has_its_schema(lang: Language) -> None:
    VALIDATORS[lang].validate(json.loads(starter(lang)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_example_of_the_schema_fits_it_and_loads(lang: Language) -> None:
    schema = json_schema("project", lang)
    for key, body in schema["properties"].items():
        for example in body.get("examples", []):
            VALIDATORS[lang].validate({key: example})
            assert load({key: example})


ODD_BUT_GOOD: list[dict[str, Any]] = [
    {},
    {"name": None, "budget": None, "activities": None, "literals": None, "extra": None},
    {"name": "", "budget": "", "activities": "", "period": "", "targets": ""},
    {"budget": "ไม่ใช้งบประมาณ", "problems": "ไม่มี", "results": "-"},
    {"budget": 5}, {"budget": 5.25}, {"budget": "๕,๐๐๐"}, {"budget": {"amount": "5,000.50 บาท"}},
    {"budget": {"pooling": True}}, {"budget": {"pooling": "ถัวเฉลี่ยทุกรายการ"}},
    {"budget": {"lines": "ค่าอาหาร 50 คน × 80 บาท"}},
    {"budget": {"lines": [{"name": "ก", "amounts": {"services": 5, "ค่าวัสดุ": "-", "ค่าเดินทาง": 9}}]}},
    {"budget": {"lines": [{"items": [{"name": "ก", "quantity": 5, "unit_price": "80"}]}]}},
    {"activities": ["ก", {"name": "ข", "target": 34}, {"name": "ค", "target": {"n": "๓๔"}}]},
    {"activities": {"name": "ก", "when": ["มิ.ย. 2569", {"start": "2569-06", "end": 2569}]}},
    {"objectives": "ก"}, {"objectives": ["ก", {"text": "ข", "items": ["ค", {"text": "ง"}]}]},
    {"targets": ["ก"]}, {"targets": "ก"}, {"targets": {"quantity": "ก", "เชิงคุณภาพ": {"lead": "ข"}}},
    {"rationale": {"text": "ก", "table": [["ที่", "โรงเรียน"], ["1", "บ้านหนอง"]]}},
    {"period": {"text": "ตลอดปี", "note": "ก"}}, {"fiscal_year": 2569}, {"fiscal_year": "๒๕๖๙"},
    {"strategy": {"number": 2}}, {"strategy": {"number": "2.1"}}, {"strategy": "ก"},
    {"status": "ต่อเนื่อง"}, {"status": "new"}, {"kind": "โครงการ"}, {"kind": "project"},
    {"spending_plan": {"ไตรมาสที่ 1/2569": 5}}, {"spending_plan": [{"when": "ต.ค. 2568"}]},
    {"responsible": "ก"}, {"responsible": ["ก", {"name": "ข"}]},
    {"responsible": {"and_team": True}},
    {"signatures": {"role": "ผู้เสนอโครงการ", "position": ["ก", "ข"]}}, {"signatures": "ก"},
    {"indicators": {"text": "ก", "group": "ผลผลิต", "target": "ร้อยละ 80", "methods": "ข"}},
    {"literals": "THAILAND 4.0"}, {"literals": ["E2", "E5"]}, {"extra": {"ก": [1, {"ข": None}]}},
    {"$schema": "project.schema.json"}, {"risks": ["ก", {"risk": "ข", "response": ["ค"]}]},
]  # fmt: skip


@pytest.mark.parametrize(
    "tree", ODD_BUT_GOOD, ids=lambda tree: json.dumps(tree, ensure_ascii=False)
)
def test_what_loads_has_the_schema(tree: dict[str, Any]) -> None:
    VALIDATORS["en"].validate(tree)
    assert load(tree)


WRONG: list[dict[str, Any]] = [
    {"name": 5}, {"name": ["ก"]}, {"name": True}, {"plan": ["ก"]}, {"strategy": {"number": 2.5}},
    {"nmae": "ก"}, {"objectives": [{"txt": "ก"}]}, {"responsible": {"people": [{"nam": "ก"}]}},
    {"alignment": "ก"}, {"alignment": ["ก"]}, {"responsible": 5}, {"objectives": [5]},
    {"responsible": {"and_team": "ใช่"}}, {"responsible": {"and_team": 1}},
    {"objectives": [["ก"]]}, {"objectives": [{"text": 5}]}, {"rationale": [{"table": "ก"}]},
    {"rationale": [{"table": [["ก", 5]]}]}, {"budget": True}, {"budget": [5]},
    {"budget": "หนึ่งแสน"}, {"budget": {"amount": {"n": 5}}}, {"budget": {"pooling": 5}},
    {"budget": {"lines": [{"amounts": [5]}]}}, {"activities": [5]}, {"activities": [["ก"]]},
    {"activities": [{"target": True}]}, {"activities": [{"target": {"n": "มาก"}}]},
    {"period": True}, {"period": ["ก"]}, {"fiscal_year": 2569.5}, {"fiscal_year": 3000},
    {"fiscal_year": 25}, {"indicators": [{"methods": [5]}]}, {"literals": 5}, {"extra": ["ก"]},
    {"extra": "ก"}, {"status": "เก่า"}, {"status": 1}, {"targets": {"quantiti": ["ก"]}},
    {"targets": {"lead": "ก", "items": ["ข"]}}, {"indicators": [{"group": "input"}]},
    {"kind": "memo"}, {"spending_plan": "ก"}, {"spending_plan": {"ต.ค. 2568": True}},
    {"signatures": [{"position": 5}]}, {"risks": 5}, {"calendar": [True]}, {"$schema": 5},
]  # fmt: skip


@pytest.mark.parametrize("tree", WRONG, ids=lambda tree: json.dumps(tree, ensure_ascii=False))
def test_what_is_wrong_is_refused_by_the_schema_and_by_the_loader(tree: dict[str, Any]) -> None:
    assert not VALIDATORS["en"].is_valid(tree)
    with pytest.raises(LoadError):
        load(tree)


def test_titles_and_descriptions_are_thai_in_the_thai_schema() -> None:
    body = json_schema("project", "th")["properties"]["หลักการและเหตุผล"]
    assert body["title"] == "หลักการและเหตุผล"
    assert body["description"] == "หลักการและเหตุผล หนึ่งข้อความต่อหนึ่งย่อหน้า"


def test_choices_are_listed_in_both_languages_that_of_the_keys_first() -> None:
    english = json_schema("project", "en")["properties"]["status"]["anyOf"][0]["enum"]
    thai = json_schema("project", "th")["properties"]["ลักษณะโครงการ"]["anyOf"][0]["enum"]
    assert english[:2] == ["new", "continuing"]
    assert thai[:2] == ["ใหม่", "โครงการใหม่"]
    assert set(english) == set(thai)


@pytest.mark.parametrize("kind", KINDS)
def test_no_key_of_a_class_is_left_out(kind: str) -> None:
    assert list(json_schema(kind)["properties"]) == list(names_of(KINDS[kind]))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_schema_in_place_of_a_record_is_told_in_one_sentence(lang: Language) -> None:
    with pytest.raises(LoadError) as refused:
        load(json.dumps(json_schema("project", lang), ensure_ascii=False))
    assert [found.code for found in refused.value.findings] == ["schema-not-record"]
