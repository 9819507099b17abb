"""The line of the budget: the amount in figures and in words, or that none is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Run, Text
from khrongkan.compose.find import Found, find
from khrongkan.compose.rules import money, prose
from khrongkan.compose.texts import gap
from khrongkan.records.values import Nothing
from khrongkan.thai import baht_text

if TYPE_CHECKING:
    from decimal import Decimal

    from khrongkan.compose.rules import Rules


def amount_words(budget: Found, rules: Rules) -> Text:
    """What follows the heading of the budget on its line.

    An amount that isn't given is computed from the lines, where they have one.
    """
    if isinstance(budget.value, Nothing):
        return (Run(prose(rules.phrases.no_budget, rules)),)
    given = find(budget.value, "amount")
    amount = given.value if given.known else find(budget.value, "total").value
    if isinstance(given.value, Nothing):
        return (Run(prose(rules.phrases.no_budget, rules)),)
    if amount is None:
        return (*gap(rules), Run(prose(rules.phrases.money.format(amount=""), rules)))
    return (*_figures(amount, rules), *_note(find(budget.value, "pooling").value, rules))  # type: ignore[arg-type] # a form's amount is checked to be money


def _figures(amount: Decimal, rules: Rules) -> Text:
    figures = Run(rules.phrases.money.format(amount=money(amount, rules)), "bold")
    if not rules.phrases.money_words:
        return (figures,)
    words = rules.phrases.money_words.format(words=baht_text(amount))
    return (figures, Run(f" {words}"))


def _note(pooling: object, rules: Rules) -> Text:
    if not pooling:
        return ()
    words = pooling if isinstance(pooling, str) else rules.phrases.pooling
    return (Run(f" {prose(words, rules)}"),)
