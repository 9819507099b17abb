"""A list with its lists: where numbers stand, where words stand, what is justified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.look import look
from khrongkan.writers.pdf.breaks import firm
from khrongkan.writers.pdf.typed import Data, last_line_free, typed
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Item

_DEEPEST = 3


def listed(items: Sequence[Item], room: float) -> list[Data]:
    """The items of a list in a measure of ``room`` cm; deeper ones hang in the one above them."""
    edges = {depth: _edges(items, depth) for depth in range(1, _DEEPEST + 1)}
    return _level(list(items), edges, 0.0, room)


def _edges(items: Sequence[Item], depth: int) -> tuple[float, float]:
    """Where numbers and words of one depth stand, in cm; a number too wide moves all words."""
    edges = look()["edges"]
    number, words = edges["item_numbers"][depth - 1], edges["item_texts"][depth - 1]
    labels = [item.label for item in items if _depth(item) == depth and item.label]
    if not labels:
        return number, edges["unnumbered"] if depth == 1 else number
    widest = max(text_width(label, look()["sizes"]["text"]) for label in labels)
    lacking = widest - (words - number - edges["label_air"])
    steps = -(-lacking // edges["widening"]) if lacking > 0 else 0
    return number, words + steps * edges["widening"]


def _depth(item: Item) -> int:
    return min(item.depth, _DEEPEST)


def _level(
    items: list[Item], edges: dict[int, tuple[float, float]], start: float, room: float
) -> list[Data]:
    """One level: each item with the deeper ones that follow it. ``start`` cm is its own edge."""
    made: list[Data] = []
    depth = min(map(_depth, items), default=1)
    groups: list[list[Item]] = []
    for item in items:
        if _depth(item) == depth or not groups:
            groups.append([item])
        else:
            groups[-1].append(item)
    for item, *deeper in groups:
        number, words = edges[_depth(item)]
        inner = _lists(deeper, edges, words, room)
        made.append(_item(item, (number, words), start, room) | {"lists": inner})
    return made


def _lists(
    deeper: list[Item], edges: dict[int, tuple[float, float]], start: float, room: float
) -> list[list[Data]]:
    return [_level(deeper, edges, start, room)] if deeper else []


def _item(item: Item, edges: tuple[float, float], start: float, room: float) -> Data:
    number, words = edges
    justified = _depth(item) == 1
    setting = last_line_free(item.text) if justified else "ragged"
    return {
        "label": firm(item.label) or None,
        "text": typed(item.text, setting, room - words),
        "indent": (number if item.label else words) - start,
        "hang": words - number,
        "above": look()["space"]["item"],
        "justified": justified,
    }
