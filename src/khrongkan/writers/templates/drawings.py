"""The markup of a picture in a Word file: one in the line, and one in the frame of another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khrongkan.writers.docx.markup import in_attribute

if TYPE_CHECKING:
    from khrongkan.writers.templates.pictures import Picture

_OFFICE = "http://schemas.openxmlformats.org"
WP = f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}"
A = f"{{{_OFFICE}/drawingml/2006/main}}"
PIC = f"{{{_OFFICE}/drawingml/2006/picture}}"
R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"

LARGEST = 20_116_800
"""The longest side that Word gives a picture: 22 inches, in EMU."""

_PER_POINT = 12_700
_SLOT = re.compile(r"kk:(id|relation|width|height|about|x|y|wide|high)\b")
_IN_LINE = (
    f'<w:drawing><wp:inline xmlns:wp="{WP[1:-1]}" distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="kk:width" cy="kk:height"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:docPr id="kk:id" name="kk:about" descr="kk:about"/><wp:cNvGraphicFramePr>'
    f'<a:graphicFrameLocks xmlns:a="{A[1:-1]}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    f'<a:graphic xmlns:a="{A[1:-1]}"><a:graphicData uri="{PIC[1:-1]}">'
    f'<pic:pic xmlns:pic="{PIC[1:-1]}">'
    '<pic:nvPicPr><pic:cNvPr id="kk:id" name="kk:about"/><pic:cNvPicPr/></pic:nvPicPr>'
    f'<pic:blipFill><a:blip xmlns:r="{R[1:-1]}" r:embed="kk:relation"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
    '<a:off x="0" y="0"/><a:ext cx="kk:width" cy="kk:height"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing>"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of a template that another is to take the place of.

    ``markup`` is its own, with slots for what changes; ``width`` and ``height`` are those of its
    rectangle in EMU (0: it says none), ``left`` and ``top`` where that begins, if it is placed by
    numbers.
    """

    markup: str
    width: int
    height: int
    left: int = 0
    top: int = 0


def in_line(picture: Picture, relation: str, ident: int) -> str:
    """The markup of a picture that stands among the words of a run."""
    frame = Frame(_IN_LINE, picture.width, picture.height)
    return in_frame(picture, frame, relation, ident)


def in_frame(picture: Picture, frame: Frame, relation: str, ident: int) -> str:
    """The markup of a frame with a picture in it: as large as it goes in, and in the middle."""
    size = (picture.width, picture.height)
    if frame.width and frame.height:
        size = fitted(size, (frame.width, frame.height))
    elif max(size) > LARGEST:
        size = fitted(size, (LARGEST, LARGEST))
    width, height = size
    values = {
        "id": str(ident),
        "relation": relation,
        "width": str(width),
        "height": str(height),
        "about": in_attribute(picture.about),
        "x": str(frame.left + (frame.width - width) // 2),
        "y": str(frame.top + (frame.height - height) // 2),
        "wide": f"{width / _PER_POINT:.2f}pt",
        "high": f"{height / _PER_POINT:.2f}pt",
    }
    return _SLOT.sub(lambda slot: values[slot[1]], frame.markup)


def fitted(size: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """A size made to fit a rectangle, in proportion.

    >>> fitted((300, 100), (600, 600)), fitted((100, 300), (600, 600))
    ((600, 200), (200, 600))
    """
    width, height = size
    most_width, most_height = room
    if width * most_height > height * most_width:
        return most_width, max(1, round(height * most_width / width))
    return max(1, round(width * most_height / height)), most_height
