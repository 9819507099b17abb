"""What may stand in a field, read off the classes: a part of its own, a choice, kinds as keys."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeGuard, get_args, get_origin

from khrongkan.immutable import immutable
from khrongkan.records.spellings import ByTime
from khrongkan.records.values import RecordPart
from khrongkan.records.words import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator


@immutable
class Shape:
    """What may stand in a field.

    ``part`` is the class of the objects in it, ``choice`` the name of the choice that a text is,
    ``keys`` that of the choice its keys are, ``by_time`` whether its keys may be times.
    """

    part: type[RecordPart] | None = None
    choice: str | None = None
    keys: str | None = None
    by_time: bool = False


FREE = Shape()
"""Anything may stand there."""


@cache
def shapes_of(part: type[RecordPart]) -> dict[str, Shape]:
    """The shape of every field of a class, by its English key.

    >>> from khrongkan.records.project import Budget
    >>> shapes_of(Budget)["lines"].part.__name__
    'BudgetLine'
    """
    return {
        field.alias or name: _shape([field.annotation, *field.metadata])
        for name, field in part.model_fields.items()
    }


@cache
def parts_within(record: type[RecordPart]) -> tuple[type[RecordPart], ...]:
    """A class and all that may stand within it, outermost first, each once.

    >>> from khrongkan.records.project import Budget
    >>> [part.__name__ for part in parts_within(Budget)]
    ['Budget', 'BudgetLine', 'CostItem', 'Spending', 'Quantity', 'Time']
    """
    found = [record]
    for part in found:
        inner = (shape.part for shape in shapes_of(part).values())
        found.extend(dict.fromkeys(one for one in inner if one and one not in found))
    return tuple(found)


def _shape(annotations: list[Any]) -> Shape:
    pieces = [piece for annotation in annotations for piece in _pieces(annotation)]
    return Shape(
        part=next(filter(_is_part, pieces), None),
        choice=next((one.name for one in pieces if isinstance(one, Choice)), None),
        keys=next((one.keys for one in pieces if isinstance(one, _Keys)), None),
        by_time=any(isinstance(one, ByTime) for one in pieces),
    )


@immutable
class _Keys:
    """Stands among the pieces of a type for a dict whose keys are a choice."""

    keys: str | None


def _pieces(annotation: object) -> Iterator[object]:
    """A type taken apart, down to its plain classes and marks."""
    if get_origin(annotation) is dict:
        key, value = get_args(annotation)
        yield _Keys(_shape([key]).choice)
        yield from _pieces(value)
        return
    yield annotation
    for inner in get_args(annotation):
        yield from _pieces(inner)


def _is_part(piece: object) -> TypeGuard[type[RecordPart]]:
    return isinstance(piece, type) and issubclass(piece, RecordPart)
