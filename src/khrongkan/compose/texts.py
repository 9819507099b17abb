"""Small texts of the Document: plain, bold, a gap, a box to tick, a label, a filled pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Run, Text
from khrongkan.compose.find import find
from khrongkan.compose.values import inline
from khrongkan.forms.patterns import facts_in, filled
from khrongkan.thai import item_label

if TYPE_CHECKING:
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import LabelStyle
    from khrongkan.records.values import RecordPart

TICKED, UNTICKED = "☑", "☐"


def plain(words: str) -> Text:
    """Words in the regular face."""
    return (Run(words),)


def bold(words: str) -> Text:
    """Words in the bold face."""
    return (Run(words, "bold"),)


def gap(rules: Rules) -> Text:
    """The print of a fact that isn't known yet."""
    return (Run(rules.phrases.gap, "gap"),)


def ticked(*, on: bool) -> Run:
    """A box, ticked or not."""
    return Run(TICKED if on else UNTICKED, "symbol")


def pattern(words: str, record: RecordPart, rules: Rules) -> str:
    """A pattern of the form with the printed facts of the record; unknown ones print a gap."""

    def printed(fact: str) -> str:
        found = find(record, fact)
        return inline(found.value, rules) if found.known else ""

    return filled(words, printed, rules.phrases.gap)


def any_known(words: str, record: RecordPart) -> bool:
    """Whether the record knows any of the facts that a pattern names (or it names none)."""
    facts = facts_in(words)
    return not facts or any(find(record, fact).known for fact in facts)


def label(style: LabelStyle, numbers: tuple[int, ...], rules: Rules) -> str:
    """The label of a thing at this place; style ``section`` names the whole way to it."""
    if style == "none":
        return ""
    return item_label("1.1" if style == "section" else style, numbers, rules.script)
