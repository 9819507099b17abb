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

_PATIENCE = 120
"""Seconds to wait for LibreOffice to start and make a file, and for each file after it."""

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
    made, in_time = _converted(sheets)
    for name in sheets:
        if name not in made:
            code = "libreoffice-failed" if in_time else "libreoffice-slow"
            raise RenderError(finding(code, Place(source=name)))
    return made


def each_pdf(sheets: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same for many files: one that LibreOffice can't convert is left out.

    Where it ends before its last file, the first that it didn't make is tried alone and the others
    again together, so that none suffers for another.

    Raises:
        RenderError: if LibreOffice isn't installed.
    """
    made: dict[str, bytes] = {}
    left = dict(sheets)
    while left:
        made |= _converted(left)[0]
        left = {name: sheet for name, sheet in left.items() if name not in made}
        if left:
            first = next(iter(left))
            made |= _converted({first: left.pop(first)})[0]
    return made


def pdf(sheet: bytes, name: str = "") -> bytes:
    """One Word file as a PDF; see :func:`pdfs`."""
    return pdfs({name: sheet})[name]


def require_libreoffice() -> str:
    """The program, found by name or where its installer puts it.

    Raises:
        RenderError: if it isn't installed.
    """
    found = shutil.which("soffice") or shutil.which("libreoffice")
    found = found or next((place for place in _PLACES if Path(place).is_file()), None)
    if found is None:
        raise RenderError(finding("no-libreoffice", Place()))
    return found


def _converted(sheets: Mapping[str, bytes]) -> tuple[dict[str, bytes], bool]:
    """The PDFs that one call makes, and whether it came to its own end."""
    program = require_libreoffice()
    with tempfile.TemporaryDirectory(prefix="khrongkan-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        files = {sheet: folder / f"{number}.docx" for number, sheet in enumerate(sheets)}
        for sheet, file in files.items():
            file.write_bytes(justified(sheets[sheet]))
        in_time = _run(program, folder, list(files.values()))
        found = {sheet: _made(file.with_suffix(".pdf")) for sheet, file in files.items()}
        return {sheet: data for sheet, data in found.items() if data is not None}, in_time


def justified(data: bytes) -> bytes:
    """A copy that LibreOffice spreads over the line: it sets ``thaiDistribute`` ragged."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return package(
        packed(name, _SPREAD.sub(rb"\1both\2", part) if name.endswith(".xml") else part)
        for name, part in parts.items()
    )


def _run(program: str, folder: Path, files: list[Path]) -> bool:
    """Whether LibreOffice came to its own end."""
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
        return _ended(process, folder)
    finally:
        _end(process)


def _ended(process: subprocess.Popen[bytes], folder: Path) -> bool:
    """Wait for its end, as long as it goes on making files."""
    made, idle = 0, 0
    while idle < _PATIENCE:
        try:
            process.wait(1)
        except subprocess.TimeoutExpired:
            count = sum(1 for _ in folder.glob("*.pdf"))
            made, idle = (count, 0) if count > made else (made, idle + 1)
        else:
            return True
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with what it started, where it still runs."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _made(file: Path) -> bytes | None:
    """The file that should be there: LibreOffice may say all is well and make none."""
    data = file.read_bytes() if file.is_file() else b""
    return data if data.startswith(b"%PDF-") else None
