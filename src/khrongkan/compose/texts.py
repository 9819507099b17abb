"""Small texts of the Document: plain, bold, a gap, a box to tick, a label, a filled pattern."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from khrongkan.compose.document import Run, Text
from khrongkan.compose.rules import prose
from khrongkan.compose.values import in_way, inline
from khrongkan.forms.patterns import facts_in, filled, needed_in, parted
from khrongkan.thai import item_label
from khrongkan.thai.digits import printed_digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from khrongkan.compose.find import Found
    from khrongkan.compose.rules import Rules
    from khrongkan.forms.model import LabelStyle
    from khrongkan.thai.digits import DigitPolicy

    Find = Callable[[str], Found]
    """How a fact is found by its name."""

TICKED, UNTICKED, TICK = "☑", "☐", "✓"

_LETTERS = 42
"""As many items as there are letters; the next ones are numbered."""


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


def pattern(words: str, find: Find, rules: Rules) -> str:
    """A pattern of the form with the facts that ``find`` finds, as printed; or with gaps."""

    def printed(asked: str) -> str:
        """A fact of the pattern in print; nothing where it isn't known."""
        fact, way = parted(asked)
        found = find(fact)
        if not found.known:
            return ""
        return in_way(found.value, way, rules) if way else inline(found.value, rules)

    return filled(words, printed, rules.phrases.gap)


_GAP = "\ue000"
"""Marks a gap while a pattern is put right: a letter that no font has."""


def text_with_gaps(words: str, find: Find, rules: Rules) -> Text:
    """A pattern as runs, each gap with the fact that it waits for."""
    phrases = replace(rules, phrases=rules.phrases.model_copy(update={"gap": _GAP}))
    pieces = prose(pattern(words, find, phrases), rules).split(_GAP)
    facts = [find(parted(asked)[0]) for asked in needed_in(words)]
    unknown = [found.pointer for found in facts if not (found.known and inline(found.value, rules))]
    runs = [Run(pieces[0])]
    for pointer, piece in zip_longest(unknown, pieces[1:], fillvalue=""):
        runs += [Run(rules.phrases.gap, "gap", source=pointer), Run(piece)]
    return tuple(run for run in runs if run.text)


def any_known(words: str, find: Find) -> bool:
    """Whether any of the facts that a pattern names is known (or it names none)."""
    facts = facts_in(words)
    return not facts or any(find(fact).known for fact in facts)


def label(style: LabelStyle, numbers: tuple[int, ...], rules: Rules, base: int = 0) -> str:
    """The label of a thing at this place.

    Style ``section`` names the whole way to it; ``1.1`` and ``1.1)`` the way through its list,
    whose numbers come after the first ``base``; the others its last number.
    """
    return _label(style, numbers, base, rules.prefix, rules.script)


@lru_cache(maxsize=4096)
def _label(
    style: LabelStyle, numbers: tuple[int, ...], base: int, prefix: str, script: DigitPolicy
) -> str:
    """Kept because every sheet counts from one again."""
    match style:
        case "none":
            return ""
        case "section":
            way = ".".join([*([prefix] if prefix else []), *map(str, numbers)])
            whole = "." in way
            return printed_digits(way if whole else f"{way}.", script)
        case "1.1" | "1.1)":
            way = ".".join(map(str, numbers[base:]))
            end = ")" if style == "1.1)" else "" if "." in way else "."
            return printed_digits(f"{way}{end}", script)
        case "ก." if numbers[-1] > _LETTERS:
            return item_label("1.", numbers, script)
        case _:
            return item_label(style, numbers, script)
