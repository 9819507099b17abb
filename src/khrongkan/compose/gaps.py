"""What a sheet prints as a gap: the facts that are still missing, as the page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Fields, Heading, Items, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.document import Block, Document, Text


def missing_facts(document: Document) -> list[str]:
    """JSON pointers of the facts that print as a gap, in the order of the page, each once."""
    texts = (text for block in document.blocks for text in _texts(block))
    gaps = (run.source or source for text, source in texts for run in text if run.face == "gap")
    return list(dict.fromkeys(gaps))


def _texts(block: Block) -> Iterator[tuple[Text, str]]:
    match block:
        case Paragraph():
            yield block.text, block.source
        case Heading():
            yield block.tail, block.source
        case Items():
            yield from ((item.text, item.source) for item in block.items)
        case Fields():
            yield from ((text, field.source) for field in block.fields for text in field.lines)
        case Table():
            cells = (cell for row in block.rows for cell in row.cells)
            yield from ((line.text, line.source) for cell in cells for line in cell.lines)
        case _:
            return
