"""What stands above and below a block decides its spaces and what it stays together with."""

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
)
from khrongkan.immutable import immutable
from khrongkan.writers.docx.units import pt
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence


@immutable
class Flow:
    """A block's place in the sheet.

    ``before`` and ``after``: space above its first and below its last paragraph in twentieths of a
    point (``None``: as its style says). ``keep``: its last paragraph stays with what follows.
    ``new_page``: it begins a page. ``measure``: cm between the margins.
    """

    before: int | None = None
    after: int | None = None
    keep: bool = False
    new_page: bool = False
    measure: float = 16.0


def flows(blocks: Sequence[Block], measures: Sequence[float]) -> list[Flow]:
    """The place of each block; ``measures`` gives the width of the page that each stands on."""
    return [_flow(blocks, number, measures) for number in range(len(blocks))]


def _flow(blocks: Sequence[Block], number: int, measures: Sequence[float]) -> Flow:
    above = blocks[number - 1] if number else None
    below = blocks[number + 1] if number + 1 < len(blocks) else None
    space = space_above(above, blocks[number])
    return Flow(
        before=None if space is None else pt(space),
        after=_space_below(blocks[number], below),
        keep=isinstance(below, Signatures),
        # A page that turns is begun by its section, any other by its first paragraph.
        new_page=isinstance(above, NewPage)
        and number > 1
        and measures[number - 2] == measures[number],
        measure=measures[number],
    )


def _space_below(block: Block, below: Block | None) -> int | None:
    """A table can't hold space above itself, so the paragraph before it does."""
    if not isinstance(below, Table) or isinstance(block, (Signatures, NewPage)):
        return None
    if _ends_in_table(block):
        return None
    return pt(look()["space"]["table_under_heading" if isinstance(block, Heading) else "table"])


def space_above(above: Block | None, block: Block) -> float | None:
    """The space above a block in points, or ``None`` for what its own style says.

    >>> space_above(Heading("วัตถุประสงค์"), Paragraph(()))
    2.0
    """
    space = look()["space"]
    if above is None or isinstance(above, NewPage):
        return 0 if not isinstance(block, Signatures) else None
    if isinstance(block, Heading):
        return _above_heading(above, block, space)
    if isinstance(above, Heading) and isinstance(block, (Paragraph, Items, Fields)):
        first_in_group = above.level > 1 and isinstance(block, Items)
        return float(space["first_in_group" if first_in_group else "first_block"])
    if _ends_in_table(above):
        return float(space["after_table"])
    return None


def _above_heading(above: Block, block: Heading, space: dict[str, float]) -> float | None:
    if block.level > 1:
        return space["first_group"] if isinstance(above, Heading) else None
    if isinstance(above, Fields) and above.rule_below:
        return space["heading_after_fields"]
    return space["heading_after_table"] if _ends_in_table(above) else None


def _ends_in_table(block: Block) -> bool:
    return isinstance(block, Table) and not block.remark
