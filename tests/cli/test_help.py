"""Help pages: in both languages, complete, and narrow enough for a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import click
import pytest

from khrongkan.cli.app import khrongkan as all_commands
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calling import Call
    from khrongkan.errors import Language


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    for name in _names_under(command):
        yield from _commands(_child(command, name), f"{path} {name}")


def _names_under(command: click.Command) -> list[str]:
    return command.list_commands(click.Context(command)) if isinstance(command, click.Group) else []


def _child(command: click.Command, name: str) -> click.Command:
    assert isinstance(command, click.Group)
    child = command.get_command(click.Context(command), name)
    assert child is not None
    return child


COMMANDS = dict(_commands(all_commands, "khrongkan"))


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_and_command_stands_on_its_page(path: str, lang: Language) -> None:
    page = said(f"help.{path.replace(' ', '-')}", lang)
    options = {spelling for one in COMMANDS[path].params for spelling in _spellings(one)}
    assert {word for word in options if word not in page} == set()
    for name in _names_under(COMMANDS[path]):
        assert f"\n  {name} " in page


def _spellings(parameter: click.Parameter) -> list[str]:
    spellings = [*parameter.opts, *parameter.secondary_opts]
    return [one for one in spellings if one.startswith("-")]


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("path", COMMANDS)
def test_a_page_fits_a_terminal(path: str, lang: Language) -> None:
    for line in said(f"help.{path.replace(' ', '-')}", lang).splitlines():
        assert sum(unicodedata.category(letter) != "Mn" for letter in line) <= 80


@pytest.mark.parametrize("path", COMMANDS)
def test_help_is_asked_for_anywhere(khrongkan: Call, path: str) -> None:
    answer = khrongkan(*path.split()[1:], "--help")
    assert answer.code == 0
    assert answer.out.startswith("วิธีใช้: ")
    assert answer.err == ""


@pytest.mark.parametrize(
    "words", [["-h"], ["help"], ["render", "-h"], ["help", "render"], ["form", "help", "show"]]
)
def test_help_is_asked_for_in_any_way(khrongkan: Call, words: list[str]) -> None:
    answer = khrongkan(*words)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("วิธีใช้: khrongkan")
    assert words[-1] in {"-h", "help"} or words[-1] in answer.out.splitlines()[0]


def test_help_speaks_english_when_asked(khrongkan: Call) -> None:
    assert khrongkan("--lang", "en", "--help").out.startswith("Usage: khrongkan")
    assert khrongkan("render", "--lang=en", "--help").out.startswith("Usage: khrongkan render")


def test_the_environment_sets_the_language_and_the_option_overrules_it(
    khrongkan: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KHRONGKAN_LANG", "en_GB")
    assert khrongkan("--help").out.startswith("Usage: ")
    assert khrongkan("check", "--help", "--lang", "th").out.startswith("วิธีใช้: ")


def test_the_version_is_told(khrongkan: Call) -> None:
    answer = khrongkan("--version")
    assert answer.code == 0
    assert answer.out.split()[0] == "khrongkan"
    assert answer.out.split()[1][0].isdecimal()
