"""What an earlier run left of a record: files that still hold, and files that must go."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.bulk.state import RunState
    from khrongkan.bulk.work import Made


class Earlier(NamedTuple):
    """The outputs of an earlier run by format, and whether the record is still made that way."""

    outputs: dict[str, dict[str, Any]]
    holds: bool


def still_good(
    earlier: Earlier, made: Made, state: RunState, folder: Path
) -> dict[str, dict[str, Any]]:
    """The outputs that hold beside those made now; of the others the files are removed.

    A file that somebody has changed since, or whose name another record has by now, is left alone.
    """
    if made.status != "done":
        return earlier.outputs
    stem = made.files[0].name.removesuffix(f".{made.files[0].format}")
    names = {file.name for file in made.files}
    kept = {}
    for format_, output in earlier.outputs.items():
        name = output["file"]
        if name in names:
            continue
        own = name.removesuffix(f".{format_}") == stem
        if own and earlier.holds:
            kept[format_] = output
        elif own or not state.is_claimed(name.removesuffix(f".{format_}")):
            _remove_if_ours(folder / name, output["sha256"])
    return kept


def _remove_if_ours(path: Path, sha256: str) -> None:
    try:
        if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            path.unlink()
    except OSError:
        # A stale file that can't be read or removed does no harm.
        return
