"""Columns for amounts by name: one for every name that a record has and no other column prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from khrongkan.records.words import choice_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.compose.find import Found
    from khrongkan.forms.model import Column, Section


def with_names(section: Section, rows: Sequence[Found]) -> Section:
    """The section with its columns ``each`` told apart, in the order of the rows' names."""
    nested = any(column.each or column.column for column in section.column)
    if not nested or not any(leaf.each for leaf in _all(section.column)):
        return section
    facts = {leaf.fact for leaf in _all(section.column) if leaf.fact}
    columns = tuple(told for one in section.column for told in _told(one, rows, facts))
    return section.model_copy(update={"column": columns})


def _all(columns: Sequence[Column]) -> Iterator[Column]:
    for column in columns:
        yield column
        yield from _all(column.column)


def _told(column: Column, rows: Sequence[Found], facts: set[str]) -> Iterator[Column]:
    if column.each:
        for name in _names(column.each, rows):
            if f"{column.each}.{name}" not in facts:
                update = {"each": None, "fact": f"{column.each}.{name}", "head": (_words(name),)}
                yield column.model_copy(update=update)
    elif column.column:
        below = tuple(told for one in column.column for told in _told(one, rows, facts))
        if below:
            yield column.model_copy(update={"column": below})
    else:
        yield column


def _names(fact: str, rows: Sequence[Found]) -> list[str]:
    """The names of the amounts of all rows; those without a name are only summed."""
    found = (row.find(fact).value for row in rows)
    names = (name for one in found if isinstance(one, Mapping) for name in one)
    return [name for name in dict.fromkeys(names) if name]


def _words(name: str) -> str:
    """A category in Thai; one of the record's own as it was written."""
    thai = choice_words("category").get(name)
    return thai[0] if thai else name
