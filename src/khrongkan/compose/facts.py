"""Every fact of a sheet in its printed form, by name: what a planner's own template can ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from khrongkan.compose.document import words
from khrongkan.compose.fact_names import english, nearest_name
from khrongkan.compose.find import Found
from khrongkan.compose.header import fields_of
from khrongkan.compose.rules import none_words, number
from khrongkan.compose.values import amount_of, has_print, inline, lines
from khrongkan.forms.facts import Kind, kind_at, kind_of_record
from khrongkan.records.project import Group
from khrongkan.records.values import Nothing, Person, RecordPart
from khrongkan.thai import baht_text

if TYPE_CHECKING:
    from khrongkan.compose.place import Place
    from khrongkan.forms.model import HeaderField


class Unsaid(str):
    """The print of what isn't known yet (a gap), or of nothing on purpose: no, in a condition."""

    __slots__ = ()

    def __bool__(self) -> bool:
        """It says nothing."""
        return False


class Facts(Mapping[str, str]):
    """Printed facts by name, Thai or English: ``budget.amount``, ``งบประมาณ.จำนวนเงิน``.

    They print as the form prints them in its header, and each when it is asked for: most writers
    ask for none. A fact that this kind of record has, but this record doesn't, is :class:`Unsaid`.
    """

    def __init__(self, place: Place, found: Found | None = None, kind: Kind | None = None) -> None:
        self._place = place
        self._whole = found
        self._kind = kind or kind_of_record(place.form.record)
        self._kept: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        """The printed fact; KeyError where this kind of record has none of that name."""
        if name not in self._kept:
            self._kept[name] = self._printed(name)
        return self._kept[name]

    def __iter__(self) -> Iterator[str]:
        """The English names of those that are known, in the order of the record."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many are known."""
        return len(self._names)

    def __str__(self) -> str:
        """An element of a list, as a whole."""
        return _print(self._whole.value, self._place) if self._whole else ""

    @property
    def thai_digits(self) -> bool:
        """Whether what is counted prints in Thai digits."""
        return self._place.rules.script == "thai"

    def nearest(self, name: str) -> str:
        """The known name that is most like an unknown one, or ""."""
        return nearest_name(name, self._kind)

    def knows(self, name: str) -> bool:
        """Whether this kind of record has a fact of that name, known or not."""
        return name in self._fields or english(name, self._kind) is not None

    def below(self, name: str) -> Facts:
        """What can be asked of an element of a list, of whichever record; KeyError as above."""
        kind = kind_at(self._path(name), self._kind)
        if Group in kind.parts:
            kind = kind_at("items", kind)
        return Facts(self._place.within(Found(None, "")), Found(None, ""), kind)

    def elements(self, name: str) -> tuple[Facts, ...] | None:
        """The facts of each element of a list; ``None`` where the fact is none."""
        path = self._path(name)
        found = self._place.find(path)
        kind = kind_at(path, self._kind)
        if not found.known:
            return ()
        if not isinstance(found.value, (tuple, list)):
            inner = getattr(found.value, "items", None)
            if not isinstance(inner, (tuple, list)):
                return None
            found, kind = Found(inner, f"{found.pointer}/items"), kind_at("items", kind)
        return tuple(Facts(self._place.within(one), one, kind) for one in found.elements())

    def _path(self, name: str) -> str:
        if name in self._fields:
            return name
        path = english(name, self._kind)
        if path is None:
            raise KeyError(name)
        return path

    @cached_property
    def _fields(self) -> dict[str, HeaderField]:
        """The fields of the header, by fact or by their own name."""
        if self._whole is not None:
            return {}
        named = ((field.fact or field.id or "", field) for field in self._place.form.header)
        return {name: field for name, field in named if name and (field.label or field.ticks)}

    def _printed(self, name: str) -> str:
        path = self._path(name)
        fact, _, way = path.rpartition(".")
        if way == "words":
            return self._in_words(fact)
        if way == "count":
            return number(len(self.elements(fact) or ()), self._place.rules)
        found = self._place.find(path)
        printed = self._as_in_header(path) or _print(found.value, self._place)
        if path in self._fields and self._fields[path].fact is None:
            return printed
        if self._whole is not None and found.value in (None, "", ()):
            return Unsaid("")  # a cell of a table stays empty, as in the form's own tables
        return printed if found.known else Unsaid(printed)

    def _as_in_header(self, path: str) -> str:
        field = self._fields.get(path)
        shown = fields_of((field,), self._place) if field else ()
        return " ".join(words(line) for one in shown for line in one.lines)

    def _in_words(self, fact: str) -> str:
        found = self._place.find(fact)
        amount = amount_of(found.value)
        if amount is None and hasattr(found.value, "amount"):
            amount = amount_of(found.value.amount)
            amount = amount_of(getattr(found.value, "total", None)) if amount is None else amount
        return self._unsaid(found.value) if amount is None else baht_text(amount)

    def _unsaid(self, value: object) -> Unsaid:
        return Unsaid(_print(None if not isinstance(value, Nothing) else value, self._place))

    @cached_property
    def _names(self) -> tuple[str, ...]:
        part = self._place.part
        named = dict.fromkeys(_known(part)) if isinstance(part, RecordPart) else {}
        named |= dict.fromkeys(self._fields)
        if "budget.amount" in named:
            named["budget.words"] = None
        return tuple(named)


def _known(part: RecordPart, before: str = "") -> Iterator[str]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, RecordPart):
            yield from _known(value, f"{before}{name}.")
        if isinstance(value, Mapping):
            yield from (f"{before}{name}.{key}" for key in value)
        elif value not in (None, "", ()) and not isinstance(value, Nothing):
            yield f"{before}{name}"


def _print(value: object, place: Place) -> str:
    """A fact as text; each element of a list on a line of its own, persons side by side."""
    rules = place.rules
    if value is None or value in ("", ()):
        return rules.phrases.gap
    if isinstance(value, Nothing):
        return none_words(value, rules.phrases.none, rules)
    if isinstance(value, bool):
        return ""
    if isinstance(value, (tuple, list, Group)):
        return _listed(value, place)
    if isinstance(value, RecordPart) and not has_print(type(value)):
        return _print(_main(value), place)
    return inline(value, rules)


def _listed(value: tuple[object, ...] | list[object] | Group, place: Place) -> str:
    if isinstance(value, Group):
        return "\n".join(lines(value, place.rules))
    if all(isinstance(one, Person) for one in value):
        return inline(value, place.rules)
    return "\n".join(_print(one, place) for one in value)


def _main(part: RecordPart) -> object:
    """What a part without a print of its own is called by."""
    for name in ("name", "text", "when"):
        if getattr(part, name, None) is not None:
            return getattr(part, name)
    known = (getattr(part, name) for name in type(part).model_fields)
    return next((value for value in known if value not in (None, "", ())), None)
