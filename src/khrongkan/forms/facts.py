"""Which facts a record has, so that a form that names another is told so."""

from __future__ import annotations

from contextlib import suppress
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from khrongkan.immutable import immutable
from khrongkan.records.kinds import KINDS
from khrongkan.records.part import RecordPart, computed_facts
from khrongkan.records.words import Choice, choice_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPUTED_KEYS: dict[str, tuple[str, ...]] = {
    "by_category": (*choice_words("category"), ""),
    "by_quarter": ("1", "2", "3", "4"),
}
"""Computed facts that are amounts by name, and the names."""


@immutable
class Kind:
    """What a fact may be: parts with facts of their own, or ``values`` by these names.

    ``free``: an office's own facts, of which nothing is known beforehand.
    """

    parts: tuple[type[RecordPart], ...] = ()
    keys: tuple[str, ...] = ()
    values: tuple[type[RecordPart], ...] = ()
    free: bool = False

    def names(self) -> tuple[str, ...]:
        """The names of the facts in it."""
        return (*(name for part in self.parts for name in fact_names(part)), *self.keys)


def kind_of_record(kind: str) -> Kind:
    """What a whole record of this kind holds; an unknown kind holds anything."""
    return Kind((KINDS[kind],)) if kind in KINDS else Kind(free=True)


def nearest(name: str, known: tuple[str, ...] | list[str]) -> str:
    """The known name that is most like this one; all of them where none is.

    >>> nearest("objective", ("name", "objectives"))
    'objectives'
    """
    near = get_close_matches(name, known, n=1)
    return near[0] if near else ", ".join(known)


def stray_step(path: str, kind: Kind) -> str | None:
    """The nearest name to the first one of a path that isn't there; ``None`` for a path that leads.

    >>> stray_step("budget.amont", kind_of_record("project"))
    'amount'
    """
    for name in path.split("."):
        if kind.free:
            return None
        if name not in kind.names():
            return nearest(name, kind.names()) or "-"
        kind = _below(kind, name)
    return None


def kind_at(path: str, kind: Kind) -> Kind:
    """What a path leads to.

    >>> kind_at("targets.quantity.items", kind_of_record("project")).parts[0].__name__
    'Item'
    """
    for name in path.split("."):
        kind = kind if kind.free else _below(kind, name)
    return kind


def both(one: Kind, other: Kind) -> Kind:
    """What has the facts of either."""
    return Kind(
        (*one.parts, *other.parts),
        (*one.keys, *other.keys),
        (*one.values, *other.values),
        free=one.free or other.free,
    )


@cache
def fact_names(part: type[RecordPart]) -> tuple[str, ...]:
    """The facts of a part: its fields, and what is computed from them.

    >>> from khrongkan.records.project import Strategy
    >>> fact_names(Strategy)
    ('of', 'number', 'name')
    """
    return (*part.model_fields, *computed_facts(part))


@cache
def _below(kind: Kind, name: str) -> Kind:
    if name in kind.keys:
        return Kind(kind.values)
    if name in _COMPUTED_KEYS:
        return Kind(keys=_COMPUTED_KEYS[name])
    fields = [part.model_fields[name] for part in kind.parts if name in part.model_fields]
    annotations = [*(field.annotation for field in fields), *_computed(kind, name)]
    kinds = [one for annotation in annotations for one in _kinds(annotation)]
    return Kind(
        parts=tuple(part for one in kinds for part in one.parts),
        keys=tuple(key for one in kinds for key in one.keys),
        values=tuple(part for one in kinds for part in one.values),
        free=any(one.free for one in kinds),
    )


def _computed(kind: Kind, name: str) -> Iterator[object]:
    """What a fact that is computed from others may be, where its class says so at run time."""
    for part in kind.parts:
        if computes := computed_facts(part).get(name):
            with suppress(NameError):
                yield get_type_hints(computes)["return"]


def _kinds(annotation: Any) -> Iterator[Kind]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, RecordPart):
        yield Kind((annotation,))
    elif get_origin(annotation) is dict:
        key, value = get_args(annotation)
        keys = tuple(_keys(key))
        parts = tuple(part for kind in _kinds(value) for part in kind.parts)
        yield Kind(keys=keys, values=parts, free=not keys)
    else:
        for inner in get_args(annotation):
            yield from _kinds(inner)


def _keys(annotation: Any) -> Iterator[str]:  # noqa: ANN401 - any annotation
    for inner in get_args(annotation):
        if isinstance(inner, Choice):
            yield from choice_words(inner.name)
