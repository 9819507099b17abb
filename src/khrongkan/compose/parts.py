"""The blocks of a sheet by name, for templates that put them where they want them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from khrongkan.compose.document import Block, Fields, Heading, NewPage, Signatures, Table
from khrongkan.compose.header import header
from khrongkan.compose.sections import blocks_of, numbered

if TYPE_CHECKING:
    from khrongkan.compose.place import Place
    from khrongkan.forms import Form
    from khrongkan.forms.model import Section


class Parts(Mapping[str, tuple[Block, ...]]):
    """Blocks by name, composed when the first of them is asked for.

    ``header`` labels and values · ``section.budget`` a section · ``content.budget`` the same
    without its heading · ``table.budget`` its tables · ``signatures``. A section that the record
    has nothing for is empty.
    """

    def __init__(self, place: Place) -> None:
        self._place = place

    @cached_property
    def _made(self) -> dict[str, tuple[Block, ...]]:
        made: dict[str, tuple[Block, ...]] = dict.fromkeys(part_names(self._place.form), ())
        made["header"] = tuple(b for b in header(self._place) if isinstance(b, Fields))
        for section, blocks in _sections(self._place):
            if section.as_ == "signatures":
                made["signatures"] = tuple(b for b in blocks if isinstance(b, Signatures))
            if name := section.id or section.fact:
                made |= _of_section(name, blocks)
        return made

    def __getitem__(self, name: str) -> tuple[Block, ...]:
        """The blocks; KeyError where the form has none of that name."""
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Their names, in the order of the form."""
        return iter(part_names(self._place.form))

    def __len__(self) -> int:
        """How many there are."""
        return len(part_names(self._place.form))


def part_names(form: Form) -> tuple[str, ...]:
    """The names of the blocks that a form can make.

    >>> from khrongkan.forms import find_form
    >>> [name for name in part_names(find_form("project")) if "budget" in name]
    ['section.budget', 'content.budget', 'table.budget']
    """
    names = ["header"]
    for section in _all(form.section):
        if name := section.id or section.fact:
            names += [f"{kind}.{name}" for kind in ("section", "content", "table")]
    return (*dict.fromkeys(names), "signatures")


def _all(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all(section.section)


def _sections(place: Place) -> Iterator[tuple[Section, tuple[Block, ...]]]:
    return _below(place.form.section, place)


def _below(of: tuple[Section, ...], place: Place) -> Iterator[tuple[Section, tuple[Block, ...]]]:
    for section, here in numbered(of, place):
        blocks = blocks_of(section, here)
        yield section, tuple(block for block in blocks if not isinstance(block, NewPage))
        if section.as_ == "sections" and section.fact is None:
            yield from _below(section.section, here)


def _of_section(name: str, blocks: tuple[Block, ...]) -> dict[str, tuple[Block, ...]]:
    content = blocks[1:] if blocks and isinstance(blocks[0], Heading) else blocks
    return {
        f"section.{name}": blocks,
        f"content.{name}": content,
        f"table.{name}": tuple(block for block in blocks if isinstance(block, Table)),
    }
