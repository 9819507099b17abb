"""A PDF without anything that runs: scripts, actions, attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from khrongkan.writers.forms_pdf.widgets import annotations_of, part

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACTS = ("/OpenAction", "/AA", "/AcroForm", "/NeedsRendering", "/Perms", "/Legal")
_HARMLESS = {"/GoTo", "/URI"}
_MOST_ENTRIES = 100_000
"""Entries of an outline that are looked at."""


def without_actions(file: pikepdf.Pdf) -> None:
    """Take out what a form may do; links and an outline still lead to pages and addresses."""
    for act in _ACTS:
        if act in file.Root:
            del file.Root[act]
    names = part(file.Root, "/Names")
    for kind in [kind for kind in names.keys() if kind != "/Dests"]:  # noqa: SIM118 - no mapping
        del names[kind]
    for page in file.pages:
        if "/AA" in page.obj:
            del page.obj["/AA"]
        for link in annotations_of(page):
            _tamed(link)
    for entry in _outline(file):
        _tamed(entry)


def _tamed(one: Any) -> None:  # noqa: ANN401 - pikepdf's objects
    """A link or an entry of the outline that at most leads somewhere."""
    for act in ("/AA", "/PA"):
        if act in one:
            del one[act]
    if "/A" not in one:
        return
    if one["/A"].get("/S") not in _HARMLESS:
        del one["/A"]
    elif "/Next" in one["/A"]:
        del one["/A"]["/Next"]


def _outline(file: pikepdf.Pdf) -> Iterator[Any]:
    waiting: list[Any] = [part(file.Root, "/Outlines").get("/First")]
    for _ in range(_MOST_ENTRIES):
        if not waiting:
            return
        entry = waiting.pop()
        if isinstance(entry, pikepdf.Dictionary):
            yield entry
            waiting += [entry.get("/Next"), entry.get("/First")]
