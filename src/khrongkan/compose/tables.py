"""Tables: the elements of a list as rows, under the columns of a form that they have values for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.cells import DASH, Part, Role, cells_of
from khrongkan.compose.columns import columns_of, headed, leaves_of
from khrongkan.compose.find import find
from khrongkan.compose.merging import merge_equal
from khrongkan.compose.rules import money, prose
from khrongkan.compose.sheet import Sheet, rows_under
from khrongkan.compose.texts import bold, plain
from khrongkan.compose.values import inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.columns import Leaf
    from khrongkan.compose.find import Found


def table(sheet: Sheet) -> doc.Table:
    """The finished table of a sheet's rows."""
    shown = columns_of(sheet)
    leaves = leaves_of(shown)
    body = [row for n, element in enumerate(sheet.rows) for row in _rows(sheet, leaves, n, element)]
    remark = find(sheet.record, sheet.section.remark or "")
    return doc.Table(
        columns=tuple(headed(column) for column in shown),
        rows=(*merge_equal(body, leaves), *_total(sheet, leaves)),
        title=sheet.title,
        remark=_remark(remark, sheet) if remark.known else (),
        remark_source=remark.pointer if remark.known else "",
        source=sheet.pointer,
    )


def _remark(remark: Found, sheet: Sheet) -> doc.Text:
    words = inline(remark.value, sheet.rules)
    return (*bold(sheet.section.remark_label), *plain(f" {words}"))


def _rows(sheet: Sheet, leaves: list[Leaf], n: int, element: Found) -> Iterator[doc.Row]:
    under = rows_under(element, sheet)
    role: Role = "title" if under else "whole"
    cells, spoken = cells_of(sheet, leaves, Part(element, n, role, len(under)))
    yield doc.Row(cells, spoken=spoken)
    for part in under:
        cells, _ = cells_of(sheet, leaves, Part(part, n, "item"))
        yield doc.Row(cells, continues=True)


def _total(sheet: Sheet, leaves: list[Leaf]) -> Iterator[doc.Row]:
    """The total row: its label over all columns before the first sum."""
    sums = [leaf.column.total for leaf in leaves]
    if not sheet.section.total or True not in sums:
        return
    first = sums.index(True)
    words = sheet.section.total.replace("{count}", str(len(sheet.rows)))
    label = doc.Line(bold(prose(words, sheet.rules)))
    cells = [_sum(sheet, leaf) if leaf.column.total else doc.Cell() for leaf in leaves[first:]]
    yield doc.Row((doc.Cell((label,), column_span=first, centred=True), *cells), kind="total")


def _sum(sheet: Sheet, leaf: Leaf) -> doc.Cell:
    amounts = [find(row.value, leaf.column.fact or "") for row in sheet.rows]
    known = [found.value for found in amounts if isinstance(found.value, Decimal)]
    words = money(sum(known, Decimal(0)), sheet.rules, sheet.decimals) if known else DASH
    return doc.Cell((doc.Line(bold(words)),))
