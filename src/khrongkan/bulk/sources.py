"""Where records come from: files, folders, patterns, JSON Lines and standard input, as a stream."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from glob import glob, has_magic
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from khrongkan.errors import LoadError, Place, finding
from khrongkan.records.sources import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD_INPUT = "-"
_LINES = (".jsonl", ".ndjson")
_SUFFIXES = (".json", *_LINES)
_MARK = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record as it comes in: its source, its line there (0: the whole file), and its bytes.

    ``read`` is how many bytes of all sources have been read up to here.
    """

    source: str
    position: int
    data: bytes
    read: int


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a call, in order, and their size in bytes; ``None`` where a stream has none."""

    paths: tuple[str, ...]
    size: int | None

    def __iter__(self) -> Iterator[Incoming]:
        """Every record, read when it is asked for.

        Raises:
            LoadError: if a file can't be read any more.
        """
        read = 0
        for path in self.paths:
            incoming = None
            for incoming in _records(path, read):
                yield incoming
            read = incoming.read if incoming else read


def sources_of(words: Iterable[str | PathLike[str]]) -> Sources:
    """The files that words mean: a path, a folder's own records, a pattern, ``-``; each file once.

    Raises:
        LoadError: if a word means no file; all such words are told at once.
    """
    meant = {word: _meant(fspath(word)) for word in words}
    missing = [fspath(word) for word, paths in meant.items() if not paths]
    if missing:
        raise LoadError([finding("no-records", Place(source=word)) for word in missing])
    paths = tuple(dict.fromkeys(path for found in meant.values() for path in found))
    return Sources(paths, _size(paths))


def _meant(word: str) -> list[str]:
    if word == STANDARD_INPUT:
        return [word]
    named = Path(word)
    if named.is_dir():
        return sorted(str(path) for path in named.iterdir() if _is_record_file(path))
    if has_magic(word) and not named.exists():
        found = map(Path, glob(word, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
        return sorted(str(path) for path in found if path.is_file())
    return [word] if named.exists() else []


def _is_record_file(path: Path) -> bool:
    name = path.name.casefold()
    return name.endswith(_SUFFIXES) and not name.endswith(".schema.json") and path.is_file()


def _size(paths: tuple[str, ...]) -> int | None:
    if STANDARD_INPUT in paths:
        return None
    return sum(Path(path).stat().st_size for path in paths)


def _records(path: str, before: int) -> Iterator[Incoming]:
    try:
        if path == STANDARD_INPUT:
            yield from _lines(path, sys.stdin.buffer, before)
        elif path.casefold().endswith(_LINES):
            with Path(path).open("rb") as stream:
                yield from _lines(path, stream, before)
        else:
            with Path(path).open("rb") as stream:
                data = stream.read(LARGEST + 1)
            yield Incoming(path, 0, data, before + len(data))
    except OSError:
        raise LoadError(finding("unreadable-file", Place(source=path), name=path)) from None


def _lines(path: str, stream: BinaryIO, before: int) -> Iterator[Incoming]:
    """The lines that say something. One that is too long is cut short, and refused when loaded."""
    read, number = before, 0
    while line := stream.readline(LARGEST + 1):
        read, number = read + len(line), number + 1
        if number == 1 and line.startswith(_UTF16):
            raise LoadError(finding("lines-not-utf8", Place(source=path, line=1)))
        if not line.endswith(b"\n"):
            read += _rest_of_line(stream)
        record = line.removeprefix(_MARK).strip()
        if record:
            yield Incoming(path, number, record, read)


def _rest_of_line(stream: BinaryIO) -> int:
    skipped = 0
    while line := stream.readline(1024**2):
        skipped += len(line)
        if line.endswith(b"\n"):
            break
    return skipped
