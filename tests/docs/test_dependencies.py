"""The page of dependencies, ``pyproject.toml`` and the code agree."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DISTRIBUTIONS = packages_distributions()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def explained() -> dict[str, list[str]]:
    """The packages that the page explains, by the English word of their section."""
    text = (ROOT / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
    return {
        part.split("\n")[0].split(" · ")[-1]: re.findall(
            r"^\| `([\w-]+)` \| \S", part, re.MULTILINE
        )
        for part in text.split("\n## ")[1:]
    }


def names(requirements: list[str]) -> list[str]:
    return [re.split(r"[^\w-]", requirement)[0] for requirement in requirements]


def test_the_page_explains_just_what_is_needed_to_run() -> None:
    assert explained()["To run"] == names(PROJECT["dependencies"])


def test_the_page_explains_just_what_is_needed_to_develop() -> None:
    assert explained()["To develop"] == names(PROJECT["optional-dependencies"]["dev"])


def test_everything_that_the_code_uses_is_explained() -> None:
    known = {name for part in ("To run", "Come along with those") for name in explained()[part]}
    used = {name for path in (ROOT / "src").rglob("*.py") for name in packages_of(path)}
    assert sorted(used - known) == []


def packages_of(path: Path) -> Iterator[str]:
    """The packages of others that a module imports, or whose files it reads."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for module in modules_in(node):
            top = module.split(".")[0]
            if top not in sys.stdlib_module_names and top != "khrongkan":
                distribution = DISTRIBUTIONS.get(top, [top])[0]
                yield distribution.lower().replace("_", "-")


def modules_in(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [one.name for one in names]
        case ast.ImportFrom(module=str(module), level=0):
            return [module]
        case ast.Call(func=ast.Name(id="files"), args=[ast.Constant(value=str(module))]):
            return [module]
        case _:
            return []
