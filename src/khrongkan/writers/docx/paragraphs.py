"""Headings, prose and lists as paragraphs in named styles."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.writers.docx.markup import (
    TAB,
    bold_runs,
    paragraph,
    paragraph_properties,
    plain_run,
    plain_runs,
    runs,
)
from khrongkan.writers.docx.styles import hanging
from khrongkan.writers.docx.units import cm
from khrongkan.writers.look import look
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Heading, Item, Items, Paragraph, Text
    from khrongkan.writers.docx.flow import Flow

_STYLES = {
    "prose": "KKProse",
    "plain": "KKPlain",
    "title": "KKTitle",
    "subtitle": "KKSubtitle",
    "remark": "KKRemark",
}
_BOLD_STYLES = {"title", "subtitle"}
_DEEPEST = 3
_ITEM_STYLES = {depth: f"KKItem{depth}" for depth in range(1, _DEEPEST + 1)}


def prose(block: Paragraph, flow: Flow) -> str:
    """A paragraph of prose, of the title or of a remark."""
    if block.style == "remark":
        return remark(block.text, flow)
    properties = paragraph_properties(
        _STYLES[block.style],
        keep=flow.keep,
        new_page=flow.new_page,
        before=None if block.style in _BOLD_STYLES and not flow.before else flow.before,
        after=flow.after,
    )
    bold = block.style in _BOLD_STYLES
    return paragraph(properties, plain_runs(block.text) if bold else runs(block.text))


def remark(text: Text, flow: Flow) -> str:
    """A remark: its first bold word on the edge, the rest hanging beside it."""
    word, rest = (text[0], text[1:]) if text and text[0].face == "bold" else (None, text)
    if word is None or not rest:
        properties = paragraph_properties("KKRemark", keep=flow.keep, before=flow.before)
        return paragraph(properties, runs(text))
    size = look()["sizes"]["table"]
    gap = look()["gaps"]["remark"] * size * 2.54 / 72
    edge = text_width(word.text.strip(), size, bold=True) + gap
    properties = paragraph_properties(
        "KKRemark",
        keep=flow.keep,
        new_page=flow.new_page,
        tabs=tab_at(edge),
        before=flow.before,
        after=flow.after,
        indent=hang(0, edge),
    )
    label = bold_runs((type(word)(word.text.strip()),))
    first = type(word)(rest[0].text.lstrip(" "), rest[0].face, rest[0].width)
    return paragraph(properties, label + TAB + runs((first, *rest[1:])))


def heading(block: Heading, flow: Flow) -> str:
    """A section heading or group label, with what follows on its line."""
    properties = paragraph_properties(
        "KKHeading1" if block.level == 1 else "KKHeading2",
        new_page=flow.new_page,
        before=flow.before,
        after=flow.after,
        indent="" if block.label else _unnumbered(block.level),
    )
    label = plain_run(block.label) + TAB if block.label else ""
    tail = ""
    if block.tail:
        gap = "" if block.tail[0].text.startswith(" ") else look()["gaps"]["after_label"]
        tail = plain_run(gap) * bool(gap) + runs(block.tail, on_bold=True)
    return paragraph(properties, label + plain_run(block.text) + tail)


def _unnumbered(level: int) -> str:
    edge = 0 if level == 1 else look()["edges"]["group_number"]
    return f'<w:ind w:left="{cm(edge)}" w:firstLine="0"/>'


def items(block: Items, flow: Flow) -> str:
    """A list; every number hangs, and a number too wide moves the words of the whole list."""
    depths = {min(item.depth, _DEEPEST) for item in block.items}
    edges = {depth: _edges(block.items, depth) for depth in depths}
    last = len(block.items) - 1
    return "".join(
        [
            _item(
                item,
                edges[min(item.depth, _DEEPEST)],
                before=flow.before if number == 0 else None,
                after=flow.after if number == last else None,
                keep=flow.keep and number == last,
                new_page=flow.new_page and number == 0,
            )
            for number, item in enumerate(block.items)
        ]
    )


def _edges(listed: Sequence[Item], depth: int) -> tuple[float, float, float]:
    """Where numbers and words of one depth stand, and by how much that is moved, in cm."""
    edges = look()["edges"]
    number, words = edges["item_numbers"][depth - 1], edges["item_texts"][depth - 1]
    labels = [item.label for item in listed if min(item.depth, _DEEPEST) == depth and item.label]
    if not labels:
        return number, edges["unnumbered"] if depth == 1 else number, 0.0
    widest = max(text_width(label, look()["sizes"]["text"]) for label in labels)
    lacking = widest - (words - number - edges["label_air"])
    steps = -(-lacking // edges["widening"]) if lacking > 0 else 0
    return number, words + steps * edges["widening"], steps


def _item(  # noqa: PLR0913 - an item and its place
    item: Item,
    edges: tuple[float, float, float],
    *,
    before: int | None,
    after: int | None,
    keep: bool,
    new_page: bool,
) -> str:
    depth = min(item.depth, _DEEPEST)
    tabs, indent = _hung(depth, edges) if item.label else ("", _flush(edges))
    properties = paragraph_properties(
        _ITEM_STYLES[depth],
        keep=keep,
        new_page=new_page,
        tabs=tabs,
        before=before,
        after=after,
        indent=indent,
    )
    label = plain_run(item.label) + TAB if item.label else ""
    return paragraph(properties, label + runs(item.text))


@lru_cache(maxsize=256)
def _flush(edges: tuple[float, float, float]) -> str:
    """The indent of an item without a number."""
    return f'<w:ind w:left="{cm(edges[1])}" w:firstLine="0"/>'


@lru_cache(maxsize=256)
def _hung(depth: int, edges: tuple[float, float, float]) -> tuple[str, str]:
    """The tab stop and indent of an item whose number is too wide for those of its style."""
    number, words, moved = edges
    return (_moved_tab(depth, words), hang(number, words)) if moved else ("", "")


def _moved_tab(depth: int, words: float) -> str:
    usual = look()["edges"]["item_texts"][depth - 1]
    return (
        f'<w:tabs><w:tab w:val="clear" w:pos="{cm(usual)}"/>'
        f'<w:tab w:val="left" w:pos="{cm(words)}"/></w:tabs>'
    )


def tab_at(edge: float) -> str:
    """A tab stop at ``edge`` cm."""
    return hanging(0, edge).partition("{spacing}")[0]


def hang(number: float, words: float) -> str:
    """The indent of a number at ``number`` cm with its words at ``words`` cm."""
    return hanging(number, words).partition("{spacing}")[2]
