"""Finding a fact in a record by its name, with the JSON pointer of the place it came from."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from khrongkan.forms.facts import fact_names
from khrongkan.immutable import immutable
from khrongkan.records.values import Nothing, RecordPart

if TYPE_CHECKING:
    from collections.abc import Mapping


@immutable
class Found:
    """A fact and where it stands."""

    value: object
    pointer: str

    @property
    def known(self) -> bool:
        """Whether it says something: neither unknown, nor none on purpose, nor empty."""
        value = self.value
        if value is None or isinstance(value, Nothing):
            return False
        return bool(value) or not isinstance(value, (str, tuple))

    def find(self, path: str) -> Found:
        """A fact of this one."""
        return find(self.value, path, self.pointer)

    def elements(self, where: Mapping[str, str] | None = None) -> tuple[Found, ...]:
        """The elements of a list, or those whose facts have these values; none where it is none."""
        if not self.value or not isinstance(self.value, (tuple, list)):
            return ()
        found = [Found(one, f"{self.pointer}/{n}") for n, one in enumerate(self.value)]
        return tuple([one for one in found if one.has(where)] if where else found)

    def has(self, where: Mapping[str, str]) -> bool:
        """Whether its facts have these values."""
        return all(str(self.find(fact).value) == value for fact, value in where.items())


def find(part: object, path: str, pointer: str = "") -> Found:
    """The fact that ``path`` (``budget.amount``) names in a part that stands at ``pointer``.

    A path through what is unknown, or none on purpose, leads to just that; a fact that this kind of
    part doesn't have is unknown. A sum that can't be computed leads to the amount that a planner
    would write in its place.

    >>> find({"plan": {"name": "แผนงาน"}}, "plan.name")
    Found(value='แผนงาน', pointer='/plan/name')
    """
    try:
        value = part.__dict__[path]  # a field by its name, as most that is asked for
    except (AttributeError, KeyError):
        return _followed(part, path, pointer)
    if value is None and path == "total":
        return _followed(part, path, pointer)
    return Found(value, f"{pointer}/{path}")


def _followed(part: object, path: str, pointer: str) -> Found:
    names, steps, whole = _steps(path)
    owner = part
    for at, name in enumerate(names):
        owner = part
        if isinstance(part, dict):
            # A name of the record's own may have a dot in it.
            if name not in part and (whole_name := ".".join(names[at:])) in part:
                return Found(part[whole_name], pointer + whole)
            part = part.get(name)
        elif isinstance(part, Nothing):
            return Found(part, pointer + "".join(steps[:at]))
        else:
            part = getattr(part, name) if has(part, name) else None
    if part is None and names[-1] == "total" and (behind := _behind_total(owner)):
        told = find(owner, behind, pointer + "".join(steps[:-1]))
        return told if told.value is not None else Found(_none_of(owner), told.pointer)
    return Found(part, pointer + whole)


def has(part: object, name: str) -> bool:
    """Whether there is such a fact, known or not: what a part of a record holds or computes.

    >>> from khrongkan.records.values import CostItem
    >>> [has(CostItem(), name) for name in ("amount", "total", "budget")]
    [True, True, False]
    """
    kind: Any = type(part)
    return name in (part if isinstance(part, dict) else _names_of(kind))


@cache
def _names_of(kind: Any) -> frozenset[str]:  # noqa: ANN401 - a class
    """The facts of a kind of part; a model takes its time to say that it has no such attribute."""
    return frozenset(fact_names(kind) if issubclass(kind, RecordPart) else ())


def _none_of(owner: object) -> Nothing | None:
    """None on purpose, where that is said of the amounts by category."""
    amounts = getattr(owner, "amounts", None) or {}
    return next((one for one in amounts.values() if isinstance(one, Nothing)), None)


def _behind_total(owner: object) -> str:
    """The fact that says what an element costs where nothing adds up to it."""
    return next((name for name in ("amount", "budget") if has(owner, name)), "")


@lru_cache(maxsize=1024)
def _steps(path: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The names of a path, their steps of a JSON pointer, and the whole of that."""
    names = tuple(path.split("."))
    steps = tuple(f"/{name.replace('~', '~0').replace('/', '~1')}" for name in names)
    return names, steps, "".join(steps)
