"""The pictures of a document on its way: which are shown in which part, and their files."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any

from lxml import etree

from khrongkan.writers.docx.package import Packed, packed
from khrongkan.writers.templates.drawings import LARGEST, R, fitted, in_frame, in_line
from khrongkan.writers.templates.pictures import PER_CM, NoPicture, known_pictures
from khrongkan.writers.templates.reading import parsed
from khrongkan.writers.templates.values import unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from khrongkan.writers.docx.section import Section
    from khrongkan.writers.templates.drawings import Frame
    from khrongkan.writers.templates.pictures import Picture

_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NO_RELATIONS = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()
_PER_TWIP = 635
_NUMBER = re.compile(rb'<wp:docPr\b[^>]*?\bid="(\d{1,10})"')
_MEDIA = re.compile(r"word/media/image(\d+)\.\w+")


def numbers_taken(contents: Mapping[str, bytes]) -> frozenset[int]:
    """The numbers that the drawings of a template have: no two may be alike."""
    parts = (data for name, data in contents.items() if name.endswith(".xml"))
    return frozenset(int(number) for data in parts for number in _NUMBER.findall(data))


@dataclass(slots=True)
class Gallery:
    """The pictures given, by the names of tags; those that a template ``asks`` for; those shown.

    ``taken`` are the numbers of the template's drawings, ``names`` those of its parts; ``section``
    tells how large the page is, ``part`` which part is being printed.
    """

    given: Mapping[str, Picture]
    asked: Collection[str]
    taken: Collection[int]
    names: Collection[str]
    section: Section
    part: str = ""
    _shown: dict[str, dict[str, None]] = field(default_factory=dict)
    _files: dict[bytes, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def named(self, name: str, facts: Mapping[str, Any]) -> Any:  # noqa: ANN401 - as in Scope
        """The picture of this name; else the fact; else no picture, where only one could be meant.

        Raises:
            TemplateFaultError: if nothing has this name.
        """
        if name in self.given:
            return self.given[name]
        try:
            return facts[name]
        except KeyError:
            if name in self.asked:
                return NoPicture(name)
            raise unknown(facts, name) from None

    def framed(self, picture: Picture, frame: Frame) -> str:
        """The markup of a frame with this picture in it."""
        return in_frame(picture, frame, self._relation(picture), self._number())

    def in_line(self, picture: Picture, measure: float | None) -> str:
        """The markup of a picture among words, in a place that is ``measure`` cm wide."""
        height = known_pictures().get(picture.name, {}).get("height")
        sized = picture if picture.sized or not height else picture.of_height(int(height * PER_CM))
        column = measure or self.section.measure(landscape=False)
        room = round(column * PER_CM), _depth(self.section.properties) or LARGEST
        if sized.width > room[0] or sized.height > room[1]:
            width, _ = fitted((sized.width, sized.height), room)
            sized = sized.of_width(width)
        return in_line(sized, self._relation(picture), self._number())

    def _number(self) -> int:
        return next(number for number in self._numbers if number not in self.taken)

    def _relation(self, picture: Picture) -> str:
        """The relationship of the part to a picture's file; a file goes in once."""
        if picture.data not in self._files:
            used = [int(found[1]) for name in self.names if (found := _MEDIA.fullmatch(name))]
            number = max(used, default=0) + len(self._files) + 1
            self._files[picture.data] = f"image{number}.{picture.kind}"
        file = self._files[picture.data]
        self._shown.setdefault(self.part, {})[file] = None
        return _relation_of(file)

    def hung(self, parts: list[Packed]) -> list[Packed]:
        """The parts of a Word file, with the files of the pictures shown in them."""
        if not self._files:
            return parts
        contents = {part.name: part for part in parts}
        kinds = sorted({file.partition(".")[2] for file in self._files.values()})
        made = [_with_kinds(_content(contents[_TYPES]), tuple(kinds))]
        for part, shown in self._shown.items():
            name = relations_of(part)
            there = _content(contents[name]) if name in contents else _NO_RELATIONS
            made.append(_with_files(name, there, tuple(shown)))
        made += [_file(f"word/media/{file}", data) for data, file in self._files.items()]
        return list((contents | {part.name: part for part in made}).values())


def _depth(properties: str) -> int:
    """The height between the margins of a page in EMU, or 0 where its section says none."""
    sizes = dict(re.findall(r'w:(h|top|bottom)="(\d+)"', properties))
    page, top, bottom = (int(sizes.get(side, 0)) for side in ("h", "top", "bottom"))
    return max(0, (page - top - bottom) * _PER_TWIP)


def _relation_of(file: str) -> str:
    return f"rIdKK{file.partition('.')[0]}"


def relations_of(part: str) -> str:
    """The part that tells where another part's files are.

    >>> relations_of("word/header1.xml")
    'word/_rels/header1.xml.rels'
    """
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _content(part: Packed) -> bytes:
    return zlib.decompress(part.data, -zlib.MAX_WBITS)


# From one sheet of a run to the next these three are the same.
@lru_cache(maxsize=64)
def _with_kinds(types: bytes, kinds: tuple[str, ...]) -> Packed:
    root = parsed(types)
    known = {(row.get("Extension") or "").casefold() for row in root}
    for kind in kinds:
        if kind not in known:
            row = etree.Element(f"{_space(root)}Default")
            row.set("Extension", kind)
            row.set("ContentType", f"image/{kind}")
            root.insert(0, row)
    return packed(_TYPES, _bytes(root))


@lru_cache(maxsize=64)
def _with_files(name: str, relations: bytes, files: tuple[str, ...]) -> Packed:
    root = parsed(relations)
    for file in files:
        row = etree.SubElement(root, f"{_space(root)}Relationship")
        row.set("Id", _relation_of(file))
        row.set("Type", f"{R[1:-1]}/image")
        row.set("Target", f"media/{file}")
    return packed(name, _bytes(root))


@lru_cache(maxsize=16)
def _file(name: str, data: bytes) -> Packed:
    return packed(name, data)


def _space(root: etree._Element) -> str:
    return str(root.tag).partition("}")[0] + "}"


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
