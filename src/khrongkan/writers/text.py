"""A Document as plain text: one block a line, cells parted by tabs; for diffs and for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import (
    Anchor,
    Cell,
    Contents,
    Covered,
    Fields,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Signatures,
    Signer,
    Table,
    placed,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from khrongkan.compose.document import Block, Column, Document, Line

_BAR = "█"


def write(document: Document) -> bytes:
    r"""The words of ``document`` in UTF-8, with a line end after each line.

    >>> from khrongkan.compose.document import Document, Heading
    >>> write(Document((Heading("หลักการและเหตุผล", "๑."),))).decode()
    '๑. หลักการและเหตุผล\n'
    """
    lines = [line for block in document.blocks for line in _WRITERS[type(block)](block)]
    return "".join(f"{line}\n" for line in lines).encode()


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield words(block.text)


def _heading(block: Heading) -> Iterator[str]:
    yield _joined(block.label, block.text, words(block.tail).strip())


def _items(block: Items) -> Iterator[str]:
    for item in block.items:
        yield "  " * (item.depth - 1) + _joined(item.label, words(item.text))


def _fields(block: Fields) -> Iterator[str]:
    for field in block.fields:
        first, *others = [words(line) for line in field.lines] or [""]
        yield f"{field.label}\t{first}"
        yield from (f"\t{line}" for line in others)


def _table(block: Table) -> Iterator[str]:
    if not block.headless:
        yield from _head(block.columns)
    for row in placed(block):
        yield "\t".join(_cell(cell) for _, cell in row)
    if block.remark:
        yield words(block.remark)


def _head(columns: tuple[Column, ...]) -> Iterator[str]:
    """A line for each level of the head, as its rows are read."""
    while columns:
        yield "\t".join(" ".join(column.head) for column in columns)
        columns = tuple(child for column in columns for child in column.children)


def _signatures(block: Signatures) -> Iterator[str]:
    for row in block.rows:
        for signer in row:
            yield _signer(signer)


def _new_page(_block: NewPage) -> Iterator[str]:
    yield ""


def _cell(cell: Cell | Covered) -> str:
    if isinstance(cell, Covered):
        return ""
    return _BAR if cell.bar else " / ".join(_line(line) for line in cell.lines)


def _line(line: Line) -> str:
    return _joined(line.label, words(line.text))


def _signer(signer: Signer) -> str:
    return _joined(
        signer.sign, signer.role, f"({signer.name})", *signer.position, words(signer.date)
    )


def _anchor(_: Anchor) -> Iterator[str]:
    yield from ()


def _contents(block: Contents) -> Iterator[str]:
    yield "\t".join(block.heads)
    yield from (f"{_joined(one.label, one.text)}\t{one.page}" for one in block.entries)


_WRITERS: dict[type[Block], Callable[[Any], Iterator[str]]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Items: _items,
    Fields: _fields,
    Table: _table,
    Signatures: _signatures,
    NewPage: _new_page,
    Anchor: _anchor,
    Contents: _contents,
}
