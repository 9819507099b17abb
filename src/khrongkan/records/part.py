"""A part of a record: facts that stay as they were read, and what is computed of them once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used like property
    """A property of a part that is computed once, for its facts don't change.

    The result is kept apart from the facts, so that no dump shows it and no copy takes it along.
    """

    def __init__(self, computes: Callable[[Any], T]) -> None:
        self.computes = computes
        self.__doc__ = computes.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        """Learn its name."""
        self._name = name

    @overload
    def __get__(self, part: None, _: type) -> Self: ...
    @overload
    def __get__(self, part: RecordPart, _: type) -> T: ...
    def __get__(self, part: RecordPart | None, _: type) -> Self | T:
        """What it comes to for a part."""
        if part is None:
            return self
        try:
            kept = _KEPT.__get__(part)
        except AttributeError:
            kept = {}
            _KEPT.__set__(part, kept)
        if self._name not in kept:
            kept[self._name] = self.computes(part)
        result: T = kept[self._name]
        return result


# No module of parts postpones its annotations: pydantic reads every one at once, and would have to
# compile it from its text first.
class RecordPart(BaseModel):
    """A part of a record: no key but the known ones, and nothing changes after loading."""

    __slots__ = ("_kept",)

    model_config = ConfigDict(extra="forbid", frozen=True, ignored_types=(once,))


_KEPT: Any = vars(RecordPart)["_kept"]


def computed_facts(part: type[RecordPart]) -> dict[str, Callable[[Any], Any]]:
    """What a kind of part computes from its facts: names, and the functions that do it.

    >>> from khrongkan.records.values import CostItem
    >>> list(computed_facts(CostItem))
    ['total', 'calculated', 'by_category']
    """
    members = {name: one for name, one in vars(part).items() if not name.startswith("_")}
    kept = {name: one.computes for name, one in members.items() if isinstance(one, once)}
    anew = {name: one.fget for name, one in members.items() if isinstance(one, property)}
    return kept | {name: computes for name, computes in anew.items() if computes}
