"""The names of facts: a path in Thai or in English, and the English one that it means."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.forms.facts import Kind, kind_at
from khrongkan.records.names import field_of, names_of
from khrongkan.records.shapes import shapes_of
from khrongkan.records.words import Choice, choice_words

if TYPE_CHECKING:
    from collections.abc import Iterator

WAYS = {"words": ("words", "ตัวอักษร"), "count": ("count", "จำนวนรายการ")}
"""Last steps of a path that say how a fact is printed: an amount in words, how many there are."""


@lru_cache(maxsize=4096)
def english(path: str, kind: Kind) -> str | None:
    """The English path of a fact; ``None`` where this kind of record has no such fact.

    >>> from khrongkan.forms.facts import kind_of_record
    >>> english("งบประมาณ.จำนวนเงิน", kind_of_record("project"))
    'budget.amount'
    """
    steps: list[str] = []
    choice: str | None = None
    for step in path.split("."):
        way = _way(step) if steps else None
        name = _step(step, kind, choice) or way
        if name is None:
            return None
        choice = _choice_below(name, kind)
        steps.append(name)
        kind = Kind() if name == way else kind_at(name, kind)
    return ".".join(steps)


def _step(step: str, kind: Kind, choice: str | None) -> str | None:
    if kind.free:
        return step
    if step in kind.names():
        return step
    for part in kind.parts:
        if name := field_of(part, step):
            return name
    read = Choice(choice).read(step) if choice else None
    return str(read) if read in kind.keys else None


def _way(step: str) -> str | None:
    return next((way for way, spellings in WAYS.items() if step in spellings), None)


def _choice_below(name: str, kind: Kind) -> str | None:
    shapes = (shapes_of(part).get(name) for part in kind.parts)
    return next((shape.keys for shape in shapes if shape and shape.keys), None)


def nearest_name(path: str, kind: Kind) -> str:
    """The known path that is most like an unknown one, or "".

    >>> from khrongkan.forms.facts import kind_of_record
    >>> nearest_name("budget.amont", kind_of_record("project"))
    'budget.amount'
    """
    right: list[str] = []
    for step in path.split("."):
        known = dict(_spellings(kind))
        if english(step, kind):
            right.append(step)
            kind = kind_at(english(step, kind) or step, kind)
            continue
        near = get_close_matches(step, [*known, *(() if not right else WAYS)], n=1)
        return ".".join([*right, *near]) if near else ""
    return ".".join(right)


def _spellings(kind: Kind) -> Iterator[tuple[str, str]]:
    for part in kind.parts:
        for key, name in names_of(part).items():
            yield from ((spelling, key) for spelling in (key, name.th, *name.also))
    for key in kind.names():
        yield key, key


def thai_path(path: str, kind: Kind) -> str:
    """The Thai spelling of an English path, where each of its steps has one; else "".

    >>> from khrongkan.forms.facts import kind_of_record
    >>> thai_path("budget.words", kind_of_record("project"))
    'งบประมาณ.ตัวอักษร'
    """
    steps: list[str] = []
    choice: str | None = None
    for step in path.split("."):
        thai = _thai(step, kind, choice)
        if not thai:
            return ""
        steps.append(thai)
        choice = _choice_below(step, kind)
        kind = Kind() if step in WAYS else kind_at(step, kind)
    return ".".join(steps)


def _thai(step: str, kind: Kind, choice: str | None) -> str:
    for part in kind.parts:
        if step in (names := names_of(part)):
            return names[step].th
    if choice and step in choice_words(choice):
        return choice_words(choice)[step][0]
    return WAYS[step][1] if step in WAYS else ""
