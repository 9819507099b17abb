"""Tags in the properties of a document: its title, subject, keywords, and an office's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from khrongkan.writers.templates.faults import Fault, Spot, TemplateFaultError
from khrongkan.writers.templates.marks import tags_in
from khrongkan.writers.templates.reading import Reading, parsed
from khrongkan.writers.templates.sentences import sentence
from khrongkan.writers.templates.spots import part_words
from khrongkan.writers.templates.taking import mark
from khrongkan.writers.templates.values import LONGEST_PARAGRAPH

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_properties(part: str, xml: bytes) -> Reading:
    """Read a part of properties (``docProps/core.xml``); a tag in it prints plain words.

    >>> reading = read_properties("docProps/core.xml", b"<a><title>{{ name }}</title></a>")
    >>> reading.text
    '<a><title><?kk t0?></title></a>'
    """
    reading = Reading(part)
    th, en = part_words(part)
    try:
        root = parsed(xml)
    except etree.XMLSyntaxError as error:
        why = {"why": str(error.msg)}
        reading.faults.append(Fault("template-part-broken", Spot(part, th, en), why))
        return reading
    for element in root.iter():
        if isinstance(element.tag, str) and "{" in (element.text or ""):
            _property(reading, element, (th, en))
    reading.text = etree.tostring(root, encoding="unicode")
    reading.ordered = reading.tags
    return reading


def _property(reading: Reading, element: _Element, where: tuple[str, str]) -> None:
    text = element.text or ""
    if len(text) > LONGEST_PARAGRAPH:
        most = {"most": f"{LONGEST_PARAGRAPH:,}"}
        reading.faults.append(Fault("template-paragraph-long", Spot(reading.part, *where), most))
        return
    found, faults = tags_in(text, lambda around: Spot(reading.part, *where, around=around))
    reading.faults += faults
    for start, end, tag in reversed(found):
        try:
            said = sentence(tag)
        except TemplateFaultError as fault:
            reading.faults.append(fault.at(tag.spot))
            continue
        if said.verb not in {"print", "note"} or said.block or tag.scope:
            words = {"text": tag.text}
            reading.faults.append(Fault("template-property-plain", tag.spot, words))
            continue
        made = mark(f"t{len(reading.tags)}")
        made.tail = (element.text or "")[end:]
        element.text = text[:start]
        element.insert(0, made)
        reading.tags.append(said)
