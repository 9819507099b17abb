"""The code serves every office: it names none, nor a project, a person or a form."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from khrongkan.forms import form_names
from khrongkan.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path for path in (ROOT / "src").rglob("*") if path.suffix in {".py", ".toml", ".json", ".css"}
)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_source_file_names_no_form(path: Path) -> None:
    """A form with the name of a kind of record is named as that kind; one word may mean others."""
    text = path.read_text(encoding="utf-8")
    ids = sorted(set(form_names()) - set(KINDS))
    alone = [one for one in ids if "-" in one and re.search(rf"[\"']{one}[\"']", text)]
    asked = [one for one in ids if re.search(rf"form ?[(=] ?[\"']{one}[\"']", text)]
    assert [*alone, *asked] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_source_file_names_no_office_person_or_project_of_the_fixtures(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [name for name in names() if name in text] == []


@cache
def names() -> tuple[str, ...]:
    records = sorted((ROOT / "fixtures").rglob("*.json"))
    found = (name for path in records for name in _names(json.loads(path.read_bytes())))
    return tuple(dict.fromkeys(found))


_DISTINCT = 20
"""Letters of a project's name that isn't the name of a thing as well, such as a school lunch."""


def _names(record: dict[str, Any]) -> Iterator[str]:
    told = [record.get(key) for key in ("organisation", "name")]
    yield from (one for one in told if isinstance(one, str) and len(one) >= _DISTINCT)
    responsible = record.get("responsible")
    people = responsible.get("people", []) if isinstance(responsible, dict) else [responsible]
    yield from (one for one in people if isinstance(one, str))
