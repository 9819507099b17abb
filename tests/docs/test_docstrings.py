"""Whatever has a public name, however deep it stands, says what it is for."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import khrongkan

if TYPE_CHECKING:
    from collections.abc import Iterator

SRC = Path(khrongkan.__file__).parent


def test_every_public_name_has_a_docstring() -> None:
    silent = [
        f"{path.relative_to(SRC).as_posix()}:{line} {name}"
        for path in sorted(SRC.rglob("*.py"))
        for line, name in without_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_a_name_without_a_docstring_is_found_wherever_it_stands() -> None:
    code = 'class A:\n  """a"""\n  def b(self):\n    """b"""\n    def c(): ...\n    def _d(): ...'
    assert list(without_docstring(ast.parse(f'"""m"""\n{code}'))) == [(6, "c")]


def without_docstring(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and name of what says nothing; the docstring of an overloaded function stands once."""
    if ast.get_docstring(module) is None:
        yield 1, "the module"
    for node in ast.walk(module):
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if node.name.startswith("_") or ast.get_docstring(node) or is_overload(node):
            continue
        yield node.lineno, node.name


def is_overload(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "overload" for one in node.decorator_list)
