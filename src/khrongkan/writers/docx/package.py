"""A Word file is a zip of parts. Parts that don't change keep their compressed bytes.

The standard library's ``zipfile`` can't write a member that is compressed already, so the few
records of the format are written here: fixed date, fixed order, nothing random.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEFLATED = 8
_VERSION = 20
_UTF8_NAMES = 0x800
_FIRST_OF_JANUARY_1980 = (1 << 5) | 1
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_LEVEL = 3
"""Level 6 takes twice the time and saves a twentieth of a file: see docs/explanation/speed.md."""
_SMALL = 4096


@dataclass(frozen=True, slots=True)
class Packed:
    """A part as it stands in the file: name, compressed bytes, checksum and true size."""

    name: str
    data: bytes
    checksum: int
    size: int


def packed(name: str, content: bytes) -> Packed:
    """Compress a part.

    >>> packed("word/document.xml", b"<w:document/>").size
    13
    """
    return (_packed_before if len(content) <= _SMALL else _packed)(name, content)


def _packed(name: str, content: bytes) -> Packed:
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = deflate.compress(content) + deflate.flush()
    return Packed(name, data, zlib.crc32(content), len(content))


@lru_cache(maxsize=64)
def _packed_before(name: str, content: bytes) -> Packed:
    """Heads, feet and relations are small, and alike from one document to the next."""
    return _packed(name, content)


def package(parts: Iterable[Packed]) -> bytes:
    """The bytes of a zip with these parts, in this order."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in parts:
        name = part.name.encode()
        local = _LOCAL.pack(0x04034B50, _VERSION, *_described(part), len(name), 0) + name
        directory.append(
            _CENTRAL.pack(
                0x02014B50, _VERSION, _VERSION, *_described(part), len(name), 0, 0, 0, 0, 0, offset
            )
            + name
        )
        pieces += (local, part.data)
        offset += len(local) + len(part.data)
    listing = b"".join(directory)
    count = len(directory)
    end = _END.pack(0x06054B50, 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*pieces, listing, end])


def _described(part: Packed) -> tuple[int, int, int, int, int, int, int]:
    flags = 0 if part.name.isascii() else _UTF8_NAMES
    time, date = 0, _FIRST_OF_JANUARY_1980
    return flags, _DEFLATED, time, date, part.checksum, len(part.data), part.size
