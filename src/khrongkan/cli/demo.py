"""``khrongkan demo``: a sample record and its sheets, the first thing that a newcomer runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from khrongkan.cli.called import command
from khrongkan.cli.options import PATH, force_option, lang_option
from khrongkan.cli.outputs import quoted, unlike_those_there, write_new
from khrongkan.cli.schema import schema_beside
from khrongkan.cli.streams import tell
from khrongkan.cli.usage import Command
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from khrongkan.errors import Language
    from khrongkan.records import Project


@click.command(cls=Command)
@click.option("--output", "-o", type=PATH, default=Path("khrongkan-demo"))
@force_option
@lang_option
def demo(*, output: Path, force: bool, lang: Language) -> int:
    """Write the sample record, its schema and its sheets into a folder, and say what to do next."""
    from khrongkan.records import load  # noqa: PLC0415 - keeps --help quick
    from khrongkan.writers.door import render_bytes  # noqa: PLC0415 - as above

    record, text = output / "project.json", sample(lang)
    project = cast("Project", load(text))
    sheets = {output / f"project.{to}": render_bytes(project, to) for to in ("docx", "pdf")}
    made = {record: text.encode(), **sheets}
    write_new(unlike_those_there(made), schema_beside(text, record), force=force)
    words = {"record": quoted(record), "own": quoted(output / "own.docx"), "command": command()}
    tell(said("demo", lang, folder=output, **words))
    return 0


def sample(lang: Language) -> str:
    """The sample record, its keys in Thai or in English.

    >>> '"name": "อ่านคล่อง' in sample("en"), '"ชื่อโครงการ": "อ่านคล่อง' in sample("th")
    (True, True)
    """
    from khrongkan.shipped import templates  # noqa: PLC0415 - keeps --help quick

    text = (templates() / "samples" / "project.json").read_text(encoding="utf-8")
    return text if lang == "th" else _in_english(text)


def _in_english(text: str) -> str:
    from khrongkan.records import Project  # noqa: PLC0415 - keeps --help quick
    from khrongkan.records.names import rename  # noqa: PLC0415 - as above
    from khrongkan.records.schema import schema_file  # noqa: PLC0415 - as above

    tree = rename(json.loads(text), Project).tree
    tree |= {"$schema": schema_file("project", "en"), "kind": "project"}
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"
