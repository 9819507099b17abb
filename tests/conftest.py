"""Programs that some tests need: LibreOffice to lay a Word file out, poppler to draw its pages.

Where one is missing, its tests are skipped with the reason; where ``KHRONGKAN_REQUIRE_TOOLS`` is
set, as in ``.ci/run``, they fail, so that nothing is passed over quietly.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    ToPdf = Callable[[Path], Path]
    """Gives the PDF of a Word file, beside it."""

    Pictures = Callable[[Path], list[Path]]
    """Gives the pages of a PDF as PNG files, beside it, in their order."""

_LONGEST_CONVERSION = 180  # seconds; the first start of LibreOffice makes its profile


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> ToPdf:
    """``soffice(word_file)`` is its PDF as LibreOffice lays it out; one profile for all tests."""
    program = _program("soffice", "LibreOffice Writer")
    profile = tmp_path_factory.mktemp("libreoffice").as_uri()

    def to_pdf(word_file: Path) -> Path:
        folder = word_file.parent
        _run(
            program,
            f"-env:UserInstallation={profile}",
            *("--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word_file)),
        )
        return folder / f"{word_file.stem}.pdf"

    return to_pdf


@pytest.fixture(scope="session")
def pdftoppm() -> Pictures:
    """``pdftoppm(pdf)`` is the list of its pages as pictures of 80 dots an inch."""
    program = _program("pdftoppm", "poppler-utils")

    def pictures(pdf: Path) -> list[Path]:
        _run(program, "-r", "80", "-png", str(pdf), str(pdf.with_suffix("")))
        return sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))

    return pictures


def _program(name: str, product: str) -> str:
    if found := shutil.which(name):
        return found
    reason = f"{product} ({name}) is not installed"
    if os.environ.get("KHRONGKAN_REQUIRE_TOOLS"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def _run(*command: str) -> None:
    subprocess.run(  # noqa: S603 - a program found by name, with paths that the tests made
        command, check=True, capture_output=True, timeout=_LONGEST_CONVERSION
    )
