"""The manifest of a run: a row a record, as CSV for a spreadsheet or JSON Lines for a program."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from khrongkan.errors import Place, WriteError, finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike
    from sqlite3 import Row

    from khrongkan.bulk.state import RunState

_COLUMNS = (
    "source",
    "position",
    "status",
    "output",
    "input_sha256",
    "output_sha256",
    "form",
    "form_sha256",
    "template_sha256",
    "digits",
    "version",
    "findings",
    "seconds",
)
_FORMULA = ("=", "+", "-", "@", "\t")


def write_manifest(state: RunState, path: str | PathLike[str]) -> Path:
    """Write what came of each record that the run met, as ``.csv`` or ``.jsonl``, row by row.

    Raises:
        WriteError: if the suffix is neither, or the file can't be written.
    """
    target = Path(path)
    place = Place(source=str(path))
    writers = {".csv": _csv, ".jsonl": _json_lines}
    suffix = target.suffix.casefold()
    if suffix not in writers:
        raise WriteError(finding("unknown-manifest", place, suffix=suffix))
    draft = target.with_name(f".khrongkan-draft-{target.name}")
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            file.writelines(writers[suffix](_row(row) for row in state.rows_of_run()))
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise WriteError(finding("unwritable", place, why=error.strerror or error)) from None
    return target


def _row(row: Row) -> dict[str, Any]:
    outputs = json.loads(row["outputs"]) if row["status"] == "done" else {}
    mark = json.loads(row["recipe"] or "{}")
    return {
        "source": row["source"],
        "position": row["position"],
        "status": row["status"],
        "output": [one["file"] for one in outputs.values()],
        "input_sha256": row["input_sha256"],
        "output_sha256": [one["sha256"] for one in outputs.values()],
        "form": row["form"],
        "form_sha256": row["form_sha256"],
        "template_sha256": mark.get("template", ""),
        "digits": mark.get("digits", ""),
        "version": mark.get("version", ""),
        "findings": json.loads(row["findings"]),
        "seconds": row["seconds"],
    }


def _json_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _csv(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """With the mark that tells a spreadsheet that the letters are UTF-8."""
    yield "\ufeff" + _line(_COLUMNS)
    for row in rows:
        told = row | {
            "output": " | ".join(row["output"]),
            "output_sha256": " | ".join(row["output_sha256"]),
            "findings": " ".join(found["message_th"] for found in row["findings"]),
        }
        yield _line(_harmless(told[name]) for name in _COLUMNS)


def _line(cells: Iterable[object]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()


def _harmless(cell: object) -> object:
    """A text that a spreadsheet would run as a formula gets an apostrophe before it."""
    is_formula = isinstance(cell, str) and len(cell) > 1 and cell.startswith(_FORMULA)
    return f"'{cell}" if is_formula else cell
