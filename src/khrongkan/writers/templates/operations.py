"""What an expression does: choices, comparisons, joins and filters, each a function of a scope."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from khrongkan.writers.templates.faults import TemplateFaultError, refuse
from khrongkan.writers.templates.values import as_number, as_text, bounded

if TYPE_CHECKING:
    from khrongkan.writers.templates.values import Scope

_FILTER, _LETTERS_A_STEP = 5, 100
"""What a filter costs, in steps: about that of five names, and more for long texts."""

Run = Callable[["Scope"], Any]
"""An expression, ready to be worked out for a document."""

ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def choice(asked: Run, yes: Run, no: Run) -> Run:
    """One of two values."""
    return lambda scope: yes(scope) if asked(scope) else no(scope)


def either(left: Run, right: Run) -> Run:
    """The first value, or the second where the first says nothing."""
    return lambda scope: left(scope) or right(scope)


def both(left: Run, right: Run) -> Run:
    """The second value where the first says something."""
    return lambda scope: left(scope) and right(scope)


def negated(value: Run) -> Run:
    """Whether a value says nothing."""
    return lambda scope: not value(scope)


def known(value: Run) -> Run:
    """Whether a fact is known; of a name that no document has it is not."""

    def run(scope: Scope) -> bool:
        """Whether the value is known here and says something."""
        try:
            return bool(value(scope))
        except TemplateFaultError as fault:
            if fault.code == "template-name-unknown":
                return False
            raise

    return run


def comparison(sign: str, left: Run, right: Run) -> Run:
    """Whether two values compare so."""

    def run(scope: Scope) -> bool:
        """Whether the two compare so here."""
        one, other = left(scope), right(scope)
        if sign in ORDERS:
            return _ordered(sign, one, other)
        return (_same(one, other)) == (sign == "==")

    return run


def _same(one: object, other: object) -> bool:
    if isinstance(one, Decimal) or isinstance(other, Decimal):
        return as_number(one) == as_number(other)
    return bool(as_text(one) == as_text(other))


def _ordered(sign: str, one: object, other: object) -> bool:
    if one is None or other is None or "" in (one, other):
        return False
    left, right = as_number(one), as_number(other)
    if left is None or right is None:
        value = as_text(one if left is None else other)
        refuse("template-no-number", value=value)
    return ORDERS[sign](left, right)


def inside(part: Run, whole: Run) -> Run:
    """Whether a value stands in a list, or in a text."""

    def run(scope: Scope) -> bool:
        """Whether the one is in the other here."""
        value, inside = part(scope), whole(scope)
        if isinstance(inside, tuple):
            return any(_same(value, one) for one in inside)
        return as_text(value) in as_text(inside)

    return run


def joined(left: Run, right: Run) -> Run:
    """Two texts as one."""
    return lambda scope: bounded(as_text(left(scope)) + as_text(right(scope)))


def filtering(apply: Callable[..., Any], value: Run, arguments: list[Run]) -> Run:
    """A value through a filter."""

    def run(scope: Scope) -> object:
        """What the filter makes of the value here."""
        taken = value(scope)
        scope.step(_FILTER + (len(taken) // _LETTERS_A_STEP if isinstance(taken, str) else 0))
        return apply(taken, *(argument(scope) for argument in arguments))

    return run
