"""Finding a fact in a record by its name, with the JSON pointer of the place it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from khrongkan.records.values import Nothing


@dataclass(frozen=True, slots=True)
class Found:
    """A fact and where it stands."""

    value: object
    pointer: str

    @property
    def known(self) -> bool:
        """Whether it says something: neither unknown, nor none on purpose, nor empty."""
        return not (self.value is None or isinstance(self.value, Nothing) or self.value in ("", ()))

    def elements(self) -> tuple[Found, ...]:
        """The elements of a list; none where it is unknown or nothing."""
        if not isinstance(self.value, (tuple, list)):
            return ()
        return tuple(Found(v, f"{self.pointer}/{n}") for n, v in enumerate(self.value))


def find(part: object, path: str, pointer: str = "") -> Found:
    """The fact that ``path`` (``budget.amount``) names in a part that stands at ``pointer``.

    A path through what is unknown, or none on purpose, leads to just that; a fact that this kind of
    part doesn't have is unknown.

    >>> find({"plan": {"name": "แผนงาน"}}, "plan.name")
    Found(value='แผนงาน', pointer='/plan/name')
    """
    here = Found(part, pointer)
    for name in path.split("."):
        here = _step(here, name)
    return here


def _step(here: Found, name: str) -> Found:
    pointer = f"{here.pointer}/{name.replace('~', '~0').replace('/', '~1')}"
    if isinstance(here.value, Nothing):
        return here
    if isinstance(here.value, Mapping):
        return Found(here.value.get(name), pointer)
    return Found(getattr(here.value, name, None), pointer)
