"""``khrongkan schema``: the JSON Schema of a record, for editors and other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from khrongkan.cli.kinds import kind_meant
from khrongkan.cli.options import (
    force_option,
    kind_argument,
    lang_option,
    output_if_any_option,
)
from khrongkan.cli.outputs import write_new
from khrongkan.cli.streams import hand_out, tell
from khrongkan.cli.usage import Command
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.errors import Language

_LANGUAGES: tuple[Language, ...] = ("th", "en")


@click.command(cls=Command)
@kind_argument
@output_if_any_option
@force_option
@lang_option
def schema(kind: str, *, output: Path | None, force: bool, lang: Language) -> int:
    """Print the schema, or write it to a file."""
    text = schema_text(kind_meant(kind, "khrongkan schema"), lang)
    if output is None:
        hand_out(text)
    else:
        write_new({output: text.encode()}, force=force)
        tell(said("rendered", lang, path=output))
    return 0


def schema_text(kind: str, lang: Language) -> str:
    """The JSON Schema as a text."""
    from khrongkan.records.schema import json_schema  # noqa: PLC0415 - keeps --help quick

    return json.dumps(json_schema(kind, lang), ensure_ascii=False, indent=2) + "\n"


def schema_beside(record: str, path: Path) -> dict[Path, bytes]:
    """The schema file that a record's ``$schema`` names, if it is one of ours and lies beside it.

    Ours is any that has our ``$id``: then it is brought up to date; another's is left alone.
    """
    from khrongkan.records.kinds import KINDS  # noqa: PLC0415 - keeps --help quick
    from khrongkan.records.schema import schema_file  # noqa: PLC0415 - as above

    named = json.loads(record).get("$schema")
    ours = {schema_file(kind, lang): (kind, lang) for kind in KINDS for lang in _LANGUAGES}
    if named not in ours or not _is_ours(path.parent / named):
        return {}
    return {path.parent / named: schema_text(*ours[named]).encode()}


def _is_ours(path: Path) -> bool:
    try:
        return bool(json.loads(path.read_bytes()).get("$id") == path.name)
    except FileNotFoundError:
        return True
    except (OSError, ValueError, AttributeError):
        return False
