"""``khrongkan extract``: the record back out of a finished document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from khrongkan.cli.check import line_of
from khrongkan.cli.options import PATH, force_option, lang_option, output_if_any_option
from khrongkan.cli.outputs import write_new
from khrongkan.cli.streams import complain, hand_out, tell
from khrongkan.cli.usage import Command
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.errors import Language


@click.command(cls=Command)
@click.argument("file", type=PATH)
@output_if_any_option
@force_option
@lang_option
def extract(file: Path, *, output: Path | None, force: bool, lang: Language) -> int:
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
