"""Where a section stands: what its facts are facts of, and the numbers on the way to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from khrongkan.compose.find import Found, find, has
from khrongkan.compose.rules import prose
from khrongkan.compose.texts import any_known, pattern
from khrongkan.immutable import immutable

if TYPE_CHECKING:
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Form
    from khrongkan.records.values import RecordPart


@immutable
class Place:
    """A place on the sheet of a record.

    ``part`` stands at ``pointer``: the record itself, or an element that sections are repeated for.
    """

    record: RecordPart
    form: Form
    rules: Rules
    part: object
    pointer: str = ""
    numbers: tuple[int, ...] = ()

    def find(self, fact: str | None) -> Found:
        """A fact of the part, else of the record; unknown where the form names none."""
        if not fact:
            return Found(None, self.pointer)
        if self.part is not self.record and not has(self.part, fact.partition(".")[0]):
            return find(self.record, fact)
        return find(self.part, fact, self.pointer)

    def words(self, words: str) -> str:
        """A pattern of the form filled with the part's facts, as it is printed."""
        if "{" not in words:
            return prose(words, self.rules)
        return prose(pattern(words, self.find, self.rules), self.rules)

    def knows_any(self, words: str) -> bool:
        """Whether any of the facts of a pattern is known (or it names none)."""
        return any_known(words, self.find)

    def numbered(self, *numbers: int) -> Place:
        """The place under further numbers."""
        return Place(
            self.record,
            self.form,
            self.rules,
            self.part,
            self.pointer,
            (*self.numbers, *numbers),
        )

    def within(self, element: Found) -> Place:
        """The place whose facts are those of an element."""
        return replace(self, part=element.value, pointer=element.pointer)
