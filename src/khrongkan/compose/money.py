"""The line of the budget: the amount in figures and in words, or that none is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Run, Text
from khrongkan.compose.find import find
from khrongkan.compose.rules import money, phrase, prose
from khrongkan.compose.texts import gap
from khrongkan.compose.values import amount_of
from khrongkan.records.values import Nothing
from khrongkan.thai import baht_text

if TYPE_CHECKING:
    from decimal import Decimal

    from khrongkan.compose.find import Found
    from khrongkan.compose.rules import Rules


def amount_words(budget: Found, rules: Rules) -> Text:
    """What follows the heading of the budget on its line.

    An amount that isn't given is computed from the lines, where they have one.
    """
    given = find(budget.value, "amount")
    if isinstance(budget.value, Nothing) or isinstance(given.value, Nothing):
        return (Run(prose(rules.phrases.no_budget, rules)),)
    total = find(budget.value, "total").value
    told = (amount_of(value) for value in (budget.value, given.value, total))
    amount = next((one for one in told if one is not None), None)
    if amount is None:
        figures = (*gap(rules), Run(f" {phrase(rules.phrases.money, rules, amount='')}"))
    else:
        figures = _figures(amount, rules)
    return (*figures, *_note(find(budget.value, "pooling").value, rules))


def _figures(amount: Decimal, rules: Rules) -> Text:
    figures = Run(phrase(rules.phrases.money, rules, amount=money(amount, rules)), "bold")
    if not rules.phrases.money_words:
        return (figures,)
    words = phrase(rules.phrases.money_words, rules, words=baht_text(amount))
    return (figures, Run(f" {words}"))


def _note(pooling: object, rules: Rules) -> Text:
    if not pooling:
        return ()
    words = pooling if isinstance(pooling, str) else rules.phrases.pooling
    return (Run(f" {prose(words, rules)}"),)
