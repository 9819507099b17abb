"""The head of a table: one row for each level of its columns, repeated on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.docx.borders import CENTRED, borders, ground, padding
from khrongkan.writers.docx.markup import in_text
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.document import Column

_ROW_START = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_BESIDE_MONTHS = (("left", 0.0), ("right", 0.0))
"""The names of months need all the room that they have."""


def head_rows(
    columns: Sequence[Column], widths: Sequence[int], years: set[int], size: float
) -> str:
    """The rows of the head; a column without children stands over all the rows that are left."""
    depth = _depth(columns)
    narrow = size < look()["sizes"]["table"]
    return "".join(
        _ROW_START
        + "".join(
            _cell(column, start, end, level, depth, own, widths, years, narrow)
            for column, start, end, own in _at_level(columns, level, 0)
        )
        + "</w:tr>"
        for level in range(depth)
    )


def _depth(columns: Sequence[Column]) -> int:
    return max((1 + _depth(column.children) for column in columns), default=0)


def _at_level(
    columns: Sequence[Column], level: int, start: int
) -> Iterator[tuple[Column, int, int, bool]]:
    """Columns seen at a level, with the grid places they take and whether they begin here."""
    for column in columns:
        end = start + len(tuple(column.leaves()))
        if level == 0 or not column.children:
            yield column, start, end, level == 0
        else:
            yield from _at_level(column.children, level - 1, start)
        start = end


def _cell(  # noqa: PLR0913, PLR0917 - where a head stands, and how
    column: Column,
    start: int,
    end: int,
    level: int,
    depth: int,
    own: bool,  # noqa: FBT001 - private, one caller
    widths: Sequence[int],
    years: set[int],
    narrow: bool,  # noqa: FBT001 - as above
) -> str:
    weight = look()["table"]["head_rule"]
    span = f'<w:gridSpan w:val="{end - start}"/>' if end - start > 1 else ""
    tall = not column.children and (not own or level < depth - 1)
    merged = ('<w:vMerge w:val="restart"/>' if own else "<w:vMerge/>") if tall else ""
    lines = [("left", weight)] * (start in years) + [("bottom", weight)] * (
        level == depth - 1 or tall
    )
    beside = padding(*_BESIDE_MONTHS) if column.light else ""
    properties = (
        f'<w:tcPr><w:tcW w:w="{sum(widths[start:end])}" w:type="dxa"/>{span}{merged}'
        f"{borders(*lines)}{ground()}{beside}{CENTRED}</w:tcPr>"
    )
    style = "KKCellMonth" if column.light else "KKCellHead" + "Narrow" * narrow
    words = _words(column) if own else ""
    return f'<w:tc>{properties}<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p></w:tc>'


def _words(column: Column) -> str:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{in_text(line)}</w:t>' for line in column.head
    )
    return f"<w:r>{lines}</w:r>" if lines else ""
