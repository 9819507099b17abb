"""Pictures as Word drew them before 2007, in VML: in watermarks and old files they live on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.templates.drawings import R
from khrongkan.writers.templates.lengths import length

if TYPE_CHECKING:
    from lxml.etree import _Element

_V = "{urn:schemas-microsoft-com:vml}"
_TITLE = "{urn:schemas-microsoft-com:office:office}title"
_CROPS = ("croptop", "cropbottom", "cropleft", "cropright")


def old_picture(drawing: _Element) -> _Element | None:
    """The element that names the file of a drawing's one picture, if the drawing is just that."""
    shapes = [one for one in drawing if one.tag == f"{_V}shape"]
    return shapes[0].find(f"{_V}imagedata") if len(shapes) == 1 else None


def emptied_shape(drawing: _Element) -> tuple[int, int]:
    """Put slots for what changes into an old drawing; the width and height of its rectangle."""
    named = old_picture(drawing)
    assert named is not None  # noqa: S101 - the reader has asked is_picture
    shape = named.getparent()
    assert shape is not None  # noqa: S101 - it was found in it
    for key in (f"{R}pict", f"{R}href", _TITLE, *_CROPS):
        if key in named.attrib:
            del named.attrib[key]
    named.set(f"{R}id", "kk:relation")
    style = _style(shape)
    width, height = (length(style.get(side, ""), "px") or 0 for side in ("width", "height"))
    style |= {"width": "kk:wide", "height": "kk:high"}
    shape.set("style", ";".join(f"{key}:{value}" for key, value in style.items()))
    return width, height


def width_of(shape: _Element) -> int:
    """The width of an old shape in EMU, 0 where its style says none."""
    return length(_style(shape).get("width", ""), "px") or 0


def _style(shape: _Element) -> dict[str, str]:
    pairs = (one.partition(":") for one in (shape.get("style") or "").split(";") if one.strip())
    return {key.strip(): value.strip() for key, _, value in pairs}
