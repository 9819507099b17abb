"""Expense categories that stand in no column of a form: no known ones, or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip
from khrongkan.records.values import CostItem, RecordPart
from khrongkan.records.words import choice_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet
    from khrongkan.records.money import BudgetLine


def unknown_categories(sheet: Sheet) -> Iterator[Slip]:
    """A category that is no known word, where money is given or a line named by it."""
    lines = getattr(sheet.record.budget, "lines", None)
    for pointer, rows in (("/budget/lines", lines), ("/activities", sheet.record.activities)):
        for at, row in enumerate(rows if isinstance(rows, tuple) else ()):
            yield from _of_row(f"{pointer}/{at}", row)


def without_category(sheet: Sheet) -> Iterator[Slip]:
    """Money of the budget without a category, where other money has one."""
    lines = getattr(sheet.record.budget, "lines", None)
    lines = lines if isinstance(lines, tuple) else ()
    if not any(kind for line in lines for kind in line.by_category):
        return
    for at, line in enumerate(lines):
        if line.by_category.get(""):
            yield from _lone(f"/budget/lines/{at}", line)


def _lone(pointer: str, line: BudgetLine) -> Iterator[Slip]:
    """The items of a line that have no category; the line itself where it isn't told by items."""
    items = line.items if isinstance(line.items, tuple) else ()
    lone: list[tuple[str, BudgetLine | CostItem]] = [
        (f"{pointer}/items/{at}", item) for at, item in enumerate(items) if item.by_category.get("")
    ]
    for place, part in lone or [(pointer, line)]:
        words = {"name": part.name or "", "amount": f"{part.by_category['']:,}"}
        yield Slip("no-category", f"{place}/name" if part.name else place, None, words)


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
