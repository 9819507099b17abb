"""The filters of tags: other prints of a fact, ``{{ period|date("short") }}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from khrongkan.errors import KhrongkanError
from khrongkan.thai import (
    WhenStyle,
    baht_text,
    format_when,
    parse_when,
    to_arabic_digits,
    to_thai_digits,
)
from khrongkan.writers.templates.drawings import LARGEST
from khrongkan.writers.templates.faults import refuse
from khrongkan.writers.templates.lengths import length
from khrongkan.writers.templates.pictures import NoPicture, Picture
from khrongkan.writers.templates.values import as_number, as_text, bounded

if TYPE_CHECKING:
    from collections.abc import Callable

_STYLES: tuple[str, ...] = get_args(WhenStyle)


class Filter(NamedTuple):
    """A filter and how many arguments it takes, at least and at most."""

    apply: Callable[..., Any]
    least: int = 0
    most: int = 0


def _thai_digits(value: object) -> str:
    return to_thai_digits(as_text(value))


def _arabic_digits(value: object) -> str:
    return to_arabic_digits(as_text(value))


def _baht_text(value: object) -> object:
    if not value:
        return value
    amount = as_number(value)
    if amount is None:
        refuse("template-no-amount", value=as_text(value))
    try:
        return baht_text(amount)
    except KhrongkanError:
        refuse("template-no-amount", value=as_text(value))


def _date(value: object, style: object = "full") -> object:
    if style not in _STYLES:
        known = ", ".join(f'"{one}"' for one in _STYLES)
        refuse("template-date-style", style=as_text(style), known=known)
    if not value:
        return value
    text = as_text(value)
    script = "thai" if to_arabic_digits(text) != text else "arabic"
    try:
        return format_when(parse_when(text), style, script)  # type: ignore[arg-type]  # just asked
    except KhrongkanError:
        refuse("template-no-date", value=text)


def _height(value: object, how: object) -> object:
    measured = _measured(value, how)
    return value.of_height(measured) if isinstance(value, Picture) else value


def _width(value: object, how: object) -> object:
    measured = _measured(value, how)
    return value.of_width(measured) if isinstance(value, Picture) else value


def _measured(value: object, how: object) -> int:
    if value and not isinstance(value, (Picture, NoPicture)):
        refuse("template-filter-of-pictures", value=as_text(value))
    measured = length(as_text(how))
    if measured is None or measured > LARGEST:
        refuse("template-length-unread", text=as_text(how))
    return measured


def _default(value: object, other: object = "") -> object:
    return value or other


def _trim(value: object) -> str:
    return as_text(value).strip()


def _length(value: object) -> int:
    return len(value) if isinstance(value, (str, tuple)) else len(as_text(value))


def _join(value: object, between: object = " ") -> str:
    parts = value if isinstance(value, tuple) else as_text(value).split("\n")
    return bounded(as_text(between).join(as_text(part) for part in parts))


FILTERS = {
    "thai_digits": Filter(_thai_digits),
    "arabic_digits": Filter(_arabic_digits),
    "baht_text": Filter(_baht_text),
    "date": Filter(_date, 0, 1),
    "default": Filter(_default, 0, 1),
    "trim": Filter(_trim),
    "length": Filter(_length),
    "join": Filter(_join, 0, 1),
    "height": Filter(_height, 1, 1),
    "width": Filter(_width, 1, 1),
}
"""Every filter by its name."""

OF_PICTURES = {"height", "width"}
"""The filters that only pictures have."""
