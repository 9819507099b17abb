"""``khrongkan form``: list, show and check forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from khrongkan.cli.check import line_of
from khrongkan.cli.inputs import files_meant
from khrongkan.cli.options import lang_option
from khrongkan.cli.outline import outline
from khrongkan.cli.streams import complain, tell
from khrongkan.cli.usage import GROUP_SETTINGS, Group, missing_command
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.errors import Language


@click.group(cls=Group, **GROUP_SETTINGS)
@click.pass_context
def form(context: click.Context) -> int | None:
    """The commands about forms."""
    return missing_command(context)


@form.command("list")
@lang_option
def list_forms(*, lang: Language) -> int:  # noqa: ARG001 - forms name themselves in Thai
    """Name the forms that come with khrongkan."""
    from khrongkan.forms import find_form, form_names  # noqa: PLC0415 - keeps --help quick

    names = form_names()
    width = max(map(len, names))
    for name in names:
        one = find_form(name)
        tell(f"{name:<{width}}  {one.name} – {one.description}".removesuffix(" – "))
    return 0


@form.command()
@click.argument("name")
@lang_option
def show(name: str, *, lang: Language) -> int:
    """Print what a form makes: its header, its sections, the columns of its tables."""
    from khrongkan.forms import find_form  # noqa: PLC0415 - keeps --help quick

    tell(*outline(find_form(name), lang))
    return 0


@form.command()
@click.argument("files", nargs=-1, required=True)
@lang_option
def check(files: Sequence[str], *, lang: Language) -> int:
    """Read forms and tell everything that is wrong with them."""
    right = [_is_right(word, lang) for word in files]
    return 0 if all(right) else 2


def _is_right(word: str, lang: Language) -> bool:
    from khrongkan.errors import FormError, Place, finding  # noqa: PLC0415 - keeps --help quick
    from khrongkan.forms import find_form  # noqa: PLC0415 - as above

    paths = files_meant(word, ".toml")
    wrong = [] if paths else [finding("nothing-to-check", Place(source=word))]
    for path in paths:
        try:
            tell(said("form.right", lang, path=path, name=find_form(path).name))
        except FormError as error:
            wrong += error.findings
    complain(*(line_of(found, lang) for found in wrong))
    return not wrong
