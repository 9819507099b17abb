"""Opening a template that may come from anybody: bounded, and with nothing to run or to fetch."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from itertools import islice
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat  # no document types get this far, so no entities do

from lxml import etree

from khrongkan.writers.templates.faults import Fault, Spot
from khrongkan.writers.templates.names import W
from khrongkan.writers.templates.reading import parsed
from khrongkan.writers.templates.values import MOST_FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

MOST_PARTS = 2_000
"""Parts of a package; Word's own documents have dozens."""

LARGEST = 40_000_000
"""Bytes of a package, unzipped."""

LARGEST_XML = 3_000_000
"""Bytes of one part of markup."""

LARGEST_MARKUP = 9_000_000
"""Bytes of all parts of markup."""

MOST_MARKS = 150_000
"""Beginnings and ends of elements in all parts of markup; a book of sixteen sheets has 25,000."""

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_NEEDED = {
    _DOCUMENT: b"</w:document>",
    _TYPES: b"</Types>",
    "word/_rels/document.xml.rels": b"</Relationships>",
    "word/styles.xml": b"</w:styles>",
}
"""The parts that there must be, and how each ends when it is written as Word writes it."""

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
_ODD_NAME = re.compile(r"(^|/)\.\.?(/|$)|^/|//|[\\:\0]|^$")
_MARKUP = (".xml", ".rels", ".vml")
_ACTIVE = re.compile(
    r"/(vbaProject|wordVbaData|oleObject|control|activeXControlBinary|aFChunk|subDocument|frame)$"
)
_SAFE_ADDRESS = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
_FETCHING = re.compile(
    r"(?<!\w)(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|DATABASE|RD|MACROBUTTON)\b",
    re.IGNORECASE,
)
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"


class UnsafePackageError(Exception):
    """A package that is not opened, with everything that speaks against it."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults[0].code)
        self.faults = faults


def opened(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file by name.

    Raises:
        UnsafePackageError: if it is no Word file, is too large, or would run or fetch something.
    """
    contents = _unzipped(data)
    faults = list(islice(_rewritten(contents), MOST_FAULTS))
    if faults:
        raise UnsafePackageError(faults)
    if not all(contents[name].endswith(end) for name, end in _NEEDED.items()):
        _stop("template-unreadable")
    contents[_TYPES] = contents[_TYPES].replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    return contents


def _stop(code: str, part: str = "", **words: str) -> NoReturn:
    raise UnsafePackageError([Fault(code, Spot(part), words)])


def _unzipped(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _refuse_oversize(members)
            contents = {member.filename: _unpacked(archive, member) for member in members}
    except _DAMAGED:
        contents, members = {}, []
    if len(contents) != len(members) or any(name not in contents for name in _NEEDED):
        _stop("template-unreadable")
    return contents


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """A part, and not a byte more than the list of parts says: lists may lie."""
    with archive.open(member) as part:
        return part.read(member.file_size)


def _refuse_oversize(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_PARTS:
        _stop("template-too-many-parts", most=f"{MOST_PARTS:,}")
    for member in members:
        if _ODD_NAME.search(member.filename):
            _stop("template-odd-part-name", name=member.filename)
        if member.compress_type not in _PACKED:
            _stop("template-unreadable")
        if member.filename.endswith(_MARKUP) and member.file_size > LARGEST_XML:
            _stop("template-too-large", part=member.filename)
    markup = sum(one.file_size for one in members if one.filename.endswith(_MARKUP))
    if markup > LARGEST_MARKUP or sum(one.file_size for one in members) > LARGEST:
        _stop("template-too-large")


def _rewritten(contents: dict[str, bytes]) -> Iterator[Fault]:
    """Write each part of markup anew, in one way for all; what speaks against a part."""
    names = [name for name in contents if name.endswith(_MARKUP)]
    if sum(contents[name].count(b"<") for name in names) > MOST_MARKS:
        _stop("template-too-large")
    for name in contents:
        if name.casefold().endswith(("vbaproject.bin", "vbadata.xml")):
            yield Fault("template-active", Spot(name), {"what": "VBA"})
    for name in names:
        if _declares(contents[name]):
            yield Fault("template-declares", Spot(name))
            continue
        try:
            root = parsed(contents[name])
        except etree.XMLSyntaxError as error:
            why = _broken(contents[name]) or str(error.msg)
            yield Fault("template-part-broken", Spot(name), {"why": why})
            continue
        yield from _relations(name, root) if name.endswith(".rels") else _fields(name, root)
        contents[name] = _DECLARATION + etree.tostring(root, encoding="UTF-8")
    if b"macroEnabled" in contents[_TYPES]:
        yield Fault("template-active", Spot(_TYPES), {"what": "VBA"})


def _declares(data: bytes) -> bool:
    """Whether a part has a document type, where entities are made; or hides it by its encoding."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return True
    other = re.match(r"""<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8|us-ascii)""", text, re.IGNORECASE)
    return "<!DOCTYPE" in text or "<!ENTITY" in text or other is not None


def _broken(data: bytes) -> str:
    """Why a part is no XML, or ""."""
    try:
        expat.ParserCreate().Parse(data, True)  # noqa: FBT003 - it is all there is
    except expat.ExpatError as error:
        return expat.errors.messages[error.code]
    return ""


def _relations(name: str, root: _Element) -> Iterator[Fault]:
    for relation in root:
        kind, target = relation.get("Type") or "", relation.get("Target") or ""
        if _ACTIVE.search(kind):
            yield Fault("template-active", Spot(name), {"what": kind.rpartition("/")[2]})
        elif (relation.get("TargetMode") or "").casefold() == "external":
            if not (kind.endswith("/hyperlink") and _SAFE_ADDRESS.match(target)):
                yield Fault("template-external", Spot(name), {"target": target})
        elif re.match(r"[\w+.-]+:|//|\\\\", target) or target.count("../") > name.count("/"):
            yield Fault("template-external", Spot(name), {"target": target})


def _fields(name: str, root: _Element) -> Iterator[Fault]:
    codes: list[list[str]] = [[]]
    for element in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"):
        if element.tag == f"{W}instrText":
            codes[-1].append(element.text or "")
        else:
            codes += [[element.get(f"{W}instr") or ""], []]
    for code in map("".join, codes):
        if found := _FETCHING.search(re.sub(r'"[^"]*"', "", code)):
            yield Fault("template-active", Spot(name), {"what": found[0].upper()})
