"""``khrongkan render``: a record as a finished file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from khrongkan.cli.called import command
from khrongkan.cli.check import line_of
from khrongkan.cli.inputs import record_in
from khrongkan.cli.options import (
    PATH,
    digits_option,
    form_option,
    lang_option,
    output_option,
    picture_option,
    template_option,
)
from khrongkan.cli.outputs import check_name, quoted
from khrongkan.cli.pictures import tell_unshown
from khrongkan.cli.streams import complain, tell
from khrongkan.cli.usage import Command
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.errors import Language


@click.command(cls=Command)
@click.argument("record", type=PATH)
@output_option
@form_option
@template_option
@picture_option
@digits_option
@click.option("--strict", is_flag=True)
@click.option(" /--no-record", "keep_record", default=True)
@click.option("--attach", is_flag=True)
@click.option("--font-dir", "font_folder", type=PATH)
@click.option("--verbose", is_flag=True)
@click.option("--review", is_flag=True)
@lang_option
def render(  # noqa: PLR0913 - each is a choice that a planner makes by name
    record: Path,
    output: Path,
    *,
    form: str | None,
    template: Path | None,
    pictures: dict[str, Path],
    digits: Literal["thai", "arabic"] | None,
    strict: bool,
    keep_record: bool,
    attach: bool,
    font_folder: Path | None,
    verbose: bool,
    review: bool,
    lang: Language,
) -> int:
    """Write the sheet of a record; what is missing prints as a gap, and is told."""
    from khrongkan.records import load_warnings  # noqa: PLC0415 - keeps --help quick
    from khrongkan.writers.door import draft  # noqa: PLC0415 - as above
    from khrongkan.writers.files import write_whole  # noqa: PLC0415 - as above

    check_name(output)
    loaded = record_in(record)
    made = draft(
        loaded,
        output.suffix,
        form=form,
        template=template,
        pictures=pictures,
        digits=digits,
        keep_record=keep_record,
        attach=attach,
        fonts=font_folder,
        review=lang if review else None,
    )
    refused = strict and bool(made.missing)
    written = None if refused else write_whole(output, made.data)
    tell_unshown(template, pictures, lang)
    complain(*(line_of(found, lang) for found in (*load_warnings(loaded), *made.missing)))
    if made.missing:
        complain(said("refused" if refused else "gaps", lang, count=len(made.missing)))
    if written is None:
        return 1
    tell(said("rendered", lang, path=written))
    if verbose and output.suffix.casefold() == ".pdf" and template is None:
        tell(_font_told(font_folder, lang))
    if review:
        count = len(made.document.notes)
        tell(said("reviewed" if count else "reviewed-clean", lang, count=count))
        return 0
    tell(said("look-over", lang, command=command(), record=quoted(record)))
    return 0


def _font_told(folder: Path | None, lang: Language) -> str:
    """Which family a PDF is set in, and how to have another."""
    from khrongkan.writers.pdf import family_in_use  # noqa: PLC0415 - as above

    return said("font-in-use", lang, family=family_in_use(folder))
