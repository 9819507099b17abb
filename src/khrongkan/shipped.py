"""The files that come with khrongkan: forms, the look, the Word page, and tables of words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any


@cache
def templates() -> Path:
    """The folder of templates: inside the installed package, or beside ``src`` in a checkout.

    >>> (templates() / "forms" / "project.toml").is_file()
    True
    """
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def table(module: str, name: str) -> dict[str, Any]:
    """The TOML file of a name beside a module, which gives its ``__file__``.

    >>> table(__file__, "causes.toml")["Is a directory"]
    'เป็นโฟลเดอร์ ไม่ใช่ไฟล์'
    """
    import tomli  # noqa: PLC0415 - who imports khrongkan.thai may need no table

    return tomli.loads(Path(module).with_name(name).read_text(encoding="utf-8"))
