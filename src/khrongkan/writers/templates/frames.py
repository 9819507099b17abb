"""Pictures of a template whose alternative text is a tag: another picture takes their place."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from khrongkan.writers.templates.controls import remove
from khrongkan.writers.templates.drawings import LARGEST, PIC, WP, A, Frame, R
from khrongkan.writers.templates.lengths import whole
from khrongkan.writers.templates.marks import NOTHING
from khrongkan.writers.templates.names import DRAWING, OLD_DRAWING, PARAGRAPH
from khrongkan.writers.templates.old_frames import emptied_shape, old_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SPEAKING = ("descr", "title", "name", "alt")
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_BY_PAGE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}sizeRel"


def described(root: _Element) -> Iterator[tuple[_Element, _Element, str]]:
    """Each drawing, or picture of a group, whose alternative text holds braces.

    With it come its paragraph and that text. What a drawing holds that was taken out meanwhile
    is passed over.
    """
    for drawing in list(root.iter(DRAWING, OLD_DRAWING)):
        for unit in _units(drawing):
            texts = (_plain(one.get(key)) for one in _named(unit) for key in _SPEAKING)
            text = next((text for text in texts if _BRACES.search(text)), "")
            paragraph = next(unit.iterancestors(PARAGRAPH), None)
            if text and paragraph is not None and unit.getroottree().getroot() is root:
                yield unit, paragraph, text


def _plain(text: str | bytes | None) -> str:
    return str(text or "").translate(NOTHING)


def _units(drawing: _Element) -> list[_Element]:
    """What may have a description of its own: a drawing as a whole, and pictures of a group."""
    if drawing.tag == OLD_DRAWING or _picture(drawing) is not None:
        return [drawing]
    members = drawing.iter(f"{PIC}pic")
    return [drawing, *(one for one in members if next(one.iterancestors(DRAWING)) is drawing)]


def _named(unit: _Element) -> list[_Element]:
    """The elements that say what a drawing or picture is called."""
    if unit.tag == OLD_DRAWING:
        return list(unit)
    picture = _picture(unit)
    inner = [] if picture is None else picture.findall(f"{PIC}nvPicPr/{PIC}cNvPr")
    return [*unit.findall(f"*/{WP}docPr"), *inner]


def _picture(unit: _Element) -> _Element | None:
    """The picture that a drawing is, if it is just that; of a group, one of its pictures."""
    found = unit if unit.tag == f"{PIC}pic" else unit.find(f"*/{A}graphic/{A}graphicData/{PIC}pic")
    has_file = found is not None and found.find(f"{PIC}blipFill/{A}blip") is not None
    return found if has_file else None


def is_picture(unit: _Element) -> bool:
    """Whether something described is a picture, and not a shape, a chart or a group."""
    found = old_picture(unit) if unit.tag == OLD_DRAWING else _picture(unit)
    return found is not None


def files_of(unit: _Element) -> set[str]:
    """The relationships to the files of a picture."""
    return {
        str(value)
        for one in unit.iter()
        for key, value in one.attrib.items()
        if str(key).startswith(R) and str(one.tag).endswith(("}blip", "Blip", "Layer", "imagedata"))
    }


def framed(unit: _Element) -> Frame:
    """The frame that a picture leaves: its place, border and effects, ready for another's dots."""
    kept = deepcopy(unit)
    kept.tail = None
    for named in _named(kept):
        _describe(named)
    rectangle = emptied_shape(kept) if unit.tag == OLD_DRAWING else _emptied(kept)
    etree.cleanup_namespaces(kept)
    return Frame(etree.tostring(kept, encoding="unicode"), *rectangle)


def _describe(named: _Element) -> None:
    """Say in plain words what is shown, where no words of the planner's own say it."""
    said = {key: text for key, text in named.attrib.items() if not _BRACES.search(_plain(text))}
    for key in _SPEAKING:
        if key in named.attrib and key not in said:
            named.set(key, "kk:about")
    if str(named.tag) == f"{WP}docPr":
        named.set("id", "kk:id")
        named.set("descr", str(said.get("descr") or "kk:about"))
        _forget(named, "title")


def _emptied(kept: _Element) -> tuple[int, int, int, int]:
    """Put slots for what changes into a drawing; its rectangle: width, height, left and top."""
    picture = _picture(kept)
    assert picture is not None  # noqa: S101 - the reader has asked is_picture
    _take_dots_out(picture)
    extents = [*kept.findall(f"*/{WP}extent"), *picture.findall(f"{PIC}spPr/{A}xfrm/{A}ext")]
    width, height = (_side(extents[0].get(key)) if extents else 0 for key in ("cx", "cy"))
    for extent in extents:
        extent.set("cx", "kk:width")
        extent.set("cy", "kk:height")
    for relative in [one for one in kept.iter() if str(one.tag).startswith(_BY_PAGE)]:
        remove(relative)
    return width, height, *(_within(picture) if kept is picture else _anchored(kept))


def _take_dots_out(picture: _Element) -> None:
    filled = picture.find(f"{PIC}blipFill")
    assert filled is not None  # noqa: S101 - as above
    dots = filled.find(f"{A}blip")
    assert dots is not None  # noqa: S101 - as above
    _forget(dots, f"{R}link")
    dots.set(f"{R}embed", "kk:relation")
    for other in [*dots.findall(f"{A}extLst"), *filled.findall(f"{A}srcRect")]:
        remove(other)


def _within(picture: _Element) -> tuple[int, int]:
    """Where a picture of a group begins, in the group's own measure."""
    offset = picture.find(f"{PIC}spPr/{A}xfrm/{A}off")
    if offset is None:
        return 0, 0
    left, top = whole(offset.get("x")), whole(offset.get("y"))
    offset.set("x", "kk:x")
    offset.set("y", "kk:y")
    return left, top


def _anchored(drawing: _Element) -> tuple[int, int]:
    """Where a picture that floats begins; one that Word aligns, or in a line, needs no number."""
    places = []
    for way, slot in (("positionH", "kk:x"), ("positionV", "kk:y")):
        offset = drawing.find(f"{WP}anchor/{WP}{way}/{WP}posOffset")
        places.append(whole(offset.text) if offset is not None else 0)
        if offset is not None:
            offset.text = slot
    return places[0], places[1]


def _side(text: str | None) -> int:
    """A side of a rectangle; 0 where it is none that Word would draw."""
    side = whole(text)
    return side if 0 < side <= LARGEST else 0


def _forget(element: _Element, key: str) -> None:
    if key in element.attrib:
        del element.attrib[key]
