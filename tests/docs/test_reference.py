"""The generated reference says what code and data say today."""

from __future__ import annotations

import importlib
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from khrongkan.forms import form_names

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
MESSAGES = ROOT / "src" / "khrongkan" / "messages.toml"
CODES = list(tomllib.loads(MESSAGES.read_text(encoding="utf-8")))


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], str]]:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    generate: dict[str, Callable[[], str]] = importlib.import_module("generate").PAGES
    return generate


def test_every_generated_page_is_as_generate_writes_it(pages: dict[str, Callable[[], str]]) -> None:
    stale = [
        name
        for name, page in pages.items()
        if (REFERENCE / name).read_text(encoding="utf-8") != page()
    ]
    assert stale == [], "run: python docs/generate.py"


def test_every_form_that_comes_along_has_an_outline() -> None:
    outlines = (REFERENCE / "form-outlines.md").read_text(encoding="utf-8")
    assert re.findall(r"^## `(.+)`$", outlines, re.MULTILINE) == form_names()


def test_every_message_is_documented() -> None:
    page = (REFERENCE / "errors.md").read_text(encoding="utf-8")
    assert [code for code in CODES if f"| `{code}` |" not in page] == []


def test_every_message_is_said_somewhere() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert [code for code in CODES if f'"{code}"' not in source] == []
