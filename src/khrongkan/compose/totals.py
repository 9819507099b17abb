"""The total row of a table."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from khrongkan.compose import document as doc
from khrongkan.compose.cells import DASH
from khrongkan.compose.rules import money, phrase, prose
from khrongkan.compose.texts import bold
from khrongkan.compose.values import amount_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose.columns import Leaf
    from khrongkan.compose.sheet import Sheet


def total_row(sheet: Sheet, leaves: list[Leaf]) -> Iterator[doc.Row]:
    """The label over as many columns as the form says, else all before the first sum; the sums."""
    sums = [at for at, leaf in enumerate(leaves) if leaf.column.total]
    if not sheet.section.total or not sums or not sheet.rows:
        return
    labelled = min(sheet.section.total_span or sums[0], sums[0])
    words = phrase(sheet.section.total, sheet.rules, count=str(len(sheet.rows)))
    label = doc.Line(bold(sheet.place.words(words)))
    span = sum(leaf.width for leaf in leaves[:labelled])
    cells = [doc.Cell((label,), column_span=span, centred=True)] if labelled else []
    yield doc.Row((*cells, *_sums(sheet, leaves, labelled)), kind="total")


def _sums(sheet: Sheet, leaves: list[Leaf], start: int) -> Iterator[doc.Cell]:
    at = start
    while at < len(leaves):
        covered = leaves[at : at + leaves[at].column.total_span]
        yield _sum(sheet, leaves[at], sum(leaf.width for leaf in covered))
        at += len(covered)


def _sum(sheet: Sheet, leaf: Leaf, width: int) -> doc.Cell:
    total = leaf.column.total
    if not total:
        return doc.Cell(column_span=width)
    words = prose(total, sheet.rules) if isinstance(total, str) else _amount(sheet, leaf)
    return doc.Cell((doc.Line(bold(words)),), column_span=width, centred=width > 1)


def _amount(sheet: Sheet, leaf: Leaf) -> str:
    amounts = map(amount_of, sheet.values(leaf.column))
    known = [amount for amount in amounts if amount is not None]
    if not known:
        return DASH if leaf.column.missing in {None, "gap"} else leaf.column.missing or ""
    return money(sum(known, Decimal(0)), sheet.rules, sheet.decimals)
