"""The character codes of one embedded font: what each stands for, and codes that are added."""

from __future__ import annotations

import re

import pikepdf

from khrongkan.writers.pdf.outlines import glyph_count, joined_pairs

_ROW = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]*)>")
_MOST_ROWS = 100


class Codes:
    """The codes of a font in a PDF.

    A code is the number of its glyph until it gets a second text; then that text gets a code of its
    own for the same glyph. Only a font with TrueType outlines takes codes of its own.
    """

    def __init__(self, font: pikepdf.Object, clean_text: dict[int, str | None]) -> None:
        self._font = font
        self._inside = font.DescendantFonts[0]
        rows = _ROW.findall(font.ToUnicode.read_bytes())
        self._first = {
            int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be").translate(clean_text)
            for code, text in rows
        }
        self._widths = _widths(self._inside.get("/W", pikepdf.Array()))
        self._default = float(self._inside.get("/DW", 1000))
        self._says: dict[int, str] = {}
        self._added: dict[tuple[int, str], int] = {}
        self._pairs: dict[tuple[int, int, int], int] = {}
        outlines = self._inside.FontDescriptor.get("/FontFile2")
        self._outlined = outlines is not None
        # Widths and texts don't tell: both may leave out the last glyphs of the font.
        self._glyphs = glyph_count(outlines.read_bytes()) if outlines is not None else 0

    def first_text(self, code: int) -> str:
        """The letters of the cluster in which a glyph first stood."""
        return self._first.get(code, "")

    def differs(self, code: int, text: str) -> bool:
        """Whether ``text`` needs another code than the glyph's own."""
        return self._says.setdefault(code, text) != text

    def width(self, code: int) -> float:
        """The advance width of a glyph in thousandths of the size."""
        return self._widths.get(code, self._default)

    def joined(self, mark: int, letter: int, shift: int) -> int | None:
        """The glyph that draws ``letter`` with ``mark`` at ``shift``; nothing in other fonts."""
        if not self._outlined:
            return None
        key = (mark, letter, shift)
        if key not in self._pairs:
            self._pairs[key] = -len(self._pairs) - 1
            self._widths[self._pairs[key]] = self.width(letter)
        return self._pairs[key]

    def code(self, glyph: int, text: str) -> int:
        """The code that shows ``glyph`` and says ``text``."""
        if not self._outlined or (glyph >= 0 and self._says.get(glyph, text) == text):
            self._says.setdefault(glyph, text)
            return glyph
        code = self._added.setdefault((glyph, text), self._glyphs + len(self._added))
        self._widths[code] = self.width(glyph)
        return code

    def finish(self, file: pikepdf.Pdf) -> None:
        """Write what was decided into the font."""
        texts = self._first | self._says | {code: text for (_, text), code in self._added.items()}
        self._font.ToUnicode.write(_cmap({code: text for code, text in texts.items() if text}))
        if not self._added:
            return
        glyphs = {code: glyph for (glyph, _), code in self._added.items()}
        if self._pairs:
            made = self._draw_pairs()
            glyphs = {code: made.get(glyph, glyph) for code, glyph in glyphs.items()}
        table = b"".join(
            glyphs.get(code, code).to_bytes(2, "big")
            for code in range(self._glyphs + len(self._added))
        )
        self._inside.CIDToGIDMap = file.make_stream(table)
        if "/CIDSet" in self._inside.FontDescriptor:
            del self._inside.FontDescriptor["/CIDSet"]
        wide = self._inside.get("/W", pikepdf.Array())
        added = [self.width(glyph) for (glyph, _) in self._added]
        wide = pikepdf.Array([*wide, self._glyphs, pikepdf.Array(map(_number, added))])
        self._inside.W = wide

    def _draw_pairs(self) -> dict[int, int]:
        """Add the joined glyphs to the embedded font; their numbers there."""
        stream = self._inside.FontDescriptor.FontFile2
        data, first = joined_pairs(stream.read_bytes(), list(self._pairs))
        stream.write(data)
        return {glyph: first + number for number, glyph in enumerate(self._pairs.values())}


def _widths(listed: pikepdf.Object) -> dict[int, float]:
    """The /W array as widths by code: ``c [w w …]`` or ``first last w``."""
    widths: dict[int, float] = {}
    items = list(listed)
    at = 0
    while at < len(items):
        start = int(items[at])
        if isinstance(items[at + 1], pikepdf.Array):
            widths |= {start + number: float(w) for number, w in enumerate(items[at + 1])}
            at += 2
        else:
            widths |= dict.fromkeys(range(start, int(items[at + 1]) + 1), float(items[at + 2]))
            at += 3
    return widths


def _number(width: float) -> int | float:
    return int(width) if width == int(width) else width


def _cmap(texts: dict[int, str]) -> bytes:
    rows = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in sorted(texts.items())
    ]
    blocks = [rows[at : at + _MOST_ROWS] for at in range(0, len(rows), _MOST_ROWS)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo 3 dict dup begin\n/Registry (Adobe) def\n/Ordering (UCS) def\n"
        "/Supplement 0 def\nend def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\nendcmap\n"
        "CMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
