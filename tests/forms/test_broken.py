"""Broken forms: each gets a sentence at its line, in both languages, and none a traceback."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from khrongkan.errors import FormError
from khrongkan.forms import find_form

BROKEN: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("broken.toml").read_text(encoding="utf-8")
)["form"]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: f"{broken['code']}-{broken['line']}")
def test_a_broken_form_is_told_what_and_where(broken: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "แบบของเรา.toml"
    path.write_text(broken["text"], encoding="utf-8")
    with pytest.raises(FormError) as caught:
        find_form(path)
    first = caught.value.findings[0]
    assert (first.code, first.place.line) == (broken["code"], broken["line"])
    assert first.place.source == str(path)
    assert first.message("th")
    assert first.message("en")


def test_there_are_a_hundred_of_them() -> None:
    assert len(BROKEN) >= 100


def test_a_mistake_in_the_form_that_is_extended_stands_in_that_file(tmp_path: Path) -> None:
    base, own = tmp_path / "base.toml", tmp_path / "own.toml"
    base.write_text('id = "base"\nname = "ก"\n[[section]]\nfact = "objective"\n', encoding="utf-8")
    own.write_text('id = "own"\nname = "ข"\nextends = "base.toml"\n', encoding="utf-8")
    with pytest.raises(FormError) as caught:
        find_form(own)
    place = caught.value.findings[0].place
    assert (place.source, place.line, place.pointer) == (str(base), 4, "/section/1/fact")


def test_every_mistake_of_a_form_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    head = 'id = "own"\nname = "ก"\nextends = "project"\n'
    two = '[print]\ndigit = "thai"\n[page]\nnumber = 3\n'
    path.write_text(head + two, encoding="utf-8")
    with pytest.raises(FormError) as caught:
        find_form(path)
    assert [found.place.line for found in caught.value.findings] == [5, 7]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x80", b'id = "\xa1"'])
def test_a_form_in_another_encoding_is_told_so(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(content)
    with pytest.raises(FormError) as caught:
        find_form(path)
    assert caught.value.findings[0].code == "form-not-utf8"


def test_a_form_nested_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text("a = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(FormError) as caught:
        find_form(path)
    assert caught.value.findings[0].code == "form-too-deep"
