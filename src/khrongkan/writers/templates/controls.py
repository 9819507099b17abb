"""What Word keeps about a paragraph that would get in the way of what is filled into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.templates.names import W

if TYPE_CHECKING:
    from lxml.etree import _Element


_ROOFS = (f"{W}smartTag", f"{W}ins")
"""What Word puts around a part of a paragraph without showing it, or only to reviewers."""


def unbind(paragraph: _Element) -> None:
    """A content control that shows a stored value would show that, and not what is filled in."""
    for control in (*paragraph.iterancestors(f"{W}sdt"), *paragraph.iter(f"{W}sdt")):
        for name in ("dataBinding", "showingPlcHdr"):
            for bound in list(control.findall(f"{W}sdtPr/{W}{name}")):
                remove(bound)
    for roof in list(paragraph.iter(*_ROOFS)):
        _lift(roof)
    for spelling in list(paragraph.iter(f"{W}proofErr")):
        remove(spelling)


def _lift(roof: _Element) -> None:
    """Let what is under a roof stand in its paragraph: a tag may begin there and end outside."""
    for inner in list(roof):
        roof.addprevious(inner)
    remove(roof)


def remove(element: _Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
