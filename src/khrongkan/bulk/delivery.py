"""Putting a finished file into the folder of a run: whole or not at all, and only there.

The folder is never made anew: one that has gone away in the middle of a run must be noticed.
"""

from __future__ import annotations

import os
from errno import EACCES, EPERM
from itertools import count
from pathlib import Path

from khrongkan.errors import Place, WriteError, finding

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_DRAFT = ".khrongkan-draft-"
_numbers = count()


def deliver(folder: Path, name: str, data: bytes) -> None:
    """Write ``data`` as ``name`` into ``folder``.

    Raises:
        OSError: if the folder takes no file.
        WriteError: if just this file can't be replaced, as when a program has it open.
    """
    draft = f"{folder}{os.sep}{_DRAFT}{os.getpid()}-{next(_numbers)}"
    try:
        _write(draft, data)
        _put(draft, f"{folder}{os.sep}{name}")
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _write(draft: str, data: bytes) -> None:
    """A file made with as few calls to the system as there can be: it is done a million times."""
    handle = os.open(draft, _NEW, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
    finally:
        os.close(handle)


def _put(draft: str, target: str) -> None:
    try:
        os.replace(draft, target)  # noqa: PTH105 - as _write
    except OSError as error:
        if error.errno not in {EACCES, EPERM}:
            raise
        why = error.strerror or error
        raise WriteError(finding("unwritable", Place(source=target), why=why)) from None


def sweep(folder: Path) -> None:
    """Remove the drafts that a killed run left behind."""
    for draft in folder.glob(f"{_DRAFT}*"):
        draft.unlink(missing_ok=True)
