"""Letters that the typeface lacks: another font of the machine, or a finding for each place."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING

from khrongkan.compose.document import Document, Paragraph, Run
from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.pdf.fonts import other_font
from khrongkan.writers.pdf.tree import tree
from khrongkan.writers.pdf.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.errors import Finding
    from khrongkan.writers.pdf.fonts import Typeface


def with_missing_letters(document: Document, face: Typeface) -> Typeface:
    """The typeface with other fonts of this machine for the letters that it lacks.

    Raises:
        RenderError: naming each letter that no font has, and the fact that it stands in.
    """
    found = list(_texts(document, ""))
    letters = sorted({letter for text, _ in found for letter in text if not letter.isascii()})
    lacking = [letter for letter in letters if ord(letter) not in face.letters]
    helped, refused = face, set[str]()
    for letter in lacking:
        if _drawn(letter, helped):
            continue
        other = other_font(letter)
        if other is None:
            refused.add(letter)
        else:
            helped = replace(
                helped,
                families=(*helped.families, other.family),
                files=(*helped.files, other.path),
                letters=helped.letters | other.letters,
            )
            refused |= {letter} - ({letter} if _drawn(letter, helped) else set())
    if refused:
        raise RenderError(list(_findings(found, refused)))
    return helped


def _drawn(letter: str, face: Typeface) -> bool:
    sample = Document((Paragraph((Run(letter),), "plain"),), title=letter)
    try:
        typeset(tree(sample, face), face.files, None)
    except RenderError:
        return False
    return True


def _findings(found: list[tuple[str, str]], refused: set[str]) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for text, source in found:
        for letter in text:
            if letter in refused and (letter, source) not in told:
                told.add((letter, source))
                place = Place(pointer=source)
                number = f"U+{ord(letter):04X}"
                yield finding("letter-without-font", place, letter=letter, number=number, text=text)


def _texts(node: object, source: str) -> Iterator[tuple[str, str]]:
    """Every text of a document with the pointer of the fact that it came from."""
    if isinstance(node, str):
        yield node, source
    elif isinstance(node, tuple):
        for value in node:
            yield from _texts(value, source)
    elif is_dataclass(node):
        nearest = getattr(node, "source", "") or source
        for part in fields(node):
            if part.name not in {"source", "facts", "parts"}:
                yield from _texts(getattr(node, part.name), nearest)
