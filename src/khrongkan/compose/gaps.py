"""What a sheet prints as a gap: the facts that are still missing, as the page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Fields, Heading, Items, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khrongkan.compose.document import Block, Document, Text


def missing_facts(document: Document) -> list[str]:
    """JSON pointers of the facts that print as a gap, in the order of the page, each once."""
    return list(dict.fromkeys(one for block in document.blocks for one in _missing(block)))


def _missing(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        for row in block.rows:
            yield from _gaps((line.text, line.source) for cell in row.cells for line in cell.lines)
            yield from row.waits
    elif isinstance(block, Fields):
        for field in block.fields:
            yield from _gaps((text, field.source) for text in field.lines)
            yield from field.waits
    else:
        yield from _gaps(_texts(block))


def _gaps(texts: Iterable[tuple[Text, str]]) -> Iterator[str]:
    for text, source in texts:
        yield from (run.source or source for run in text if run.face == "gap")


def _texts(block: Block) -> Iterator[tuple[Text, str]]:
    match block:
        case Paragraph():
            yield block.text, block.source
        case Heading():
            yield block.tail, block.source
        case Items():
            yield from ((item.text, item.source) for item in block.items)
        case _:
            return
