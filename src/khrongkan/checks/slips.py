"""What a rule hands over: a slip, by code, at some letters of some text of the record."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from khrongkan.immutable import immutable

if TYPE_CHECKING:
    from collections.abc import Mapping


@immutable
class Slip:
    """A slip: the code of its rule, the fact that it stands in, and the letters it is about.

    Args:
        code: the rule, as in ``rules.toml``.
        pointer: the fact, in the record's own English names.
        span: the letters of the text, from 0, end excluded; ``None`` for the whole fact.
        filling: the words that go into the sentence of the rule, by name.
        cure: what to write in place of the letters, where that is safe.

    >>> Slip("doubled-word", "/objectives/0/text", (4, 8), {"word": "ความ"}).span
    (4, 8)
    """

    code: str
    pointer: str
    span: tuple[int, int] | None = None
    filling: Mapping[str, object] = field(default_factory=dict)
    cure: str | None = None
