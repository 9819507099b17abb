"""Putting a finished file into the folder of a run: whole or not at all, and only there.

The folder is never made anew: one that has gone away in the middle of a run must be noticed.
"""

from __future__ import annotations

import os
from errno import EACCES, EPERM
from itertools import count
from typing import TYPE_CHECKING

from khrongkan.errors import Place, WriteError, finding

if TYPE_CHECKING:
    from pathlib import Path

_DRAFT = ".khrongkan-draft-"
_numbers = count()


def deliver(folder: Path, name: str, data: bytes) -> None:
    """Write ``data`` as ``name`` into ``folder``.

    Raises:
        OSError: if the folder takes no file.
        WriteError: if just this file can't be replaced, as when a program has it open.
    """
    draft = folder / f"{_DRAFT}{os.getpid()}-{next(_numbers)}"
    try:
        with draft.open("xb") as file:
            file.write(data)
        _put(draft, folder / name)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _put(draft: Path, target: Path) -> None:
    try:
        draft.replace(target)
    except OSError as error:
        if error.errno not in {EACCES, EPERM}:
            raise
        why = error.strerror or error
        raise WriteError(finding("unwritable", Place(source=str(target)), why=why)) from None


def sweep(folder: Path) -> None:
    """Remove the drafts that a killed run left behind."""
    for draft in folder.glob(f"{_DRAFT}*"):
        draft.unlink(missing_ok=True)
