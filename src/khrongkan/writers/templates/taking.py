"""Taking tags out of the tree of a part: a numbered mark stands where each of them stood."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from khrongkan.writers.templates.faults import refuse
from khrongkan.writers.templates.names import RUN, RUN_PROPERTIES, SPACE, WORDS, W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from khrongkan.writers.templates.marks import Words

MARK = "kk"
"""The target of the processing instructions that stand for tags while a part is read."""

LONGEST_FACE = 20_000
"""Bytes of markup that tell how the letters of a run look; Word writes a few hundred."""


def mark(what: str) -> _Element:
    """A mark to put into the tree."""
    return etree.ProcessingInstruction(MARK, what)


def take(words: Words, start: int, end: int, what: str, *, apart: bool) -> _Element:
    """Take the letters of a tag out, and put a mark where they began.

    ``apart``: the mark stands between runs, so that what it begins may end in another run. Tags of
    a paragraph are taken from the last to the first, for places before them stay true.

    Raises:
        TemplateFaultError: if the run's face is endless.
    """
    node, at = words.letters[start]
    text = node.text or ""
    last = dict(words.letters[start:end])
    rest = text[last.pop(node) + 1 :]
    for other, place in last.items():
        _cut(other, place + 1)
    _write(node, text[:at])
    made = mark(what)
    node.addnext(made)
    if rest:
        made.addnext(_words(rest))
    if apart:
        _part_run(made)
    if not node.text:
        _drop(node)
    return made


def _cut(node: _Element, count: int) -> None:
    """Take the first letters of a node away; what stands for a letter goes as a whole."""
    if node.tag == WORDS:
        _write(node, (node.text or "")[count:])
    if node.tag != WORDS or not node.text:
        _drop(node)


def _drop(node: _Element) -> None:
    """Take a node away, and its run where nothing else is in it."""
    run = node.getparent()
    if run is None:
        return
    run.remove(node)
    outer = run.getparent()
    if run.tag == RUN and outer is not None and all(one.tag == RUN_PROPERTIES for one in run):
        outer.remove(run)


def _write(node: _Element, text: str) -> None:
    node.text = text
    node.set(SPACE, "preserve")


def _words(text: str) -> _Element:
    node = etree.Element(WORDS)
    _write(node, text)
    return node


def _part_run(made: _Element) -> None:
    """Lift a mark out of its run, which goes on after it in the same face."""
    run = made.getparent()
    if run is None or run.tag != RUN:
        return
    after = list(made.itersiblings())
    run.addnext(made)
    if after:
        second = etree.Element(RUN)
        properties = run.find(RUN_PROPERTIES)
        if properties is not None:
            _refuse_endless(properties)
            second.append(deepcopy(properties))
        second.extend(after)
        made.addnext(second)


def _refuse_endless(properties: _Element) -> None:
    """Each half of a run has its face, so a face as long as a book would be many books."""
    if len(etree.tostring(properties)) > LONGEST_FACE:
        refuse("template-face-long")


def replace_whole(element: _Element, what: str) -> _Element:
    """Put a mark in place of an element; a section that ends in it keeps a paragraph of its own."""
    made = mark(what)
    section = element.find(f"{W}pPr/{W}sectPr")
    element.addprevious(made)
    parent = element.getparent()
    if section is not None:
        for child in list(element):
            if child.tag != f"{W}pPr":
                element.remove(child)
    elif parent is not None:
        parent.remove(element)
    return made
