"""Make ``widths.toml`` from the files of TH Sarabun New.

Run ``python -m khrongkan.writers.font_widths FOLDER`` with the folder that holds
``THSarabunNew-Regular.ttf`` and ``THSarabunNew-Bold.ttf``; fontTools must be installed.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

_LAST_LETTER = 0x2FFF
_HEAD = """\
# Advance widths of TH Sarabun New in thousandths of the type size, each with its letters.
# Made by: python -m khrongkan.writers.font_widths FOLDER
"""


def advances(font_file: Path) -> dict[str, int]:
    """The advance width of each letter of a font, in thousandths of its size."""
    from fontTools.ttLib import (  # type: ignore[import-untyped]  # noqa: PLC0415 - no stubs; a tool's
        TTFont,
    )

    with TTFont(font_file) as font:
        unit = font["head"].unitsPerEm
        glyphs = font["hmtx"]
        return {
            chr(code): round(glyphs[name][0] * 1000 / unit)
            for code, name in sorted(font.getBestCmap().items())
            if ord(" ") <= code <= _LAST_LETTER
        }


def table(widths: dict[str, int]) -> str:
    r"""The rows of one face: letters by width.

    >>> table({"ก": 386, "ข": 378, "a": 386})
    '378 = "\\u0E02"\n386 = "\\u0061\\u0E01"\n'
    """
    ordered = sorted(widths.items(), key=lambda item: (item[1], item[0]))
    rows = []
    for width, group in groupby(ordered, key=lambda item: item[1]):
        letters = "".join(f"\\u{ord(letter):04X}" for letter, _ in group)
        rows.append(f'{width} = "{letters}"\n')
    return "".join(rows)


def main(folder: Path) -> None:
    """Write ``widths.toml`` beside this module."""
    faces = {
        "regular": advances(folder / "THSarabunNew-Regular.ttf"),
        "bold": advances(folder / "THSarabunNew-Bold.ttf"),
    }
    text = _HEAD + "".join(f"\n[{face}]\n{table(widths)}" for face, widths in faces.items())
    Path(__file__).with_name("widths.toml").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
