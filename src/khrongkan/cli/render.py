"""``khrongkan render``: a record as a finished file."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it at run time
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from khrongkan.cli.called import command
from khrongkan.cli.check import line_of
from khrongkan.cli.inputs import record_in
from khrongkan.cli.options import FormName, Lang, Output  # noqa: TC001 - typer reads them at run time
from khrongkan.cli.outputs import check_name, quoted
from khrongkan.cli.streams import complain, tell
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from khrongkan.errors import Language


def render(  # noqa: PLR0913 - each is a choice that a planner makes by name
    record: Annotated[Path, typer.Argument()],
    output: Output,
    *,
    form: FormName = None,
    template: Annotated[Path | None, typer.Option("--template")] = None,
    digits: Annotated[Literal["thai", "arabic"] | None, typer.Option("--digits")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    keep_record: Annotated[bool, typer.Option(" /--no-record")] = True,
    attach: Annotated[bool, typer.Option("--attach")] = False,
    font_folder: Annotated[Path | None, typer.Option("--font-dir")] = None,
    verbose: Annotated[bool, typer.Option("--verbose")] = False,
    review: Annotated[bool, typer.Option("--review")] = False,
    lang: Lang = "th",
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
        digits=digits,
        keep_record=keep_record,
        attach=attach,
        fonts=font_folder,
        review=lang if review else None,
    )
    refused = strict and bool(made.missing)
    written = None if refused else write_whole(output, made.data)
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
