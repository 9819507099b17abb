"""What Typst made, finished: text layer put right, tag tree pruned, saved the same each time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

from khrongkan.writers.pdf.attached import seal
from khrongkan.writers.pdf.codes import Codes
from khrongkan.writers.pdf.joined_lines import Widths, with_joined_lines
from khrongkan.writers.pdf.reading_order import in_reading_order, marks_by_page
from khrongkan.writers.pdf.tags import clean_outline, prune
from khrongkan.writers.pdf.text_layer import CLEAN, Memory, rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator


def finished(made: bytes) -> bytes:
    """The finished PDF. The same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(made)) as file:
        fonts: dict[tuple[int, int], Codes] = {}
        marks = marks_by_page(prune(file))
        known: Memory = {}
        widths: Widths = {}
        names: dict[bytes, Codes] = {}
        for page in file.pages:
            named = dict(_fonts(page, fonts))
            stream = page.Contents
            if named != names:
                known, widths, names = {}, {}, named
            content = rewritten(stream.read_bytes(), named, known, widths)
            content = with_joined_lines(content, named, widths)
            stream.write(in_reading_order(content, marks.get(page.obj.objgen, [])))
        for codes in fonts.values():
            codes.finish(file)
        clean_outline(file, CLEAN)
        seal(file)
        out = io.BytesIO()
        file.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def _fonts(
    page: pikepdf.Page, known: dict[tuple[int, int], Codes]
) -> Iterator[tuple[bytes, Codes]]:
    for name, font in page.Resources.get("/Font", {}).items():
        if "/ToUnicode" in font and "/DescendantFonts" in font:
            codes = known.get(font.objgen)
            if codes is None:
                codes = known[font.objgen] = Codes(font, CLEAN)
            yield name[1:].encode(), codes
