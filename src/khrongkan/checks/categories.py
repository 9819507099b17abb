"""Expense categories that are no known ones, and so stand in no column of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip
from khrongkan.records.values import CostItem, RecordPart
from khrongkan.records.words import choice_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet


def unknown_categories(sheet: Sheet) -> Iterator[Slip]:
    """A category that is no known word, where money is given or a line named by it."""
    lines = getattr(sheet.record.budget, "lines", None)
    for pointer, rows in (("/budget/lines", lines), ("/activities", sheet.record.activities)):
        for at, row in enumerate(rows if isinstance(rows, tuple) else ()):
            yield from _of_row(f"{pointer}/{at}", row)


def _of_row(pointer: str, row: RecordPart) -> Iterator[Slip]:
    if (category := getattr(row, "category", None)) is not None:
        yield from _slip(f"{pointer}/category", category)
    for kind in getattr(row, "amounts", ()):
        yield from _slip(f"{pointer}/amounts/{kind}", kind)
    items = getattr(row, "items", None)
    shared = getattr(row, "category", None)
    for at, item in enumerate(items if isinstance(items, tuple) else ()):
        if isinstance(item, CostItem) and item.category not in {None, shared}:
            yield from _slip(f"{pointer}/items/{at}/category", item.category or "")


def _slip(pointer: str, category: str) -> Iterator[Slip]:
    words = choice_words("category")
    if category not in words:
        told = {
            "category": category,
            "known_th": ", ".join(thai[0] for thai in words.values()),
            "known_en": ", ".join(words),
        }
        yield Slip("unknown-category", pointer, None, told)
