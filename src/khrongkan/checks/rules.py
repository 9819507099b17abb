"""The rules as data: titles, reasons, examples, severities and sentences, by code."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from khrongkan.immutable import immutable
from khrongkan.shipped import table

if TYPE_CHECKING:
    from khrongkan.errors import Severity


@immutable
class Rule:
    """A rule, in the words of both languages, with an example that it catches and one it passes."""

    code: str
    severity: Severity
    title_th: str
    title_en: str
    why_th: str
    why_en: str
    cause_th: str
    cure_th: str
    cause_en: str
    cure_en: str
    bad: str
    good: str

    def example(self, *, good: bool) -> dict[str, Any]:
        """The good or the bad example as plain values."""
        return cast("dict[str, Any]", json.loads(self.good if good else self.bad))


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code, in the order of the reference.

    >>> rules()["mixed-digits"].severity
    'error'
    """
    rows = table(__file__, "rules.toml").items()
    return {code: Rule(code=code, **row) for code, row in rows}
