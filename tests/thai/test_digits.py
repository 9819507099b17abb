"""Digits in one script, foreign words left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.thai import (
    DigitPolicy,
    has_mixed_digits,
    localize_digits,
    printed_digits,
    to_arabic_digits,
    to_thai_digits,
)

PROSE = st.text(st.sampled_from("กขเ าำ่.,-/()0123456789๐๑๒๓๔๕๖๗๘๙AbéO@:_%😀 "), max_size=40)


@given(st.text())
def test_arabic_digits_come_back_from_thai_ones(text: str) -> None:
    assert to_arabic_digits(to_thai_digits(text)) == to_arabic_digits(text)


@given(st.text(st.characters(exclude_characters="๐๑๒๓๔๕๖๗๘๙")))
def test_a_text_without_thai_digits_survives_the_way_there_and_back(text: str) -> None:
    assert to_arabic_digits(to_thai_digits(text)) == text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("๒๕๖2", "๒๕๖๒"),
        ("25,0๐๐ บาท", "๒๕,๐๐๐ บาท"),
        ("จำนวน124โรงเรียน", "จำนวน๑๒๔โรงเรียน"),
        ("DLTV 124 โรงเรียน", "DLTV ๑๒๔ โรงเรียน"),
        ("จิตอาสา 904", "จิตอาสา ๙๐๔"),
        ("O-NET H2O COVID-19 CO2 A4 E2", "O-NET H2O COVID-19 CO2 A4 E2"),
        ("กระดาษ A4 80 แกรม", "กระดาษ A4 ๘๐ แกรม"),
        ("E5(เดิม 4)", "E5(เดิม ๔)"),
        ("อบรมCOVID-19จำนวน3วัน", "อบรมCOVID-19จำนวน๓วัน"),
        ("THAILAND 4.0 และ Thailand 4.0", "THAILAND 4.0 และ Thailand 4.0"),
        ("THAILAND  4.0", "THAILAND  4.0"),
        ("Windows 11 จำนวน 11 เครื่อง", "Windows 11 จำนวน ๑๑ เครื่อง"),
        ("Windows 110", "Windows ๑๑๐"),
        ("ดู https://obec.go.th/2562/แผน_2562 หน้า 5", "ดู https://obec.go.th/2562/แผน_2562 หน้า ๕"),
        ("ส่งที่ plan2562@sesao.go.th ใน 3 วัน", "ส่งที่ plan2562@sesao.go.th ใน ๓ วัน"),
        ("แฟ้ม แผน2562.pdf หน้า 2", "แฟ้ม แผน2562.pdf หน้า ๒"),
        ("ร้อยละ 80 (100 %)", "ร้อยละ ๘๐ (๑๐๐ %)"),
        ("ป.3 , 6 และ ม. 3", "ป.๓ , ๖ และ ม. ๓"),
        ("โทร. 02-288-5555", "โทร. ๐๒-๒๘๘-๕๕๕๕"),
        ("", ""),
    ],
)
def test_prose_turns_thai_but_for_foreign_words(typed: str, printed: str) -> None:
    assert localize_digits(typed) == printed


def test_arabic_policy_turns_every_number_of_prose() -> None:
    assert localize_digits("ปี ๒๕๖2 ร้อยละ ๘๐", "arabic") == "ปี 2562 ร้อยละ 80"


def test_as_typed_changes_only_a_number_that_mixes_scripts() -> None:
    typed = "๑ มิถุนายน - 30 กรกฎาคม ๒๕๖2 งบ 25,0๐๐"
    assert localize_digits(typed, "as-typed") == "๑ มิถุนายน - 30 กรกฎาคม ๒๕๖๒ งบ 25,000"


def test_an_office_adds_its_own_phrases() -> None:
    typed = "หลักสูตร Robotics 101 รุ่น 2"
    assert localize_digits(typed, literals=["Robotics 101"]) == "หลักสูตร Robotics 101 รุ่น ๒"


def test_a_blank_phrase_protects_nothing() -> None:
    assert localize_digits("ปี 2562", literals=["", "  "]) == "ปี ๒๕๖๒"


def test_a_phrase_with_the_signs_of_a_pattern_is_taken_literally() -> None:
    assert localize_digits("C++ (v. 3) และ 3", literals=["(v. 3)"]) == "C++ (v. 3) และ ๓"


@given(PROSE, st.sampled_from(["thai", "arabic", "as-typed"]))
def test_only_digits_ever_change(text: str, policy: DigitPolicy) -> None:
    printed = localize_digits(text, policy)
    assert to_arabic_digits(printed) == to_arabic_digits(text)
    assert localize_digits(printed, policy) == printed


@given(PROSE)
def test_thai_prose_without_latin_letters_keeps_no_arabic_digit(text: str) -> None:
    thai_only = re.sub("[A-Za-z]", "", text)
    assert not re.search("[0-9]", localize_digits(thai_only))


@pytest.mark.parametrize("text", ["๒๕๖2", "๓.1.1", "๓๐,๐00", "มี.ค.6๓", "ภาคเรียนที่ ๑/2569"])
def test_a_number_in_two_scripts_is_seen(text: str) -> None:
    assert has_mixed_digits(text)


@pytest.mark.parametrize("text", ["๑ มิถุนายน - 30 กรกฎาคม", "๒๕๖๒", "1,000.50", "", "ก1 ข๑"])
def test_numbers_of_one_script_each_are_no_slip(text: str) -> None:
    assert not has_mixed_digits(text)


def test_computed_figures_are_thai_unless_arabic_is_asked_for() -> None:
    assert [printed_digits("9", p) for p in ("thai", "as-typed", "arabic")] == ["๙", "๙", "9"]


@pytest.mark.parametrize("piece", ["1", "ก1", "1,", "-", "A", "http://", "ก.", "๑2"])
def test_a_very_long_text_is_read_to_its_end(piece: str) -> None:
    text = piece * 20_000
    assert to_arabic_digits(localize_digits(text)) == to_arabic_digits(text)
