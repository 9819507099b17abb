"""The sections of a sheet: those that the record has, numbered as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.bodies import body
from khrongkan.compose.document import Block, Heading, NewPage, Table
from khrongkan.compose.groups import is_empty_group
from khrongkan.compose.money import amount_words
from khrongkan.compose.signatures import signatures
from khrongkan.compose.texts import gap, label
from khrongkan.forms.patterns import facts_in
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.forms.model import Section

Lying = tuple[bool, Block]
"""A block, and whether its page lies on its side."""


def sections(place: Place) -> Iterator[Block]:
    """The blocks of every section that is printed, in the order of the form."""
    sideways = place.form.page.landscape
    return _turned(_sections(place.form.section, place, sideways=sideways), sideways=sideways)


def _turned(blocks: Iterable[Lying], *, sideways: bool) -> Iterator[Block]:
    """The blocks with a new page wherever pages begin to lie, or to stand again."""
    for lying, block in blocks:
        if lying != sideways and not isinstance(block, NewPage):
            yield NewPage(landscape=lying)
        sideways = lying
        yield block


def _sections(of: tuple[Section, ...], place: Place, *, sideways: bool) -> Iterator[Lying]:
    for section, here in numbered(of, place):
        lying = section.landscape or sideways
        if section.new_page and not (section.section and section.fact):
            yield lying, NewPage(landscape=lying)
        yield from _printed(section, here, sideways=lying)


def numbered(of: tuple[Section, ...], place: Place) -> Iterator[tuple[Section, Place]]:
    """The sections that are printed, each with its place under its number."""
    count = 0
    for section in of:
        if is_printed(section, place):
            count += section.number and section.as_ != "signatures"
            yield section, place.numbered(count) if section.number else place


def blocks_of(section: Section, place: Place) -> tuple[Block, ...]:
    """The blocks of one section at its place."""
    return tuple(block for _, block in _printed(section, place, sideways=False))


def _printed(section: Section, place: Place, *, sideways: bool) -> Iterator[Lying]:
    if section.as_ == "sections":
        yield from _repeated(section, place, sideways=sideways)
    elif section.as_ == "signatures":
        found = place.find(section.fact)
        yield from ((sideways, block) for block in signatures(section, found, place))
    else:
        yield from ((sideways, block) for block in _section(section, place))


def _repeated(section: Section, place: Place, *, sideways: bool) -> Iterator[Lying]:
    """Sections under a section; once for each element where its fact is a list."""
    found = place.find(section.fact)
    if section.fact is None or not found.known:
        yield from ((sideways, block) for block in _heading(section, place, found))
        yield from _sections(section.section, place, sideways=sideways)
        return
    for n, element in enumerate(found.elements() or (found,)):
        here = place.within(element)
        if section.new_page and n:
            yield sideways, NewPage(landscape=sideways)
        yield from ((sideways, block) for block in _heading(section, here, element))
        yield from _sections(section.section, here, sideways=sideways)


def is_printed(section: Section, place: Place) -> bool:
    """Whether a section stands on the sheet: its fact is told, or must be asked for.

    What an empty list, or nothing on purpose, prints is for the form to say; an unknown fact prints
    a gap where the form asks for it.
    """
    if section.fact is None:
        return _has_words(section, place)
    value = place.find(section.fact).value
    if section.as_ == "signatures":
        return value != () and not isinstance(value, Nothing)
    if isinstance(value, Nothing):
        return section.none != "skip"
    if value in ((), []) or _has_only_empty_groups(value):
        return section.empty != "skip"
    return value is not None or section.missing == "gap"


def _has_only_empty_groups(value: object) -> bool:
    return isinstance(value, dict) and all(map(is_empty_group, value.values()))


def _has_words(section: Section, place: Place) -> bool:
    if section.as_ == "sections":
        return any(is_printed(one, place) for one in section.section)
    if section.as_ != "text" or section.missing == "gap":
        return True
    return any(place.knows_any(words) for words in section.text)


def _section(section: Section, place: Place) -> Iterator[Block]:
    found = place.find(section.fact)
    blocks = tuple(body(section, found, place))
    tabled = any(isinstance(block, Table) for block in blocks)
    yield from _heading(section, place, found, tabled=tabled)
    yield from blocks


def _heading(
    section: Section, place: Place, found: Found, *, tabled: bool = False
) -> Iterator[Block]:
    words = section.table_heading if tabled and section.table_heading else section.heading
    if not words:
        return
    own = _number(place) if section.number else ""
    level = min(max(len(place.numbers), 1), 2)
    said = place.words(words)
    if not said:
        return
    if said == place.rules.phrases.gap:
        yield Heading("", own, level, gap(place.rules), place.find(facts_in(words)[0]).pointer)
        return
    tail = amount_words(place.find(section.amount), place.rules) if section.amount else ()
    source = found.pointer if section.fact else ""
    yield Heading(said, own, level, tail, source)


def _number(place: Place) -> str:
    """The number of a section: in the style of the form, or the whole way to it."""
    nested = len(place.numbers) > 1 or place.rules.prefix
    style = "section" if nested else place.rules.phrases.heading_label
    return label(style, place.numbers, place.rules)
