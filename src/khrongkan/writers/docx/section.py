"""The last words of a Word document say how its pages lie and what stands above and below."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.immutable import immutable
from khrongkan.writers.look import measure

if TYPE_CHECKING:
    from khrongkan.compose.document import Page

_LAST_SECTION = re.compile(
    r"<w:sectPr(?: [^>]*)?(?:(?<=/)>|(?<!/)>(?:(?!<w:sectPr[ />]).)*?</w:sectPr>)", re.DOTALL
)
_REFERENCE = re.compile(r'<w:(?:header|footer)Reference (?=[^>]*\br:id="([^"]+)")[^>]*/>')
_RELATION = re.compile(r"<Relationship [^>]*>")
_SIZE = re.compile(r"<w:pgSz [^>]*/>")
_TWIPS_PER_CM = 1440 / 2.54
_FURNITURE = {"top": b'"KKPageNumber"', "foot": b'"KKFoot"'}


@immutable
class Section:
    """A document cut at its last section: the text before, the section, the text after.

    ``owned`` tells of each header or footer of the built-in look which page number it carries.
    """

    before: str
    properties: str
    after: str
    owned: tuple[tuple[str, str], ...]

    def turned(self, page: Page, *, landscape: bool, first: bool = True) -> str:
        """The section's properties for a document's page, lying as wanted."""
        furniture = page.number, page.thai_numbers, page.first
        return _turned(self.properties, self.owned, *furniture, landscape=landscape, first=first)

    def measure(self, *, landscape: bool) -> float:
        """The width between the margins in cm."""
        return _measure(self.properties, landscape=landscape)


@lru_cache(maxsize=256)
def _turned(  # noqa: PLR0913 - the key of a cache: the sections of one template are few
    properties: str,
    owned: tuple[tuple[str, str], ...],
    number: str,
    thai_numbers: bool,  # noqa: FBT001 - as above
    first_page: int,
    *,
    landscape: bool,
    first: bool,
) -> str:
    owners = dict(owned)
    xml = _REFERENCE.sub(
        lambda found: found[0] if owners.get(found[1], number) == number else "", properties
    )
    if not thai_numbers:
        xml = xml.replace('w:fmt="thaiNumbers"', 'w:fmt="decimal"')
    if first and first_page != 1:
        xml = xml.replace("<w:pgNumType ", f'<w:pgNumType w:start="{first_page}" ', 1)
    if not first:
        xml = xml.replace("<w:titlePg/>", "")
    return _SIZE.sub(_lying, xml) if landscape else xml


@lru_cache(maxsize=64)
def _measure(properties: str, *, landscape: bool) -> float:
    sizes = dict(re.findall(r'w:(w|h|left|right)="(\d{1,9})"', properties))
    if not {"w", "h", "left", "right"} <= sizes.keys():
        return measure(landscape)
    width = max(int(sizes["w"]), int(sizes["h"])) if landscape else int(sizes["w"])
    return round((width - int(sizes["left"]) - int(sizes["right"])) / _TWIPS_PER_CM, 2)


def _lying(size: re.Match[str]) -> str:
    sides = sorted(map(int, re.findall(r' w:[wh]="(\d{1,9})"', size[0])))
    if len(sides) != 2:  # noqa: PLR2004 - a page has two sides
        return size[0]
    height, width = sides
    return f'<w:pgSz w:w="{width}" w:h="{height}" w:orient="landscape"/>'


def split_section(document: str, contents: dict[str, bytes]) -> Section:
    """Cut ``word/document.xml`` at its last section."""
    found = list(_LAST_SECTION.finditer(document))
    start, end = found[-1].span() if found else (document.rindex("</w:body>"),) * 2
    return Section(document[:start], document[start:end], document[end:], _owners(contents))


def _owners(contents: dict[str, bytes]) -> tuple[tuple[str, str], ...]:
    relations = contents.get("word/_rels/document.xml.rels", b"").decode()
    standing = {
        name: [number for number, style in _FURNITURE.items() if style in data]
        for name, data in contents.items()
        if name.startswith("word/") and "styles" not in name
    }
    rows = (dict(re.findall(r'(\w+)="([^"]*)"', one)) for one in _RELATION.findall(relations))
    return tuple(
        (words.get("Id", ""), number)
        for words in rows
        for number in standing.get(f"word/{words.get('Target', '')}", [])
    )
