"""The space above a block, from what stands above it: the look's ``[space]``."""

from __future__ import annotations

from khrongkan.compose.document import (
    Block,
    Fields,
    Heading,
    Items,
    Paragraph,
    Signatures,
    Table,
)
from khrongkan.writers.look import look


def space_above(above: Block | None, block: Block) -> float:
    """The space above ``block`` in points; nothing above the first of a page.

    >>> space_above(Heading("วัตถุประสงค์"), Paragraph(()))
    2.0
    """
    space = look()["space"]
    name = _rule(above, block)
    after_table = isinstance(above, Table) and not above.remark
    least = space["after_table"] if after_table and not isinstance(block, Signatures) else 0
    return float(max(space[name], least) if name else least)


def _rule(above: Block | None, block: Block) -> str:  # noqa: PLR0911 - one return a rule
    if isinstance(block, Signatures):
        return "signatures"
    if above is None:
        return ""
    if isinstance(block, Heading):
        return _above_heading(above, block)
    if isinstance(block, Table):
        return "table_under_heading" if isinstance(above, Heading) else "table"
    if isinstance(above, Heading):
        return "first_in_group" if above.level > 1 and isinstance(block, Items) else "first_block"
    if isinstance(block, Fields):
        return "fields" if block.rule_above else ""
    if isinstance(block, Items):
        return "item"
    return _above_paragraph(block) if isinstance(block, Paragraph) else ""


def _above_heading(above: Block, block: Heading) -> str:
    if block.level > 1:
        return "first_group" if isinstance(above, Heading) else "group"
    if isinstance(above, Fields) and above.rule_below:
        return "heading_after_fields"
    if isinstance(above, Table) and not above.remark:
        return "heading_after_table"
    return "heading"


def _above_paragraph(block: Paragraph) -> str:
    if block.style in {"title", "subtitle"}:
        return ""
    return "remark" if block.style == "remark" else "paragraph"
