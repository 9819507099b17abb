"""TrueType files, by hand: leave out the hints for old screens, add glyphs made of two others.

Both are small cuts in the tables; fontTools would read and write the whole font for them.
"""

from __future__ import annotations

import struct
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HINTS = {b"fpgm", b"prep", b"cvt ", b"gasp", b"hdmx", b"VDMX", b"LTSH", b"DSIG", b"kern"}
_CHECKSUM = 0xB1B0AFBA
_WORDS, _POSITIONS, _MORE, _INSTRUCTED, _METRICS = 0x1, 0x2, 0x20, 0x100, 0x200
_SCALES = {0x8: 2, 0x40: 4, 0x80: 8}


def joined_pairs(font: bytes, pairs: Sequence[tuple[int, int, int]]) -> tuple[bytes, int]:
    """A font with a glyph for each (mark, letter, shift of the mark in 1/1000 em), and the first.

    Raises:
        KeyError: if ``font`` has no TrueType outlines.
    """
    tables = _tables(font)
    glyphs = _glyphs(tables)
    metrics = _metrics(tables, len(glyphs))
    unit = struct.unpack_from(">H", tables[b"head"], 18)[0]
    first = len(glyphs)
    for mark, letter, shift in pairs:
        glyphs.append(_joined(glyphs, mark, letter, round(shift * unit / 1000)))
        metrics.append(metrics[letter])
    _put(tables, glyphs, metrics)
    return _file(font[:4], tables), first


def glyph_count(font: bytes) -> int:
    """How many glyphs a TrueType font has."""
    return int(struct.unpack_from(">H", _tables(font)[b"maxp"], 4)[0])


def without_hints(font: bytes) -> bytes:
    """A TrueType font without its hints; any other font as it is."""
    if font[:4] not in {b"\x00\x01\x00\x00", b"true"}:
        return font
    tables = _tables(font)
    if b"glyf" not in tables or b"gvar" in tables:
        return font
    glyphs = [_unhinted(glyph) for glyph in _glyphs(tables)]
    _put(tables, glyphs, None)
    kept = {tag: data for tag, data in tables.items() if tag not in _HINTS}
    return _file(font[:4], kept)


def _tables(font: bytes) -> dict[bytes, bytes]:
    count = struct.unpack_from(">H", font, 4)[0]
    rows = (struct.unpack_from(">4sLLL", font, 12 + 16 * row) for row in range(count))
    return {tag: font[start : start + length] for tag, _, start, length in rows}


def _glyphs(tables: dict[bytes, bytes]) -> list[bytes]:
    long = struct.unpack_from(">h", tables[b"head"], 50)[0]
    loca = tables[b"loca"]
    width = 4 if long else 2
    count = len(loca) // width
    offsets = struct.unpack(f">{count}{'L' if long else 'H'}", loca[: count * width])
    scale = 1 if long else 2
    glyf = tables[b"glyf"]
    return [glyf[start * scale : end * scale] for start, end in pairwise(offsets)]


def _metrics(tables: dict[bytes, bytes], count: int) -> list[tuple[int, int]]:
    full = struct.unpack_from(">H", tables[b"hhea"], 34)[0]
    data = tables[b"hmtx"]
    rows = [struct.unpack_from(">Hh", data, 4 * row) for row in range(full)]
    wide = rows[-1][0]
    return rows + [
        (wide, struct.unpack_from(">h", data, 4 * full + 2 * row)[0]) for row in range(count - full)
    ]


def _put(
    tables: dict[bytes, bytes], glyphs: list[bytes], metrics: list[tuple[int, int]] | None
) -> None:
    padded = [glyph + b"\0" * (-len(glyph) % 4) for glyph in glyphs]
    offsets = [0]
    for glyph in padded:
        offsets.append(offsets[-1] + len(glyph))
    tables[b"glyf"] = b"".join(padded)
    tables[b"loca"] = struct.pack(f">{len(offsets)}L", *offsets)
    head = bytearray(tables[b"head"])
    struct.pack_into(">h", head, 50, 1)
    tables[b"head"] = bytes(head)
    maxp = bytearray(tables[b"maxp"])
    struct.pack_into(">H", maxp, 4, len(glyphs))
    if metrics is not None:
        deepest, parts = struct.unpack_from(">HH", maxp, 28)[::-1]
        struct.pack_into(">HH", maxp, 28, max(parts, 2), max(deepest + 1, 1))
        hhea = bytearray(tables[b"hhea"])
        struct.pack_into(">H", hhea, 34, len(metrics))
        tables[b"hhea"] = bytes(hhea)
        tables[b"hmtx"] = b"".join(struct.pack(">Hh", *row) for row in metrics)
    tables[b"maxp"] = bytes(maxp)


def _joined(glyphs: list[bytes], mark: int, letter: int, shift: int) -> bytes:
    """A glyph of two parts; the box around it holds both."""
    boxes = [
        tuple(edge + move * (number in {0, 2}) for number, edge in enumerate(box))
        for glyph, move in ((mark, shift), (letter, 0))
        if (box := _box(glyphs[glyph]))
    ]
    low = [min(box[edge] for box in boxes) for edge in (0, 1)] if boxes else [0, 0]
    high = [max(box[edge] for box in boxes) for edge in (2, 3)] if boxes else [0, 0]
    place = _WORDS | _POSITIONS
    return (
        struct.pack(">h4h", -1, *low, *high)
        + struct.pack(">HHhh", place | _MORE | _METRICS, letter, 0, 0)
        + struct.pack(">HHhh", place, mark, shift, 0)
    )


def _box(glyph: bytes) -> tuple[int, ...]:
    return struct.unpack_from(">4h", glyph, 2) if glyph else ()


def _unhinted(glyph: bytes) -> bytes:
    if not glyph:
        return glyph
    contours = struct.unpack_from(">h", glyph)[0]
    if contours >= 0:
        at = 10 + 2 * contours
        length = struct.unpack_from(">H", glyph, at)[0]
        return glyph[:at] + b"\0\0" + glyph[at + 2 + length :]
    return _unhinted_parts(glyph)


def _unhinted_parts(glyph: bytes) -> bytes:
    made = bytearray(glyph)
    at = 10
    while True:
        flags = struct.unpack_from(">H", made, at)[0]
        struct.pack_into(">H", made, at, flags & ~_INSTRUCTED)
        at += 8 if flags & _WORDS else 6
        at += next((size for flag, size in _SCALES.items() if flags & flag), 0)
        if not flags & _MORE:
            return bytes(made[:at])


def _file(kind: bytes, tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    span = 16 << power
    rows, body = [], []
    start = 12 + 16 * count
    head = bytearray(tables[b"head"])
    struct.pack_into(">L", head, 8, 0)
    tables = tables | {b"head": bytes(head)}
    for tag in sorted(tables):
        data = tables[tag]
        rows.append(struct.pack(">4sLLL", tag, _sum(data), start, len(data)))
        padded = data + b"\0" * (-len(data) % 4)
        body.append(padded)
        start += len(padded)
    top = kind + struct.pack(">HHHH", count, span, power, 16 * count - span)
    whole = bytearray(b"".join([top, *rows, *body]))
    place = next(struct.unpack_from(">L", row, 8)[0] for row in rows if row[:4] == b"head")
    struct.pack_into(">L", whole, place + 8, (_CHECKSUM - _sum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


def _sum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF
