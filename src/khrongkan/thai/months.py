"""The months by name and by number, in every spelling that planners use."""

from __future__ import annotations

import re
from functools import cache

from khrongkan.thai.words import month_names, month_spellings


def month_name(month: int, *, short: bool = False) -> str:
    """The Thai name of a month, 1 for January, or its abbreviation.

    Raises:
        KeyError: for a number that is no month.

    >>> month_name(6), month_name(6, short=True)
    ('มิถุนายน', 'มิ.ย.')
    """
    return month_names(short=short)[month]


def month_number(name: str) -> int | None:
    """Which month a name means, in full or short, dots or none; None for any other word.

    >>> month_number("มิ.ย."), month_number("กรกฎาคม"), month_number("วันนี้")
    (6, 7, None)
    """
    return _numbers().get(_bare(name))


@cache
def month_pattern() -> str:
    """A regular expression without groups for every spelling of a month.

    >>> import re
    >>> re.findall(month_pattern(), "มิ.ย. – กค 2562")
    ['มิ.ย.', 'กค']
    """
    shorts = [_loose(name) for name in month_names(short=True).values()]
    return "|".join([*month_names().values(), *month_spellings(), *shorts])


@cache
def _numbers() -> dict[str, int]:
    named = [*month_names().items(), *month_names(short=True).items()]
    return month_spellings() | {_bare(name): number for number, name in named}


def _bare(name: str) -> str:
    return name.replace(".", "").replace(" ", "")


def _loose(abbreviation: str) -> str:
    return "".join(rf"{re.escape(part)}\.? ?" for part in abbreviation.rstrip(".").split("."))[:-2]
