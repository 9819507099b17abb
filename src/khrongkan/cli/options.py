"""Options that several commands have, and the kinds of value that they take."""

from __future__ import annotations

from pathlib import Path

import click

PATH = click.Path(path_type=Path)


def _of_the_call(context: click.Context, _option: click.Parameter, _value: str) -> str:
    """The language that the whole call is in; it was found before the words were parsed."""
    return str(context.find_root().obj)


def _by_name(
    context: click.Context, option: click.Parameter, words: tuple[str, ...]
) -> dict[str, Path]:
    """``logo=emblem.png`` as a name and a file."""
    pairs = [word.partition("=") for word in words]
    if not all(name.strip() and file.strip() for name, _, file in pairs):
        raise click.BadParameter(" ".join(words), context, option)
    return {name.strip(): Path(file.strip()) for name, _, file in pairs}


lang_option = click.option(
    "--lang", type=click.Choice(["th", "en"]), default="th", callback=_of_the_call
)
kind_argument = click.argument("kind", default="project")
form_option = click.option("--form")
template_option = click.option("--template", type=PATH)
picture_option = click.option("--picture", "pictures", multiple=True, callback=_by_name)
digits_option = click.option("--digits", type=click.Choice(["thai", "arabic"]))
force_option = click.option("--force", is_flag=True)
output_option = click.option("--output", "-o", type=PATH, required=True)
output_if_any_option = click.option("--output", "-o", type=PATH)
