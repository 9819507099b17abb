"""The title of a document that was given none, since PDF and HTML demand one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Fields, Heading, Paragraph, words

if TYPE_CHECKING:
    from khrongkan.compose.document import Block, Document


def title_of(document: Document) -> str:
    """The document's title, else the first words that it prints, else a dash.

    >>> from khrongkan.compose.document import Document, Heading
    >>> title_of(Document((Heading("ข้อค้นพบ", "๑."),)))
    'ข้อค้นพบ'
    """
    printed = (shown for block in document.blocks if (shown := _words(block).strip()))
    return document.title.strip() or next(printed, "-")


def _words(block: Block) -> str:
    if isinstance(block, Paragraph):
        return words(block.text)
    if isinstance(block, Heading):
        return block.text
    if isinstance(block, Fields):
        return " ".join(words(line) for field in block.fields[:1] for line in field.lines)
    return ""
