"""Text put right without losing a letter."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.thai import normalize_text

AM, NIKHAHIT, AA = "\u0e33", "\u0e4d", "\u0e32"
HIDDEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
TRICKY = st.one_of(
    st.sampled_from("กนรเแโา ำะัิีึืุู่้๊๋์ํ็ฺๅๆฯ๑1aé\u0301\u00a0\u202f\n👩💻" + HIDDEN),
    st.characters(exclude_categories=["Cs"]),
)


def visible(text: str) -> Counter[str]:
    """The letters that a reader sees, with แ and ำ told apart from what looks like them."""
    plain = unicodedata.normalize("NFC", "".join(text.translate(dict.fromkeys(map(ord, HIDDEN)))))
    plain = plain.replace("แ", "เเ").replace(AM, NIKHAHIT + AA)
    return Counter("".join(plain.split()))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("น" + NIKHAHIT + AA, "น" + AM),
        ("น้" + NIKHAHIT + AA, "น้" + AM),
        ("น" + NIKHAHIT + "้" + AA, "น้" + AM),
        ("น" + AM + "้", "น้" + AM),
        ("เเผนงาน", "แผนงาน"),
        ("ท่ี", "ที่"),
        ("ก่ิ", "กิ่"),
        ("สิทธ์ิ", "สิทธิ์"),
        ("รู้", "รู้"),
        ("รู้", "รู้"),
        ("กา่", "ก่า"),
        ("โครง\u200bการ", "โครงการ"),
        ("โครง\u00adการ\ufeff", "โครงการ"),
        ("โครง\u2060การ", "โครงการ"),
        ("ก\u200dข", "กข"),
        ("ท\u00a0ี่", "ที่"),
        ("เ\u00a0พื่อ", "เพื่อ"),
        ("๓๔\u00a0โรงเรียน", "๓๔ โรงเรียน"),
        ("  กรกฎาคม  \r\n ๒๕๖๒\t", "กรกฎาคม ๒๕๖๒"),
        ("เล่ม ๆ ละ", "เล่ม ๆ ละ"),
        ("เล่มๆ ละ", "เล่มๆ ละ"),
        ("", ""),
    ],
)
def test_what_looks_the_same_is_written_one_way(typed: str, printed: str) -> None:
    assert normalize_text(typed) == printed


@pytest.mark.parametrize(
    "text",
    ["👩\u200d💻 ครู", "नमस्ते क\u094d\u200dष", "می\u200cخواهم", "Résumé", "x² ½ ﬁ", "สํ", "พุทฺธํ"],
)
def test_other_scripts_and_emoji_stay_as_written(text: str) -> None:
    assert normalize_text(text) == text


def test_am_is_never_torn_apart() -> None:
    assert normalize_text("ทำ น้ำ คำ") == "ทำ น้ำ คำ"


@given(st.text(TRICKY, max_size=15))
def test_text_put_right_once_is_right(text: str) -> None:
    once = normalize_text(text)
    assert normalize_text(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(TRICKY, max_size=15))
def test_no_visible_letter_is_lost(text: str) -> None:
    assert visible(normalize_text(text)) == visible(text)
