"""``khrongkan form``: list, show and check forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from khrongkan.cli.check import line_of
from khrongkan.cli.inputs import files_meant
from khrongkan.cli.options import Lang  # noqa: TC001 - typer reads it at run time
from khrongkan.cli.outline import outline
from khrongkan.cli.streams import complain, tell
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from khrongkan.errors import Language


def list_forms(*, lang: Lang = "th") -> int:  # noqa: ARG001 - forms name themselves in Thai
    """Name the forms that come with khrongkan."""
    from khrongkan.forms import find_form, form_names  # noqa: PLC0415 - keeps --help quick

    names = form_names()
    width = max(map(len, names))
    for name in names:
        form = find_form(name)
        tell(f"{name:<{width}}  {form.name} – {form.description}".removesuffix(" – "))
    return 0


def show(name: Annotated[str, typer.Argument()], *, lang: Lang = "th") -> int:
    """Print what a form makes: its header, its sections, the columns of its tables."""
    from khrongkan.forms import find_form  # noqa: PLC0415 - keeps --help quick

    tell(*outline(find_form(name), lang))
    return 0


def check(files: Annotated[list[str], typer.Argument()], *, lang: Lang = "th") -> int:
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
