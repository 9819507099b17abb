"""Every text of a Document that can carry a note, in the order of the page, and put anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from khrongkan.compose.document import (
    Block,
    Cell,
    Fields,
    Heading,
    Items,
    Paragraph,
    Run,
    Signatures,
    Signer,
    Table,
    Text,
    words,
)

if TYPE_CHECKING:
    from khrongkan.compose.document import Document, Row

Visit = Callable[[Text, tuple[str, ...]], Text]
"""Takes a text and the facts that it belongs to, the outermost first; gives the text anew."""


def rewritten(document: Document, visit: Visit) -> Document:
    """The document with each text as ``visit`` gives it.

    >>> from khrongkan.compose.document import Document, Heading
    >>> shout = lambda text, sources: (Run(words(text) + "!"),)
    >>> rewritten(Document((Heading("ก"),)), shout).blocks[0].text
    'ก!'
    """
    blocks = tuple(_block(block, visit) for block in document.blocks)
    parts = _Parts(document.parts, dict(zip(document.blocks, blocks, strict=True)))
    return replace(document, blocks=blocks, parts=parts)


class _Parts(Mapping[str, tuple[Block, ...]]):
    """The blocks that a template places itself, put anew as they are on the page.

    They are composed when the first of them is asked for, and so are looked up only then.
    """

    def __init__(self, parts: Mapping[str, tuple[Block, ...]], anew: Mapping[Block, Block]) -> None:
        self._parts = parts
        self._anew = anew

    def __getitem__(self, name: str) -> tuple[Block, ...]:
        return tuple(self._anew.get(block, block) for block in self._parts[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def _block(block: Block, visit: Visit) -> Block:
    """A block anew; page breaks and contents have no words of a record."""
    anew = _ANEW.get(type(block))
    return anew(block, visit) if anew else block


def _paragraph(block: Paragraph, visit: Visit) -> Paragraph:
    return replace(block, text=visit(block.text, (block.source,)))


def _heading(block: Heading, visit: Visit) -> Heading:
    first, *tail = visit((Run(block.text), *block.tail), (block.source,))
    return replace(block, text=first.text, tail=tuple(tail))


def _items(block: Items, visit: Visit) -> Items:
    made = (
        replace(item, text=visit(item.text, (block.source, item.source))) for item in block.items
    )
    return replace(block, items=tuple(made))


def _fields(block: Fields, visit: Visit) -> Fields:
    made = (
        replace(field, lines=tuple(visit(line, (field.source,)) for line in field.lines))
        for field in block.fields
    )
    return replace(block, fields=tuple(made))


def _table(block: Table, visit: Visit) -> Table:
    rows = tuple(_row(row, block.source, visit) for row in block.rows)
    remark = visit(block.remark, (block.remark_source,)) if block.remark else ()
    return replace(block, rows=rows, remark=remark)


def _row(row: Row, source: str, visit: Visit) -> Row:
    return replace(row, cells=tuple(_cell(cell, source, visit) for cell in row.cells))


def _cell(cell: Cell, source: str, visit: Visit) -> Cell:
    made = (replace(line, text=visit(line.text, (source, line.source))) for line in cell.lines)
    return replace(cell, lines=tuple(made))


def _signatures(block: Signatures, visit: Visit) -> Signatures:
    return replace(
        block, rows=tuple(tuple(_signer(one, visit) for one in row) for row in block.rows)
    )


def _signer(signer: Signer, visit: Visit) -> Signer:
    def anew(text: str) -> str:
        """Words of the signer as ``visit`` gives them back."""
        return words(visit((Run(text),), (signer.source,))) if text else text

    return replace(
        signer,
        role=anew(signer.role),
        name=anew(signer.name),
        position=tuple(map(anew, signer.position)),
    )


_ANEW: dict[type[Block], Callable[[Any, Visit], Block]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Items: _items,
    Fields: _fields,
    Table: _table,
    Signatures: _signatures,
}
