"""A Document as one self-contained page of HTML: the preview that a web page shows, and prints.

Each block carries the JSON pointer of its fact as ``data-source``. Notes stand in the margin.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from khrongkan.shipped import templates
from khrongkan.writers.html.blocks import blocks
from khrongkan.writers.html.furniture import furniture
from khrongkan.writers.html.markup import escaped
from khrongkan.writers.look import look
from khrongkan.writers.review.marks import marked
from khrongkan.writers.titles import title_of

if TYPE_CHECKING:
    from khrongkan.compose.document import Document

__all__ = ["write"]

_SLOT = re.compile(r"\{\{(\w+)\}\}")
_CM = {"page", "edges", "signature"}
_POINTS = {"sizes", "space"}


def write(document: Document) -> bytes:
    """The bytes, in UTF-8, of a page that shows ``document``.

    >>> from khrongkan.compose.document import Document, Heading
    >>> page = write(Document((Heading("หลักการและเหตุผล", "๑.", source="/rationale"),))).decode()
    >>> '<h2 data-source="/rationale"><span class="label">๑. </span>หลักการและเหตุผล</h2>' in page
    True
    """
    before, after = _page()
    slots = {
        "title": escaped(title_of(document)),
        "author": escaped(document.author),
        "furniture": furniture(document.page),
    }
    head = _SLOT.sub(lambda found: slots[found[1]], before)
    noted = marked(document) if document.notes else document
    return (head + blocks(noted) + after).encode()


@cache
def _page() -> tuple[str, str]:
    """The shipped page before and after its body, with the look in it."""
    page = (templates() / "page.html").read_text(encoding="utf-8")
    before, _, after = page.replace("{{variables}}", _variables()).partition("{{body}}")
    return before, after


def _variables() -> str:
    """The look as variables that the stylesheet uses: ``--sizes-text: 16pt``."""
    rows = [
        f"--{section}-{name}: {value}{'cm' if section in _CM else 'pt'};"
        for section in sorted(_CM | _POINTS)
        for name, value in look()[section].items()
        if isinstance(value, int | float)
    ]
    bar, table = look()["bar"], look()["table"]
    rows += [f"--bar-height: {bar['height']}pt;", f"--bar-ground: #{bar['ground']};"]
    rows.append(f"--table-ground: #{table['ground']};")
    return ":root {{ {} }}".format(" ".join(rows))
