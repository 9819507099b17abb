"""Every fact of a sheet in its printed form, by name: what a planner's own template can ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from khrongkan.compose.document import words
from khrongkan.compose.find import find
from khrongkan.compose.header import fields_of
from khrongkan.compose.values import inline
from khrongkan.records.values import Nothing, RecordPart
from khrongkan.thai import baht_text

if TYPE_CHECKING:
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Form


def facts_of(record: RecordPart, form: Form, rules: Rules) -> dict[str, str]:
    """Printed facts by name (``budget.amount``), as the form prints them in its header."""
    facts = dict(_facts(record, rules))
    for field in form.header:
        if field.fact and not field.label and not field.ticks:
            continue
        for printed in fields_of((field,), record, rules):
            facts[field.fact or field.id or printed.label] = " ".join(map(words, printed.lines))
    amount = find(record, "budget.amount").value
    if isinstance(amount, Decimal):
        facts["budget.words"] = baht_text(amount)
    return facts


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
