"""Projects of a chapter whose codes don't count upwards."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip
from khrongkan.records.portfolio import Portfolio
from khrongkan.thai import to_arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_NUMBER = re.compile(r"\d+")


def codes_out_of_order(sheet: Sheet) -> Iterator[Slip]:
    """A project that stands below one with a higher code, in a chapter or among other records.

    Raises:
        LoadError: if a project of a portfolio can't be read.
    """
    record: object = sheet.record
    if isinstance(record, Portfolio):
        for placed in (_in_table(record), _in_book(record)):
            for (_, above), (pointer, code) in pairwise(placed):
                yield from _slips(pointer, above, code)
    elif sheet.position:
        above = getattr(sheet.others[sheet.position - 1], "code", None)
        yield from _slips("/code", above, getattr(record, "code", None))


def _in_table(portfolio: Portfolio) -> Iterator[tuple[str, str | None]]:
    for at, group in enumerate(portfolio.allocation):
        for number, row in enumerate(group.rows):
            if row.is_project:
                yield f"/groups/{at}/rows/{number}/project", row.code


def _in_book(portfolio: Portfolio) -> Iterator[tuple[str, str | None]]:
    if isinstance(portfolio.projects, tuple):
        for at, project in enumerate(portfolio.sheets):
            yield f"/projects/{at}", project.code


def _slips(pointer: str, above: str | None, code: str | None) -> Iterator[Slip]:
    if above and code and _comes_before(code, above):
        yield Slip("code-order", pointer, None, {"code": code, "above": above})


def _comes_before(code: str, other: str) -> bool:
    """Whether two codes are made alike and the numbers of the first are lower.

    >>> _comes_before("2.9", "๒.๑๐"), _comes_before("2.10", "2.9"), _comes_before("ก 1", "2.9")
    (True, False, False)
    """
    one, two = to_arabic_digits(code), to_arabic_digits(other)
    alike = _NUMBER.sub("", one) == _NUMBER.sub("", two)
    return alike and _numbers(one) < _numbers(two)


def _numbers(code: str) -> list[int]:
    return [int(digits) for digits in _NUMBER.findall(code)]
