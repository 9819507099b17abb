"""The paragraphs of a cell: words, hanging labels, amounts, bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Covered
from khrongkan.immutable import immutable
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


@immutable
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
    words_edges: dict[int, float] = {}
    return "".join(
        [_paragraph(line, setting, words_edges, bold=bold, extra=extra) for line in cell.lines]
    )


def _paragraph(
    line: Line, setting: ColumnSetting, words_edges: dict[int, float], *, bold: bool, extra: str
) -> str:
    """A line; ``words_edges`` gathers where the words of labelled lines began, by depth."""
    text = bold_runs(line.text) if bold else runs(line.text)
    style = f'<w:p><w:pPr><w:pStyle w:val="{setting.style}"/>'
    number = _number_edge(line.depth, setting)
    if not line.label:
        edge = cm(words_edges.get(line.depth - 1, number))
        indent = f'<w:ind w:left="{edge}"/>' if line.depth else setting.indent
        return f"{style}{extra}{indent}</w:pPr>{text}</w:p>"
    words = number + _label_width(line, setting)
    words_edges[line.depth] = words
    # Keep-with-next stands before tab stops, spacing after them.
    keep, mark, spacing = extra.partition("<w:spacing")
    return (
        f'{style}{keep}<w:tabs><w:tab w:val="left" w:pos="{cm(words)}"/></w:tabs>{mark}{spacing}'
        f'<w:ind w:left="{cm(words)}" w:hanging="{cm(words) - cm(number)}"/></w:pPr>'
        f"{_label(line, bold=bold)}{TAB}{text}</w:p>"
    )


def _label(line: Line, *, bold: bool) -> str:
    """A number is bold with the words that it stands before."""
    before_bold = bool(line.text) and line.text[0].face == "bold"
    return plain_run(line.label, _BOLD if bold or before_bold else "")


def _number_edge(depth: int, setting: ColumnSetting) -> float:
    """Where the labels of a depth begin, in cm from the cell's edge."""
    if not depth:
        return setting.inset
    deeper: float = look()["table"]["deeper"]
    return setting.inset + setting.hangs.get(0, 0.0) + (depth - 1) * deeper


def _label_width(line: Line, setting: ColumnSetting) -> float:
    dash: float = look()["table"]["dash_hang"]
    return dash if line.label in _DASHES else setting.hangs[line.depth]
