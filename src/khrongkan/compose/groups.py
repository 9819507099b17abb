"""Lists by kind: targets, results and indicators, each kind under its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from khrongkan.compose.document import Block, Heading, Item, Items
from khrongkan.compose.lists import listed
from khrongkan.compose.rules import none_words
from khrongkan.compose.texts import gap, label, plain
from khrongkan.compose.values import inline
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.compose.sheet import Sheet
    from khrongkan.forms.model import Section


def groups(section: Section, found: Found, place: Place) -> Iterator[Block]:
    """Targets or results by kind, each under its own words; what has no kind under none."""
    if not isinstance(found.value, Mapping):
        return
    n = 0
    told = [kind for kind in found.value if not is_empty_group(found.value[kind])]
    for at, kind in enumerate(told):
        group = found.find(kind)
        words = group.find("label").value or section.groups.get(kind, "")
        here = place
        if at and section.repeat_heading:
            yield Heading(place.words(section.heading))
        if words:
            n += 1
            here = place.numbered(n)
            yield _heading(str(words), section, here, group.pointer)
        else:
            n += _own_numbers(section, group.find("items").elements())
        yield from _group(section, group, here)


def _own_numbers(section: Section, elements: tuple[Found, ...]) -> int:
    """How many numbers a list takes that stands beside numbered groups."""
    several = len(elements) > 1 or section.single == "item"
    return len(elements) if several and section.label == "section" and not section.labels else 0


def is_empty_group(group: object) -> bool:
    """Whether a group is an empty list: there is nothing of its kind."""
    return getattr(group, "items", None) == () and not getattr(group, "lead", None)


def groups_of_rows(section: Section, sheet: Sheet, place: Place) -> Iterator[Block]:
    """The rows of a table as lists, one for each group."""
    rows: dict[str, list[Found]] = {}
    for kind, row in zip(sheet.groups, sheet.rows, strict=True):
        rows.setdefault(kind, []).append(row)
    n = 0
    for kind, members in rows.items():
        here = place
        if words := section.groups.get(kind, kind):
            n += 1
            here = place.numbered(n)
            yield _heading(words, section, here, "")
        else:
            n += _own_numbers(section, tuple(members))
        yield from listed(section, tuple(members), here, sheet.names)


def _heading(words: str, section: Section, place: Place, source: str) -> Heading:
    number = label(section.group_label, place.numbers, place.rules)
    return Heading(place.words(words), number, 2, source=source)


def _group(section: Section, group: Found, place: Place) -> Iterator[Block]:
    rules = place.rules
    lead = group.find("lead")
    if lead.known:
        yield Items((Item(plain(inline(lead.value, rules)), source=lead.pointer),))
    items = group.find("items")
    if isinstance(items.value, Nothing):
        words = none_words(items.value, rules.phrases.none_listed, rules)
        yield Items((Item(plain(words), source=items.pointer),))
    elif items.value is None and not lead.known:
        yield Items((Item(gap(rules), source=items.pointer),))
    yield from listed(section, items.elements(), place)
