"""Small classes of values, of which there are many, and of which a sheet is made by the hundred."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

T = TypeVar("T")

if TYPE_CHECKING:

    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def immutable(cls: type[T]) -> type[T]:
        """A dataclass with slots that nobody changes once it is made."""

else:

    def immutable(cls: type[T]) -> type[T]:
        """A dataclass with slots that nobody changes once it is made.

        A frozen dataclass takes four times as long to make: a seventh of composing a sheet. So
        the type checker guards these, and Python doesn't. And since dataclasses compile each
        method of each class anew, which was a sixth of a cold start, these share theirs.

        >>> @immutable
        ... class Spot:
        ...     row: int
        ...     column: int = 1
        >>> Spot(2), Spot(2) == Spot(2, 1), {Spot(2): "here"}[Spot(2)]
        (Spot(row=2, column=1), True, 'here')
        """
        made = dataclass(slots=True, repr=False, eq=False)(cls)
        facts = attrgetter("__class__", *made.__match_args__)

        def is_equal(self: T, other: object) -> bool:
            """Whether two of this class hold the same values."""
            return facts(self) == facts(other) if other.__class__ is made else NotImplemented

        made.__eq__ = is_equal
        made.__hash__ = lambda self: hash(facts(self))
        made.__repr__ = _told
        return made


def _told(self: Any) -> str:  # noqa: ANN401 - of whichever class
    words = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({words})"
