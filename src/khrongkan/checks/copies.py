"""Sections that are copies of one another, and items that stand twice in one list."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from khrongkan.checks.heads import first_words
from khrongkan.checks.likeness import bare, likeness
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Passage, Sheet

_LISTS = {
    "objectives": ("วัตถุประสงค์", "objectives"),
    "targets/quantity": ("เป้าหมายเชิงปริมาณ", "quantity targets"),
    "targets/quality": ("เป้าหมายเชิงคุณภาพ", "quality targets"),
    "targets/general": ("เป้าหมาย", "targets"),
    "outputs": ("ผลผลิต", "outputs"),
    "outcomes": ("ผลลัพธ์", "outcomes"),
    "indicators": ("ตัวชี้วัด", "indicators"),
    "expected_results": ("ผลที่คาดว่าจะได้รับ", "expected results"),
}
_ENOUGH = 0.8
_LONG = 12
_COUNTED = re.compile(r"^เพื่อ|ร้อยละ[0-9]+$|^ร้อยละ[0-9]+(?:ของ)?")


def copied_sections(sheet: Sheet) -> Iterator[Slip]:
    """Two lists that say the same, item by item."""
    lists = {key: items for key in _LISTS if (items := _items(sheet, key))}
    for first, second in combinations(lists, 2):
        one = {_core(p.text) for p in lists[first]}
        same = [p for p in lists[second] if _core(p.text) in one and len(p.text) > _LONG]
        if same and len(same) >= _ENOUGH * max(len(lists[first]), len(lists[second])):
            title_th, title_en = _LISTS[first]
            for passage in same:
                words = {"title_th": title_th, "title_en": title_en}
                span = first_words(sheet, passage.text)
                yield Slip("copied-section", passage.pointer, span, words)


def near_copies(sheet: Sheet) -> Iterator[Slip]:
    """A quality target that says what a quantity target says already."""
    quantity = [_core(p.text) for p in _items(sheet, "targets/quantity")]
    title_th, title_en = _LISTS["targets/quantity"]
    for passage in _items(sheet, "targets/quality"):
        core = _core(passage.text)
        if any(core not in one and likeness(one, core, _NEARLY) >= _NEARLY for one in quantity):
            span = first_words(sheet, passage.text)
            words = {"title_th": title_th, "title_en": title_en}
            yield Slip("near-copy", passage.pointer, span, words)


_NEARLY = 0.8


def _core(text: str) -> str:
    return _COUNTED.sub("", bare(text))


def _items(sheet: Sheet, key: str) -> list[Passage]:
    section, _, kind = key.partition("/")
    ends = "/text"
    prefix = f"/{section}/{kind}/items/" if kind else f"/{section}/"
    depth = 5 if kind else 3
    return [
        p
        for p in sheet.within(section)
        if p.pointer.startswith(prefix)
        and p.pointer.endswith(ends)
        and p.pointer.count("/") == depth
    ]


def repeated_items(sheet: Sheet) -> Iterator[Slip]:
    """An item that stands twice in one list."""
    lists: dict[str, dict[str, str]] = defaultdict(dict)
    for passage in sheet.prose:
        holder, _, name = passage.pointer.rpartition("/")
        around = holder.rpartition("/")[0]
        letters = bare(passage.text)
        if name not in {"text", "name"} or len(letters) < _LONG or "budget" in holder:
            continue
        seen = lists[f"{around}:{name}"]
        if letters in seen and not _differs_otherwise(sheet, passage):
            yield Slip("repeated-item", passage.pointer, None, {})
        seen.setdefault(letters, passage.pointer)


def _differs_otherwise(sheet: Sheet, passage: Passage) -> bool:
    """Rows of the calendar or of activities may repeat a name at another time."""
    section, at = passage.pointer.split("/")[1:3]
    if section not in {"activities", "calendar"} or not at.isdecimal():
        return False
    rows = getattr(sheet.record, section)
    others = [row for n, row in enumerate(rows) if n != int(at) and row.name == passage.text]
    return any(row.when != rows[int(at)].when for row in others)
