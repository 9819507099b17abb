"""The contents of a book, the bookmarks that they name, and the outline of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Anchor, Heading
from khrongkan.writers.docx.markup import (
    TAB,
    in_attribute,
    paragraph,
    paragraph_properties,
    plain_run,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Block, Contents, Entry
    from khrongkan.writers.docx.flow import Flow

Anchors = dict[int, tuple[int, Anchor]]
"""Anchors with their numbers, by the identity of the block that each stands before."""

_LARGE = '<w:pStyle w:val="KKFieldLarge"/>'
_END = "</w:pPr>"


def anchors_of(blocks: Sequence[Block]) -> tuple[list[Block], Anchors]:
    """The other blocks, and the anchors of those that have one."""
    others: list[Block] = []
    found: Anchors = {}
    waiting: Anchor | None = None
    for block in blocks:
        if isinstance(block, Anchor):
            waiting = block
            continue
        others.append(block)
        if waiting is not None:
            found[id(block)] = (len(found) + 1, waiting)
            waiting = None
    return others, found


def anchored(xml: str, named: tuple[int, Anchor] | None) -> str:
    """The paragraphs of a block, with the bookmark and outline level of its anchor on one of them.

    It is the paragraph of the project's name where there is one, else the first.
    """
    if named is None:
        return xml
    number, anchor = named
    large = xml.find(_LARGE)
    end = xml.index(_END, max(large, 0))
    mark = (
        f'<w:bookmarkStart w:id="{number}" w:name="{in_attribute(anchor.name)}"/>'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )
    return f'{xml[:end]}<w:outlineLvl w:val="0"/>{_END}{mark}{xml[end + len(_END) :]}'


def deeper(xml: str, block: Block) -> str:
    """A heading one level deeper in the outline, which has two levels: group labels leave it."""
    if not isinstance(block, Heading):
        return xml
    level = 1 if block.level == 1 else 9
    return xml.replace(_END, f'<w:outlineLvl w:val="{level}"/>{_END}', 1)


def contents(block: Contents, flow: Flow) -> str:
    """The contents, a paragraph an entry."""
    words, page = block.heads
    properties = paragraph_properties("KKContentsHead", new_page=flow.new_page, before=flow.before)
    head = paragraph(properties, plain_run(words) + TAB + plain_run(page))
    return head + "".join(_entry(entry) for entry in block.entries)


def _entry(entry: Entry) -> str:
    words = plain_run(entry.label) + TAB + plain_run(entry.text)
    opening = f'<w:hyperlink w:anchor="{in_attribute(entry.anchor)}" w:history="1">'
    content = f"{opening}{words}{TAB}{_page_reference(entry)}</w:hyperlink>"
    return paragraph(paragraph_properties("KKContents"), content)


def _page_reference(entry: Entry) -> str:
    """A field that holds its result already, so that Word has no need to ask."""
    ask = f" PAGEREF {entry.anchor} \\h \\* THAIARABIC " if _is_thai(entry.page) else ""
    ask = ask or f" PAGEREF {entry.anchor} \\h "
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{ask}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{plain_run(entry.page)}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _is_thai(number: str) -> bool:
    return any("๐" <= digit <= "๙" for digit in number)
