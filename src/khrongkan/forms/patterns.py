"""Patterns: words with facts in braces, and parts in square brackets that need their facts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FACT = re.compile(r"\{([A-Za-z_][\w.]*)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


@cache
def facts_in(pattern: str) -> tuple[str, ...]:
    """The facts that a pattern names.

    >>> facts_in("[ข้อที่ ({strategy.number}) ]{strategy.name}")
    ('strategy.number', 'strategy.name')
    """
    return tuple(_FACT.findall(pattern))


def filled(pattern: str, fact: Callable[[str], str], gap: str = "") -> str:
    """The pattern with its facts; ``fact`` gives "" for an unknown one, which prints ``gap``.

    >>> filled("[ข้อที่ ({number}) ]{name}", {"number": "", "name": "พัฒนา"}.get)
    'พัฒนา'
    """

    def optional(match: re.Match[str]) -> str:
        part = match.group(1)
        return part if all(fact(name) for name in facts_in(part)) else ""

    def known(match: re.Match[str]) -> str:
        return fact(match.group(1)) or gap

    return _FACT.sub(known, _OPTIONAL.sub(optional, pattern))
