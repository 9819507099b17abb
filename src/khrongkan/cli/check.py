"""``khrongkan check``: what an editor would send back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

import click

from khrongkan.cli.excerpt import excerpt
from khrongkan.cli.inputs import files_meant, record_in
from khrongkan.cli.options import form_option, lang_option
from khrongkan.cli.streams import complain, hand_out, tell
from khrongkan.cli.usage import Command, WrongUse
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from khrongkan.errors import Finding, Language, Place
    from khrongkan.records import Record


_COMMAND = "khrongkan check"
_MISSING = "missing"


class Checked(NamedTuple):
    """What was found in a file, whether it could be read at all, and its lines."""

    findings: list[Finding]
    readable: bool
    lines: list[str]


@click.command(cls=Command)
@click.argument("paths", nargs=-1)
@form_option
@click.option("--json", "as_json", is_flag=True)
@click.option("--fix", is_flag=True)
@click.option("--diff", is_flag=True)
@click.option("--explain")
@lang_option
def check(  # noqa: PLR0913 - one parameter for each option
    paths: Sequence[str],
    *,
    form: str | None,
    as_json: bool,
    fix: bool,
    diff: bool,
    explain: str | None,
    lang: Language,
) -> int:
    """Check records: 0 without errors, 1 with some, 2 where a file can't be read."""
    if explain is not None:
        return _explained(explain, lang)
    if not paths:
        raise WrongUse(_COMMAND, _MISSING, name="PATHS")
    files = [path for word in paths for path in files_meant(word)]
    if diff or fix:
        told = [_mended(path, form, lang, fix=fix, diff=diff) for path in files]
        if diff and not fix:
            return 0 if all(told) else 2
    results = _checked_all(paths, form)
    if as_json:
        rows = [found.as_dict() for result in results for found in result.findings]
        hand_out(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        _report(results, lang)
        _tell_of_quotes(paths, results, lang)
    if not all(result.readable for result in results):
        return 2
    return 1 if _count(results, "error") else 0


def _explained(code: str, lang: Language) -> int:
    """Tell what a rule finds and why; 2 for a code that there is not."""
    from khrongkan import checks  # noqa: PLC0415 - keeps --help quick
    from khrongkan.errors import shortened  # noqa: PLC0415 - as above

    if code in checks.rules():
        tell(checks.explain(code, lang))
        return 0
    near = checks.nearest_codes(code)
    if near:
        raise WrongUse(_COMMAND, "unknown-rule-near", word=code, near="”, “".join(near))
    raise WrongUse(_COMMAND, "unknown-rule", word=code, known=shortened(", ".join(checks.rules())))


def _mended(path: Path, form: str | None, lang: Language, *, fix: bool, diff: bool) -> bool:
    """Show or make the safe fixes of a file; False where it can't be read, which is told later."""
    from khrongkan import checks  # noqa: PLC0415 - keeps --help quick
    from khrongkan.errors import KhrongkanError  # noqa: PLC0415 - as above
    from khrongkan.records.sources import read_source  # noqa: PLC0415 - as above
    from khrongkan.writers.files import write_whole  # noqa: PLC0415 - as above

    try:
        before = read_source(path).text
        after = checks.apply_fixes(before, form, office=checks.office_near(str(path)))
    except KhrongkanError as error:
        if not fix:
            complain(*(line_of(found.at(_in(path, found)), lang) for found in error.findings))
        return False
    if diff:
        hand_out(checks.diff(before, after, str(path)))
    if fix and after != before:
        write_whole(path, after.encode())
    return True


def _in(path: Path, found: Finding) -> Place:
    """The place of a finding in a text, in the file that the text was read from."""
    from dataclasses import replace  # noqa: PLC0415 - keeps --help quick

    return replace(found.place, source=str(path))


def _checked_all(words: Sequence[str], form: str | None) -> list[Checked]:
    """The findings of every file; records of one office are read beside one another."""
    from khrongkan.errors import Place, finding  # noqa: PLC0415 - keeps --help quick

    results: list[Checked | tuple[Path, Record]] = []
    for word in words:
        paths = files_meant(word)
        if not paths:
            nothing = finding("nothing-to-check", Place(source=word))
            results.append(Checked([nothing], readable=False, lines=[]))
        results += [_read(path) for path in paths]
    beside = [one[1] for one in results if not isinstance(one, Checked)]
    return [
        one if isinstance(one, Checked) else _checked(one[0], one[1], form, beside)
        for one in results
    ]


def _read(path: Path) -> Checked | tuple[Path, Record]:
    from khrongkan.errors import KhrongkanError  # noqa: PLC0415 - keeps --help quick

    try:
        return path, record_in(path)
    except KhrongkanError as error:
        return Checked(error.findings, readable=False, lines=[])


def _checked(path: Path, record: Record, form: str | None, beside: list[Record]) -> Checked:
    from khrongkan import checks  # noqa: PLC0415 - keeps --help quick
    from khrongkan.errors import KhrongkanError  # noqa: PLC0415 - as above

    lines = (record.origin.text or "").splitlines()
    try:
        found = checks.check(record, form, beside=beside, office=checks.office_near(str(path)))
    except KhrongkanError as error:
        return Checked(error.findings, readable=False, lines=[])
    return Checked(found, readable=True, lines=lines)


def _report(results: list[Checked], lang: Language) -> None:
    for findings, readable, lines in results:
        put = tell if readable else complain
        for found in findings:
            put(line_of(found, lang), *excerpt(found, lines))
    read = [result for result in results if result.readable]
    if read:
        errors, warnings = _count(read, "error"), _count(read, "warning")
        key = "checked.found" if errors or warnings else "checked.clean"
        tell(said(key, lang, files=len(read), errors=errors, warnings=warnings))
    if unread := len(results) - len(read):
        tell(said("checked.unread", lang, unread=unread))


def _tell_of_quotes(paths: Sequence[str], results: list[Checked], lang: Language) -> None:
    """Several words, one of them no file: perhaps one name with spaces."""
    codes = {found.code for result in results for found in result.findings}
    if len(paths) > 1 and codes & {"missing-file", "missing-file-near"}:
        complain(said("quote-names", lang))


def line_of(found: Finding, lang: Language) -> str:
    """A finding in one line: place, how grave, what to do, and the code of its rule."""
    grave = said(f"severity.{found.severity}", lang)
    line = f"{found.place}: {grave}: {found.message(lang)} [{found.code}]"
    return line.removeprefix(": ")


def _count(results: list[Checked], severity: str) -> int:
    return sum(found.severity == severity for result in results for found in result.findings)
