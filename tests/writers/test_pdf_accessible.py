from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import khrongkan as kk
from khrongkan.writers import pdf

FIXTURES = Path(__file__).parents[2] / "fixtures"
# outloud 0.2.1 forgets a cell that spans rows, in its last row, when it stands in the last column.
_MISTAKEN = {"TBL-004"}


@pytest.mark.parametrize("name", ["2.1", "2.5", "2.11"])
def test_two_other_checkers_find_no_breach_of_pdf_ua(name: str, tmp_path: Path) -> None:
    made, report = tmp_path / "sheet.pdf", tmp_path / "report.json"
    made.write_bytes(pdf.write(kk.compose(kk.load(FIXTURES / "flagship-2562" / f"{name}.json"))))
    run("outloud", str(made), "--layer", "conformance", "--json", str(report))
    assert errors(json.loads(report.read_text(encoding="utf-8"))) <= _MISTAKEN
    checked = run("pdfua", "check", str(made))
    assert "errors=0 warnings=0" in checked


def run(tool: str, *words: str) -> str:
    program = Path(sys.executable).with_name(tool)
    return subprocess.run(  # noqa: S603 - a development tool beside the interpreter
        [str(program), *words], capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout


def errors(report: object) -> set[str]:
    """The codes of all errors, wherever the report tells them."""
    if isinstance(report, list):
        return {code for part in report for code in errors(part)}
    if not isinstance(report, dict):
        return set()
    own = {str(report["rule"])} if report.get("severity") == "error" and "rule" in report else set()
    return own | {code for part in report.values() for code in errors(part)}
