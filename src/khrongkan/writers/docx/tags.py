"""A part of a template with its tags found: cut at plain names, or read as a program.

A part whose tags are all plain names in one piece, as in ``page.docx``, is cut at them; only a part
that says more, or that Word has cut into pieces, costs the time to read it as a tree. Both give the
same words.
"""

from __future__ import annotations

import re
from dataclasses import field
from itertools import islice
from typing import TYPE_CHECKING, Any

from khrongkan.immutable import immutable
from khrongkan.writers.docx.markup import in_text
from khrongkan.writers.templates.faults import FaultsError
from khrongkan.writers.templates.values import MOST_FAULTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from khrongkan.writers.templates.faults import Fault
    from khrongkan.writers.templates.reading import Reading
    from khrongkan.writers.templates.values import PictureNames, Scope

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_NAME = rf"[^\W\d_][\w{_MARKS}]*(?:\.[^\W\d_][\w{_MARKS}]*)*"
_TAG = re.compile(rf"\{{\{{ ?({_NAME}) ?\}}\}}")
_BODY = re.compile(
    r"<w:p[ >](?:(?!<w:p[ >]|w:sectPr|<w:drawing|<w:pict).)*?\{\{p body ?\}\}"
    r"(?:(?!</w:p>|<w:p[ >]|\{\{p body).)*</w:p>",
    re.DOTALL,
)
_BEGUN_IN_TAG = re.compile(r"<w:t>(?=[^<]*\{\{)")
_MOST_PIECES = 2_000
_MARKUP = re.compile(r"<[^>]*>")
_OUT_OF_WORDS = re.compile(r"<[^>]*(?:\{[^\w<>]?[{%#]|[}%#]\})|<w:instrText[^>]*>[^<]*(?:\{\{|\{%)")
_WORDS_ABOUT = re.compile(r"[{}]")


@immutable
class Tagged:
    """A part's text, literal and name by turns; or a program, where names don't suffice.

    ``whole`` is the part as it stands in the template.
    """

    part: str
    pieces: tuple[str, ...]
    whole: str = ""
    reading: Reading | None = None
    nodes: list[Any] = field(default_factory=list)

    @property
    def plain(self) -> bool:
        """Whether it holds no tag at all."""
        return len(self.pieces) == 1 if self.reading is None else not self.reading.tags

    @property
    def count(self) -> int:
        """How many tags it holds."""
        return len(self.pieces) // 2 if self.reading is None else len(self.reading.tags)

    def rendered(self, scope: Scope) -> str:
        """The part with the facts in place of its tags.

        Raises:
            KeyError: if a plain name names no fact.
            FaultsError: if a tag of a program can't be worked out.
        """
        if self.reading is None:
            return "".join(
                [
                    _printed(scope, piece) if number % 2 else piece
                    for number, piece in enumerate(self.pieces)
                ]
            )
        from khrongkan.writers.templates.program import run  # noqa: PLC0415 - most parts need none

        if scope.gallery is not None:
            scope.gallery.part = self.part
        out: list[str] = []
        run(self.nodes, scope, out)
        return "".join(out)

    def asks_for(self, names: Collection[str]) -> bool:
        """Whether one of its plain names is among these."""
        return any(name in names for name in self.pieces[1::2])

    def unmet(
        self,
        facts: Mapping[str, str],
        blocks: Collection[str],
        pictures: PictureNames,
    ) -> list[Fault]:
        """The mistakes of names that these facts, blocks and pictures don't have."""
        if self.reading is None:
            return []
        from khrongkan.writers.templates.asking import unmet  # noqa: PLC0415 - as above

        told = unmet(self.reading.ordered, facts, blocks, pictures)
        return list(islice(told, MOST_FAULTS))


def _printed(scope: Scope, name: str) -> str:
    if name == "body":
        return scope.blocks(name, None, True)  # noqa: FBT003 - it stands on the page
    return in_text(scope.facts[name])


def cut(part: str, xml: str) -> Tagged | None:
    """A part cut at its tags, if they are all plain names in one piece.

    >>> cut("word/header1.xml", "<w:t>{{ name }}</w:t>").pieces
    ('<w:t xml:space="preserve">', 'name', '</w:t>')
    """
    if "{" not in xml and "}" not in xml:
        return Tagged(part, (xml,), xml)
    if _OUT_OF_WORDS.search(xml):
        return None
    whole = _BEGUN_IN_TAG.sub('<w:t xml:space="preserve">', _BODY.sub("{{ body }}", xml))
    pieces = _TAG.split(whole)
    bodies = sum(name == "body" for name in pieces[1::2])
    others = any(_is_block(name) for name in pieces[1::2] if name != "body")
    if others or bodies > 1 or len(pieces) > _MOST_PIECES:
        return None
    if bodies != sum(_on_page(part, xml, one.start()) for one in _BODY.finditer(xml)):
        return None
    if _about_tags("".join(pieces[::2]), xml):
        return None
    return Tagged(part, tuple(pieces), xml)


def _on_page(part: str, xml: str, at: int) -> bool:
    """Whether a place of a part is the page itself: no table, box or header."""
    above = xml[:at]
    tables = above.count("<w:tbl>") - above.count("</w:tbl>")
    boxes = above.count("<w:txbxContent>") - above.count("</w:txbxContent>")
    return part == "word/document.xml" and not tables and not boxes


def _is_block(name: str) -> bool:
    return name.partition(".")[0] in {"header", "signatures", "section", "content", "table"}


def _about_tags(words: str, xml: str) -> bool:
    """Whether braces are left, or a body had company in its paragraph, which must be told."""
    if _WORDS_ABOUT.search(_MARKUP.sub("", words)):
        return True
    return any(
        not re.fullmatch(r"\s*\{\{p body ?\}\}\s*", _MARKUP.sub("", found[0]))
        for found in _BODY.finditer(xml)
    )


def read(part: str, xml: str) -> Tagged:
    """A part read as a tree, for tags that say more than names and for mistakes at their places."""
    from khrongkan.writers.templates.program import program  # noqa: PLC0415 - as above
    from khrongkan.writers.templates.properties import read_properties  # noqa: PLC0415 - as above
    from khrongkan.writers.templates.reading import read_part  # noqa: PLC0415 - as above

    properties = part.startswith("docProps/")
    reading = (read_properties if properties else read_part)(part, xml.encode())
    nodes: list[Any] = []
    if not reading.faults:
        try:
            nodes = program(reading.text, reading.tags, properties=properties)
        except FaultsError as error:
            reading.faults.append(error.fault)
    return Tagged(part, (), xml, reading, nodes)
