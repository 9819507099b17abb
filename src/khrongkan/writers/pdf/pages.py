"""A Document cut where its pages turn: a table too wide for an upright page gets one that lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from khrongkan.compose.document import Block, Heading, NewPage, Table, placed
from khrongkan.writers.columns import lay_out
from khrongkan.writers.look import measure

if TYPE_CHECKING:
    from collections.abc import Sequence

Turn = Literal["same", "new", "portrait", "landscape"]


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks on pages that lie alike; ``turn`` says how the part begins."""

    turn: Turn
    landscape: bool
    blocks: tuple[Block, ...]


def parts(blocks: Sequence[Block], *, landscape: bool = False) -> list[Part]:
    """The parts of a document, in order.

    >>> [part.turn for part in parts([Heading("ก"), NewPage(), Heading("ข")])]
    ['same', 'new']
    """
    made: list[Part] = []
    turn: Turn = "same"
    held: list[Block] = []
    for block in _turned(blocks, landscape=landscape):
        if not isinstance(block, NewPage):
            held.append(block)
            continue
        if held:
            made.append(Part(turn, landscape, tuple(held)))
        turn = _turn(landscape, block.landscape, begun=bool(made))
        landscape, held = block.landscape, []
    if held:
        made.append(Part(turn, landscape, tuple(held)))
    return made


def _turn(was: bool, lies: bool, *, begun: bool) -> Turn:  # noqa: FBT001 - private, one caller
    if was != lies:
        return "landscape" if lies else "portrait"
    return "new" if begun else "same"


def _turned(blocks: Sequence[Block], *, landscape: bool) -> list[Block]:
    """The blocks, with a lying page for each table that is too wide, and the heading above it."""
    made: list[Block] = []
    for number, block in enumerate(blocks):
        if isinstance(block, NewPage):
            landscape = block.landscape
        if landscape or not isinstance(block, Table) or not _cramped(block):
            made.append(block)
            continue
        start = len(made)
        while start and isinstance(made[start - 1], Heading):
            start -= 1
        made[start:] = [NewPage(landscape=True), *made[start:], block]
        if number + 1 < len(blocks) and not isinstance(blocks[number + 1], NewPage):
            made.append(NewPage())
    return made


def _cramped(block: Table) -> bool:
    return lay_out(block, list(placed(block)), measure()).cramped
