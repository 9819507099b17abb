"""The print of a time: what was read in the form's style, what no rule reads as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from khrongkan.compose.rules import prose, time
from khrongkan.thai import OpenTime, Range, When, parse_when

if TYPE_CHECKING:
    from khrongkan.compose.rules import Rules
    from khrongkan.records.values import Time

_ONE_END: dict[Literal["since", "within"], str] = {"since": "ตั้งแต่", "within": "ภายใน"}
"""What a time with only a start, or only an end, begins with."""


def when_of(value: Time) -> When | None:
    """What was read of a time; one with only a start or an end is open at the other.

    >>> from khrongkan.records.values import Time
    >>> when_of(Time(end="2562-06"))
    OpenTime(code='within', time=Month(year=2562, month=6), count=None)
    """
    when, code = value.when, _open_at(value)
    if code is None or when is None or isinstance(when, (OpenTime, Range)):
        return when
    return OpenTime(code, when)


def time_words(value: Time, rules: Rules) -> str:
    """A time on one line, without its note; "" where it has none but that."""
    when, code = when_of(value), _open_at(value)
    if when is not None:
        return time(when, rules)
    if code is not None:
        words = prose(value.written or "", rules)
        return words if words.startswith(_ONE_END[code]) else f"{_ONE_END[code]}{words}"
    if value.text is None and value.start and value.end:
        joiner = f" {rules.phrases.joiner} "
        return joiner.join(_end(end, rules) for end in (value.start, value.end))
    return prose(value.written or "", rules)


def _open_at(value: Time) -> Literal["since", "within"] | None:
    if value.text is not None or bool(value.start) == bool(value.end):
        return None
    return "since" if value.start else "within"


def _end(text: str, rules: Rules) -> str:
    """One end of a period whose other end no rule reads."""
    try:
        return time(parse_when(text), rules)
    except ValueError:
        return prose(text, rules)
