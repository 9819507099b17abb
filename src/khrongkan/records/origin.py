"""Where a record came from: its file, its text, and what was noticed while it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from pydantic import PrivateAttr

from khrongkan.records.values import RecordPart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from khrongkan.errors import Finding


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """The name of the source, its text where it had one, and the warnings of the load."""

    source: str = ""
    text: str | None = None
    warnings: tuple[Finding, ...] = ()

    def __eq__(self, other: object) -> bool:
        """All alike: where a record was read from is no part of what it says."""
        return isinstance(other, Origin)

    def __hash__(self) -> int:
        """One for all."""
        return hash(Origin)


class Record(RecordPart):
    """A whole record, which remembers where it came from."""

    if TYPE_CHECKING:
        # Every kind has these; each declares them where they stand in its own order.
        kind: Any
        form: str | None = None
        literals: tuple[str, ...] = ()
        ignore: tuple[str, ...] = ()

    _origin: Origin = PrivateAttr(default_factory=Origin)

    @property
    def origin(self) -> Origin:
        """Where the record came from."""
        return self._origin

    def read_from(self, source: str, warnings: tuple[Finding, ...]) -> Self:
        """The same record, read out of another file, with what was noticed there.

        >>> from khrongkan.records.project import Project
        >>> Project(name="อาหารกลางวัน").read_from("ก.docx", ()).origin.source
        'ก.docx'
        """
        copy = self.model_copy()
        copy._origin = Origin(source, self._origin.text, warnings)  # noqa: SLF001 - its own class
        return copy

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy; one that is changed has no text of its own any more.

        >>> from khrongkan.records.project import Project
        >>> Project(name="อาหารกลางวัน").model_copy(update={"code": "2.6"}).code
        '2.6'
        """
        copy = super().model_copy(update=update, deep=deep)
        if update:
            copy._origin = Origin(source=self._origin.source)  # noqa: SLF001 - its own class
        return copy
