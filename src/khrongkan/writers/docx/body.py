"""The blocks of a Document as the body of a Word document, section by section."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from khrongkan.compose.document import (
    Block,
    Contents,
    Fields,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Signatures,
    Table,
)
from khrongkan.writers.docx.contents import anchored, anchors_of, contents, deeper
from khrongkan.writers.docx.fields import fields
from khrongkan.writers.docx.flow import Flow, flows
from khrongkan.writers.docx.markup import paragraph, paragraph_properties
from khrongkan.writers.docx.paragraphs import heading, items, prose
from khrongkan.writers.docx.signatures import signatures
from khrongkan.writers.docx.table import Laid, laid, table
from khrongkan.writers.docx.units import pt
from khrongkan.writers.look import look

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
    Signatures: signatures,
    Contents: contents,
}


def body(document: Document, section: Section) -> tuple[str, str]:
    """The body, and the properties of its last section.

    Raises:
        UnprintableLetterError: if a text holds a letter that XML can't hold.
    """
    tables: dict[int, Laid] = {}
    own, anchors = anchors_of(document.blocks)
    blocks = turned(own, section, tables, landscape=document.page.landscape)
    lying = _lying(blocks, landscape=document.page.landscape)
    across = {landscape: section.measure(landscape=landscape) for landscape in (False, True)}
    measures = [across[landscape] for landscape in lying]
    pieces: list[str] = []
    first = True
    for number, (block, flow) in enumerate(zip(blocks, flows(blocks, measures), strict=True)):
        if not isinstance(block, NewPage):
            _add(pieces, block, flow, tables)
            if anchors:
                pieces[-1] = anchored(deeper(pieces[-1], block), anchors.get(id(block)))
        elif number and lying[number] != lying[number - 1]:
            ending = section.turned(document.page, landscape=lying[number - 1], first=first)
            _close_section(pieces, ending)
            first = False
    if not pieces or _ends_in_table(pieces):
        pieces.append(_spacer())
    last = lying[-1] if lying else document.page.landscape
    return "".join(pieces), section.turned(document.page, landscape=last, first=first)


def standing(blocks: Sequence[Block], measure: float) -> str:
    """Blocks that stand in a cell, box or header ``measure`` cm wide, where no page turns.

    Raises:
        UnprintableLetterError: if a text holds a letter that XML can't hold.
    """
    pieces: list[str] = []
    shown = [block for block in blocks if not isinstance(block, NewPage)]
    for block, flow in zip(shown, flows(shown, [measure] * len(shown)), strict=True):
        _add(pieces, block, flow, {})
    return "".join(pieces)


def _add(pieces: list[str], block: Block, flow: Flow, tables: dict[int, Laid]) -> None:
    if isinstance(block, Table):
        written = table(block, flow, tables.get(id(block)))
    else:
        written = _WRITERS[type(block)](block, flow)
    if written.startswith("<w:tbl>") and (flow.new_page or _ends_in_table(pieces)):
        apart = _ends_in_table(pieces) and isinstance(block, Table)
        before = pt(look()["space"]["table"]) if apart else None
        pieces.append(
            _spacer(keep=isinstance(block, Signatures), new_page=flow.new_page, before=before)
        )
    pieces.append(written)


def _spacer(*, keep: bool = False, new_page: bool = False, before: int | None = None) -> str:
    """A paragraph next to nothing high, where Word needs one beside a table."""
    properties = paragraph_properties("KKSpacer", keep=keep, new_page=new_page, before=before)
    return paragraph(properties, "")


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


def turned(
    blocks: Sequence[Block], section: Section, tables: dict[int, Laid], *, landscape: bool
) -> list[Block]:
    """Give each table that is too narrow upright a landscape page, with the heading above it.

    Page breaks that would leave a page empty go. The layouts that were tried are left in
    ``tables``, by the identity of the table.
    """
    result: list[Block] = []
    turn: NewPage | None = None
    for block in blocks:
        if isinstance(block, NewPage):
            turn = block
            landscape = block.landscape
            continue
        if turn:
            result.append(turn)
            turn = None
        if isinstance(block, Table):
            ready = laid(block, section.measure(landscape=landscape))
            tables[id(block)] = ready
            if ready.layout.cramped and not landscape:
                _turn_before(result)
                turn = NewPage()
        result.append(block)
    return result


def _turn_before(result: list[Block]) -> None:
    """A landscape page begins before the headings at the end of ``result``."""
    headings = sum(1 for _ in takewhile(lambda block: isinstance(block, Heading), reversed(result)))
    at = len(result) - headings
    if at and isinstance(result[at - 1], NewPage):
        result[at - 1] = NewPage(landscape=True)
    else:
        result.insert(at, NewPage(landscape=True))
