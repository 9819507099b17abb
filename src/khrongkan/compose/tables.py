"""Tables: the elements of a list as rows, under the columns of a form that they have values for."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.cells import Part, Role, group_number
from khrongkan.compose.columns import columns_of, headed, leaves_of
from khrongkan.compose.merging import merge_equal
from khrongkan.compose.rows import row_maker
from khrongkan.compose.rules import none_words, prose
from khrongkan.compose.texts import bold, plain
from khrongkan.compose.totals import total_row
from khrongkan.compose.values import inline
from khrongkan.records.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.columns import Leaf
    from khrongkan.compose.find import Found
    from khrongkan.compose.sheet import Sheet


def table(sheet: Sheet) -> doc.Table:
    """The finished table of a sheet's rows."""
    shown = columns_of(sheet)
    leaves = leaves_of(shown)
    body = list(_rows(sheet, leaves))
    remark = sheet.place.find(sheet.section.remark)
    return doc.Table(
        columns=tuple(headed(column) for column in shown),
        rows=(*merge_equal(body, leaves), *total_row(sheet, leaves), *_none(sheet, leaves)),
        title=sheet.title,
        remark=_remark(remark, sheet) if remark.known else (),
        remark_source=remark.pointer if remark.known else "",
        headless=sheet.section.headless,
        source=sheet.pointer,
    )


def _remark(remark: Found, sheet: Sheet) -> doc.Text:
    words = inline(remark.value, sheet.rules)
    return (*bold(sheet.section.remark_label), *plain(f" {words}"))


def _rows(sheet: Sheet, leaves: list[Leaf]) -> Iterator[doc.Row]:
    row_of = row_maker(sheet, leaves)
    under_groups = sheet.grouped and sheet.section.group_as == "row"
    places = count()
    for n, (element, under) in enumerate(zip(sheet.rows, sheet.under, strict=True)):
        if under_groups:
            yield from _group_row(sheet, leaves, n)
        role: Role = "title" if under else "whole"
        yield row_of(Part(element, n, next(places), role, len(under)))
        for part in under:
            yield row_of(Part(part, n, next(places), "item"))


def _group_row(sheet: Sheet, leaves: list[Leaf], n: int) -> Iterator[doc.Row]:
    """A row with the words of a group, where one begins."""
    here = sheet.groups[n]
    heading = prose(sheet.section.groups.get(here, here), sheet.rules)
    if not heading or (n and sheet.groups[n - 1] == here):
        return
    line = doc.Line(bold(heading), group_number(sheet, n))
    width = sum(leaf.width for leaf in leaves)
    yield doc.Row((doc.Cell((line,), column_span=width),), kind="group")


def _none(sheet: Sheet, leaves: list[Leaf]) -> Iterator[doc.Row]:
    """A row that says in every cell that there is nothing, where the form wants one."""
    value = sheet.place.find(sheet.section.fact).value
    if (
        sheet.rows
        or (sheet.section.none if isinstance(value, Nothing) else sheet.section.empty) != "row"
    ):
        return
    none = value if isinstance(value, Nothing) else Nothing("")
    line = doc.Line(plain(none_words(none, sheet.rules.phrases.table_none, sheet.rules)))
    yield doc.Row(tuple(doc.Cell((line,)) for leaf in leaves for _ in range(leaf.width)))
