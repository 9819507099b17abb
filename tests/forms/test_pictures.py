"""The pictures of the form language: what the page shows is what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from khrongkan.compose import compose
from khrongkan.records import load
from khrongkan.writers.text import write

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "form-pictures.md"
_PICTURE = re.compile(
    r"^## ([^\n]+)\n\n[^\n]+\n\n```toml\n(.*?)```\n\n```text\n(.*?)```", re.MULTILINE | re.DOTALL
)
TEXT = PAGE.read_text(encoding="utf-8")
PICTURES: list[tuple[str, str, str]] = _PICTURE.findall(TEXT)
RECORD = TEXT.partition("```json\n")[2].partition("```")[0]


@pytest.mark.parametrize(("title", "toml", "shown"), PICTURES, ids=[one[0] for one in PICTURES])
def test_a_picture_shows_what_the_form_prints(
    title: str, toml: str, shown: str, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(f'id = "own"\nname = "{title}"\n{toml}', encoding="utf-8")
    printed = write(compose(load(RECORD), path)).decode().replace("\t", " │ ")
    assert [line.rstrip() for line in printed.splitlines()] == shown.splitlines()


def test_every_form_of_the_page_has_a_picture() -> None:
    assert len(PICTURES) == TEXT.count("```toml") >= 30
