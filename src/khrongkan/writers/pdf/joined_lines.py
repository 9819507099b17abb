"""The pieces of a line joined into one operator.

Typst places every syllable by itself, and some readers guess at spaces between pieces; within one
operator a space is a letter like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.writers.pdf.shown import SHOW, Shown, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from khrongkan.writers.pdf.codes import Codes

_PLACED = re.compile(
    rb"0 Tr/(f\d+) ([-\d.]+) Tf 1 0 0 -1 ([-\d.]+) ([-\d.]+) Tm(" + SHOW + rb")\s*", re.DOTALL
)
_SMALLEST = 0.01
Widths = dict[tuple[bytes, bytes], tuple[bytes, float]]
"""What an operator holds between its brackets, and its width in thousandths of the size."""


def with_joined_lines(content: bytes, fonts: Mapping[bytes, Codes], known: Widths) -> bytes:
    """The content of a page with its lines joined; the picture stays the same."""
    pieces: list[bytes] = []
    line: list[bytes] = []
    setting: tuple[bytes, ...] = ()
    end, pen = -1, 0.0
    copied = 0
    for found in _PLACED.finditer(content):
        name, size, left, base, show = found.groups()
        if name not in fonts:
            continue
        inside, width = _measured(name, show, fonts[name], known)
        at, points = float(left), float(size)
        if found.start() == end and setting == (name, size, base):
            gap = (pen - at) * 1000 / points
            line += [f"{gap:.3f}".rstrip("0").rstrip(".").encode()] * (abs(gap) > _SMALLEST)
            line.append(inside)
        else:
            pieces += _closed(line)
            pieces.append(content[copied : found.start()])
            pieces.append(found[0][: found.start(5) - found.start()])
            line, setting = [inside], (name, size, base)
        pen = at + width * points / 1000
        copied = end = found.end()
        if content[end : end + 1] == b" ":
            end += 1
    pieces += _closed(line)
    pieces.append(content[copied:])
    return b"".join(pieces)


def _closed(line: list[bytes]) -> list[bytes]:
    return [b"[", *line, b"]TJ\n"] if line else []


def _measured(name: bytes, show: bytes, font: Codes, known: Widths) -> tuple[bytes, float]:
    key = (name, show)
    if key not in known:
        measure(name, show, shown(show, font), known)
    return known[key]


def measure(name: bytes, show: bytes, drawn: Shown, known: Widths) -> None:
    """Note of an operator, while it is at hand, what ``with_joined_lines`` will ask for."""
    inside = show[1:-3] if show.endswith(b"]TJ") else show[:-2]
    known[name, show] = (inside, drawn.width())
