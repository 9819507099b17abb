"""The alternative text of a picture, read as the tag that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.templates.faults import refuse
from khrongkan.writers.templates.frames import framed, is_picture
from khrongkan.writers.templates.marks import tags_in
from khrongkan.writers.templates.sentences import Sentence, sentence

if TYPE_CHECKING:
    from lxml.etree import _Element

    from khrongkan.writers.templates.faults import Spot


def picture_tag(unit: _Element, text: str, spot: Spot) -> Sentence:
    """What the tag of a picture says, with the frame that the picture leaves.

    Raises:
        TemplateFaultError: if it is no lone tag that prints a picture, or stands at no picture.
    """
    words = text.strip()
    found, faults = tags_in(words, lambda _: spot)
    if faults:
        refuse(faults[0].code, **faults[0].words)
    said = sentence(found[0][2])
    if said.tag.text != words or said.verb != "print" or said.block:
        refuse("template-picture-tag", text=words)
    if not is_picture(unit):
        refuse("template-picture-none", text=words)
    said.pictures = (*map(".".join, said.names), *said.pictures)
    said.names = ()
    said.frame = framed(unit)
    return said
