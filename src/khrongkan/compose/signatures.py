"""The signature block: who signs, with dots to write on where something isn't known yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Run, Signatures, Signer, Text
from khrongkan.compose.rules import prose
from khrongkan.compose.texts import plain
from khrongkan.compose.values import inline, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.document import Block
    from khrongkan.compose.find import Found
    from khrongkan.compose.place import Place
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import Section, SignerWords

DAY_DOTS, MONTH_DOTS, YEAR_DOTS = 0.75, 1.6, 0.95
"""Widths in cm of the dots of a date (look, section 15)."""

DOTS = "……"


def signatures(section: Section, found: Found, place: Place) -> Iterator[Block]:
    """The block for the record's signers, or an empty one for those whom the form expects.

    Where the section wants just those of one role, others neither sign nor are expected.
    """
    words, rules = place.form.signatures, place.rules
    chosen = found.elements(section.where)
    signers = [_signer(one, n, words, rules) for n, one in enumerate(chosen)]
    if found.value is None or (section.where and not chosen):
        wanted = section.where.get("role")
        roles = [role for role in words.roles if wanted in (None, role)]
        signers = [_unnamed(role, words, rules) for role in roles]
    if signers:
        yield Signatures(_in_rows(signers, words.in_row))


def _in_rows(signers: Sequence[Signer], width: int) -> tuple[tuple[Signer, ...], ...]:
    """So many side by side; a last one alone stands in the middle."""
    return tuple(tuple(signers[n : n + width]) for n in range(0, len(signers), width))


def _signer(one: Found, n: int, words: SignerWords, rules: Rules) -> Signer:
    """A signer of the record; who has no role takes the form's role of that place."""
    expected = words.roles[n] if n < len(words.roles) else ""
    role = str(one.find("role").value or expected)
    date = one.find("date")
    return Signer(
        sign=prose(words.sign, rules),
        role=prose(words.role_words.get(role, role), rules),
        name=inline(one.find("name").value, rules),
        position=lines(one.find("position").value, rules),
        date=_date(inline(date.value, rules), words, rules),
        source=one.pointer,
    )


def _unnamed(role: str, words: SignerWords, rules: Rules) -> Signer:
    named = prose(words.role_words.get(role, role), rules)
    return Signer(prose(words.sign, rules), named, date=_date("", words, rules))


def _date(date: str, words: SignerWords, rules: Rules) -> Text:
    if not words.date:
        return ()
    day, month, year = (prose(word, rules) for word in (words.day, words.month, words.year))
    if date:
        return plain(f"{day} {date}")
    return (
        Run(f"{day} "),
        Run(DOTS, "dots", DAY_DOTS),
        Run(f" {month} "),
        Run(DOTS, "dots", MONTH_DOTS),
        Run(f" {year} "),
        Run(DOTS, "dots", YEAR_DOTS),
    )
