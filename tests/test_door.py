"""The one public door: every name is there, and is what its room says it is."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import khrongkan as kk


@pytest.mark.parametrize("name", kk.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(kk, name) is not None
    assert name in dir(kk)


def test_editors_see_the_names_that_python_finds() -> None:
    tree = ast.parse(Path(kk.__file__).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    seen = {
        alias.name: node.module
        for node in imports
        if node.module and node.module.startswith("khrongkan.")
        for alias in node.names
    }
    assert {*seen, "__version__"} == set(kk.__all__)
    for name, module in seen.items():
        assert getattr(import_module(str(module)), name) is getattr(kk, name)


def test_compose_is_the_function_whichever_room_was_opened_first() -> None:
    script = (
        "import khrongkan.compose.document, khrongkan as kk\n"
        "from khrongkan.compose import compose\n"
        "assert kk.compose is compose\n"
        "kk.render_bytes(kk.load({'name': 'ก'}), 'txt')\n"
        "assert kk.compose is compose"
    )
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603 - our own code


@pytest.mark.parametrize(
    ("record", "digits", "sentence"),
    [
        ({"name": "ก"}, None, "Pass it through khrongkan.load first"),
        (None, None, "Pass it through khrongkan.load first"),
        (kk.load({"name": "ก"}), "roman", "There are no digits “roman”. Use thai or arabic."),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(record: Any, digits: Any, sentence: str) -> None:  # noqa: ANN401 - wrong on purpose
    with pytest.raises(kk.RenderError, match=sentence):
        kk.render_bytes(record, "txt", digits=digits)


def test_a_finding_is_printed_with_its_place() -> None:
    [found] = [one for one in kk.check(kk.load('{"name": "ก"}')) if "/plan" in one.place.pointer]
    assert str(found) == f"{found.place}: {found.message('en')}"


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lode'"):
        kk.lode  # noqa: B018 - asking is the test


def test_the_public_functions_say_what_they_do() -> None:
    for name in kk.__all__:
        if name != "__version__":
            assert inspect.getdoc(getattr(kk, name)), name
