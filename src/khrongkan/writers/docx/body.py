"""The blocks of a Document as the body of a Word document, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import (
    Block,
    Fields,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Signatures,
    Table,
    placed,
)
from khrongkan.writers.columns import lay_out
from khrongkan.writers.docx.fields import fields
from khrongkan.writers.docx.flow import Flow, flows
from khrongkan.writers.docx.markup import paragraph, paragraph_properties
from khrongkan.writers.docx.paragraphs import heading, items, prose
from khrongkan.writers.docx.signatures import signatures
from khrongkan.writers.docx.table import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from khrongkan.compose.document import Document
    from khrongkan.writers.docx.section import Section

_WRITERS: dict[type, Callable[[Any, Flow], str]] = {
    Paragraph: prose,
    Heading: heading,
    Items: items,
    Fields: fields,
    Table: table,
    Signatures: signatures,
}


def body(document: Document, section: Section) -> tuple[str, str]:
    """The body, and the properties of its last section.

    Raises:
        UnprintableLetterError: if a text holds a letter that XML can't hold.
    """
    blocks = turned(document.blocks, section, landscape=document.page.landscape)
    lying = _lying(blocks, landscape=document.page.landscape)
    measures = [section.measure(landscape=landscape) for landscape in lying]
    pieces: list[str] = []
    first = True
    for block, flow, landscape, was in zip(
        blocks, flows(blocks, measures), lying, [document.page.landscape, *lying], strict=False
    ):
        if isinstance(block, NewPage):
            if landscape != was:
                ending = section.turned(document.page, landscape=was, first=first)
                _close_section(pieces, ending)
                first = False
            continue
        written = _WRITERS[type(block)](block, flow)
        if written.startswith("<w:tbl>") and (flow.new_page or _ends_in_table(pieces)):
            pieces.append(_spacer(keep=True, new_page=flow.new_page))
        pieces.append(written)
    if not pieces or _ends_in_table(pieces):
        pieces.append(_spacer())
    last = lying[-1] if lying else document.page.landscape
    return "".join(pieces), section.turned(document.page, landscape=last, first=first)


def _spacer(*, keep: bool = False, new_page: bool = False) -> str:
    """A paragraph next to nothing high, where Word needs one beside a table."""
    return paragraph(paragraph_properties("KKSpacer", keep=keep, new_page=new_page), "")


def _ends_in_table(pieces: Sequence[str]) -> bool:
    return bool(pieces) and pieces[-1].endswith("</w:tbl>")


def _lying(blocks: Sequence[Block], *, landscape: bool) -> list[bool]:
    """For each block whether its page lies; a NewPage already lies as it says."""
    lying = []
    for block in blocks:
        landscape = block.landscape if isinstance(block, NewPage) else landscape
        lying.append(landscape)
    return lying


def _close_section(pieces: list[str], properties: str) -> None:
    """A section's properties stand in its last paragraph."""
    if not pieces or _ends_in_table(pieces):
        pieces.append(_spacer())
    head, end, tail = pieces[-1].rpartition("</w:pPr>")
    pieces[-1] = f"{head}{properties}{end}{tail}"


def turned(blocks: Sequence[Block], section: Section, *, landscape: bool) -> list[Block]:
    """Give each table that is too narrow upright a landscape page, with the heading above it."""
    result: list[Block] = []
    for number, block in enumerate(blocks):
        if isinstance(block, NewPage):
            landscape = block.landscape
        if not landscape and isinstance(block, Table) and _cramped(block, section):
            headings = _headings_above(result)
            result[len(result) - headings :] = [
                NewPage(landscape=True),
                *result[len(result) - headings :],
                block,
            ]
            if number + 1 < len(blocks) and not isinstance(blocks[number + 1], NewPage):
                result.append(NewPage())
        else:
            result.append(block)
    return result


def _headings_above(blocks: Sequence[Block]) -> int:
    count = 0
    while count < len(blocks) and isinstance(blocks[-1 - count], Heading):
        count += 1
    return count


def _cramped(block: Table, section: Section) -> bool:
    return lay_out(block, list(placed(block)), section.measure(landscape=False)).cramped
