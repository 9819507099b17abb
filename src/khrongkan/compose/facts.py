"""Every fact of a sheet in its printed form, by name: what a planner's own template can ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from khrongkan.compose.document import words
from khrongkan.compose.find import find
from khrongkan.compose.header import fields_of
from khrongkan.compose.values import amount_of, inline
from khrongkan.records.values import Nothing, RecordPart
from khrongkan.thai import baht_text

if TYPE_CHECKING:
    from khrongkan.compose.place import Place
    from khrongkan.compose.rules import Rules


class Facts(Mapping[str, str]):
    """Printed facts by name (``budget.amount``), as the form prints them in its header.

    They are printed when the first of them is asked for: most writers ask for none.
    """

    def __init__(self, place: Place) -> None:
        self._place = place

    @cached_property
    def _printed(self) -> dict[str, str]:
        return dict(_printed(self._place))

    def __getitem__(self, name: str) -> str:
        """The printed fact; KeyError where the record doesn't know it."""
        return self._printed[name]

    def __iter__(self) -> Iterator[str]:
        """Their names, in the order of the record."""
        return iter(self._printed)

    def __len__(self) -> int:
        """How many are known."""
        return len(self._printed)


def _printed(place: Place) -> Iterator[tuple[str, str]]:
    yield from _facts(place.record, place.rules)
    for field in place.form.header:
        if field.fact and not field.label and not field.ticks:
            continue
        for printed in fields_of((field,), place):
            name = field.fact or field.id or printed.label
            yield name, " ".join(map(words, printed.lines))
    amount = amount_of(find(place.record, "budget.amount").value)
    if amount is not None:
        yield "budget.words", baht_text(amount)


def _facts(part: RecordPart, rules: Rules, before: str = "") -> Iterator[tuple[str, str]]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, RecordPart):
            yield from _facts(value, rules, f"{before}{name}.")
        if isinstance(value, Mapping):
            pairs = ((f"{before}{name}.{key}", one) for key, one in value.items())
            yield from ((key, inline(one, rules)) for key, one in pairs)
        elif value not in (None, "", ()) and not isinstance(value, Nothing):
            yield f"{before}{name}", inline(value, rules)
