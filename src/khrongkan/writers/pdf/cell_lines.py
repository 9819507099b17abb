"""The lines of a cell: words, hanging labels, dashes; where each begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khrongkan.compose.document import Covered
from khrongkan.writers.look import look
from khrongkan.writers.pdf.breaks import firm
from khrongkan.writers.pdf.typed import Data, typed
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Cell, Column, Line
    from khrongkan.writers.columns import Grid, Layout

_LEFT = {"text", "person", "method"}
_DASHES = {"-", "–", "•"}


@dataclass(frozen=True, slots=True)
class Setting:
    """How the cells of a column are set: alignment, and the width in cm of the labels by depth."""

    align: str
    hangs: dict[int, float]


def settings(columns: Sequence[Column], grid: Grid, layout: Layout) -> list[Setting]:
    """The setting of each column of a table."""
    labels: list[dict[int, set[str]]] = [{} for _ in columns]
    for line in grid:
        for at, cell in line:
            if not isinstance(cell, Covered):
                for part in cell.lines:
                    if part.label and part.label not in _DASHES:
                        labels[at].setdefault(part.depth, set()).add(part.label)
    return [
        Setting(
            _alignment(column),
            {depth: _hang(found, layout.size) for depth, found in labels[number].items()},
        )
        for number, column in enumerate(columns)
    ]


def _alignment(column: Column) -> str:
    if column.kind == "money":
        return "right"
    return "left" if column.kind in _LEFT else "center"


def _hang(labels: set[str], size: float) -> float:
    widest = max(text_width(label, size, bold=True) for label in labels) + 0.06
    steps: list[float] = look()["table"]["label_hangs"]
    return next((step for step in steps if step >= widest), widest)


def set_lines(cell: Cell, setting: Setting, room: float, size: float, *, bold: bool) -> list[Data]:
    """The lines of a cell in a measure of ``room`` cm."""
    labelled: set[int] = set()
    made = []
    for number, line in enumerate(cell.lines):
        indent, hang = _edges(line, setting, labelled)
        if line.label:
            labelled.add(line.depth)
        left = max(room - indent - hang, 0.5)
        gap = min(look()["gaps"]["unknown_in_cell"], left)
        heavy_label = bold or (bool(line.text) and line.text[0].face == "bold")
        label = {"face": "bold" if heavy_label else "regular", "text": firm(line.label)}
        made.append(
            {
                "text": typed(line.text, "cell", left, size, bold=bold, gap=gap),
                "label": [label] if line.label else None,
                "indent": indent,
                "hang": hang,
                "above": look()["table"]["item_space"] if number and line.label else 0,
            }
        )
    return made


def _edges(line: Line, setting: Setting, labelled: set[int]) -> tuple[float, float]:
    """Where a line's label begins, in cm from the edge, and how far its words are from it."""
    rules = look()["table"]
    dash: float = rules["dash_hang"]
    first = setting.hangs.get(0, 0.0)
    deeper = max(line.depth - 1, 0) * rules["deeper"] + (first if line.depth else 0.0)
    if line.label in _DASHES:
        return deeper, rules["dash_hang"]
    hang = setting.hangs.get(line.depth, dash)
    if line.label:
        return deeper, hang
    if line.depth in labelled:
        return deeper + hang, 0.0
    return deeper + (rules["dash_hang"] if line.depth else 0.0), 0.0
