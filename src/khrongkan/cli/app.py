"""The commands, gathered."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from khrongkan.cli.options import lang_option
from khrongkan.cli.streams import tell
from khrongkan.cli.usage import GROUP_SETTINGS, Group, missing_command, wrong_use

if TYPE_CHECKING:
    from khrongkan.errors import Language

_NAMES = (
    *("new", "check", "render", "batch", "book", "extract", "schema", "demo"),
    *("form", "template"),
)


class _AllCommands(Group):
    """The commands by name, each imported from its module when it is called: a call needs one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """The names, in the order of the help page."""
        return list(_NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command of a name."""
        if cmd_name not in _NAMES:
            return None
        command: click.Command = getattr(import_module(f"khrongkan.cli.{cmd_name}"), cmd_name)
        return command


def _tell_version(context: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click calls it
    if asked:
        from khrongkan import __version__  # noqa: PLC0415 - seldom asked for

        tell(f"khrongkan {__version__}")
        context.exit()


@click.group(cls=_AllCommands, **GROUP_SETTINGS)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_tell_version)
@lang_option
@click.pass_context
def khrongkan(context: click.Context, lang: Language) -> int | None:  # noqa: ARG001 - read from the words before they are parsed
    """All commands. Help pages stand in ``words.toml``."""
    return missing_command(context)


def call(words: list[str], lang: Language) -> int:
    """Run the command that the words ask for, speaking ``lang``; its exit code.

    Raises:
        WrongUse: if the words make no call.
        KhrongkanError: if the command refuses.
    """
    try:
        with khrongkan.make_context("khrongkan", words, obj=lang) as context:
            return int(khrongkan.invoke(context))
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.UsageError as error:
        raise wrong_use(error) from None
