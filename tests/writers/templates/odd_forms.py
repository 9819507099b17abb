"""PDF forms with what the forms of agencies have been seen to have, put together by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BOX = (100, 300, 300, 320)
"""Left, bottom, right, top of a field, in points."""

COMB, RADIO, PUSH, COMBO = 1 << 24, 1 << 15, 1 << 16, 1 << 17
PRINT, HIDDEN = 4, 2


def form(path: Path, make: Callable[[pikepdf.Pdf], None], pages: int = 1, **save: Any) -> Path:  # noqa: ANN401 - what pikepdf takes
    """A form of blank pages, finished by ``make``."""
    with pikepdf.new() as file:
        for _ in range(pages):
            file.add_blank_page(page_size=(595, 842))
        file.Root.AcroForm = Dictionary(Fields=Array(), DA=String("/Helv 0 Tf 0 g"))
        make(file)
        file.save(path, **save)
    return path


def widget(
    file: pikepdf.Pdf,
    name: str | None,
    box: tuple[float, float, float, float] = BOX,
    page: int = 0,
    parent: Any = None,  # noqa: ANN401 - pikepdf's objects
    **keys: Any,  # noqa: ANN401 - as above
) -> Any:  # noqa: ANN401 - as above
    """A box on a page; a text field unless the keys say otherwise."""
    one = file.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array(box), F=PRINT, **keys)
    )
    if name is not None:
        one.T = String(name)
    if parent is None:
        file.Root.AcroForm.Fields.append(one)
        if "FT" not in keys:
            one.FT = Name.Tx
    else:
        one.Parent = parent
        parent.Kids.append(one)
    there = file.pages[page].obj
    if "/Annots" not in there:
        there.Annots = Array()
    there.Annots.append(one)
    return one


def parent(file: pikepdf.Pdf, name: str, **keys: Any) -> Any:  # noqa: ANN401 - as above
    """A field without a box of its own."""
    one = file.make_indirect(Dictionary(T=String(name), Kids=Array(), **keys))
    file.Root.AcroForm.Fields.append(one)
    return one


def look(file: pikepdf.Pdf, drawing: bytes, size: tuple[float, float] = (200, 20)) -> Any:  # noqa: ANN401 - as above
    """What a box of this size draws."""
    made = file.make_stream(drawing)
    made.Type, made.Subtype = Name.XObject, Name.Form
    made.BBox = Array([0, 0, *size])
    return made


def states(file: pikepdf.Pdf, *names: str) -> Any:  # noqa: ANN401 - as above
    """The looks of a button of 14 points: a filled square when it is on."""
    looks = Dictionary(Off=look(file, b"", (14, 14)))
    for name in names:
        looks[name] = look(file, b"2 2 10 10 re f", (14, 14))
    return Dictionary(N=looks)
