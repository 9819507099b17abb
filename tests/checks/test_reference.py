"""The page of the rules says what the rules say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_the_rules_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("generate_checks", DOCS / "generate_checks.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    page = (DOCS / "reference" / "checks.md").read_text(encoding="utf-8")
    assert page == script.checks_page(), "run: python docs/generate.py"
