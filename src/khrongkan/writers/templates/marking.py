"""A copy of a template with a Word comment at each mistake."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from khrongkan.writers.docx.package import package, packed
from khrongkan.writers.templates.names import PARAGRAPH, PARAGRAPH_PROPERTIES, W
from khrongkan.writers.templates.reading import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from khrongkan.errors import Language
    from khrongkan.writers.templates.faults import Fault

_DOCUMENT, _TYPES = "word/document.xml", "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_COMMENTS = "word/comments.xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_AUTHOR = "khrongkan"


def marked(data: bytes, faults: Sequence[Fault], lang: Language = "th") -> bytes:
    """The bytes of a template with a comment for each mistake, at its paragraph.

    Word keeps no comments in headers, footers, notes and boxes: what is wrong there is said at the
    first paragraph, with its place.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    document = parsed(contents[_DOCUMENT])
    comments = parsed(contents[_COMMENTS]) if _COMMENTS in contents else _no_comments()
    paragraphs = list(document.iter(PARAGRAPH)) or [_first(document)]
    first = max(map(_number, comments), default=-1) + 1
    for number, fault in enumerate(faults, start=first):
        _comment(_at(fault, paragraphs), number)
        comments.append(_said(number, fault.finding("").message(lang)))
    made = contents | {_DOCUMENT: _bytes(document), _COMMENTS: _bytes(comments)}
    if _COMMENTS not in contents:
        made |= _listed(contents)
    return package(packed(name, part) for name, part in made.items())


def _number(comment: _Element) -> int:
    said = comment.get(f"{W}id", "")
    return int(said) if re.fullmatch(r"\d{1,9}", said) else 0


def _no_comments() -> _Element:
    return etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})


def _at(fault: Fault, paragraphs: list[_Element]) -> _Element:
    spot = fault.spot
    if spot.part == _DOCUMENT and spot.paragraph >= 0:
        chosen = paragraphs[spot.paragraph]
        outer = list(chosen.iterancestors(PARAGRAPH))
        return outer[-1] if outer else chosen
    return paragraphs[0]


def _first(document: _Element) -> _Element:
    """A paragraph for what is said of a document without any."""
    made = etree.Element(PARAGRAPH)
    document[0].insert(0, made)
    return made


def _comment(paragraph: _Element, number: int) -> None:
    """Put the range of a comment around what stands in a paragraph."""
    ident = {f"{W}id": str(number)}
    properties = paragraph.find(PARAGRAPH_PROPERTIES)
    paragraph.insert(int(properties is not None), etree.Element(f"{W}commentRangeStart", ident))
    etree.SubElement(paragraph, f"{W}commentRangeEnd", ident)
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}commentReference", ident)


def _said(number: int, words: str) -> _Element:
    comment = etree.Element(
        f"{W}comment", {f"{W}id": str(number), f"{W}author": _AUTHOR, f"{W}initials": "ค"}
    )
    run = etree.SubElement(etree.SubElement(comment, PARAGRAPH), f"{W}r")
    etree.SubElement(run, f"{W}t").text = words
    return comment


def _listed(contents: dict[str, bytes]) -> dict[str, bytes]:
    """The lists of parts, with the comments in them."""
    types, relations = parsed(contents[_TYPES]), parsed(contents[_RELATIONS])
    namespace = str(types.tag).partition("}")[0] + "}"
    kind = etree.SubElement(types, f"{namespace}Override")
    kind.set("PartName", f"/{_COMMENTS}")
    kind.set("ContentType", _KIND)
    namespace = str(relations.tag).partition("}")[0] + "}"
    relation = etree.SubElement(relations, f"{namespace}Relationship")
    relation.set("Id", "rIdKKComments")
    relation.set("Type", _RELATION)
    relation.set("Target", "comments.xml")
    return {_TYPES: _bytes(types), _RELATIONS: _bytes(relations)}


def _bytes(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
