"""A Python object as the plain tree that a JSON text would have given."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from khrongkan.errors import Finding, Place, finding
from khrongkan.records.faults import wrong_type
from khrongkan.records.letters import forbidden_letter
from khrongkan.records.places import pointer_of
from khrongkan.records.syntax import DEEPEST

_LONGEST_INTEGER_IN_BITS = 13_000


@dataclass(slots=True)
class PlainTree:
    """Dicts, lists, texts, exact numbers, booleans and null; and what could not be made so."""

    tree: Any = None
    findings: list[Finding] = field(default_factory=list)


def plain_tree(source: Mapping[str, Any]) -> PlainTree:
    """A copy of an object in plain values; a finite float is the number that it is written as.

    >>> plain_tree({"amount": 0.1, "items": ("ก", "ข")}).tree
    {'amount': Decimal('0.1'), 'items': ['ก', 'ข']}
    >>> [found.code for found in plain_tree({"amount": float("nan")}).findings]
    ['nan']
    """
    plain = PlainTree()
    plain.tree = _Plain(plain.findings).value(source, ())
    return plain


@dataclass(slots=True)
class _Plain:
    findings: list[Finding]

    def value(self, value: object, path: tuple[str | int, ...]) -> object:
        """A value as plain dicts, lists and scalars; what can be none of them is reported."""
        if isinstance(value, (Mapping, list, tuple)) and len(path) >= DEEPEST:
            self._say("too-deep", path, limit=DEEPEST)
            return None
        if isinstance(value, Mapping):
            return {
                key: self.value(inner, (*path, key))
                for key, inner in value.items()
                if self._is_key(key, path)
            }
        if isinstance(value, (list, tuple)):
            return [self.value(one, (*path, at)) for at, one in enumerate(value)]
        return self._scalar(value, path)

    def _scalar(self, value: object, path: tuple[str | int, ...]) -> object:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, (int, float, Decimal)):
            return self._number(value, path)
        self.findings.append(wrong_type(["text"], value).at(Place(pointer=pointer_of(path))))
        return None

    def _text(self, value: str, path: tuple[str | int, ...]) -> str:
        if problem := forbidden_letter(value):
            code, letter = problem
            self._say(code, path, text=letter)
        return value

    def _number(self, value: float | Decimal, path: tuple[str | int, ...]) -> object:
        if isinstance(value, int):
            if value.bit_length() > _LONGEST_INTEGER_IN_BITS:
                self._say("number-too-long", path)
                return None
            return value
        if not math.isfinite(value):
            self._say("nan", path, text=value)
            return None
        return Decimal(repr(value)) if isinstance(value, float) else value

    def _is_key(self, key: object, path: tuple[str | int, ...]) -> bool:
        if not isinstance(key, str):
            self._say("key-expected", path, text=key)
            return False
        self._text(key, (*path, key))
        return True

    def _say(self, code: str, path: tuple[str | int, ...], **words: object) -> None:
        self.findings.append(finding(code, Place(pointer=pointer_of(path)), **words))
