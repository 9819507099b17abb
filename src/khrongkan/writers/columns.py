"""How wide the columns of a table are: from their kinds, their heads and their widest words.

The rules are those of the look's ``[columns]``. Every writer that lays tables out asks here, so a
table has the same columns in every format.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khrongkan.compose.document import Covered, words
from khrongkan.writers.look import look
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khrongkan.compose.document import Cell, Column, Table

Grid = list[list[tuple[int, "Cell | Covered"]]]
Words = set[tuple[str, bool]]
"""Different texts of a column, each with whether it is bold."""

_CM_PER_POINT = 2.54 / 72
_UNMEASURED = {"text", "month"}


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table.

    ``widths`` in cm; ``size`` of its type and ``money_padding`` (right of each column's amounts) in
    points; ``cramped``: the text column has too little room on this page.
    """

    widths: tuple[float, ...]
    size: float
    money_padding: tuple[float, ...]
    cramped: bool


def lay_out(table: Table, grid: Grid, measure: float) -> Layout:
    """The layout of ``table`` in a measure of so many cm; ``grid`` is the list of its placed rows.

    >>> from khrongkan.compose.document import Column, Table, placed
    >>> table = Table((Column(("ที่",), "number"), Column(("กิจกรรม",))), ())
    >>> lay_out(table, list(placed(table)), 16.0).widths
    (1.0, 15.0)
    """
    found = _words_of_columns(table, grid)
    usual, narrow = look()["sizes"]["table"], look()["sizes"]["narrow_table"]
    size, widths = usual, _fixed(table, found, usual)
    if _room(table, widths, measure) < _least_text(table, "text"):
        size, widths = narrow, _fixed(table, found, narrow)
    cramped = _room(table, widths, measure) < _least_text(table, "text_narrow")
    shared = _shared(table, found, widths, measure, size)
    return Layout(tuple(shared), size, _money_padding(table, found, shared, size), cramped)


def _words_of_columns(table: Table, grid: Grid) -> list[Words]:
    leaves = table.leaves()
    found: list[Words] = [set() for _ in leaves]
    measured = [leaf.kind not in _UNMEASURED for leaf in leaves]
    several = sum(leaf.kind == "text" for leaf in leaves) > 1
    for row, line in zip(table.rows, grid, strict=True):
        heavy = row.kind != "body"
        for at, cell in line:
            if isinstance(cell, Covered) or cell.column_span > 1 or not (measured[at] or several):
                continue
            for part in cell.lines:
                bold = heavy or any(run.face == "bold" for run in part.text)
                found[at].add((part.label + " " * bool(part.label) + words(part.text), bold))
    return found


def _widest(texts: Iterable[tuple[str, bool]], size: float) -> float:
    return max((text_width(text, size, bold=bold) for text, bold in texts), default=0.0)


def head_width(column: Column, size: float) -> float:
    """The width in cm of a column's head: its widest line and a little air."""
    table = look()["table"]
    widest = max((text_width(line, size, bold=not column.light) for line in column.head), default=0)
    return widest + (2 * table["centred_padding"] + 1) * _CM_PER_POINT


def _fixed(table: Table, found: Sequence[Words], size: float) -> list[float]:
    """The width of every column but those of text, which are 0 so far."""
    leaves = table.leaves()
    widths = [
        leaf.width or _wanted(leaves, number, found[number], size)
        for number, leaf in enumerate(leaves)
    ]
    _even_money(table, widths)
    _under_spanning_heads(table.columns, widths, 0, size)
    return widths


def _wanted(leaves: Sequence[Column], number: int, found: Words, size: float) -> float:
    leaf, rules = leaves[number], look()["columns"]
    kind, head = leaf.kind, head_width(leaf, size)
    if kind == "text":
        return 0.0
    if kind == "month":
        months = sum(other.kind == "month" for other in leaves)
        return float(min(rules["month"], rules["months"] / months))
    widest = _widest(found, size)
    if kind == "money":
        texts = [*found, *((line, True) for line in leaf.head)]
        wanted = max(_widest(texts, size) + rules["money_air"], rules["money"])
    elif kind == "time":
        tight = widest + (2 * look()["table"]["centred_padding"] + 1) * _CM_PER_POINT
        wanted = next((step for step in rules["time"] if step >= max(tight, head)), tight)
    elif kind in {"person", "method"}:
        second = kind == "method" and any(other.kind == "method" for other in leaves[:number])
        least, most = rules["tool" if second else kind]
        return float(max(min(max(widest + rules["air"], least), most), head))
    else:
        air = rules["air"] if kind == "count" else 2 * look()["table"]["centred_padding"] / 28
        wanted = max(rules[kind], widest + air)
    return float(max(min(wanted, rules[f"{kind}_widest"]), head))


def _even_money(table: Table, widths: list[float]) -> None:
    """All amounts of a table stand in columns of one width, whoever set none of their own."""
    places = [
        number
        for number, leaf in enumerate(table.leaves())
        if leaf.kind == "money" and leaf.width is None
    ]
    widest = max((widths[place] for place in places), default=0.0)
    for place in places:
        widths[place] = widest


def _under_spanning_heads(
    columns: Sequence[Column], widths: list[float], start: int, size: float
) -> None:
    for column in columns:
        count = len(tuple(column.leaves()))
        if column.children:
            _under_spanning_heads(column.children, widths, start, size)
            lacking = head_width(column, size) - sum(widths[start : start + count])
            if lacking > 0 and all(widths[start : start + count]):
                for place in range(start, start + count):
                    widths[place] += lacking / count
        start += count


def _text_columns(table: Table) -> list[int]:
    return [
        number
        for number, leaf in enumerate(table.leaves())
        if leaf.kind == "text" and leaf.width is None
    ]


def _room(table: Table, widths: Sequence[float], measure: float) -> float:
    """What is left for each text column; without one, what is left in all plus what it'd need."""
    texts = len(_text_columns(table))
    left = measure - sum(widths)
    return left / texts if texts else left + _least_text(table, "text") + 1e-9


def _least_text(table: Table, name: str) -> float:
    rules = look()["columns"]
    return float(rules[name] if len(_text_columns(table)) == 1 else rules["text_shared"])


def _shared(
    table: Table, found: Sequence[Words], widths: Sequence[float], measure: float, size: float
) -> list[float]:
    """Give what is left to the text columns, by their widest words; without one, to all."""
    places = _text_columns(table)
    least = look()["columns"]["text_shared"]
    left = measure - sum(widths)
    if left < least * len(places):
        factor = (measure - least * len(places)) / sum(widths)
        widths = [width * max(factor, 0.2) for width in widths]
        left = measure - sum(widths)
    if not places:
        stretch = measure / sum(widths)
        return [width * stretch for width in widths]
    needs = [min(max(_widest(found[place], size), least), left) for place in places]
    result = list(widths)
    free = left - least * len(places)
    for place, need in zip(places, needs, strict=True):
        result[place] = least + free * need / sum(needs)
    return [round(width, 4) for width in result]


def _money_padding(
    table: Table, found: Sequence[Words], widths: Sequence[float], size: float
) -> tuple[float, ...]:
    """Half of what the widest amount leaves free, so that figures hang under their head's middle."""
    least, most = look()["columns"]["money_padding"]
    paddings = []
    for number, leaf in enumerate(table.leaves()):
        free = (widths[number] - _widest(found[number], size)) / _CM_PER_POINT
        paddings.append(min(max(free / 2, least), most) if leaf.kind == "money" else 0.0)
    return tuple(paddings)
