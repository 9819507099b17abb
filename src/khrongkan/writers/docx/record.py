"""The record inside the document: a custom part that Word keeps and nobody sees.

``khrongkan extract`` reads it back. Beside the JSON text stands a digest of the document's words,
so that a document edited by hand can be told from one that still says what its record says.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

from khrongkan.immutable import immutable
from khrongkan.writers.docx.package import Packed, packed

NAMESPACE = "urn:khrongkan:record:1"
_GUID = "{6B6B7265-636F-7264-8000-6B68726F6E67}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_TYPES, _RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_WORDS = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_ROOT = re.compile(
    rb'<(?:\w+:)?record\b(?=[^>]*"' + NAMESPACE.encode() + rb'")[^>]*>([^<]*)</(?:\w+:)?record>'
)
# Carriage returns must survive XML; the two non-characters are written as JSON's own escapes.
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\r": "&#13;",
    "\ufffe": "\\ufffe",
    "\uffff": "\\uffff",
}
_DIGEST = re.compile(rb'sha256="([0-9a-f]{64})"')


@immutable
class Slot:
    """Where the record goes: its part's number, and the lists of parts that name it."""

    number: int
    types: Packed
    relations: Packed


def without_record(contents: dict[str, bytes]) -> dict[str, bytes]:
    """A template's parts less the record of the document that it was made from."""
    old = [
        re.sub(r"\D", "", name)
        for name, data in contents.items()
        if re.fullmatch(r"customXml/item\d+\.xml", name) and _ROOT.search(data)
    ]
    if not old:
        return contents
    gone = {name for number in old for name in _names(number)}
    kept = {name: data for name, data in contents.items() if name not in gone}
    named = re.compile(rf'<\w+ [^>]*customXml/item(?:Props)?(?:{"|".join(old)})\.xml"[^>]*/>')
    for listing in (_TYPES, _RELATIONS):
        kept[listing] = named.sub("", kept[listing].decode()).encode()
    return kept


def with_properties(contents: dict[str, bytes]) -> dict[str, bytes]:
    """A template's parts with the document's properties listed, where they weren't."""
    if _CORE in contents:
        return contents
    kind = f'<Override PartName="/{_CORE}" ContentType="{_CORE_TYPE}"/>'
    relation = (
        f'<Relationship Id="rIdKKCore" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        f'Target="{_CORE}"/>'
    )
    return contents | {
        _TYPES: _inserted(contents[_TYPES], "</Types>", kind),
        "_rels/.rels": _inserted(contents["_rels/.rels"], "</Relationships>", relation),
    }


def slot(contents: dict[str, bytes]) -> Slot:
    """Prepare a template for carrying a record."""
    number = 1
    while f"customXml/item{number}.xml" in contents:
        number += 1
    kind = (
        f'<Override PartName="/customXml/itemProps{number}.xml" ContentType="{_PROPERTIES_TYPE}"/>'
    )
    relation = (
        f'<Relationship Id="rIdKKRecord" Type="{_OFFICE}/relationships/customXml" '
        f'Target="../customXml/item{number}.xml"/>'
    )
    return Slot(
        number,
        packed(_TYPES, _inserted(contents[_TYPES], "</Types>", kind)),
        packed(_RELATIONS, _inserted(contents[_RELATIONS], "</Relationships>", relation)),
    )


def carrying_parts(place: Slot, record: bytes, document: bytes) -> list[Packed]:
    """The parts that carry ``record`` (JSON in UTF-8) in a document."""
    text = _escaped(record.decode("utf-8"))
    item, relations, properties = _names(str(place.number))
    root = f'<record xmlns="{NAMESPACE}" sha256="{_digest(document)}">{text}</record>'
    link = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/relationships/customXmlProps" '
        f'Target="itemProps{place.number}.xml"/></Relationships>'
    )
    identity = (
        f'<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{_GUID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return [
        packed(name, (_DECLARATION + xml).encode())
        for name, xml in [(item, root), (relations, link), (properties, identity)]
    ]


def _escaped(text: str) -> str:
    """Text inside an element. Three searches are far quicker than a table for long Thai texts."""
    for letter, escape in _ESCAPES.items():
        text = text.replace(letter, escape)
    return text


def embedded_record(data: bytes) -> bytes | None:
    """The JSON bytes of the record that a Word file carries, or nothing.

    Raises:
        zipfile.BadZipFile: if ``data`` is no Word file.
    """
    root = _carried(data)
    from html import unescape  # noqa: PLC0415 - reading a sheet back needs it, writing one doesn't

    return unescape(root[1].decode()).encode() if root else None


def words_changed(data: bytes) -> bool | None:
    """Whether the words of a Word file were edited since it was made; nothing without a record.

    Raises:
        zipfile.BadZipFile: if ``data`` is no Word file.
    """
    root = _carried(data)
    digest = _DIGEST.search(root[0]) if root else None
    if digest is None:
        return None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _digest(archive.read("word/document.xml")) != digest[1].decode()


def _carried(data: bytes) -> re.Match[bytes] | None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"customXml/item\d+\.xml", name):
                found = _ROOT.search(archive.read(name))
                if found:
                    return found
    return None


def _digest(document: bytes) -> str:
    return hashlib.sha256(b"".join(_WORDS.findall(document))).hexdigest()


def _names(number: str) -> tuple[str, str, str]:
    return (
        f"customXml/item{number}.xml",
        f"customXml/_rels/item{number}.xml.rels",
        f"customXml/itemProps{number}.xml",
    )


def _inserted(listing: bytes, end: str, row: str) -> bytes:
    return listing.decode().replace(end, row + end).encode()
