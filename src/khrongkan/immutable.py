"""Small classes of values, of which a sheet is made by the hundred."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, dataclass_transform

T = TypeVar("T")

if TYPE_CHECKING:

    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def immutable(cls: type[T]) -> type[T]:
        """A dataclass with slots that nobody changes once it is made."""

else:
    # A frozen dataclass takes four times as long to make: a seventh of composing a sheet. So the
    # type checker guards these, and Python doesn't.
    immutable = dataclass(slots=True, unsafe_hash=True)
