"""``khrongkan book``: a whole chapter as one file."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it at run time
from typing import Annotated, Literal

import typer

from khrongkan.cli.options import FormName, Lang, Output  # noqa: TC001 - typer reads them at run time
from khrongkan.cli.streams import tell
from khrongkan.cli.words import said


def book(  # noqa: PLR0913 - each is a choice that a planner makes by name
    portfolio: Annotated[Path, typer.Argument()],
    output: Output,
    *,
    form: FormName = None,
    template: Annotated[Path | None, typer.Option("--template")] = None,
    digits: Annotated[Literal["thai", "arabic"] | None, typer.Option("--digits")] = None,
    cover: Annotated[bool, typer.Option("--cover")] = False,
    lang: Lang = "th",
) -> int:
    """Write the chapter of a portfolio."""
    from khrongkan.bulk import book as write_book  # noqa: PLC0415 - keeps --help quick
    from khrongkan.cli.inputs import record_in  # noqa: PLC0415 - as above

    written = write_book(
        record_in(portfolio), output, form=form, template=template, digits=digits, cover=cover
    )
    tell(said("rendered", lang, path=written))
    return 0
