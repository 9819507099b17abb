"""Every mistake of a file is told at its place, in both languages, and all of them at once."""

from __future__ import annotations

import json
import re
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import jiter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.errors import Finding, LoadError
from khrongkan.records import load
from khrongkan.records.syntax import Reading, read_patiently

TABLE = Path(__file__).with_name("data") / "bad.toml"
ROWS: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["bad"]
STAND_INS = str.maketrans(
    {
        "⏎": "\n",
        "⇥": "\t",
        "␣": "\u00a0",
        "␤": "\u200b",
        "␁": "\x01",
        "␡": "\x7f",
        "␅": "\x85",
    }
)
THAI = re.compile("[ก-๙]")


def findings_of(source: Any) -> list[Finding]:  # noqa: ANN401 - whatever is no record
    with pytest.raises(LoadError) as caught:
        load(source)
    return caught.value.findings


def test_the_table_holds_200_bad_texts() -> None:
    assert len({row["name"] for row in ROWS}) == len(ROWS) >= 200


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_a_bad_text_is_refused_with_its_mistakes_at_their_places(
    row: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "งาน.json"
    file.write_bytes(row["text"].translate(STAND_INS).encode())
    findings = findings_of(file)
    told = [f"{found.code} {found.place}".replace(f"{file}:", "") for found in findings]
    assert told == row["findings"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_every_mistake_has_a_sentence_in_thai_and_one_in_english(row: dict[str, Any]) -> None:
    for found in findings_of(row["text"].translate(STAND_INS).encode()):
        assert THAI.search(found.message_th)
        assert re.search("[a-z]", found.message_en)
        assert not re.search(r"\{[a-z_]+\}", found.message_th + found.message_en)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_one_mistake_gives_one_sentence(row: dict[str, Any]) -> None:
    spots = [(found.place.line, found.place.column) for found in findings_of(row_bytes(row))]
    assert len(set(spots)) == len(spots)


def row_bytes(row: dict[str, Any]) -> bytes:
    text: str = row["text"].translate(STAND_INS)
    return text.encode()


@pytest.mark.parametrize(
    ("text", "thai", "english"),
    [
        ('{"nmae": 1}', "ไม่มีหัวข้อชื่อ “nmae” หมายถึง “name” ใช่หรือไม่", "Did you mean “name”?"),
        ('{"ชื่อโครงกา": 1}', "หมายถึง “ชื่อโครงการ” ใช่หรือไม่", "Did you mean “ชื่อโครงการ”?"),
        ('{"status": "เก่า"}', "โปรดเลือกจาก: ใหม่, ต่อเนื่อง", "Choose from: new, continuing."),
        ('{"code": 2.5}', 'โปรดใส่เครื่องหมายคำพูดเป็น "2.5"', 'Put it in quotes: "2.5".'),
        ('{"budget": true}', "ต้องเป็นจำนวนเงิน", "An amount of money belongs here"),
        ('{"plan": []}', "ข้อความ หรือ กลุ่มข้อมูลใน { }", "Text or an object in { }"),
        ('{"fiscal_year": 3000}', "“3000” ไม่ใช่ปีที่ใช้ได้", "“3000” is no year"),
        ('{"fiscal_year": 25}', "“25” ไม่ใช่ปีที่ใช้ได้", "“25” is no year"),
        ('{"name": "ก",}', "โปรดลบจุลภาคนี้", "Delete the comma."),
        ("{“name”: 1}", "เครื่องหมายคำพูดตรง", "straight quotes"),
    ],
)
def test_a_sentence_says_what_to_do(text: str, thai: str, english: str) -> None:
    [found] = [one for one in findings_of(text) if one.code != "number-for-text" or "2.5" in text]
    assert thai in found.message_th
    assert english in found.message_en


def test_a_hopeless_text_is_not_read_to_its_end() -> None:
    assert len(findings_of("[" + "1 " * 10_000 + "]")) <= 60
    assert len(findings_of('{"name": "' + "\x01" * 10_000 + '"}')) <= 60


def test_ten_thousand_brackets_are_one_mistake() -> None:
    for text in ("[" * 10_000, '{"a":' * 10_000, "[" * 10_000 + "]" * 10_000):
        [found] = findings_of(text)
        assert found.code == "too-deep"
        assert (found.place.line, found.place.column) == (1, 101 if text[0] == "[" else 501)


def test_a_hundred_levels_are_not_too_deep() -> None:
    nested = '{"extra": {"a": ' + "[" * 98 + "]" * 98 + "}}"
    assert load(nested)
    assert [one.code for one in findings_of(nested.replace("[]", "[[]]"))] == ["too-deep"]


def test_brackets_within_texts_count_for_nothing() -> None:
    assert load('{"name": "' + "[{" * 500 + '"}')


def test_a_number_of_ten_thousand_figures_is_refused() -> None:
    [found] = findings_of('{"code": ' + "9" * 10_000 + "}")
    assert found.code == "number-too-long"


def test_thousands_of_mistakes_are_all_told_at_their_places() -> None:
    lines = ",\n".join('{"nmae": "ก"}' for _ in range(3000))
    findings = findings_of('{"activities": [\n' + lines + "]}")
    assert [found.place.line for found in findings] == list(range(2, 3002))


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=15,
)
known_keys = st.sampled_from(
    [
        *("name", "period", "budget", "activities", "targets", "responsible", "spending_plan"),
        *("ชื่อโครงการ", "กิจกรรม", "งบประมาณ", "เป้าหมาย", "ระยะเวลา", "extra", "when", "items", "n"),
        "kind",
    ]
)
record_like = st.recursive(
    json_like | st.sampled_from(["31 พ.ย. 2569", "-", "", "๑๐๐,๐๐๐", "ไม่มี", "ตลอดปี"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(known_keys, inner, max_size=4),
    max_leaves=12,
)


def told(source: Any) -> list[Finding]:  # noqa: ANN401 - anything at all
    """The findings of a load that may succeed; any other exception fails the test."""
    try:
        load(source)
    except LoadError as error:
        return error.findings
    return []


@given(st.dictionaries(st.text() | known_keys, record_like, max_size=4))
def test_any_dict_loads_or_is_refused_with_findings(tree: dict[str, Any]) -> None:
    for found in told(tree):
        assert found.message_th
        assert f"{found.place}".encode()


@given(st.text(alphabet="{}[]:,\"\\/'“”\n\t #0123456789-+.eEtruefalsnN\ud800ก\u0000", max_size=40))
def test_any_text_that_looks_like_json_loads_or_is_refused(text: str) -> None:
    for found in told("{" + text):
        assert found.place.line is not None


@given(st.binary(max_size=60))
def test_any_bytes_load_or_are_refused(data: bytes) -> None:
    assert all(found.message_th for found in told(data))


@given(st.sampled_from(ROWS), st.data())
def test_a_bad_text_cut_anywhere_is_refused_too_or_loads(row: dict[str, Any], data: Any) -> None:  # noqa: ANN401 - hypothesis
    text = row["text"].translate(STAND_INS)
    cut = text[: data.draw(st.integers(1, len(text)))]
    assert all(found.place.line is not None for found in told(cut.encode()))


@given(json_like)
def test_a_text_without_mistakes_has_none(tree: Any) -> None:  # noqa: ANN401 - anything at all
    text = json.dumps({"a": tree}, ensure_ascii=True, indent=1)
    codes = {mistake.code for mistake in read_patiently(text).mistakes}
    assert codes <= {"nan", "lone-surrogate", "control-character", "duplicate-key"}


STRAY = [*"{}[]:,;=+-.0 9eEtn#/'“”\\\n\t", '"', "\u00a0", "\u200b", "\ufeff"]


@given(st.data())
def test_the_patient_reader_finds_a_mistake_just_where_the_strict_parser_does(data: Any) -> None:  # noqa: ANN401 - hypothesis
    letters = list((TABLE.parent / "thai-keys.json").read_text(encoding="utf-8"))
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(letters) - 1))
        letters[at : at + data.draw(st.integers(0, 1))] = data.draw(
            st.sampled_from(STRAY) | st.just("")
        )
    text = "".join(letters)
    try:
        jiter.from_json(text.encode(), allow_inf_nan=False, catch_duplicate_keys=True)
    except ValueError:
        assert read_patiently(text).mistakes
    else:
        assert {one.code for one in read_patiently(text).mistakes} <= {"control-character"}


def test_what_only_the_strict_parser_refuses_is_refused_with_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The door's function has the name of its module, so the module is asked for by name.
    module = import_module("khrongkan.records.load")
    monkeypatch.setattr(module, "read_patiently", lambda _: Reading())
    [found] = findings_of('{"name": "ก",\n}')
    assert (found.code, found.place.line) == ("unreadable-json", 2)
