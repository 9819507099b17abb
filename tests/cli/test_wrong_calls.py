"""A wrong call is told in one Thai sentence, with where to read on, and exits with 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from calling import Call

WRONG = [
    (["chek"], "ไม่มีคำสั่ง “chek” หมายถึง “check” ใช่หรือไม่", "khrongkan --help"),
    (["form", "lst"], "ไม่มีคำสั่ง “lst” หมายถึง “list” ใช่หรือไม่", "khrongkan form --help"),
    (["พิมพ์"], "ไม่มีคำสั่ง “พิมพ์” คำสั่งที่มี: new, check, render", "khrongkan --help"),
    (["check", "--explain", "zzz"], "ไม่มีกฎชื่อ “zzz” กฎที่มี: ", "khrongkan check --help"),
    (["check"], "คำสั่งยังไม่ครบ โปรดระบุไฟล์หรือโฟลเดอร์ที่จะตรวจ", "khrongkan check --help"),
    (["check", "a", "--fast"], "ไม่มีตัวเลือก “--fast”", "khrongkan check --help"),
    (["render", "a.json"], "โปรดระบุชื่อไฟล์หรือโฟลเดอร์ที่จะเขียน ด้วย --output", "khrongkan render --help"),
    (["render", "a.json", "-o"], "ตัวเลือก “-o” ต้องตามด้วย", "--help"),
    (["render", "a.json", "-o", "b.docx", "c"], "คำสั่งนี้ไม่รับ “c”", "khrongkan render --help"),
    (
        ["render", "a.json", "-o", "b.docx", "--digits", "roman"],
        "สิ่งที่ระบุให้ --digits ใช้ไม่ได้ ต้องเป็น thai หรือ arabic",
        "khrongkan render --help",
    ),
    (
        ["check", "a.json", "--lang", "fr"],
        "สิ่งที่ระบุให้ --lang ใช้ไม่ได้ ต้องเป็น th หรือ en",
        "--help",
    ),
    (["new", "letter"], "ไม่มีเอกสารชนิด “letter” ชนิดที่มี: project", "khrongkan new --help"),
    (["new", "--year", "2570"], "--from และ --year ต้องใช้คู่กัน", "khrongkan new --help"),
    (
        ["new", "--from", "a.json", "--year", "70"],
        "สิ่งที่ระบุให้ --year ใช้ไม่ได้ ต้องเป็นปี พ.ศ. ระหว่าง 2400 ถึง 2700",
        "khrongkan new --help",
    ),
    (["--fast"], "ไม่มีตัวเลือก “--fast”", "khrongkan --help"),
]


@pytest.mark.parametrize(("words", "sentence", "page"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_call_is_told_in_thai(
    khrongkan: Call, words: list[str], sentence: str, page: str
) -> None:
    answer = khrongkan(*words)
    assert answer.code == 2
    assert answer.out == ""
    told, see = answer.err.splitlines()
    assert sentence in told
    assert see.startswith("ดูวิธีใช้: khrongkan")
    assert page in see


@pytest.mark.parametrize(
    "words",
    [words for words, _, _ in WRONG if "fr" not in words],
    ids=" ".join,
)
def test_a_wrong_call_is_told_in_english_when_asked(khrongkan: Call, words: list[str]) -> None:
    answer = khrongkan("--lang", "en", *words)
    assert answer.code == 2
    told, see = answer.err.splitlines()
    assert told.isascii() or "“" in told or "พ.ศ." in told
    assert see.startswith("How it is used: khrongkan")


@pytest.mark.parametrize("words", [[], ["form"]])
def test_a_call_without_a_command_shows_the_help_page_and_is_a_wrong_call(
    khrongkan: Call, words: list[str]
) -> None:
    answer = khrongkan(*words)
    assert answer.code == 2
    assert answer.out.startswith("วิธีใช้: khrongkan")
