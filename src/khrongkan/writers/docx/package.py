"""A Word file is a zip of parts. Parts that don't change keep their compressed bytes.

The standard library's ``zipfile`` can't write a member that is compressed already, so the few
records of the format are written here: fixed date, fixed order, nothing random.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.immutable import immutable

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEFLATED = 8
_VERSION = 20
_UTF8_NAMES = 0x800
_FIRST_OF_JANUARY_1980 = (1 << 5) | 1
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHI")
_PLACE = struct.Struct("<I")
_END = struct.Struct("<IHHHHIIH")
_LEVEL = 3
"""Level 6 takes twice the time and saves a tenth of a file: see docs/explanation/speed.md."""
_SMALL = 4096


@immutable
class Packed:
    """A part as it stands in the file: name, compressed bytes, checksum and true size.

    ``head`` is what stands before its bytes, ``entry`` its line of the directory but for its place.
    """

    name: str
    data: bytes
    checksum: int
    size: int
    head: bytes
    entry: bytes


def packed(name: str, content: bytes) -> Packed:
    """Compress a part.

    >>> packed("word/document.xml", b"<w:document/>").size
    13
    """
    return (_packed_before if len(content) <= _SMALL else _packed)(name, content)


def _packed(name: str, content: bytes) -> Packed:
    data = zlib.compress(content, _LEVEL, -zlib.MAX_WBITS)
    checksum, size, said = zlib.crc32(content), len(content), name.encode()
    flags = 0 if name.isascii() else _UTF8_NAMES
    described = flags, _DEFLATED, 0, _FIRST_OF_JANUARY_1980, checksum, len(data), size, len(said)
    head = _LOCAL.pack(0x04034B50, _VERSION, *described, 0) + said
    entry = _CENTRAL.pack(0x02014B50, _VERSION, _VERSION, *described, 0, 0, 0, 0, 0)
    return Packed(name, data, checksum, size, head, entry)


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
        pieces += (part.head, part.data)
        directory += (part.entry, _PLACE.pack(offset), part.name.encode())
        offset += len(part.head) + len(part.data)
    listing = b"".join(directory)
    count = len(directory) // 3
    end = _END.pack(0x06054B50, 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*pieces, listing, end])
