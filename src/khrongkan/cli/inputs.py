"""The files that the words of a call mean: files, folders and patterns."""

from __future__ import annotations

from dataclasses import replace
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from khrongkan.records import Project, Record


def files_meant(word: str, suffix: str = ".json") -> list[Path]:
    """The files of one word: a folder's own files of this suffix, a pattern's, or the one named.

    Patterns are read here because Windows shells hand them on as they are. An existing file is
    taken by its name first, whatever brackets it has. Nothing is found: an empty list.
    """
    named = Path(word)
    if named.is_dir():
        return sorted(path for path in named.iterdir() if _is_meant(path, suffix))
    if has_magic(word) and not named.exists():
        return sorted(path for path in map(Path, glob(word, recursive=True)) if path.is_file())  # noqa: PTH207 - Path.glob takes no absolute patterns
    return [named]


def _is_meant(path: Path, suffix: str) -> bool:
    """Files of the suffix; a schema lies beside records and is none."""
    name = path.name.casefold()
    return name.endswith(suffix) and not name.endswith(f".schema{suffix}") and path.is_file()


def record_in(path: Path) -> Project:
    """The record in a file, of whichever kind; what is done with it is told by its form.

    A Word file or PDF that khrongkan made is read for the record that travels in it.

    Raises:
        LoadError: with everything that is wrong with it.
    """
    from khrongkan.errors import LoadError, Place, finding  # noqa: PLC0415 - keeps --help quick
    from khrongkan.records import load  # noqa: PLC0415 - as above

    if path.suffix.casefold() in _FINISHED and path.is_file():
        return cast("Project", _record_within(path))
    try:
        return cast("Project", load(path))
    except LoadError:
        if path.suffix.casefold() in _LINES and path.is_file():
            raise LoadError([finding("lines-of-records", Place(source=str(path)))]) from None
        raise


_FINISHED = {".docx", ".pdf"}
_LINES = {".jsonl", ".ndjson"}


def _record_within(path: Path) -> Record:
    """The record that travels in a finished document, as if read from that file."""
    from khrongkan.errors import LoadError  # noqa: PLC0415 - as in record_in
    from khrongkan.records import load  # noqa: PLC0415 - as above
    from khrongkan.writers.extract import extract  # noqa: PLC0415 - as above

    carried = extract(path)
    try:
        record = load(carried.record)
    except LoadError as error:
        named = [found.at(replace(found.place, source=str(path))) for found in error.findings]
        raise LoadError(named) from None
    warnings = (*carried.findings, *record.origin.warnings)
    return record.read_from(str(path), warnings)
