from __future__ import annotations

import io
import re
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # has no types
import pytest
from icu4py.breakers import WordBreaker
from pythainlp.tokenize import word_tokenize

from khrongkan.compose.document import (
    Cell,
    Column,
    Document,
    Item,
    Items,
    Line,
    Paragraph,
    Row,
    Run,
    Table,
)
from khrongkan.writers import pdf

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCES = Path(__file__).parents[1] / "fixtures" / "sources"
_LEAST, _MOST = 60, 1200
_THAI = re.compile("[ก-๎]")
_CM = 72 / 2.54
_MARK = 1.0
"""Points that the box around a tone mark may reach beyond its letter."""

_HEADS = {"กข"}


def paragraphs() -> list[str]:
    found: dict[str, None] = {}
    for path in sorted(SOURCES.glob("*/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = " ".join(re.sub(r"[^\u0e01-\u0e5b\x20-\x7e–“”]", " ", line).split())
            if _LEAST <= len(text) <= _MOST and len(_THAI.findall(text)) > len(text) / 2:
                found[text] = None
    return list(found)


def as_prose(texts: list[str]) -> Document:
    return Document(tuple(Paragraph((Run(text),)) for text in texts), title="ก")


def as_items(texts: list[str]) -> Document:
    items = tuple(Item((Run(text),), "๑.๑.๑", 2) for text in texts)
    return Document((Items(items),), title="ก")


def as_cells(texts: list[str], width: float) -> Document:
    columns = (Column(("ก",), width=width), Column(("ข",), "person", width=16 - width))
    rows = tuple(Row((Cell((Line((Run(text),)),)), Cell())) for text in texts)
    return Document((Table(columns, rows),), title="ก")


def drawn_lines(data: bytes) -> list[tuple[str, float, float]]:
    """Each line of the text area as (words, left, right) with its edges in points."""
    lines = []
    for page in pypdfium2.PdfDocument(io.BytesIO(data)):
        shown = page.get_textpage()
        top = page.get_height() - 2.4 * _CM
        here: list[tuple[str, tuple[float, float, float, float]]] = []
        for at in range(shown.count_chars()):
            letter = shown.get_text_range(at, 1)
            if letter.strip() and letter != "\ufffe":
                here.append((letter, shown.get_charbox(at, loose=True)))
        row: list[tuple[str, tuple[float, float, float, float]]] = []
        for letter, box in here:
            if box[1] > top:
                continue
            if row and abs(box[1] - row[-1][1][1]) > 5:
                lines.append(_line(row))
                row = []
            row.append((letter, box))
        if row:
            lines.append(_line(row))
    return lines


def _line(row: list[tuple[str, tuple[float, float, float, float]]]) -> tuple[str, float, float]:
    boxes = [box for _, box in row]
    return "".join(c for c, _ in row), min(b[0] for b in boxes), max(b[2] for b in boxes)


def inside_words(text: str) -> set[int]:
    """Places of ``text`` without its spaces that both segmenters hold to be inside a word."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    newmm = _edges(word_tokenize(text, engine="newmm"))
    icu = _edges(list(WordBreaker(text, "th")))
    held = {
        at
        for at in range(1, len(text))
        if at not in newmm and at not in icu and " " not in text[at - 1 : at + 1]
    }
    return {at - sum(space < at for space in spaces) for at in held}


def _edges(words: list[str]) -> set[int]:
    return set(accumulate(map(len, words)))


SETTINGS: dict[str, tuple[Callable[[list[str]], Document], float]] = {
    "prose of 16 cm": (as_prose, 19.0),
    "items of 12.95 cm": (as_items, 19.0),
    "cells of 8 cm": (lambda texts: as_cells(texts, 8.0), 11.0),
    "cells of 5 cm": (lambda texts: as_cells(texts, 5.0), 8.0),
}
"""How the paragraphs are set, and where their measure ends, in cm from the page's left edge."""


@pytest.mark.parametrize("setting", SETTINGS)
def test_lines_end_between_words_and_within_their_measure(setting: str) -> None:
    document, right_edge = SETTINGS[setting]
    texts = paragraphs()
    assert len(texts) >= 250
    lines = [line for line in drawn_lines(pdf.write(document(texts))) if line[0] not in _HEADS]
    assert max(right for _, _, right in lines) <= right_edge * _CM + _MARK
    whole = "".join(words for words, _, _ in lines)
    ends = set(accumulate(len(words) for words, _, _ in lines))
    broken, start = [], 0
    for text in texts:
        plain = text.replace(" ", "")
        start = whole.index(plain, start)
        held = {start + at for at in inside_words(text)}
        broken += [whole[end - 8 : end] + "|" + whole[end : end + 8] for end in held & ends]
        start += len(plain)
    assert len(broken) <= len(ends) / 2000, broken
