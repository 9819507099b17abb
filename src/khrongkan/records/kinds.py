"""The kinds of record, and the class of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from khrongkan.records.origin import Record

_CLASSES = {
    "project": "project.Project",
    "best_practice": "best_practice.BestPractice",
    "inspection_report": "inspection.InspectionReport",
    "portfolio": "portfolio.Portfolio",
}


class _Kinds(Mapping[str, "type[Record]"]):
    """The classes by kind, each imported when it is first met: most files are of one kind."""

    def __getitem__(self, kind: str) -> type[Record]:
        """The class of a kind."""
        return _class(_CLASSES[kind])

    def __iter__(self) -> Iterator[str]:
        """The kinds, in their order."""
        return iter(_CLASSES)

    def __len__(self) -> int:
        """How many there are."""
        return len(_CLASSES)


@cache
def _class(path: str) -> type[Record]:
    module, name = path.split(".")
    return cast("type[Record]", getattr(import_module(f"khrongkan.records.{module}"), name))


KINDS: Mapping[str, type[Record]] = _Kinds()
"""Every kind of record that can be loaded, by its English word; the Thai word is a choice."""

USUAL = "project"
"""What a record is that doesn't say its kind."""
