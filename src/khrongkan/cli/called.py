"""How khrongkan was called, so that the commands it proposes can be typed just as they stand."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

_NAME = "khrongkan"


def command() -> str:
    """The first word of a call: ``khrongkan`` where the shell finds it, else its path as called.

    >>> command()
    'khrongkan'
    """
    called = Path(sys.argv[0])
    if called.name == "__main__.py" and called.parent.name == _NAME:
        return f"{Path(sys.executable).stem} -m {_NAME}"
    if called.stem != _NAME or shutil.which(_NAME):
        return _NAME
    path = _from_here(called)
    return f'"{path}"' if " " in str(path) else str(path)


def _from_here(path: Path) -> Path:
    """The path from the current folder, where it lies in it: what is short is soon typed."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path
