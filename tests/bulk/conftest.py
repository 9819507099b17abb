"""Records to make, and a folder to make them in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURES = Path(__file__).parents[2] / "fixtures" / "flagship-2562"

Lines = "Callable[..., Path]"


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., Path]:
    """``lines({"name": "ก"}, …)`` writes records as JSON Lines; a text is a line as it stands."""

    def write(*records: dict[str, Any] | str, name: str = "records.jsonl") -> Path:
        texts = [one if isinstance(one, str) else json.dumps(one) for one in records]
        path = tmp_path / name
        path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
        return path

    return write


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder of the run, not made yet."""
    return tmp_path / "out"
