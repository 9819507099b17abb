"""How facts become words: the digits, dates and phrases of one form, for prose or for tables."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from khrongkan.immutable import immutable
from khrongkan.records.values import NotStarted
from khrongkan.thai import format_money, format_when, localize_digits, normalize_text

if TYPE_CHECKING:
    from decimal import Decimal

    from khrongkan.forms.model import DateStyle, Digits, Form, Print
    from khrongkan.records.values import Nothing
    from khrongkan.thai import When


@immutable
class Rules:
    """The print of one sheet: digit policy, date style, protected words, the form's phrases.

    ``prefix`` stands before the number of every section.
    """

    digits: Digits
    dates: DateStyle
    table_digits: Digits
    table_dates: DateStyle
    literals: tuple[str, ...]
    phrases: Print
    prefix: str = ""

    @property
    def script(self) -> Literal["thai", "arabic"]:
        """The digits of what we count and compute ourselves."""
        return "thai" if self.digits == "thai" else "arabic"

    def in_tables(self) -> Rules:
        """The same rules as they hold inside a table."""
        return replace(self, digits=self.table_digits, dates=self.table_dates)


def rules_of(
    form: Form, literals: tuple[str, ...], digits: Literal["thai", "arabic"] | None = None
) -> Rules:
    """The rules of a form for a record with these protected words; ``digits`` overrules both."""
    return Rules(
        digits=digits or form.print.digits,
        dates=form.print.dates,
        table_digits=digits or form.print.table_digits,
        table_dates=form.print.table_dates,
        literals=literals,
        phrases=form.print,
    )


def prose(text: str, rules: Rules) -> str:
    """Words as they are printed: put right, in the digits of the form."""
    return _printed(text, rules.digits, rules.literals)


@lru_cache(maxsize=4096)
def _printed(text: str, digits: Digits, literals: tuple[str, ...]) -> str:
    """Kept because units, names and the words of forms come again and again, sheet after sheet."""
    return localize_digits(normalize_text(text), digits, literals)


def phrase(words: str, rules: Rules, /, **parts: str) -> str:
    """A phrase of the form with its parts in place of their braces, all as it is printed."""
    for name, part in parts.items():
        words = words.replace(f"{{{name}}}", part)
    return prose(words, rules)


def none_words(value: Nothing, words: str, rules: Rules) -> str:
    """The form's words for nothing, on purpose; of work that has not begun they say just that."""
    own = "{word}" if isinstance(value, NotStarted) and "{word}" not in words else words
    return phrase(own, rules, word=value.said)


def number(value: int, rules: Rules) -> str:
    """A number that we count ourselves."""
    return localize_digits(str(value), rules.script)


def money(amount: Decimal, rules: Rules, decimals: Literal[2] | None = None) -> str:
    """An amount in baht, without its unit."""
    return _money(amount, rules.script, decimals)


def time(when: When, rules: Rules) -> str:
    """A time in the date style of the form."""
    return _time(when, rules.dates, rules.script, rules.phrases.joiner)


# Kept because the same months and sums come again and again, sheet after sheet.
_money = lru_cache(maxsize=4096)(format_money)
_time = lru_cache(maxsize=4096)(format_when)
