"""``khrongkan schema``: the JSON Schema of a record, for editors and other programs."""

from __future__ import annotations

import json
from pathlib import Path  # noqa: TC003 - typer reads it at run time
from typing import TYPE_CHECKING, Annotated

import typer

from khrongkan.cli.kinds import kind_meant
from khrongkan.cli.options import Force, Kind, Lang  # noqa: TC001 - typer reads them at run time
from khrongkan.cli.outputs import write_new
from khrongkan.cli.streams import hand_out, tell
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from khrongkan.errors import Language

_LANGUAGES: tuple[Language, ...] = ("th", "en")


def schema(
    kind: Kind = "project",
    *,
    output: Annotated[Path | None, typer.Option("--output", "-o")] = None,
    force: Force = False,
    lang: Lang = "th",
) -> int:
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
