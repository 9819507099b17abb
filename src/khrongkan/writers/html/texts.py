"""Texts of a Document as words of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.html.line_ends import with_line_ends
from khrongkan.writers.html.markup import element
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from khrongkan.compose.document import Text


def words(text: Text, *, gap: float | None = None, bold: bool = False, narrow: bool = False) -> str:
    """A text: plain and bold words, boxes to tick, dotted lines. ``gap`` in cm.

    In a ``narrow`` place a line may end wherever a word does.
    """
    pieces = []
    for run in text:
        if run.face in {"gap", "dots"}:
            width = run.width or (look()["gaps"]["unknown"] if gap is None else gap)
            pieces.append(element("span", "", kind="dots", style=f"width:{width}cm"))
            continue
        shown = with_line_ends(run.text, narrow=narrow)
        if run.face == "bold" and not bold:
            shown = element("strong", shown)
        elif run.face == "regular" and bold:
            shown = element("span", shown, kind="regular")
        pieces.append(shown)
    return "".join(pieces)
