"""The print of a value: any fact of a record, as one line or as several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache, singledispatch
from typing import TYPE_CHECKING, Any, cast

from khrongkan.compose.rules import money, none_words, number, phrase, prose
from khrongkan.compose.times import time_words
from khrongkan.records.project import Budget, Funding, Group, Plan, Spending, Strategy
from khrongkan.records.values import (
    CostItem,
    Item,
    Nothing,
    Person,
    Quantity,
    Responsible,
    Short,
    Time,
)
from khrongkan.thai import baht_text, join_names
from khrongkan.thai.names import parted_from_team

if TYPE_CHECKING:
    from collections.abc import Callable

    from khrongkan.compose.rules import Rules
    from khrongkan.forms.part import DateStyle


def inline(value: object, rules: Rules) -> str:
    """A fact on one line; "" where it isn't known."""
    if value is None:
        return ""
    if isinstance(value, str):
        return prose(value, rules)
    if isinstance(value, (tuple, list)):
        return _listed(value, rules)
    return " ".join(lines(value, rules))


def in_way(value: object, way: str, rules: Rules) -> str:
    """A fact printed as a pattern asks: in words, counted, its year, or in another style."""
    if way == "words":
        amount = amount_of(value)
        return baht_text(amount) if amount is not None else inline(value, rules)
    if way == "count":
        return number(len(value), rules) if isinstance(value, (tuple, list)) else ""
    if way == "year":
        year = getattr(value.when, "year", None) if isinstance(value, Time) else None
        return inline(value, rules) if year is None else number(year, rules)
    return inline(value, replace(rules, dates=cast("DateStyle", way)))


def amount_of(value: object) -> Decimal | None:
    """The amount that a fact says, in baht; an office's own facts may be whole numbers."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    return value if isinstance(value, Decimal) else None


def _listed(values: tuple[object, ...] | list[object], rules: Rules) -> str:
    printed = [inline(value, rules) for value in values]
    if values and all(isinstance(value, Person) for value in values):
        return join_names(printed)
    return ", ".join(line for line in printed if line)


def lines(value: object, rules: Rules) -> tuple[str, ...]:
    """A fact on as many lines as it has parts: persons, times, methods. None where it's unknown."""
    if value is None:
        return ()
    if isinstance(value, str):
        printed = prose(value, rules)
        return (printed,) if printed else ()
    kind: Any = type(value)
    return _printer(kind)(value, rules)


def has_print(kind: type) -> bool:
    """Whether a kind of part has a print of its own."""
    return _lines.dispatch(kind) is not _lines.dispatch(object)


@singledispatch
def _lines(value: object, rules: Rules) -> tuple[str, ...]:
    return (prose(str(value), rules),)


@cache
def _printer(kind: Any) -> Callable[[object, Rules], tuple[str, ...]]:  # noqa: ANN401 - a class
    """Kept because to dispatch takes longer than most prints."""
    return _lines.dispatch(kind)


@_lines.register(Nothing)
def _nothing(value: Nothing, rules: Rules) -> tuple[str, ...]:
    return (none_words(value, rules.phrases.none, rules),)


@_lines.register(Decimal)
def _baht(value: Decimal, rules: Rules) -> tuple[str, ...]:
    return (money(value, rules),)


@_lines.register(tuple)
@_lines.register(list)
def _each(values: tuple[object, ...], rules: Rules) -> tuple[str, ...]:
    return tuple([line for value in values for line in lines(value, rules)])


@_lines.register(Mapping)
def _pairs(values: Mapping[str, object], rules: Rules) -> tuple[str, ...]:
    return tuple(f"{name} {inline(value, rules)}" for name, value in values.items())


@_lines.register(Time)
def _time(value: Time, rules: Rules) -> tuple[str, ...]:
    note = lines(value.note, rules)
    read = time_words(value, rules)
    return (*note, read) if read else note


def stacked(value: Time, rules: Rules) -> tuple[str, ...]:
    """A time with the ends of its period one under the other."""
    return tuple(part for line in lines(value, rules) for part in _ends(line, rules.phrases.joiner))


def _ends(line: str, joiner: str) -> tuple[str, ...]:
    first, found, last = line.partition(f" {joiner} ")
    if not found:
        return (line,)
    return (f"{first} {joiner}", last) if joiner == "–" else (first, joiner, last)


@_lines.register(Quantity)
def _quantity(value: Quantity, rules: Rules) -> tuple[str, ...]:
    if value.text:
        return lines(value.text, rules)
    if value.n is None:
        return lines(value.unit, rules)
    count = prose(f"{value.n:,f}", rules)
    unit = value.unit or ""
    return (f"{unit} {count}" if unit == "ร้อยละ" else f"{count} {unit}".strip(),)


_COUNT = re.compile(r"\d[\d,.]*\s*([^\s\d]\S*)")


def _counted(value: Quantity, rules: Rules) -> str:
    """What a quantity counts: its unit, or the word after the number in its text."""
    found = _COUNT.search(value.text or "")
    return prose(value.unit or (found.group(1) if found else ""), rules)


@_lines.register(Group)
def _group(value: Group, rules: Rules) -> tuple[str, ...]:
    return (*lines(value.lead, rules), *lines(value.items, rules))


@_lines.register(Spending)
def _spending(value: Spending, rules: Rules) -> tuple[str, ...]:
    return (" ".join((*lines(value.when, rules), *lines(value.amount, rules))),)


@_lines.register(Short)
def _short(value: Short, rules: Rules) -> tuple[str, ...]:
    """A part of a record as its short form says it: an activity by its name."""
    return lines(getattr(value, value.short), rules)


@_lines.register(Item)
def _item(value: Item, rules: Rules) -> tuple[str, ...]:
    """The words of an item with its time, where it has one of its own."""
    when = inline(value.when, rules) if isinstance(value.when, tuple) else ""
    words = (*lines(value.text, rules), *((f"({when})",) if when else ()))
    return (" ".join(words),) if words else ()


@_lines.register(Person)
def _person(value: Person, rules: Rules) -> tuple[str, ...]:
    position = tuple(f"({line})" for line in lines(value.position, rules))
    return tuple(" ".join((name, *position)) for name in lines(value.name, rules))


@_lines.register(Responsible)
def _responsible(value: Responsible, rules: Rules) -> tuple[str, ...]:
    if isinstance(value.people, Nothing):
        return (*lines(value.people, rules), *lines(value.unit, rules))
    names = _names(value, rules)
    together = (join_names(names, and_team=value.and_team),) if names else ()
    return (*together, *lines(value.unit, rules))


def _names(value: Responsible, rules: Rules) -> list[str]:
    people = value.people if isinstance(value.people, tuple) else ()
    return [name for person in people for name in lines(person, rules)]


def one_a_line(value: Responsible, rules: Rules) -> tuple[str, ...]:
    """Persons as a cell of a table lists them: one a line, their team and unit below."""
    if isinstance(value.people, Nothing):
        return lines(value, rules)
    names, has_team = parted_from_team(_names(value, rules), and_team=value.and_team)
    team = ("และคณะ",) if has_team and names else ()
    return (*names, *team, *lines(value.unit, rules))


@_lines.register(Plan)
def _plan(value: Plan, rules: Rules) -> tuple[str, ...]:
    return (" ".join((*lines(value.name, rules), *lines(value.year, rules))),)


@_lines.register(Strategy)
def _strategy(value: Strategy, rules: Rules) -> tuple[str, ...]:
    return lines(value.name, rules)


@_lines.register(Funding)
def _funding(value: Funding, rules: Rules) -> tuple[str, ...]:
    return (" ".join((*lines(value.kind, rules), *lines(value.source, rules))),)


@_lines.register(Budget)
def _budget(value: Budget, rules: Rules) -> tuple[str, ...]:
    return lines(value.amount if value.amount is not None else value.total, rules)


@_lines.register(CostItem)
def _cost(value: CostItem, rules: Rules) -> tuple[str, ...]:
    return (" ".join((*lines(value.name, rules), *_priced(value, rules))),)


def _priced(value: CostItem, rules: Rules) -> tuple[str, ...]:
    """How many at which price: ``๑ ครั้ง ครั้งละ ๑๒ คน คนละ ๒๐๐ บาท``."""
    price = "" if value.unit_price is None else money(value.unit_price, rules)
    if not isinstance(value.quantity, tuple) or not value.quantity:
        return (phrase(rules.phrases.unit_price, rules, price=price),) if price else ()
    counts = [inline(quantity, rules) for quantity in value.quantity]
    units = [_counted(quantity, rules) for quantity in value.quantity]
    said = counts[0]
    for unit, count in zip(units, counts[1:], strict=False):
        said += (rules.phrases.cost_joiner.replace("{unit}", unit) if unit else " × ") + count
    if not price:
        return (said,)
    if not units[-1]:
        return (f"{said} × {phrase(rules.phrases.money, rules, amount=price)}",)
    return (phrase(rules.phrases.cost, rules, counts=said, unit=units[-1], price=price),)
