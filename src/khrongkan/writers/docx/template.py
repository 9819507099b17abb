"""A Word file with tags, compiled once: unchanged parts stay compressed, tagged ones are text."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.errors import Place, RenderError, finding
from khrongkan.immutable import immutable
from khrongkan.shipped import templates
from khrongkan.writers.docx.own_styles import with_own_styles
from khrongkan.writers.docx.package import Packed, packed
from khrongkan.writers.docx.record import Slot, slot, with_properties, without_record
from khrongkan.writers.docx.section import Section, split_section
from khrongkan.writers.docx.tags import Tagged, cut, read
from khrongkan.writers.templates.values import MOST_FAULTS, MOST_TAGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from khrongkan.writers.templates.faults import Fault

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_CORE = "docProps/core.xml"
_MAY_HOLD_TAGS = re.compile(
    r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/(core|app|custom)\.xml"
)
_HOLDS_NO_TAGS = re.compile(r"word/(charts|diagrams)/[^/]+\.xml")
_TAG_BEGINS = re.compile(rb"\{[{%#]")
_MARKUP = re.compile(rb"<[^>]*>")
_GRID_PITCH = re.compile(rb' w:charSpace="42949\d{5}"')
"""LibreOffice writes a negative pitch of letters as a number that Word's format doesn't allow."""

_GUIDE = re.compile(
    r'<w:p(?: [^>]*)?><w:pPr><w:pStyle w:val="KKGuide"/>(?:(?!<w:p[ >]).)*?</w:p>', re.DOTALL
)
_GUIDE_STYLE = re.compile(
    r'<w:style (?=[^>]*w:styleId="KKGuide")(?:(?!</w:style>|<w:style ).)*</w:style>', re.DOTALL
)


@immutable
class Template:
    """A compiled template: its parts in order, and what each document makes anew.

    ``pictures`` are the names that it has for pictures, ``drawings`` the numbers of its drawings.
    """

    names: tuple[str, ...]
    fixed: dict[str, Packed]
    tagged: dict[str, Tagged]
    body: Tagged
    section: Section
    slot: Slot
    pictures: frozenset[str] = frozenset()
    drawings: frozenset[int] = frozenset()


class TemplateFaultsError(Exception):
    """Everything that is wrong with a template, each at its place."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults[0].code)
        self.faults = faults


def compiled(path: Path | None, pictures: Collection[str] = ()) -> Template:
    """The template at ``path``, compiled; kept by its content. Without a path, the built-in page.

    ``pictures`` are the names of those given: a tag of such a name shows no words.

    Raises:
        RenderError: if there is no such file.
        TemplateFaultsError: if it is no Word file, it is unsafe, or a tag can't be read.
    """
    return _built_in() if path is None else by_content(template_bytes(path), frozenset(pictures))


def template_bytes(path: Path) -> bytes:
    """The bytes of a template.

    Raises:
        RenderError: if there is no such file.
    """
    try:
        return path.read_bytes()
    except OSError:
        raise RenderError(finding("template-missing", Place(source=str(path)))) from None


@lru_cache(maxsize=1)
def _built_in() -> Template:
    with zipfile.ZipFile(templates() / "page.docx") as archive:
        return _template({name: archive.read(name) for name in archive.namelist()})


@lru_cache(maxsize=16)
def by_content(data: bytes, pictures: frozenset[str] = frozenset()) -> Template:
    """The template of a file with this content.

    Raises:
        TemplateFaultsError: if it is no Word file, is unsafe, or a tag can't be read.
    """
    return _template(_opened(data), pictures)


def _template(contents: dict[str, bytes], pictures: frozenset[str] = frozenset()) -> Template:
    parts = _within_bounds(
        _read(name, data, pictures) for name, data in contents.items() if _may_hold_tags(name)
    )
    faults = [fault for part in parts if part.reading for fault in part.reading.faults]
    faults += _misplaced(contents)
    if faults:
        raise TemplateFaultsError(faults)
    asked = pictures_asked_by(parts, pictures)
    if asked:
        contents = _without_left_over(contents, parts)
    made = _made(contents, {part.part: part for part in parts})
    return replace(made, pictures=asked, drawings=_drawings(contents)) if asked else made


def pictures_asked_by(parts: list[Tagged], given: Collection[str] = ()) -> frozenset[str]:
    """The names that tags have for pictures: no part that is cut at plain names has one."""
    read = [part.reading for part in parts if part.reading is not None]
    if not read:
        return frozenset()
    from khrongkan.writers.templates.pictures import known_pictures  # noqa: PLC0415 - as above

    said = [one for reading in read for one in reading.tags]
    named = {".".join(name) for one in said for name in one.names}
    sure = {name for one in said for name in one.pictures}
    return frozenset(sure | {name for name in named if name in given or name in known_pictures()})


def _without_left_over(contents: dict[str, bytes], parts: list[Tagged]) -> dict[str, bytes]:
    from khrongkan.writers.templates.left_over import without_left_over  # noqa: PLC0415 - as above

    return without_left_over(contents, [part.reading for part in parts if part.reading is not None])


def _drawings(contents: Mapping[str, bytes]) -> frozenset[int]:
    from khrongkan.writers.templates.gallery import numbers_taken  # noqa: PLC0415 - as above

    return numbers_taken(contents)


def located(data: bytes) -> tuple[list[Tagged], list[Fault]]:
    """Every part of a template that may hold tags, read with places, and what is wrong in them."""
    try:
        contents = _opened(data)
        parts = _within_bounds(
            read(name, part.decode()) for name, part in contents.items() if _may_hold_tags(name)
        )
    except TemplateFaultsError as error:
        return [], error.faults
    faults = [fault for part in parts if part.reading for fault in part.reading.faults]
    return parts, [*faults, *_misplaced(contents)]


def _within_bounds(parts: Iterable[Tagged]) -> list[Tagged]:
    """The parts, as long as their tags and mistakes together are not too many."""
    read: list[Tagged] = []
    tags = faults = 0
    for part in parts:
        read.append(part)
        tags += part.count
        faults += len(part.reading.faults) if part.reading else 0
        if tags > MOST_TAGS:
            raise _too_many_tags()
        if faults >= MOST_FAULTS:
            break
    return read


def _refuse_crowds(contents: Mapping[str, bytes]) -> None:
    """Count what looks like tags before any is read, for what takes long is reading them."""
    parts = [data for name, data in contents.items() if _may_hold_tags(name)]
    if sum(data.count(b"{") for data in parts) <= MOST_TAGS:
        return
    counts = (
        max(len(_TAG_BEGINS.findall(words)) for words in (data, _MARKUP.sub(b"", data)))
        for data in parts
    )
    if sum(counts) > MOST_TAGS:
        raise _too_many_tags()


def _too_many_tags() -> TemplateFaultsError:
    from khrongkan.writers.templates.faults import Fault, Spot  # noqa: PLC0415 - as below

    return TemplateFaultsError(
        [Fault("template-too-many-tags", Spot(""), {"most": f"{MOST_TAGS:,}"})]
    )


def _may_hold_tags(name: str) -> bool:
    return _MAY_HOLD_TAGS.fullmatch(name) is not None


def _opened(data: bytes) -> dict[str, bytes]:
    from khrongkan.writers.templates.package import (  # noqa: PLC0415 - lxml, for strangers' files
        UnsafePackageError,
        opened,
    )

    try:
        contents = opened(data)
    except UnsafePackageError as error:
        raise TemplateFaultsError(error.faults) from None
    _refuse_crowds(contents)
    contents[_DOCUMENT] = _GRID_PITCH.sub(b"", contents[_DOCUMENT])
    return contents


def _read(name: str, data: bytes, pictures: frozenset[str]) -> Tagged:
    """A part, its instructions left out; read as a tree where it shows pictures."""
    xml = data.decode()
    shown = _GUIDE.sub("", xml) if name == _DOCUMENT else xml
    tree = "KKGuide" in shown or (name.startswith("docProps/") and "{" in xml)
    plain = None if tree else cut(name, shown)
    return plain if plain and not plain.asks_for(pictures) else read(name, xml)


def _misplaced(contents: Mapping[str, bytes]) -> list[Fault]:
    """Tags in charts and diagrams, where they would print as they stand."""
    from khrongkan.writers.templates.faults import Fault, Spot  # noqa: PLC0415 - as above
    from khrongkan.writers.templates.spots import part_words  # noqa: PLC0415 - as above

    return [
        Fault("template-tag-misplaced", Spot(name, *part_words(name)))
        for name, data in contents.items()
        if _HOLDS_NO_TAGS.fullmatch(name) and _TAG_BEGINS.search(data)
    ]


def _made(contents: dict[str, bytes], parts: dict[str, Tagged]) -> Template:
    document = parts.pop(_DOCUMENT)
    section, body = _split(document, contents)
    rest = {name: data for name, data in contents.items() if name != _DOCUMENT}
    styles = rest["word/styles.xml"]
    if b'"KKGuide"' in styles:
        rest["word/styles.xml"] = _GUIDE_STYLE.sub("", styles.decode()).encode()
    rest = with_own_styles(with_properties(without_record(rest)))
    return Template(
        names=(_TYPES, *(name for name in rest if name not in {_TYPES, _CORE})),
        fixed={name: packed(name, data) for name, data in rest.items() if name != _CORE},
        tagged={name: part for name, part in parts.items() if not part.plain},
        body=body,
        section=section,
        slot=slot(rest),
    )


def _split(document: Tagged, contents: dict[str, bytes]) -> tuple[Section, Tagged]:
    """The document cut at its last section, and what stands before that as a part to fill."""
    if document.reading is None:
        section = split_section(document.whole, contents)
        return section, cut(_DOCUMENT, section.before) or document
    from khrongkan.writers.templates.program import program  # noqa: PLC0415 - as above

    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    section = split_section(declaration + document.reading.text, contents)
    nodes = program(section.before, document.reading.tags)
    return section, Tagged(_DOCUMENT, (), document.whole, document.reading, nodes)
