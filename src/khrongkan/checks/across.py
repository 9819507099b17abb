"""What only shows beside the other records of a portfolio."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from khrongkan.checks.likeness import bare
from khrongkan.checks.money import unequal
from khrongkan.checks.slips import Slip
from khrongkan.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet


def duplicate_codes(sheet: Sheet) -> Iterator[Slip]:
    """A code or an id that another record has already."""
    for name in ("code", "id"):
        own = getattr(sheet.record, name)
        for other in sheet.others[: sheet.position]:
            if own and getattr(other, name) == own:
                words = {"key": own, "name": other.name or ""}
                yield Slip("duplicate-code", f"/{name}", None, words)
                break


def sums_of_allocation(sheet: Sheet) -> Iterator[Slip]:
    """The total of a chapter, and the sum of each group, against their rows and sheets."""
    chapter = cast("Any", sheet.record)
    if chapter.kind != "portfolio":
        return
    try:
        groups, computed = chapter.allocation, chapter.computed_total
    except LoadError:
        return
    given = chapter.total
    if isinstance(given, Decimal) and computed is not None and given != computed:
        yield unequal("allocation-sum", "/total", given, computed)
    for at, group in enumerate(groups):
        stated, summed = group.amount, group.total
        both = isinstance(stated, Decimal) and isinstance(summed, Decimal)
        if both and stated != summed:
            yield unequal("allocation-sum", f"/groups/{at}/amount", stated, summed)


def same_names(sheet: Sheet) -> Iterator[Slip]:
    """A project whose name another record of the portfolio has."""
    own = bare(sheet.record.name or "")
    for other in sheet.others[: sheet.position]:
        if own and bare(other.name or "") == own:
            yield Slip(
                "duplicate-code",
                "/name",
                None,
                {"key": sheet.record.name, "name": other.code or ""},
            )
            break
