"""A record as JSON again: the text that was read, or one made from the facts."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khrongkan.records.origin import Record


def record_json(record: Record) -> bytes:
    """The record as JSON in UTF-8: as it was read, where it was read from a text.

    A record made in Python, or changed after loading, is written in the long form, with only the
    facts that were set; amounts stay exact.

    >>> from khrongkan.records import load
    >>> record_json(load('{"name":"ก"}')).decode()
    '{"name":"ก"}'
    >>> print(record_json(load({"name": "ก", "budget": 1500})).decode())
    {
      "name": "ก",
      "budget": {
        "amount": 1500
      }
    }
    """
    if record.origin.text is not None:
        return record.origin.text.encode()
    facts = record.model_dump(by_alias=True, exclude_unset=True)
    return json_text(facts).encode()


def json_text(value: object, indent: str = "  ") -> str:
    """Plain values and Decimals as JSON, a line for each, Thai as Thai.

    >>> print(json_text({"n": Decimal("1.50"), "a": []}))
    {
      "n": 1.50,
      "a": []
    }
    """
    return _written(value, indent, "\n")


def _written(value: object, indent: str, line: str) -> str:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        inner = (
            f"{json.dumps(key, ensure_ascii=False)}: {_written(one, indent, line + indent)}"
            for key, one in value.items()
        )
        return _bracketed("{", inner, "}", indent, line)
    if isinstance(value, (list, tuple)):
        inner = (_written(one, indent, line + indent) for one in value)
        return _bracketed("[", inner, "]", indent, line)
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _bracketed(opening: str, inner: Iterable[str], closing: str, indent: str, line: str) -> str:
    lines = f",{line}{indent}".join(inner)
    return f"{opening}{line}{indent}{lines}{line}{closing}" if lines else opening + closing
