"""How wide the columns of a table are: from their kinds, their heads and their widest words.

The rules are those of the look's ``[columns]``. Every writer that lays tables out asks here, so a
table has the same columns in every format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.compose.document import Covered, words
from khrongkan.immutable import immutable
from khrongkan.writers.look import look
from khrongkan.writers.widths import ems, set_width, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Cell, Column, Line, Table

Grid = list[list[tuple[int, "Cell | Covered"]]]

_CM_PER_POINT = 2.54 / 72
_ROUNDING = 1  # a point to spare, so that no engine's rounding turns a line over
_SLACK = 0.01
_HANG = "    "
"""As much as the words of a labelled line stand away from their label, at most."""
_TINY = 0.001
_SMALLEST = 7  # points; below this nobody reads an amount
_PRESSED = 1.2  # cm; what a column of other things keeps when amounts need the room
_WORDY = {"person", "method"}
_UNMEASURED = {"text", "month"}


@immutable
class Words:
    """Different texts of a column, each with whether it is bold; the widest in ems."""

    texts: set[tuple[str, bool]]
    widest: float

    def width(self, size: float) -> float:
        """The width in cm of the widest, set in ``size`` points."""
        return set_width(self.widest, size)


@immutable
class Layout:
    """The columns of one table.

    ``widths`` in cm; ``size`` of its type and ``money_padding`` (right of each column's amounts) in
    points; ``cramped``: the text column has too little room on this page.
    """

    widths: tuple[float, ...]
    size: float
    money_padding: tuple[float, ...]
    cramped: bool


def lay_out(
    table: Table, grid: Grid, measure: float, found: Sequence[Words] | None = None
) -> Layout:
    """The layout of ``table`` in a measure of so many cm; ``grid`` is the list of its placed rows.

    ``found`` are its :func:`words_of_columns`, from a layout in another measure.

    >>> from khrongkan.compose.document import Column, Table, placed
    >>> table = Table((Column(("ที่",), "number"), Column(("กิจกรรม",))), ())
    >>> lay_out(table, list(placed(table)), 16.0).widths
    (1.0, 15.0)
    """
    leaves = table.leaves()
    found = words_of_columns(table, grid) if found is None else found
    size = look()["sizes"]["table"]
    widths = _fixed(table, leaves, found, size)
    if _room(leaves, widths, measure) < _least_text(leaves, "text"):
        size = look()["sizes"]["narrow_table"]
        widths = _fixed(table, leaves, found, size)
    if _room(leaves, widths, measure) < _least_text(leaves, "text"):
        widths = _giving_way(leaves, found, widths, size)
    cramped = _room(leaves, widths, measure) < _least_text(leaves, "text_narrow")
    while sum(_floors(leaves, found, widths, size)) > measure and size > _SMALLEST:
        size -= 1
        widths = _giving_way(leaves, found, _fixed(table, leaves, found, size), size)
    shared = _shared(leaves, found, widths, measure, size)
    return Layout(tuple(shared), size, _money_padding(leaves, found, shared, size), cramped)


def words_of_columns(table: Table, grid: Grid) -> list[Words]:
    """What the columns of a table are measured by; nothing for those that take what is left."""
    leaves = table.leaves()
    found: list[set[tuple[str, bool]]] = [set() for _ in leaves]
    several = len(_text_columns(leaves)) > 1
    measured = [
        leaf.kind not in _UNMEASURED or (several and leaf.kind == "text") for leaf in leaves
    ]
    for row, line in zip(table.rows, grid, strict=True):
        heavy = row.kind != "body"
        for at, cell in line:
            if measured[at] and not isinstance(cell, Covered) and cell.column_span == 1:
                found[at].update([_words(part, heavy) for part in cell.lines])
    return [_measured(texts) for texts in found]


def _measured(texts: set[tuple[str, bool]]) -> Words:
    return Words(texts, max([ems(text, bold=bold) for text, bold in texts], default=0.0))


def _words(line: Line, heavy: bool) -> tuple[str, bool]:  # noqa: FBT001 - private, one caller
    text = words(line.text)
    bold = heavy or any(run.face == "bold" for run in line.text)
    return (f"{line.label}{_HANG}{text}" if line.label else text), bold


def _head_width(column: Column, size: float, padding: float) -> float:
    """The width in cm that a column's head needs: its widest line and the padding in points."""
    widest = max([text_width(line, size, bold=not column.light) for line in column.head], default=0)
    return widest + (2 * padding + _ROUNDING) * _CM_PER_POINT


def _fixed(
    table: Table, leaves: Sequence[Column], found: Sequence[Words], size: float
) -> list[float]:
    """The width of every column but those of text, which are 0 so far."""
    months = sum(leaf.kind == "month" for leaf in leaves)
    methods = 0
    widths = []
    for leaf, texts in zip(leaves, found, strict=True):
        methods += leaf.kind == "method"
        widths.append(leaf.width or _wanted(leaf, texts, size, months, methods))
        if leaf.kind == "money":
            widths[-1] = max(widths[-1], _tight(texts, size))
    _even_money(leaves, widths)
    _under_spanning_heads(table.columns, widths, 0, size)
    _even_money(leaves, widths)
    return widths


def _wanted(leaf: Column, found: Words, size: float, months: int, methods: int) -> float:
    """What a column of this kind wants; a second column of methods holds tools."""
    rules, padding = look()["columns"], look()["table"]["centred_padding"]
    kind = leaf.kind
    if kind == "text":
        return 0.0
    if kind == "month":
        return float(min(rules["month"], rules["months"] / months))
    head, widest = _head_width(leaf, size, padding), found.width(size)
    tight = widest + (2 * padding + _ROUNDING) * _CM_PER_POINT
    if kind in {"person", "method"}:
        least, most = rules["tool" if kind == "method" and methods > 1 else kind]
        return float(max(min(max(widest + rules["air"], least), most), head))
    if kind == "time":
        wanted = next((step for step in rules["time"] if step >= max(tight, head)), tight)
    elif kind == "money":
        head_words = _measured({(line, True) for line in leaf.head}).width(size)
        wanted = max(widest, head_words) + rules["money_air"]
    else:
        wanted = widest + rules["air"] if kind == "count" else tight
    least = 0.0 if kind == "time" else rules[kind]
    return float(max(min(max(wanted, least), rules[f"{kind}_widest"]), head))


def _floors(
    leaves: Sequence[Column], found: Sequence[Words], widths: Sequence[float], size: float
) -> list[float]:
    """What every column keeps on the fullest page: one of amounts its widest, sums included."""
    return [
        _tight(texts, size) if leaf.kind == "money" else min(width or _PRESSED, _PRESSED)
        for leaf, texts, width in zip(leaves, found, widths, strict=True)
    ]


def _tight(texts: Words, size: float) -> float:
    """The width in cm that amounts need: the widest, its padding on either side."""
    padding: float = look()["table"]["centred_padding"] + look()["columns"]["money_padding"][0]
    return texts.width(size) + (padding + _ROUNDING) * _CM_PER_POINT


def _pressed(widths: Sequence[float], floors: Sequence[float], room: float) -> list[float]:
    """The widths in so much room, each less in step with the others, but not below its floor."""
    held: set[int] = set()
    if sum(floors) > room:
        return [floor * room / sum(floors) for floor in floors]
    while True:
        free = max(room - sum(floors[at] for at in held), _TINY)
        factor = free / max(sum(w for at, w in enumerate(widths) if at not in held), _TINY)
        below = {
            at
            for at, width in enumerate(widths)
            if at not in held and width * factor < min(floors[at], width)
        }
        if not below:
            return [floors[at] if at in held else w * factor for at, w in enumerate(widths)]
        held |= below


def _giving_way(
    leaves: Sequence[Column], found: Sequence[Words], widths: Sequence[float], size: float
) -> list[float]:
    """Columns of names, counts and months become narrower before the text column suffers."""
    least, air = look()["columns"]["least"], look()["columns"]["air"]
    return [
        width
        if leaf.width is not None or leaf.kind not in least
        else min(width, max(least[leaf.kind], _pieces(texts).width(size) + air))
        for leaf, texts, width in zip(leaves, found, widths, strict=True)
    ]


def _pieces(texts: Words) -> Words:
    """The words between spaces, which no line end may part for sure."""
    return _measured({(piece, bold) for text, bold in texts.texts for piece in text.split()})


def _even_money(leaves: Sequence[Column], widths: list[float]) -> None:
    """All amounts of a table stand in columns of one width, whoever set none of their own."""
    places = [at for at, leaf in enumerate(leaves) if leaf.kind == "money" and leaf.width is None]
    widest = max([widths[place] for place in places], default=0.0)
    for place in places:
        widths[place] = widest


def _under_spanning_heads(
    columns: Sequence[Column], widths: list[float], start: int, size: float
) -> None:
    """Widen columns together, where the head that spans them needs more room."""
    for column in columns:
        count = len(tuple(column.leaves()))
        if column.children:
            _under_spanning_heads(column.children, widths, start, size)
            needed = _head_width(column, size, look()["table"]["padding"])
            lacking = needed - sum(widths[start : start + count])
            if lacking > 0 and all(widths[start : start + count]):
                for place in range(start, start + count):
                    widths[place] += lacking / count
        start += count


def _text_columns(leaves: Sequence[Column]) -> list[int]:
    return [at for at, leaf in enumerate(leaves) if leaf.kind == "text" and leaf.width is None]


def _room(leaves: Sequence[Column], widths: Sequence[float], measure: float) -> float:
    """What is left for each text column; a table without one asks only that the rest has room."""
    texts = len(_text_columns(leaves))
    left = measure - sum(widths)
    if texts:
        return left / texts
    return float("inf") if left > -_SLACK else 0.0


def _least_text(leaves: Sequence[Column], name: str) -> float:
    rules = look()["columns"]
    return float(rules[name if len(_text_columns(leaves)) <= 1 else "text_shared"])


def _shared(
    leaves: Sequence[Column],
    found: Sequence[Words],
    widths: Sequence[float],
    measure: float,
    size: float,
) -> list[float]:
    """Give what is left to the text columns, by their widest words; without one, to all."""
    places = _text_columns(leaves)
    if not places:
        if sum(widths) > measure:
            return _pressed(widths, _floors(leaves, found, widths, size), measure)
        return _stretched(leaves, widths, measure)
    air, most = look()["columns"]["air"], look()["columns"]["text_shared"]
    needs = [max(found[at].width(size), _head_width(leaves[at], size, 0.0)) + air for at in places]
    least = [min(need, most, measure / len(places) / 2) for need in needs]
    left = measure - sum(widths)
    result = list(widths)
    if left < sum(least):
        floors = _floors(leaves, found, widths, size)
        spare = measure - sum(floor for at, floor in enumerate(floors) if at not in places)
        share = max(min(1.0, spare / sum(least)), _TINY)
        least = [one * share for one in least]
        kept = [0.0 if at in places else floor for at, floor in enumerate(floors)]
        result = _pressed(widths, kept, measure - sum(least))
        left = sum(least)
    shares = [max(min(need, left) - floor, _TINY) for need, floor in zip(needs, least, strict=True)]
    free = left - sum(least)
    for place, floor, share in zip(places, least, shares, strict=True):
        result[place] = floor + free * share / sum(shares)
    return [round(width, 4) for width in result]


def _stretched(leaves: Sequence[Column], widths: Sequence[float], measure: float) -> list[float]:
    """Fill the measure without a text column: wide words take what is left, else all in step."""
    left = measure - sum(widths)
    wordy = [leaf.kind in _WORDY and leaf.width is None for leaf in leaves]
    if left > 0 and any(wordy):
        share = left / sum(wordy)
        return [width + share * taking for width, taking in zip(widths, wordy, strict=True)]
    return [width * measure / sum(widths) for width in widths]


def _money_padding(
    leaves: Sequence[Column], found: Sequence[Words], widths: Sequence[float], size: float
) -> tuple[float, ...]:
    """Half of what the widest amount leaves free: figures hang under the middle of their head."""
    least, most = look()["columns"]["money_padding"]
    paddings = []
    for leaf, texts, width in zip(leaves, found, widths, strict=True):
        free = (width - texts.width(size)) / _CM_PER_POINT if leaf.kind == "money" else 0.0
        paddings.append(min(max(free / 2, least), most) if leaf.kind == "money" else 0.0)
    return tuple(paddings)
