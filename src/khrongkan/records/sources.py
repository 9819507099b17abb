"""Reading what is to be loaded: a file, bytes or a text, in any encoding that offices use."""

from __future__ import annotations

import codecs
import difflib
import re
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, NoReturn

from khrongkan.errors import Finding, LoadError, Place, finding

LARGEST = 32 * 1024 * 1024
"""How many bytes a record may have."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


_DOCUMENTS = (b"PK\x03\x04", b"%PDF-")
"""How a Word file and a PDF begin: neither is a record, though one may travel in them."""


class Source(NamedTuple):
    """A text that was read: its name, and what the reader had to guess."""

    name: str
    text: str
    warnings: tuple[Finding, ...] = ()


def read_source(source: Path | str | bytes) -> Source:
    r"""The text of a path, of bytes, or of a text that is JSON itself.

    Raises:
        LoadError: if there is no such file, it can't be read, is larger than :data:`LARGEST`,
            or is in no known encoding.

    >>> read_source(b'\xff\xfe{\x00}\x00').text
    '{}'
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _decoded("", bytes(source))
    if isinstance(source, str) and _is_json(source):
        return Source("", _sized("", source).removeprefix("\ufeff"))
    return _decoded(str(source), _bytes_of(str(source), Path(source)))


def _is_json(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n")[:1] in {"", "{", "["}


def _sized(name: str, content: str | bytes) -> str:
    if len(content) > LARGEST:
        _refuse("file-too-large", name, size=len(content) // 1024**2, limit=LARGEST // 1024**2)
    return content if isinstance(content, str) else ""


def _refuse(code: str, source: str, /, **words: object) -> NoReturn:
    raise LoadError(finding(code, Place(source=source), **words)) from None


def _bytes_of(name: str, path: Path) -> bytes:
    try:
        if path.is_dir():
            _refuse("folder", name, name=path.name)
        if not path.exists():
            _refuse_missing(name, path)
        if not path.is_file():
            _refuse("unreadable-file", name, name=path.name)
        if path.stat().st_size > LARGEST:
            size = path.stat().st_size // 1024**2
            _refuse("file-too-large", name, size=size, limit=LARGEST // 1024**2)
        return path.read_bytes()
    except PermissionError:
        _refuse("unreadable-file", name, name=path.name)
    except (OSError, ValueError):
        _refuse_missing(name, path)


def _refuse_missing(name: str, path: Path) -> NoReturn:
    near = _nearest_file(path)
    if near:
        _refuse("missing-file-near", name, name=path.name, nearest=near)
    _refuse("missing-file", name, name=path.name)


def _nearest_file(path: Path) -> str | None:
    try:
        names = sorted(one.name for one in path.parent.iterdir())
    except (OSError, ValueError):
        return None
    return next(iter(difflib.get_close_matches(path.name, names, n=1, cutoff=0.75)), None)


def _decoded(name: str, data: bytes) -> Source:
    if len(data) > LARGEST:
        _refuse("file-too-large", name, size=len(data) // 1024**2, limit=LARGEST // 1024**2)
    if data.startswith(_DOCUMENTS):
        _refuse("document-for-record", name)
    encoding, length = _encoding(data)
    try:
        return Source(name, data[length:].decode(encoding))
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or length:
            _refuse_bytes(name, data[length:], encoding, error)
        return _thai_or_refuse(name, data, error)


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding that the first bytes tell, and how many of them are its mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    # JSON begins with an ASCII character, so the zero byte beside it gives UTF-16 away.
    if len(data) > 1 and not data[0]:
        return "utf-16-be", 0
    if len(data) > 1 and not data[1]:
        return "utf-16-le", 0
    return "utf-8", 0


def _thai_or_refuse(name: str, data: bytes, error: UnicodeDecodeError) -> Source:
    """Old Thai Windows files hold one byte a letter; a UTF-8 file with a broken byte is no such."""
    if _is_broken_utf8(data):
        _refuse_bytes(name, data, "utf-8", error)
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError:
        _refuse_bytes(name, data, "utf-8", error)
    return Source(name, text, (finding("old-encoding", Place(source=name, line=1, column=1)),))


def _is_broken_utf8(data: bytes) -> bool:
    letters = data.decode("utf-8", errors="replace")
    broken = letters.count("\N{REPLACEMENT CHARACTER}")
    return sum(not letter.isascii() for letter in letters) - broken > broken


def _refuse_bytes(name: str, data: bytes, encoding: str, error: UnicodeDecodeError) -> NoReturn:
    before = data[: error.start].decode(encoding, errors="replace")
    line, column = line_and_column(before, len(before))
    place = Place(source=name, line=line, column=column)
    raise LoadError(finding("unknown-encoding", place)) from None


def line_and_column(text: str, at: int) -> tuple[int, int]:
    r"""Line and column of a position, both counted from 1, columns in characters.

    >>> line_and_column("ก\nขค", 3)
    (2, 2)
    """
    starts = _line_starts(text)
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1


_LINE_END = re.compile(r"\r\n|\r|\n")


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in _LINE_END.finditer(text))]
