"""Where the files that come with khrongkan lie: forms, the look, the Word page."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def templates() -> Path:
    """The folder of templates: inside the installed package, or beside ``src`` in a checkout.

    >>> (templates() / "forms" / "project.toml").is_file()
    True
    """
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"
