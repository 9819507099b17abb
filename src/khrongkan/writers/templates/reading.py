"""Reading a part of a template: its tags found, understood and placed; or told what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from khrongkan.writers.templates.company import Company
from khrongkan.writers.templates.controls import remove, unbind
from khrongkan.writers.templates.faults import Fault, Spot, TemplateFaultError
from khrongkan.writers.templates.frames import described, files_of
from khrongkan.writers.templates.guides import GUIDE, remove_guides
from khrongkan.writers.templates.marks import Tag, tagged_paragraphs, tags_in, words_of
from khrongkan.writers.templates.names import (
    CELL,
    MC,
    NOTES,
    PARAGRAPH,
    ROW,
    TABLE,
    TEXT_BOX,
    WORDS,
    W,
)
from khrongkan.writers.templates.pairing import mispaired
from khrongkan.writers.templates.picture_tags import picture_tag
from khrongkan.writers.templates.sentences import Sentence, sentence
from khrongkan.writers.templates.spots import Survey, part_words, survey
from khrongkan.writers.templates.standing import cell_width, width_at
from khrongkan.writers.templates.taking import mark, replace_whole, take
from khrongkan.writers.templates.values import LONGEST_PARAGRAPH, MOST_FAULTS, MOST_TAGS

if TYPE_CHECKING:
    from lxml.etree import _Element

    from khrongkan.writers.templates.marks import Words

_HOLDERS = (CELL, TEXT_BOX, f"{W}hdr", f"{W}ftr", *NOTES)


@dataclass(slots=True)
class Reading:
    """A part as it was read: its markup with a mark for each tag, the tags, and the mistakes.

    ``tags`` are numbered as their marks are; ``ordered`` are they in reading order. ``replaced``
    are the relationships to the files of pictures that others take the place of.
    """

    part: str
    text: str = ""
    tags: list[Sentence] = field(default_factory=list)
    ordered: list[Sentence] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    replaced: set[str] = field(default_factory=set)


def read_part(part: str, xml: bytes) -> Reading:
    """Read a part of a template (``word/document.xml``).

    >>> xml = b'<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    >>> reading = read_part("word/document.xml", xml + b"<w:r><w:t>{{ name }}</w:t></w:r></w:p>")
    >>> reading.tags[0].names
    (('name',),)
    """
    reading = Reading(part)
    try:
        root = parsed(xml)
    except etree.XMLSyntaxError as error:
        th, en = part_words(part)
        why = {"why": str(error.msg)}
        reading.faults.append(Fault("template-part-broken", Spot(part, th, en), why))
        return reading
    places = survey(part, root)
    if GUIDE.encode() in xml:
        remove_guides(root)
    _PartReader(reading, places, root).read()
    reading.text = etree.tostring(root, encoding="unicode")
    return reading


def parsed(xml: bytes) -> _Element:
    """The tree of a part: nothing is fetched, no entity is opened.

    Raises:
        etree.XMLSyntaxError: if it is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_pis=True, remove_comments=True
    )
    return etree.fromstring(xml, parser)


class _PartReader:
    """Walks through the paragraphs of one part."""

    def __init__(self, reading: Reading, places: Survey, root: _Element) -> None:
        self._reading = reading
        self._places = places
        self._root = root
        self._marks: list[tuple[_Element, Sentence]] = []
        self._taken: set[_Element] = set()
        self._found: list[tuple[_Element, list[tuple[int, int, Sentence]]]] = []
        self._count = 0
        self._company = Company()
        self._widths: dict[_Element | None, float | None] = {}
        self._has_body = False
        self._refused = False

    def read(self) -> None:
        """Take out every tag, and see that they pair."""
        for paragraph in tagged_paragraphs(self._root):
            if self._refused or len(self._reading.faults) >= MOST_FAULTS:
                break
            if _is_old_twin(paragraph):
                self._old_twin(paragraph)
            else:
                self._paragraph(paragraph)
        for paragraph, found in self._found:
            self._take_out(paragraph, found)
        self._pictures()
        self._fields()
        if not self._reading.faults:
            self._reading.faults += mispaired(self._marks)
        for made, said in self._marks:
            self._support(made, said)
        framed = (said for said in self._reading.tags if said.frame is not None)
        self._reading.ordered = [*(said for _, said in self._marks), *framed]

    def _old_twin(self, paragraph: _Element) -> None:
        """A box's twin for old programs says the same; its mistakes are told once."""
        before = len(self._reading.faults)
        self._paragraph(paragraph)
        del self._reading.faults[before:]

    def _paragraph(self, paragraph: _Element) -> None:
        if sum(len(node.text or "") for node in paragraph.iter(WORDS)) > LONGEST_PARAGRAPH:
            self._refuse("template-paragraph-long", paragraph, f"{LONGEST_PARAGRAPH:,}")
            return
        words = words_of(paragraph)
        found, faults = tags_in(words.text, lambda around: self._places.spot(paragraph, around))
        if faults:
            self._reading.faults += [] if self._goes_on(faults) else faults
            return
        self._count += len(found)
        if self._count > MOST_TAGS:
            self._refuse("template-too-many-tags", paragraph, f"{MOST_TAGS:,}")
            return
        understood = [(start, end, self._understood(tag)) for start, end, tag in found]
        placed = [
            (start, end, said)
            for start, end, said in understood
            if said is not None and self._fits(said, paragraph, words)
        ]
        self._found.append((paragraph, placed))

    def _take_out(self, paragraph: _Element, found: list[tuple[int, int, Sentence]]) -> None:
        """Put marks in place of the tags of a paragraph."""
        unbind(paragraph)
        words = words_of(paragraph)
        placed: list[tuple[_Element, Sentence]] = []
        for start, end, said in reversed(found):
            number = len(self._reading.tags)
            self._reading.tags.append(said)
            try:
                made = self._place(said, paragraph, words, (start, end), number)
            except TemplateFaultError as fault:
                self._reading.faults.append(fault.at(said.tag.spot))
                return
            placed.append((made, said))
        self._marks += reversed(placed)

    def _refuse(self, code: str, paragraph: _Element, most: str) -> None:
        """Tell of a part that is out of bounds, and read it no further."""
        self._reading.faults.append(Fault(code, self._places.spot(paragraph), {"most": most}))
        self._refused = True

    def _goes_on(self, faults: list[Fault]) -> bool:
        """Whether closing braces belong to a tag that was told as unclosed in a paragraph above."""
        before = self._reading.faults[-1:]
        closing = all(fault.code == "template-tag-unopened" for fault in faults)
        return closing and any(fault.code == "template-tag-unclosed" for fault in before)

    def _understood(self, tag: Tag) -> Sentence | None:
        try:
            return sentence(tag)
        except TemplateFaultError as fault:
            self._reading.faults.append(fault.at(tag.spot))
            return None

    def _fits(self, said: Sentence, paragraph: _Element, words: Words) -> bool:
        """Whether a tag stands where such a tag may stand; else it is a mistake."""
        code = ""
        whole = self._whole(said, paragraph)
        if said.tag.scope in {"tr", "tc"} and whole is None:
            code = "template-not-in-table"
        elif (
            said.tag.scope in {"p", "tr", "tc"}
            and whole is not None
            and not self._company.alone(words.text, said.tag.text, whole)
        ):
            code = "template-tag-not-alone"
        elif said.block and said.tag.scope != "p":
            code = "template-block-inline"
        elif "body" in said.block_names and not self._in_body(paragraph):
            code = "template-body-misplaced"
        elif "body" in said.block_names and self._has_body:
            code = "template-body-twice"
        self._has_body = self._has_body or "body" in said.block_names
        if code:
            self._reading.faults.append(Fault(code, said.tag.spot, {"text": said.tag.text}))
        return not code

    def _in_body(self, paragraph: _Element) -> bool:
        """Whether a paragraph stands on the page itself, and not in a table, box or header."""
        outer = next(paragraph.iterancestors(*_HOLDERS), None)
        return self._reading.part == "word/document.xml" and outer is None

    def _whole(self, said: Sentence, paragraph: _Element) -> _Element | None:
        kind = {"tr": ROW, "tc": CELL}.get(said.tag.scope)
        return next(paragraph.iterancestors(kind), None) if kind else paragraph

    def _place(
        self,
        said: Sentence,
        paragraph: _Element,
        words: Words,
        span: tuple[int, int],
        number: int,
    ) -> _Element:
        what = f"t{number}"
        whole = self._whole(said, paragraph)
        stands_for_more = said.tag.kind == "says" or said.block
        if said.tag.scope in {"p", "tr", "tc"} and stands_for_more and whole is not None:
            said.measure = cell_width(whole)
            said.on_page = self._in_body(paragraph)
            return replace_whole(whole, what)
        said.measure = self._width_at(paragraph)
        return take(words, *span, what, apart=said.tag.kind == "says")

    def _width_at(self, paragraph: _Element) -> float | None:
        holder = next(paragraph.iterancestors(CELL, TEXT_BOX), None)
        if holder not in self._widths:
            self._widths[holder] = width_at(paragraph)
        return self._widths[holder]

    def _support(self, made: _Element, said: Sentence) -> None:
        """What holds tags of whole paragraphs or rows must stay whole when they print nothing."""
        holder = made.getparent()
        if holder is None or holder in self._taken:
            return
        if holder.tag == TABLE:
            self._taken.add(holder)
            holder.addprevious(mark("o0"))
            holder.addnext(mark("c0"))
        elif holder.tag == ROW:
            table = next(holder.iterancestors(TABLE))
            if table not in self._taken:
                self._taken.add(table)
                table.addprevious(mark("o1"))
                table.addnext(mark("c1"))
        elif said.tag.scope == "p":
            outer = next(made.iterancestors(*_HOLDERS), None)
            if outer is not None and outer not in self._taken:
                self._taken.add(outer)
                outer.append(mark("k0"))

    def _pictures(self) -> None:
        """A picture whose alternative text is a tag is a frame for another picture."""
        for unit, paragraph, text in described(self._root):
            unbind(paragraph)
            spot = self._places.spot(paragraph, text.strip())
            try:
                said = picture_tag(unit, text, spot)
            except TemplateFaultError as fault:
                self._reading.faults += [fault.at(spot)] if not _is_old_twin(unit) else []
                continue
            unit.addprevious(mark(f"t{len(self._reading.tags)}"))
            remove(unit)
            self._reading.replaced |= files_of(unit)
            self._reading.tags.append(said)

    def _fields(self) -> None:
        """Tags inside the code of a field, such as an address, would not be filled."""
        for code in self._root.iter(f"{W}instrText"):
            if "{{" in (code.text or "") or "{%" in (code.text or ""):
                paragraph = next(code.iterancestors(PARAGRAPH))
                spot = self._places.spot(paragraph, code.text or "")
                words = {"text": (code.text or "").strip()}
                self._reading.faults.append(Fault("template-tag-in-field", spot, words))


def _is_old_twin(element: _Element) -> bool:
    return next(element.iterancestors(f"{MC}Fallback"), None) is not None
