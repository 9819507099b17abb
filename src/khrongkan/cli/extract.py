"""``khrongkan extract``: the record back out of a finished document."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it at run time
from typing import Annotated

import typer

from khrongkan.cli.check import line_of
from khrongkan.cli.options import Force, Lang  # noqa: TC001 - typer reads them at run time
from khrongkan.cli.outputs import write_new
from khrongkan.cli.streams import complain, hand_out, tell
from khrongkan.cli.words import said


def extract(
    file: Annotated[Path, typer.Argument()],
    *,
    output: Annotated[Path | None, typer.Option("--output", "-o")] = None,
    force: Force = False,
    lang: Lang = "th",
) -> int:
    """Print the record that travels in a document, or write it to a file, just as it went in."""
    from khrongkan.writers.extract import extract as taken_from  # noqa: PLC0415 - for --help

    carried = taken_from(file)
    complain(*(line_of(found, lang) for found in carried.findings))
    if output is None:
        hand_out(carried.record.decode())
    else:
        write_new({output: carried.record}, force=force)
        tell(said("rendered", lang, path=output))
    return 0
