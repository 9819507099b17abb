"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer


def _of_the_call(ctx: typer.Context) -> str:
    """The language that the whole call is in; it was found before the words were parsed."""
    return str(ctx.find_root().obj)


Lang = Annotated[Literal["th", "en"], typer.Option("--lang", callback=_of_the_call)]
Kind = Annotated[str, typer.Argument()]
FormName = Annotated[str | None, typer.Option("--form")]
Force = Annotated[bool, typer.Option("--force")]
Output = Annotated[Path, typer.Option("--output", "-o")]
