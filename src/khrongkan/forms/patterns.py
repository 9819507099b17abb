"""Patterns: words with facts in braces, and parts in square brackets that need their facts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FACT = re.compile(r"\{([^{}\[\]]+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_LEFT_OVER = re.compile(r"[{}\[\]]")


@cache
def asked_in(pattern: str) -> tuple[str, ...]:
    """What a pattern asks for: its facts, each with the way of printing where it names one.

    >>> asked_in("{budget.total} ({budget.total:words})")
    ('budget.total', 'budget.total:words')
    """
    return tuple(_FACT.findall(pattern))


@cache
def facts_in(pattern: str) -> tuple[str, ...]:
    """The facts that a pattern names.

    >>> facts_in("[ข้อที่ ({strategy.number}) ]{strategy.name:short}")
    ('strategy.number', 'strategy.name')
    """
    return tuple(parted(asked)[0] for asked in asked_in(pattern))


@cache
def parted(asked: str) -> tuple[str, str]:
    """A fact and the way that it is printed, "" for the usual one.

    >>> parted("budget.total:words")
    ('budget.total', 'words')
    """
    fact, _, way = asked.partition(":")
    return fact, way


def is_sound(pattern: str) -> bool:
    """Whether every brace and bracket of a pattern has its partner.

    >>> is_sound("[{a} ]{b}"), is_sound("{a"), is_sound("[{a} [{b}]]")
    (True, False, False)
    """
    return not _LEFT_OVER.search(_OPTIONAL.sub(r"\1", _FACT.sub("", pattern)))


@cache
def needed_in(pattern: str) -> tuple[str, ...]:
    """What a pattern can't do without: it prints a gap where that is unknown.

    >>> needed_in("[ข้อที่ {number} ]{name}")
    ('name',)
    """
    return asked_in(_OPTIONAL.sub("", pattern))


def filled(pattern: str, fact: Callable[[str], str], gap: str = "") -> str:
    """The pattern with its facts; ``fact`` gives "" for an unknown one, which prints ``gap``.

    >>> filled("[ข้อที่ ({number}) ]{name}", {"number": "", "name": "พัฒนา"}.get)
    'พัฒนา'
    """
    if "[" in pattern:
        pattern = _OPTIONAL.sub(lambda part: _if_known(part[1], fact), pattern)
    pieces = list(_pieces(pattern))
    pieces[1::2] = [fact(asked) or gap for asked in pieces[1::2]]
    return "".join(pieces)


def _if_known(part: str, fact: Callable[[str], str]) -> str:
    return part if all(fact(asked) for asked in asked_in(part)) else ""


@cache
def _pieces(pattern: str) -> tuple[str, ...]:
    """Words of a pattern and what it asks for, by turns."""
    return tuple(_FACT.split(pattern))
