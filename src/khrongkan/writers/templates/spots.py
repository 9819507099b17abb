"""Where something stands in a part of a Word file, in words that a planner can follow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khrongkan.thai import to_thai_digits
from khrongkan.writers.templates.faults import Spot
from khrongkan.writers.templates.names import CELL, NOTES, PARAGRAPH, ROW, TABLE, TEXT_BOX, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS = {
    "document": ("เนื้อหา", "body"),
    "header": ("หัวกระดาษ", "header"),
    "footer": ("ท้ายกระดาษ", "footer"),
    "footnotes": ("เชิงอรรถ", "footnotes"),
    "endnotes": ("อ้างอิงท้ายเรื่อง", "endnotes"),
    "core": ("คุณสมบัติของเอกสาร", "document properties"),
    "app": ("คุณสมบัติของเอกสาร", "document properties"),
    "custom": ("คุณสมบัติของเอกสาร", "document properties"),
    "charts": ("แผนภูมิ", "chart"),
    "diagrams": ("SmartArt", "SmartArt"),
}
_NOTE = {"footnotes": ("เชิงอรรถที่", "footnote"), "endnotes": ("อ้างอิงที่", "endnote")}
_MOST_AROUND = 60


def part_words(part: str) -> tuple[str, str]:
    """What a part is called, in Thai and in English.

    >>> part_words("word/header2.xml")
    ('หัวกระดาษ', 'header')
    """
    for step in reversed(part.split("/")):
        name = re.sub(r"\d*(\.xml)?$", "", step)
        if name in _PARTS:
            return _PARTS[name]
    return part, part


@dataclass(slots=True)
class Survey:
    """The paragraphs, tables and boxes of a part, numbered as they stand before anything moves."""

    part: str
    root: _Element
    _paragraphs: dict[_Element, int]
    _tables: dict[_Element, int]
    _boxes: dict[_Element, int]
    _numbers: dict[_Element, int]

    def spot(self, paragraph: _Element, around: str = "") -> Spot:
        """The place of a paragraph."""
        th, en = self._where(paragraph)
        first_th, first_en = part_words(self.part)
        return Spot(
            part=self.part,
            where_th=to_thai_digits(" ".join((first_th, *th))),
            where_en=", ".join((first_en, *en)),
            paragraph=self._paragraphs.get(paragraph, -1),
            around=around[:_MOST_AROUND],
        )

    def _where(self, paragraph: _Element) -> tuple[list[str], list[str]]:
        th: list[str] = []
        en: list[str] = []
        inside: _Element = paragraph
        steps = [*reversed(list(paragraph.iterancestors())), paragraph]
        for step in steps:
            if step.tag == TEXT_BOX:
                th, en = [f"กล่องข้อความที่ {self._boxes[step]}"], [f"text box {self._boxes[step]}"]
                inside = paragraph
            elif step.tag in NOTES:
                th_word, en_word = _NOTE.get(self.part[5:-4], ("เชิงอรรถที่", "note"))
                number = self._numbers[step]
                th, en = [f"{th_word} {number}"], [f"{en_word} {number}"]
            elif step.tag == TABLE:
                number = self._tables[step]
                th.append(f"ตารางที่ {number}")
                en.append(f"table {number}")
                inside = step
            elif step.tag == ROW:
                th.append(f"แถวที่ {self._numbers[step]}")
                en.append(f"row {self._numbers[step]}")
            elif step.tag == CELL:
                th.append(f"ช่องที่ {self._numbers[step]}")
                en.append(f"cell {self._numbers[step]}")
        if inside is paragraph:
            number = self._numbers[paragraph]
            th.append(f"ย่อหน้าที่ {number}")
            en.append(f"paragraph {number}")
        return th, en


def survey(part: str, root: _Element) -> Survey:
    """Number what stands in a part. A table in a table is numbered within it."""
    tables: dict[_Element, int] = {}
    counts: dict[_Element | None, int] = {}
    for table in root.iter(TABLE):
        outer = next(table.iterancestors(CELL, TEXT_BOX), None)
        counts[outer] = counts.get(outer, 0) + 1
        tables[table] = counts[outer]
    boxes = {box: number for number, box in enumerate(root.iter(TEXT_BOX), start=1)}
    paragraphs = {one: number for number, one in enumerate(root.iter(PARAGRAPH))}
    return Survey(part, root, paragraphs, tables, boxes, _numbers(root))


def _numbers(root: _Element) -> dict[_Element, int]:
    """Each paragraph, row, cell and note by its number among its like under the same parent."""
    counts: dict[tuple[_Element | None, str], int] = {}
    numbers: dict[_Element, int] = {}
    for element in root.iter(PARAGRAPH, ROW, CELL, *NOTES):
        # Word's own notes, such as the line above all notes, have a type and don't count.
        counted = element.tag not in NOTES or f"{W}type" not in element.attrib
        key = (element.getparent(), str(element.tag))
        counts[key] = counts.get(key, 0) + counted
        numbers[element] = counts[key]
    return numbers
