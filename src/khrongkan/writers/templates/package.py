"""Opening a template that may come from anybody: bounded, and with nothing to run or to fetch."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat  # no document types get this far, so no entities do

from khrongkan.writers.templates.faults import Fault, Spot
from khrongkan.writers.templates.names import W
from khrongkan.writers.templates.reading import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_PARTS = 2_000
"""Parts of a package; Word's own documents have dozens."""

LARGEST = 60_000_000
"""Bytes of a package, unzipped."""

LARGEST_XML = 4_000_000
"""Bytes of one part of markup."""

LARGEST_MARKUP = 12_000_000
"""Bytes of all parts of markup."""

_DOCUMENT = "word/document.xml"
_NEEDED = (_DOCUMENT, "[Content_Types].xml", "word/_rels/document.xml.rels", "word/styles.xml")
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
    faults = list(_refused(contents))
    if faults:
        raise UnsafePackageError(faults)
    types = contents["[Content_Types].xml"]
    contents["[Content_Types].xml"] = types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    return contents


def _stop(code: str, part: str = "", **words: str) -> NoReturn:
    raise UnsafePackageError([Fault(code, Spot(part), words)])


def _unzipped(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _refuse_oversize(members)
            contents = {member.filename: archive.read(member) for member in members}
    except _DAMAGED:
        contents, members = {}, []
    if len(contents) != len(members) or any(name not in contents for name in _NEEDED):
        _stop("template-unreadable")
    return contents


def _refuse_oversize(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_PARTS:
        _stop("template-too-many-parts", most=f"{MOST_PARTS:,}")
    for member in members:
        if _ODD_NAME.search(member.filename):
            _stop("template-odd-part-name", name=member.filename)
        if member.filename.endswith(_MARKUP) and member.file_size > LARGEST_XML:
            _stop("template-too-large", part=member.filename)
    markup = sum(one.file_size for one in members if one.filename.endswith(_MARKUP))
    if markup > LARGEST_MARKUP or sum(one.file_size for one in members) > LARGEST:
        _stop("template-too-large")


def _refused(contents: Mapping[str, bytes]) -> Iterator[Fault]:
    for name, data in contents.items():
        if name.casefold().endswith(("vbaproject.bin", "vbadata.xml")):
            yield Fault("template-active", Spot(name), {"what": "VBA"})
        if not name.endswith(_MARKUP):
            continue
        if _declares(data):
            yield Fault("template-declares", Spot(name))
        elif why := _broken(data):
            yield Fault("template-part-broken", Spot(name), {"why": why})
        elif name.endswith(".rels"):
            yield from _relations(name, data)
        elif b"instrText" in data or b"fldSimple" in data:
            yield from _fields(name, data)
    if b"macroEnabled" in contents["[Content_Types].xml"]:
        yield Fault("template-active", Spot("[Content_Types].xml"), {"what": "VBA"})


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


def _relations(name: str, data: bytes) -> Iterator[Fault]:
    for relation in parsed(data):
        kind, target = relation.get("Type") or "", relation.get("Target") or ""
        if _ACTIVE.search(kind):
            yield Fault("template-active", Spot(name), {"what": kind.rpartition("/")[2]})
        elif (relation.get("TargetMode") or "").casefold() == "external":
            if not (kind.endswith("/hyperlink") and _SAFE_ADDRESS.match(target)):
                yield Fault("template-external", Spot(name), {"target": target})
        elif re.match(r"[\w+.-]+:|//|\\\\", target) or target.count("../") > name.count("/"):
            yield Fault("template-external", Spot(name), {"target": target})


def _fields(name: str, data: bytes) -> Iterator[Fault]:
    root = parsed(data)
    codes = [""]
    for element in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"):
        if element.tag == f"{W}instrText":
            codes[-1] += element.text or ""
        else:
            codes += [element.get(f"{W}instr") or "", ""]
    for code in codes:
        if found := _FETCHING.search(re.sub(r'"[^"]*"', "", code)):
            yield Fault("template-active", Spot(name), {"what": found[0].upper()})
