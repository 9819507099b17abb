"""A room imports only from the rooms before it, and heavy libraries wait to be asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import khrongkan

if TYPE_CHECKING:
    from collections.abc import Iterator

SRC = Path(khrongkan.__file__).parent
ROOMS = [
    *("shipped", "immutable", "errors", "thai", "records", "forms"),
    *("compose", "checks", "writers", "bulk", "cli"),
]
"""The pipeline, from the first room to the last."""


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(SRC.rglob("*.py")):
        room = path.relative_to(SRC).parts[0].removesuffix(".py")
        if room in ROOMS:
            yield room, path


def rooms_imported_by(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [one.name for one in node.names] if isinstance(node, ast.Import) else []
        yield from (name.split(".")[1] for name in names if name.startswith("khrongkan."))


def test_a_room_imports_only_from_the_rooms_before_it() -> None:
    wrong = [
        f"{path.relative_to(SRC)} imports {other}"
        for room, path in modules()
        for other in rooms_imported_by(path)
        if other in ROOMS and ROOMS.index(other) > ROOMS.index(room)
    ]
    assert wrong == []


def test_every_room_stands_in_the_order() -> None:
    folders = {path.name for path in SRC.iterdir() if (path / "__init__.py").is_file()}
    assert folders <= set(ROOMS)


def test_nothing_heavy_is_imported_with_the_door_or_the_thai_core() -> None:
    heavy = "pydantic docx docxtpl babel pythainlp typst pypdf lxml rich"
    told = (
        "import sys, khrongkan, khrongkan.thai; "
        "print([m for m in {!r}.split() if m in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 - this very Python, with a text of ours
        [sys.executable, "-c", told.format(heavy)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
