"""The commands, gathered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from khrongkan.cli import batch, book, check, demo, extract, form, new, render, schema, template
from khrongkan.cli.options import Lang  # noqa: TC001 - typer reads it at run time
from khrongkan.cli.streams import tell
from khrongkan.cli.usage import Command, Group, missing_command, wrong_use

if TYPE_CHECKING:
    from khrongkan.errors import Language


def call(words: list[str], lang: Language) -> int:
    """Run the command that the words ask for, speaking ``lang``; its exit code.

    Raises:
        WrongUse: if the words make no call.
        KhrongkanError: if the command refuses.
    """
    command = typer.main.get_command(application())
    try:
        with command.make_context("khrongkan", words, obj=lang) as context:
            return int(command.invoke(context))
    except typer.Exit as ended:
        return ended.exit_code
    except Exception as error:
        wrong = wrong_use(error)
        if wrong is None:
            raise
        raise wrong from None


def application() -> typer.Typer:
    """Every command under its name. Help pages stand in ``words.toml``."""
    app = _group(_khrongkan)
    app.command("new", cls=Command)(new.new)
    app.command("check", cls=Command)(check.check)
    app.command("render", cls=Command)(render.render)
    app.command("batch", cls=Command)(batch.batch)
    app.command("book", cls=Command)(book.book)
    app.command("extract", cls=Command)(extract.extract)
    app.command("schema", cls=Command)(schema.schema)
    app.command("demo", cls=Command)(demo.demo)
    forms = _group(_form)
    forms.command("list", cls=Command)(form.list_forms)
    forms.command("show", cls=Command)(form.show)
    forms.command("check", cls=Command)(form.check)
    app.add_typer(forms, name="form")
    templates = _group(_template)
    templates.command("new", cls=Command)(template.new)
    templates.command("check", cls=Command)(template.check)
    templates.command("fields", cls=Command)(template.fields)
    app.add_typer(templates, name="template")
    return app


_HELP_ASKED = {"help_option_names": ["--help", "-h"]}


def _group(callback: typer.models.CommandFunctionType) -> typer.Typer:
    app = typer.Typer(
        cls=Group,
        add_completion=False,
        rich_markup_mode=None,
        invoke_without_command=True,
        context_settings=_HELP_ASKED,
    )
    app.callback()(callback)
    return app


def _tell_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it
    if asked:
        from khrongkan import __version__  # noqa: PLC0415 - seldom asked for

        tell(f"khrongkan {__version__}")
        raise typer.Exit


def _khrongkan(
    ctx: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - told before anything else is read
        bool, typer.Option("--version", is_eager=True, callback=_tell_version)
    ] = False,
    lang: Lang = "th",  # noqa: ARG001 - read from the words before they are parsed
) -> int | None:
    return missing_command(ctx) if ctx.invoked_subcommand is None else None


def _form(ctx: typer.Context) -> int | None:
    return missing_command(ctx) if ctx.invoked_subcommand is None else None


def _template(ctx: typer.Context) -> int | None:
    return missing_command(ctx) if ctx.invoked_subcommand is None else None
