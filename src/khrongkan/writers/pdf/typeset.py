"""Typst in this process: the page template with a document's data in, a PDF out."""

from __future__ import annotations

import json
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from khrongkan.errors import Place, RenderError, finding
from khrongkan.shipped import templates
from khrongkan.writers.pdf.outlines import without_hints

if TYPE_CHECKING:
    from khrongkan.writers.pdf.typed import Data

_PLAIN = ["a-2a", "ua-1"]
_CARRYING = ["a-3a", "ua-1"]


def typeset(data: Data, files: tuple[Path, ...], record: bytes | None) -> bytes:
    """The PDF of a document's data, in the fonts of ``files``; ``record`` goes along as a file.

    Raises:
        RenderError: if Typst refuses; that is a fault of ours, so its own words are told.
    """
    inputs = {"document": json.dumps(data, ensure_ascii=False)}
    if record is not None:
        inputs["record"] = record.decode()
    standards: Any = _CARRYING if record is not None else _PLAIN
    try:
        made = compiler(files).compile(sys_inputs=inputs, format="pdf", pdf_standards=standards)
    except typst.TypstError as error:
        raise RenderError(finding("page-not-set", Place(), text=error.message)) from error
    if not isinstance(made, bytes):
        raise RenderError(finding("page-not-set", Place(), text=""))
    return made


_folders: list[tempfile.TemporaryDirectory[str]] = []
"""Kept as long as this process, since Typst reads a font when it first needs it."""


def _folder_of(files: tuple[Path, ...]) -> str:
    """A folder with these fonts alone: Typst takes folders only, and a system's is large."""
    folder = tempfile.TemporaryDirectory(prefix="khrongkan-fonts-", ignore_cleanup_errors=True)
    _folders.append(folder)
    for number, file in enumerate(files):
        Path(folder.name, f"{number}{file.suffix}").write_bytes(without_hints(file.read_bytes()))
    return folder.name


@lru_cache(maxsize=4)
def compiler(files: tuple[Path, ...], page: str = "page.typ") -> typst.Compiler:
    """A compiler of a page template with these fonts; its own help with boxes and signs."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[_folder_of(files)],
    )
    return typst.Compiler(
        str(templates() / page),
        root=str(templates()),
        font_paths=fonts,
        ignore_system_fonts=True,
    )
