"""Whether a tag that stands for a whole paragraph, row or cell is alone in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.templates.marks import NOTHING, nodes_of
from khrongkan.writers.templates.names import PARAGRAPH, WORDS, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}footnoteReference", f"{W}fldChar")


class Company:
    """Counts what stands in rows, cells and paragraphs, each once, before anything is taken out."""

    def __init__(self) -> None:
        self._counts: dict[_Element, int] = {}

    def alone(self, words: str, text: str, whole: _Element) -> bool:
        """Whether a tag (``text``) is all the ``words`` of its paragraph, and of ``whole``."""
        if words.strip() != text:
            return False
        if whole not in self._counts:
            self._counts[whole] = _count(whole)
        return self._counts[whole] == 1


def _count(whole: _Element) -> int:
    """The paragraphs with words, and the pictures; two stand for many."""
    found = int(next(whole.iter(*_PICTURES), None) is not None)
    for paragraph in whole.iter(PARAGRAPH):
        found += _says_something(paragraph)
        if found > 1:
            break
    return found


def _says_something(paragraph: _Element) -> bool:
    texts = (node.text or "" for node in nodes_of(paragraph) if node.tag == WORDS)
    return any(text.translate(NOTHING).strip() for text in texts)
