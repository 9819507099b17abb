"""A wrong call, told in one sentence; and the help pages, which are data too."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from khrongkan.cli.streams import tell
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from khrongkan.errors import Language


class WrongUse(Exception):  # noqa: N818 - says what happened, as users meet it
    """Words that make no call: of which command, and which sentence tells it."""

    def __init__(self, command: str, key: str, **words: object) -> None:
        super().__init__(key)
        self.key = key
        self.command = command
        self.words = words

    def sentence(self, lang: Language) -> str:
        """What is wrong, in Thai or English."""
        expected = self.words.get("name")
        words = {**self.words, "expected": _expected(str(expected), lang)}
        return said(f"usage.{self.key}", lang, **words)


class Command(TyperCommand):
    """A command whose help page is written by hand, and which takes no words too many."""

    allow_extra_args = True

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own context class is private
        """The words of a call; those that are left over are a wrong call."""
        left_over = super().parse_args(ctx, args)
        if ctx.args:
            raise WrongUse(ctx.command_path, "left-over", words=" ".join(ctx.args))
        return left_over

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - as above
        """The help page."""
        return help_page(ctx)


_HELP = "help"


class Group(TyperGroup):
    """A command with commands under it; ``help`` before the name of one shows its page."""

    def _told_all(self, ctx: Any) -> list[str]:  # noqa: ANN401 - as above
        tell(self.get_help(ctx))
        raise typer.Exit

    def _unknown(self, ctx: Any, word: str) -> WrongUse:  # noqa: ANN401 - as above
        near = get_close_matches(word, self.commands, n=1)
        if near:
            return WrongUse(ctx.command_path, "unknown-command-near", word=word, near=near[0])
        known = ", ".join(self.commands)
        return WrongUse(ctx.command_path, "unknown-command", word=word, known=known)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - as above
        """The command that is meant; an unknown one names its nearest neighbour."""
        if args[0] == _HELP:
            args = [*(args[1:2] or self._told_all(ctx)), "--help"]
        if self.get_command(ctx, args[0]) is None:
            raise self._unknown(ctx, args[0])
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - as above
        """The help page."""
        return help_page(ctx)


def help_page(ctx: typer.Context) -> str:
    """The help page of a command, in the language of the call."""
    lang: Language = ctx.find_root().obj
    parts = ctx.command_path.split()
    return said(f"help.{'-'.join(parts)}", lang)


def missing_command(ctx: typer.Context) -> int:
    """A call that stops before its command: the help page, and the code of a wrong call."""
    tell(help_page(ctx))
    return 2


def wrong_use(error: Exception) -> WrongUse | None:
    """The wrong call that an exception of typer's parser stands for; None for any other."""
    if not isinstance(error, _PARSER_ERROR):
        return None
    told: Any = error  # the attributes differ from one error of the parser to the next
    command = told.ctx.command_path if told.ctx else "khrongkan"
    match type(told).__name__:
        case "NoSuchOption":
            return WrongUse(command, "unknown-option", word=told.option_name)
        case "BadOptionUsage":
            return WrongUse(command, "option-alone", name=told.option_name)
        case "MissingParameter":
            name = _shown(told.param)
            key = "missing-option" if name.startswith("-") else "missing"
            return WrongUse(command, key, name=name)
        case "BadParameter":
            return WrongUse(command, "bad-value", name=_shown(told.param))
        case _:
            return WrongUse(command, "other", why=told.format_message())


# Typer names its base class of wrong calls nowhere in public; this is it in every version.
_PARSER_ERROR = typer.BadParameter.__mro__[1]


def _shown(parameter: Any) -> str:  # noqa: ANN401 - as above
    """The long spelling of an option; the name of an argument in capitals."""
    spelling = str(parameter.opts[0])
    return spelling if spelling.startswith("-") else spelling.upper()


def _expected(name: str, lang: Language) -> str:
    """What an option or argument takes, where words.toml says so."""
    try:
        return said(f"expected.{name.removeprefix('--')}", lang)
    except KeyError:
        return said("expected.a-word", lang)
