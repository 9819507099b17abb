"""``khrongkan check``: what an editor would send back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from khrongkan.cli.inputs import files_meant, record_in
from khrongkan.cli.options import FormName, Lang  # noqa: TC001 - typer reads them at run time
from khrongkan.cli.streams import complain, hand_out, tell
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.errors import Finding, Language


class Checked(NamedTuple):
    """What was found in a file, and whether it could be read at all."""

    findings: list[Finding]
    readable: bool


def check(
    paths: Annotated[list[str], typer.Argument()],
    *,
    form: FormName = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    lang: Lang = "th",
) -> int:
    """Check records: 0 without errors, 1 with some, 2 where a file can't be read."""
    results = [result for word in paths for result in _checked_all(word, form)]
    if as_json:
        rows = [found.as_dict() for result in results for found in result.findings]
        hand_out(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        _report(results, lang)
    if not all(result.readable for result in results):
        return 2
    return 1 if _count(results, "error") else 0


def _checked_all(word: str, form: str | None) -> list[Checked]:
    from khrongkan.errors import Place, finding  # noqa: PLC0415 - keeps --help quick

    paths = files_meant(word)
    if not paths:
        return [Checked([finding("nothing-to-check", Place(source=word))], readable=False)]
    return [_checked(path, form) for path in paths]


def _checked(path: Path, form: str | None) -> Checked:
    from khrongkan import checks  # noqa: PLC0415 - keeps --help quick
    from khrongkan.errors import KhrongkanError  # noqa: PLC0415 - as above

    try:
        return Checked(checks.check(record_in(path), form), readable=True)
    except KhrongkanError as error:
        return Checked(error.findings, readable=False)


def _report(results: list[Checked], lang: Language) -> None:
    for findings, readable in results:
        put = tell if readable else complain
        put(*(line_of(found, lang) for found in findings))
    errors, warnings = _count(results, "error"), _count(results, "warning")
    key = "checked.found" if errors or warnings else "checked.clean"
    read = sum(result.readable for result in results)
    tell(said(key, lang, files=read, errors=errors, warnings=warnings))


def line_of(found: Finding, lang: Language) -> str:
    """A finding in one line: place, how grave, what to do."""
    grave = said(f"severity.{found.severity}", lang)
    return f"{found.place}: {grave}: {found.message(lang)}".removeprefix(": ")


def _count(results: list[Checked], severity: str) -> int:
    return sum(found.severity == severity for result in results for found in result.findings)
