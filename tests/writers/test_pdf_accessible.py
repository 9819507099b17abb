"""What other checkers find in our PDFs: PDF/UA for those who listen, PDF/A for archives."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import fontpkg  # type: ignore[import-untyped]  # has no types
import page
import pytest

import khrongkan as kk
from khrongkan.writers import pdf

FIXTURES = Path(__file__).parents[2] / "fixtures"
SARABUN = Path(fontpkg.path("sarabun")).parent
RECORDS = [
    "flagship-2562/2.1",
    "flagship-2562/2.8",
    "flagship-2562/2.11",
    "flagship-2562/portfolio",
    "network-2555/project",
]
# outloud 0.2.1 forgets a cell that spans rows, in its last row, when it stands in the last column.
_MISTAKEN = {"TBL-004"}
# page 0.11 takes a carriage return that ends compressed data for a part of the line end after it.
_MISTAKEN_LENGTH = "STREAM-LENGTH-001"


def made(name: str, *, carries: bool, folder: Path | None = None) -> bytes:
    source = FIXTURES / f"{name}.json"
    record = source.read_bytes() if carries else None
    return pdf.write(kk.compose(kk.load(source)), record=record, font_folder=folder)


@pytest.mark.parametrize("carries", [False, True], ids=["alone", "with its record"])
@pytest.mark.parametrize("name", ["flagship-2562/2.1", "flagship-2562/2.5", "flagship-2562/2.11"])
def test_two_other_checkers_find_no_breach_of_pdf_ua(
    name: str,
    carries: bool,  # noqa: FBT001 - what pytest gives
    tmp_path: Path,
) -> None:
    sheet, report = tmp_path / "sheet.pdf", tmp_path / "report.json"
    sheet.write_bytes(made(name, carries=carries))
    run("outloud", str(sheet), "--layer", "conformance", "--json", str(report))
    assert errors(json.loads(report.read_text(encoding="utf-8"))) <= _MISTAKEN
    checked = run("pdfua", "check", str(sheet))
    assert "errors=0 warnings=0" in checked


@pytest.mark.parametrize("folder", [None, SARABUN], ids=["found", "brought"])
@pytest.mark.parametrize("name", RECORDS)
def test_a_third_checker_finds_no_breach_of_pdf_a_nor_of_pdf_ua(
    name: str, folder: Path | None
) -> None:
    alone, carrying = (made(name, carries=carries, folder=folder) for carries in (False, True))
    for profile, data in (("2a", alone), ("ua1", alone), ("3a", carrying), ("ua1", carrying)):
        found = page.validate_pdf_bytes(data, profile=profile).failures
        breaches = [one.message for one in found if not one.rule_id.endswith(_MISTAKEN_LENGTH)]
        assert not breaches, profile


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
