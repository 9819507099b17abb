"""``khrongkan render``: a record as a finished file."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it at run time
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from khrongkan.cli.check import line_of
from khrongkan.cli.inputs import record_in
from khrongkan.cli.options import FormName, Lang, Output  # noqa: TC001 - typer reads them at run time
from khrongkan.cli.streams import complain, tell
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from khrongkan.errors import Finding
    from khrongkan.records import Project


def render(  # noqa: PLR0913 - each is a choice that a planner makes by name
    record: Annotated[Path, typer.Argument()],
    output: Output,
    *,
    form: FormName = None,
    template: Annotated[Path | None, typer.Option("--template")] = None,
    digits: Annotated[Literal["thai", "arabic"] | None, typer.Option("--digits")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    keep_record: Annotated[bool, typer.Option(" /--no-record")] = True,
    lang: Lang = "th",
) -> int:
    """Write the sheet of a record; what is missing prints as a gap, and is told."""
    from khrongkan.records import load_warnings  # noqa: PLC0415 - keeps --help quick
    from khrongkan.writers.door import render as write_sheet  # noqa: PLC0415 - as above

    loaded = record_in(record)
    written = write_sheet(
        loaded,
        output,
        form=form,
        template=template,
        digits=digits,
        keep_record=keep_record,
        strict=strict,
    )
    gaps = _gaps(loaded, form)
    complain(*(line_of(found, lang) for found in (*load_warnings(loaded), *gaps)))
    if gaps:
        complain(said("gaps", lang, count=len(gaps)))
    tell(said("rendered", lang, path=written))
    return 0


def _gaps(record: Project, form: str | None) -> list[Finding]:
    """What the sheet prints as gaps. Most sheets have none, and are not checked for more."""
    from khrongkan.compose import compose, missing_facts  # noqa: PLC0415 - keeps --help quick

    if not missing_facts(compose(record, form)):
        return []
    from khrongkan.checks import check  # noqa: PLC0415 - as above

    return [found for found in check(record, form) if found.code == "missing-fact"]
