"""A Word file as a PDF, laid out by LibreOffice: for templates of a planner's own."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.docx.package import package, packed

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIRST, _EACH = 120, 15
"""Seconds to wait: for the start of LibreOffice, and for each file."""

_SPREAD = re.compile(rb'(<w:jc w:val=")thaiDistribute(")')
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def pdfs(sheets: Mapping[str, bytes]) -> dict[str, bytes]:
    """Word files as PDFs, by the same names, in one call of LibreOffice.

    Each call has a profile of its own, so that it disturbs no open window. Thai text is set
    justified as Word sets it.

    Raises:
        RenderError: if LibreOffice isn't installed, takes too long, or doesn't make a file.
    """
    program = _program()
    with tempfile.TemporaryDirectory(prefix="khrongkan-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        stems = {f"{number}": sheet for number, sheet in enumerate(sheets)}
        files = [folder / f"{stem}.docx" for stem in stems]
        for file, data in zip(files, sheets.values(), strict=True):
            file.write_bytes(_justified(data))
        _run(program, folder, files)
        return {sheet: _made(folder / f"{stem}.pdf", sheet) for stem, sheet in stems.items()}


def pdf(sheet: bytes, name: str = "") -> bytes:
    """One Word file as a PDF; see :func:`pdfs`."""
    return pdfs({name: sheet})[name]


def _program() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    found = found or next((place for place in _PLACES if Path(place).is_file()), None)
    if found is None:
        raise RenderError(finding("no-libreoffice", Place()))
    return found


def _justified(data: bytes) -> bytes:
    """A copy that LibreOffice spreads over the line: it sets ``thaiDistribute`` ragged."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return package(
        packed(name, _SPREAD.sub(rb"\1both\2", part) if name.endswith(".xml") else part)
        for name, part in parts.items()
    )


def _run(program: str, folder: Path, files: list[Path]) -> None:
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)),
        *map(str, files),
    ]
    own_group = sys.platform != "win32"
    process = subprocess.Popen(  # noqa: S603 - a program found by name, with files of our own
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=own_group,
    )
    try:
        process.wait(_FIRST + _EACH * len(files))
    except subprocess.TimeoutExpired:
        raise RenderError(finding("libreoffice-slow", Place())) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with what it started, where it still runs."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _made(file: Path, name: str) -> bytes:
    """The file that should be there: LibreOffice may say all is well and make none."""
    data = file.read_bytes() if file.is_file() else b""
    if not data.startswith(b"%PDF-"):
        raise RenderError(finding("libreoffice-failed", Place(source=name)))
    return data
