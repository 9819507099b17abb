"""Names in a row and in dictionary order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.thai import join_names, thai_sort_key

SIRINAPHA, PHENPRAPHA, SOMCHIT = "นางศิรินภา ศรีสุข", "นางสาวเพ็ญประภา มีเพียร", "นางสมจิตต์ รวมแก้ว"


@pytest.mark.parametrize(
    ("names", "and_team", "phrase"),
    [
        ([], False, ""),
        ([], True, "คณะ"),
        ([SIRINAPHA], False, SIRINAPHA),
        ([SIRINAPHA], True, f"{SIRINAPHA} และคณะ"),
        ([SIRINAPHA, SOMCHIT], False, f"{SIRINAPHA} และ{SOMCHIT}"),
        (
            [SIRINAPHA, PHENPRAPHA, SOMCHIT],
            False,
            f"{SIRINAPHA} {PHENPRAPHA} และ{SOMCHIT}",
        ),
        ([SIRINAPHA, SOMCHIT], True, f"{SIRINAPHA} {SOMCHIT} และคณะ"),
        ([SIRINAPHA, SOMCHIT, "และคณะ"], False, f"{SIRINAPHA} {SOMCHIT} และคณะ"),
        ([SIRINAPHA, SOMCHIT, "คณะ"], True, f"{SIRINAPHA} {SOMCHIT} และคณะ"),
        ([f"{SIRINAPHA} และคณะ"], False, f"{SIRINAPHA} และคณะ"),
        ([f"{SIRINAPHA}และคณะ"], True, f"{SIRINAPHA} และคณะ"),
        ([SIRINAPHA, f"และ{SOMCHIT}"], False, f"{SIRINAPHA} และ{SOMCHIT}"),
        ([SIRINAPHA, "คณะครู"], False, f"{SIRINAPHA} และคณะครู"),
        ([SIRINAPHA, "Mr. John Smith"], False, f"{SIRINAPHA} และ Mr. John Smith"),
    ],
)
def test_names_join_into_one_phrase(names: list[str], and_team: bool, phrase: str) -> None:  # noqa: FBT001 - a column of the table above
    assert join_names(names, and_team=and_team) == phrase


@pytest.mark.parametrize(
    "words",
    [
        ["กก", "กา", "เก", "แก", "โก", "ใก", "ไก", "ขา"],
        ["กา", "ก่า", "ก้า", "ก๊า", "ก๋า", "กาก"],
        ["ปา", "ป่า", "ป้า", "ปาก", "ป่าก์"],
        ["รา", "ฤดู", "ลา", "วัน"],
        ["กฎ", "กรรม", "เกาะ", "ขัน", "เขา"],
        ["๑", "๑๐ คน", "2", "๓", "A", "ก"],
        ["เพลง", "แพง", "มาก"],
    ],
)
def test_words_sort_as_in_the_dictionary(words: list[str]) -> None:
    arrived = words[::-1]
    assert sorted(arrived, key=thai_sort_key) == words


@given(st.lists(st.text(st.sampled_from("กขเแา่้ 1๑a"), max_size=5)))
def test_the_order_does_not_depend_on_the_order_of_arrival(words: list[str]) -> None:
    arrived = words[::-1]
    assert sorted(words, key=thai_sort_key) == sorted(arrived, key=thai_sort_key)
