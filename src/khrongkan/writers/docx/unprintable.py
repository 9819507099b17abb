"""Where in a document the letters stand that no Word file can hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from khrongkan.errors import Place, finding
from khrongkan.writers.docx.markup import refused_letter

if TYPE_CHECKING:
    from khrongkan.compose.document import Document
    from khrongkan.errors import Finding


def unprintable(document: Document) -> Iterator[Finding]:
    """A finding for every text of a document that holds such a letter, with its fact's pointer."""
    return _found(document, "")


def _found(node: object, source: str) -> Iterator[Finding]:
    if isinstance(node, str):
        letter = refused_letter(node)
        if letter:
            place = Place(pointer=source)
            shown = f"U+{ord(letter):04X}"
            yield finding("unprintable-letter", place, letter=shown, text=node)
    elif isinstance(node, (tuple, Mapping)):
        for value in node.values() if isinstance(node, Mapping) else node:
            yield from _found(value, source)
    elif is_dataclass(node):
        nearest = getattr(node, "source", "") or source
        for part in fields(node):
            if not part.name.endswith("source") and part.name != "parts":
                own = getattr(node, f"{part.name}_source", "") or nearest
                yield from _found(getattr(node, part.name), own)
