"""File names: Thai is kept, every system can hold them, and no name leads out of its folder."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.bulk.file_names import folded, safe, stem_of

WINDOWS_FORBIDS = set('<>:"/\\|?*') | {chr(n) for n in range(32)}


@given(st.text(max_size=400))
def test_a_safe_name_is_one_name_in_its_folder(text: str) -> None:
    name = f"{safe(text)}.docx"
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert not WINDOWS_FORBIDS & set(name)
    assert name == unicodedata.normalize("NFC", name)


@given(st.text(max_size=400))
def test_a_safe_name_is_short_and_has_plain_edges(text: str) -> None:
    name = safe(text)
    assert len(f"{name} (1000000).docx".encode()) <= 255
    assert name == name.strip(" .")
    assert not name.startswith(("-", "~", "."))


@given(st.text(max_size=400))
def test_a_safe_name_stays_as_it_is(text: str) -> None:
    assert safe(safe(text)) == safe(text)


@pytest.mark.parametrize(
    "name", ["CON", "nul", "Aux", "prn.txt", "COM1", "lpt9", "com¹", "CONIN$", "con .x", "nul."]
)
def test_a_reserved_name_of_windows_is_changed(name: str) -> None:
    assert safe(name).split(".")[0].rstrip().casefold() not in {
        *("con", "nul", "aux", "prn", "com1", "lpt9", "com¹", "conin$")
    }


@pytest.mark.parametrize("name", ["CONTENT", "ก CON", "com", "lpt10", "nulls"])
def test_names_that_only_look_reserved_stay(name: str) -> None:
    assert safe(name) == name


def test_a_long_thai_name_is_never_cut_inside_a_syllable() -> None:
    for offset in range(8):
        text = "ก" * offset + "เป็นผู้นำที่ใฝ่รู้" * 30
        name = safe(text)
        assert unicodedata.category(text[len(name)]) == "Lo"
        assert text[len(name)] not in "ำะา"
        assert name[-1] not in "เแโใไ"


def test_code_and_name_make_the_name_in_either_language() -> None:
    assert stem_of('{"code": "2.5", "name": "ตำบล"}'.encode(), "x") == "2.5 ตำบล"
    assert stem_of('{"รหัสโครงการ": "2.5", "ชื่อโครงการ": "ตำบล"}'.encode(), "x") == "2.5 ตำบล"


def test_an_old_encoding_has_its_name_too() -> None:
    assert stem_of('{"name": "อาหารกลางวัน"}'.encode("cp874"), "x") == "อาหารกลางวัน"
    assert stem_of('{"name": "อาหารกลางวัน"}'.encode("utf-16"), "x") == "อาหารกลางวัน"


@pytest.mark.parametrize("data", [b"", b"[1]", b"null", b"{", b'{"name": ["a"]}', b'{"name": "/"}'])
def test_what_has_no_name_takes_that_of_its_source(data: bytes) -> None:
    assert stem_of(data, "list-7") == "list-7"


def test_names_that_a_file_system_holds_to_be_one_fold_alike() -> None:
    assert folded("Café") == folded("CAFE\u0301")
