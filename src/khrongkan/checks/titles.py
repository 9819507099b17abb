"""One person's title or rank, in full in one place and abbreviated in another."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.sheet import passages_once
from khrongkan.checks.slips import Slip
from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from khrongkan.checks.sheet import Passage, Sheet


class Titled(NamedTuple):
    """A person named with a title: where, the title as it is written, and the name's letters."""

    passage: Passage
    span: tuple[int, int]
    title: str
    person: tuple[str, str]


def titles_unlike(sheet: Sheet) -> Iterator[Slip]:
    """A title that is abbreviated, where the same person has it in full elsewhere."""
    own = list(_titled(sheet.passages))
    beside = (named for other in sheet.others for named in _titled(passages_once(other)))
    full = {(named.person, named.title) for named in (*own, *beside)}
    for named in own:
        whole = _in_full().get(named.title)
        if whole and (named.person, whole) in full:
            words = {"right": whole}
            yield Slip("title-unlike", named.passage.pointer, named.span, words)


def _titled(passages: Iterable[Passage]) -> Iterator[Titled]:
    for passage in passages:
        if passage.kind in {"prose", "name"}:
            for found in _person().finditer(passage.text):
                # What stands after a surname may run on; its first letters tell it.
                person = found[2], found[3][:_SURNAME]
                yield Titled(passage, found.span(), found[1].replace(" ", ""), person)


_SURNAME = 5


@cache
def _person() -> re.Pattern[str]:
    titles = sorted({*_in_full(), *_in_full().values()}, key=lambda title: (-len(title), title))
    either = "|".join(re.escape(title).replace(r"\.", r"\.\s?") for title in titles)
    letters = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e44\u0e47-\u0e4e]"
    return re.compile(f"({either})\\s?({letters}{{2,20}})\\s{{1,2}}({letters}{{2,12}})")


@cache
def _in_full() -> Mapping[str, str]:
    """Titles in full, by their abbreviations without spaces."""
    rows = table(__file__, "titles.toml").items()
    return {short.replace(" ", ""): whole for whole, short in rows}
