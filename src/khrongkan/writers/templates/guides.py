"""The instructions in a new template: paragraphs of a style of their own, which never print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.templates.controls import remove
from khrongkan.writers.templates.names import PARAGRAPH, W

if TYPE_CHECKING:
    from lxml.etree import _Element

GUIDE = "KKGuide"
"""The style of the instructions in a new template; what stands in it is not printed."""


def remove_guides(root: _Element) -> None:
    """Take the instructions out of a part."""
    for guide in [one for one in root.iter(PARAGRAPH) if _style(one) == GUIDE]:
        remove(guide)


def _style(paragraph: _Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val") or "" if style is not None else ""
