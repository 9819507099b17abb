"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from khrongkan.errors import Place, WriteError, finding

if TYPE_CHECKING:
    from os import PathLike


def write_whole(path: str | PathLike[str], data: bytes) -> Path:
    """Writes ``data`` to ``path``, making its folder. What stood there stays until all is written.

    Raises:
        WriteError: if it can't be written; then nothing has changed.
    """
    target = Path(path)
    place = Place(source=str(path))
    try:
        if target.is_dir():
            raise WriteError(finding("output-is-folder", place))
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise WriteError(finding("unwritable", place, why=why)) from None
    return target


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".khrongkan-", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        draft.chmod(_usual_mode())
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _usual_mode() -> int:
    """The mode of a new file here: a temporary one is for its owner's eyes only."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
