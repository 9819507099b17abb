"""A wrong call, told in one sentence; and the help pages, which are data too."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

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


class Command(click.Command):
    """A command whose help page is written by hand, and which takes no words too many."""

    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words of a call; those that are left over are a wrong call."""
        left_over = super().parse_args(ctx, args)
        if ctx.args:
            raise WrongUse(ctx.command_path, "left-over", words=" ".join(ctx.args))
        return left_over

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        return help_page(ctx)


_HELP = "help"


class Group(click.Group):
    """A command with commands under it; ``help`` before the name of one shows its page."""

    command_class = Command

    def _unknown(self, ctx: click.Context, word: str) -> WrongUse:
        names = self.list_commands(ctx)
        near = get_close_matches(word, names, n=1)
        if near:
            return WrongUse(ctx.command_path, "unknown-command-near", word=word, near=near[0])
        return WrongUse(ctx.command_path, "unknown-command", word=word, known=", ".join(names))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; an unknown one names its nearest neighbour."""
        if args[0] == _HELP:
            if not args[1:]:
                tell(self.get_help(ctx))
                ctx.exit()
            args = [args[1], "--help"]
        if self.get_command(ctx, args[0]) is None:
            raise self._unknown(ctx, args[0])
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        return help_page(ctx)


GROUP_SETTINGS: dict[str, Any] = {
    "invoke_without_command": True,
    "context_settings": {"help_option_names": ["--help", "-h"]},
}
"""How every group is made: a call that stops before its command is told so by us."""


def help_page(ctx: click.Context) -> str:
    """The help page of a command, in the language of the call."""
    lang: Language = ctx.find_root().obj
    parts = ctx.command_path.split()
    return said(f"help.{'-'.join(parts)}", lang)


def missing_command(ctx: click.Context) -> int | None:
    """A call that stops before its command: the help page, and the code of a wrong call."""
    if ctx.invoked_subcommand is not None:
        return None
    tell(help_page(ctx))
    return 2


def wrong_use(error: click.UsageError) -> WrongUse:
    """The wrong call that an exception of click's parser stands for."""
    command = error.ctx.command_path if error.ctx else "khrongkan"
    match error:
        case click.NoSuchOption():
            return WrongUse(command, "unknown-option", word=error.option_name)
        case click.BadOptionUsage():
            return WrongUse(command, "option-alone", name=error.option_name)
        case click.MissingParameter(param=click.Parameter() as parameter):
            name = _shown(parameter)
            key = "missing-option" if name.startswith("-") else "missing"
            return WrongUse(command, key, name=name)
        case click.BadParameter(param=click.Parameter() as parameter):
            return WrongUse(command, "bad-value", name=_shown(parameter))
        case _:
            return WrongUse(command, "other", why=error.format_message())


def _shown(parameter: click.Parameter) -> str:
    """The long spelling of an option; the name of an argument in capitals."""
    spelling = str(parameter.opts[0])
    return spelling if spelling.startswith("-") else spelling.upper()


def _expected(name: str, lang: Language) -> str:
    """What an option or argument takes, where words.toml says so."""
    try:
        return said(f"expected.{name.removeprefix('--')}", lang)
    except KeyError:
        return said("expected.a-word", lang)
