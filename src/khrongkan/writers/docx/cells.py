"""The paragraphs of a cell: words, hanging labels, amounts, bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khrongkan.compose.document import Covered
from khrongkan.writers.docx.markup import TAB, bold_runs, plain_run, runs
from khrongkan.writers.docx.units import cm, pt
from khrongkan.writers.look import look
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from khrongkan.compose.document import Cell, Column, Line
    from khrongkan.writers.columns import Grid, Layout

_STYLES = {"money": "KKCellMoney", "text": "KKCell", "person": "KKCell", "method": "KKCell"}
_DASHES = {"-", "–", "•"}
_BOLD = '<w:rPr><w:rStyle w:val="KKBold"/></w:rPr>'


@dataclass(frozen=True, slots=True)
class ColumnSetting:
    """How the cells of a column are set: style, the indent of plain words, the hangs of labels.

    ``hangs`` holds the width in cm of the numbers of each depth, ``inset`` cm the padding of words.
    """

    style: str
    indent: str
    hangs: dict[int, float]
    inset: float


def settings(columns: tuple[Column, ...], grid: Grid, layout: Layout) -> list[ColumnSetting]:
    """The setting of each column of a table."""
    table = look()["table"]
    suffix = "Narrow" if layout.size < look()["sizes"]["table"] else ""
    inset = (table["padding"] - table["centred_padding"]) * 2.54 / 72
    labels = _labels(len(columns), grid)
    made = []
    for number, column in enumerate(columns):
        style = _STYLES.get(column.kind, "KKCellCentre")
        right = pt(layout.money_padding[number] - table["centred_padding"])
        indent = f'<w:ind w:right="{right}"/>' if column.kind == "money" else ""
        hangs = {depth: _hang(found, layout.size) for depth, found in labels[number].items()}
        made.append(ColumnSetting(style + suffix, indent, hangs, inset))
    return made


def _labels(count: int, grid: Grid) -> list[dict[int, set[str]]]:
    """The different numbers of each column, by depth; dashes have a hang of their own."""
    found: list[dict[int, set[str]]] = [{} for _ in range(count)]
    for line in grid:
        for at, cell in line:
            if isinstance(cell, Covered):
                continue
            for part in cell.lines:
                if part.label and part.label not in _DASHES:
                    found[at].setdefault(part.depth, set()).add(part.label)
    return found


def _hang(labels: set[str], size: float) -> float:
    widest = max(text_width(label, size, bold=True) for label in labels) + 0.06
    steps: list[float] = look()["table"]["label_hangs"]
    return next((step for step in steps if step >= widest), widest)


def cell_paragraphs(cell: Cell, setting: ColumnSetting, *, bold: bool, extra: str = "") -> str:
    """All paragraphs of a cell; at least one, as Word demands.

    ``extra``: what stands before the indent in each paragraph's properties, such as keep-with-next.
    """
    if cell.bar:
        return f'<w:p><w:pPr><w:pStyle w:val="KKBar"/>{extra}</w:pPr></w:p>'
    if not cell.lines:
        return f'<w:p><w:pPr><w:pStyle w:val="{setting.style}"/>{extra}</w:pPr></w:p>'
    labelled: set[int] = set()
    pieces = []
    for line in cell.lines:
        pieces.append(_paragraph(line, setting, labelled, bold, extra))
        if line.label:
            labelled.add(line.depth)
    return "".join(pieces)


def _paragraph(
    line: Line,
    setting: ColumnSetting,
    labelled: set[int],
    bold: bool,  # noqa: FBT001 - private, one caller
    extra: str,
) -> str:
    gap = look()["gaps"]["unknown_in_cell"]
    text = bold_runs(line.text, gap) if bold else runs(line.text, gap=gap)
    start = f'<w:p><w:pPr><w:pStyle w:val="{setting.style}"/>{extra}'
    if not line.label and not line.depth and 0 not in labelled:
        return f"{start}{setting.indent}</w:pPr>{text}</w:p>"
    number, words = _edges(line, setting, labelled)
    if not line.label:
        return f'{start}<w:ind w:left="{cm(words)}"/></w:pPr>{text}</w:p>'
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{cm(words)}"/></w:tabs>'
    indent = f'<w:ind w:left="{cm(words)}" w:hanging="{cm(words) - cm(number)}"/>'
    bold_label = bold or (bool(line.text) and line.text[0].face == "bold")
    label = plain_run(line.label, _BOLD if bold_label else "")
    keep, spacing = _parted(extra)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{setting.style}"/>{keep}{tab}{spacing}{indent}</w:pPr>'
        f"{label}{TAB}{text}</w:p>"
    )


def _parted(extra: str) -> tuple[str, str]:
    """Keep-with-next stands before tab stops, spacing after them."""
    keep, mark, spacing = extra.partition("<w:spacing")
    return keep, mark + spacing


def _edges(line: Line, setting: ColumnSetting, labelled: set[int]) -> tuple[float, float]:
    """Where a line's label and words begin, in cm from the cell's edge."""
    look_table = look()["table"]
    first = setting.hangs.get(0, 0.0)
    deeper = max(line.depth - 1, 0) * look_table["deeper"] + (first if line.depth else 0.0)
    number = setting.inset + deeper
    if line.label in _DASHES:
        return number, number + look_table["dash_hang"]
    hang = setting.hangs.get(line.depth, look_table["dash_hang"])
    if line.label or line.depth in labelled:
        return number, number + hang
    return number, number + (look_table["dash_hang"] if line.depth else 0.0)
