"""``khrongkan new``: a record to fill in, from nothing or from last year's."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from khrongkan.cli.called import command
from khrongkan.cli.check import line_of
from khrongkan.cli.inputs import record_in
from khrongkan.cli.kinds import kind_meant
from khrongkan.cli.options import (
    PATH,
    force_option,
    form_option,
    kind_argument,
    lang_option,
    output_if_any_option,
)
from khrongkan.cli.outputs import check_suffix, quoted, write_new
from khrongkan.cli.schema import schema_beside
from khrongkan.cli.streams import complain, hand_out, tell
from khrongkan.cli.usage import Command, WrongUse
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from khrongkan.errors import Finding, Language
    from khrongkan.forms import Form

_COMMAND = "khrongkan new"
_STANDARD_OUTPUT = Path("-")


@click.command(cls=Command)
@kind_argument
@output_if_any_option
@form_option
@click.option("--from", "source", type=PATH)
@click.option("--year")
@force_option
@lang_option
def new(  # noqa: PLR0913 - each is a choice that a planner makes by name
    kind: str,
    *,
    output: Path | None,
    form: str | None,
    source: Path | None,
    year: str | None,
    force: bool,
    lang: Language,
) -> int:
    """Write a starter record, or last year's as a draft, with its schema beside it."""
    if (source is None) != (year is None):
        raise WrongUse(_COMMAND, "from-and-year")
    meant = kind_meant(kind, _COMMAND)
    place = _json_file(output or Path(), meant)
    text, hints = _draft(source, year) if source and year else (_starter(meant, form, lang), [])
    if place == _STANDARD_OUTPUT:
        hand_out(text)
    else:
        write_new({place: text.encode()}, schema_beside(text, place), force=force)
        tell(said("new", lang, path=place, shown=quoted(place), command=command()))
    complain(*(line_of(hint.at(replace(hint.place, source=str(place))), lang) for hint in hints))
    return 0


def _json_file(path: Path, kind: str) -> Path:
    """The file to write: in a folder it is named after its kind, and ends in .json."""
    if path.is_dir():
        return path / f"{kind}.json"
    if path == _STANDARD_OUTPUT:
        return path
    if not path.suffix:
        return path.with_name(f"{path.name}.json")
    check_suffix(path, ".json")
    return path


def _draft(source: Path, year: str) -> tuple[str, list[Finding]]:
    from khrongkan.records import record_json  # noqa: PLC0415 - keeps --help quick
    from khrongkan.records.next_year import next_year  # noqa: PLC0415 - as above

    wanted = _buddhist_year(year)
    return next_year(record_json(record_in(source)).decode(), wanted)


def _buddhist_year(year: str) -> int:
    """The year in digits of either script."""
    known = range(2400, 2701)
    if not year.isdecimal() or int(year) not in known:
        raise WrongUse(_COMMAND, "bad-value", name="--year")
    return int(year)


def _starter(kind: str, form: str | None, lang: Language) -> str:
    from khrongkan.forms import find_form  # noqa: PLC0415 - keeps --help quick
    from khrongkan.records.starter import starter  # noqa: PLC0415 - as above

    if form is None:
        return starter(lang, kind=kind) + "\n"
    meant = find_form(form)
    text = starter(lang, facts_printed(meant), meant.record)
    return _naming(form, text, meant.record, lang)


def _naming(form: str, text: str, kind: str, lang: Language) -> str:
    """A record that says which form it is meant for, after its kind."""
    from khrongkan.records.kinds import KINDS  # noqa: PLC0415 - keeps --help quick
    from khrongkan.records.names import key_of  # noqa: PLC0415 - as above

    first, second, *others = json.loads(text).items()
    named = dict([first, second, (key_of(KINDS[kind], "form", lang), form), *others])
    return json.dumps(named, ensure_ascii=False, indent=2) + "\n"


def facts_printed(form: Form) -> list[str]:
    """The facts of a record that a form prints, in its order.

    >>> from khrongkan.forms import find_form
    >>> facts_printed(find_form("project"))[:4]
    ['organisation', 'name', 'code', 'plan']
    """
    from khrongkan.forms.patterns import facts_in  # noqa: PLC0415 - keeps --help quick
    from khrongkan.records.kinds import KINDS  # noqa: PLC0415 - as above

    paths: list[str | None] = [fact for line in form.title for fact in facts_in(line.text)]
    fields = [*form.header, *(field for section in form.section for field in section.field)]
    for field in fields:
        paths += [field.fact, *facts_in(field.label), *facts_in(field.text or "")]
    for section in form.section:
        paths += [section.fact, section.rows, section.amount, *facts_in(section.heading)]
    roots = [path.split(".")[0] for path in paths if path]
    return [fact for fact in dict.fromkeys(roots) if fact in KINDS[form.record].model_fields]
