"""What only shows beside the other records of a portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.checks.likeness import bare
from khrongkan.checks.slips import Slip

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
