"""What a tag works with: facts, elements of lists, texts and numbers; and the bounds on them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from khrongkan.errors import KhrongkanError
from khrongkan.thai import read_amount, to_thai_digits
from khrongkan.writers.templates.faults import TemplateFaultError, mistake, refuse

if TYPE_CHECKING:
    from khrongkan.writers.templates.gallery import Gallery

MOST_STEPS = 30_000
"""Turns of loops, tags, names and filters that are worked out for a document, together."""

MOST_LETTERS = 8_000_000
"""Letters that the loops of a template may print."""

MOST_BLOCKS = 100
"""Composed blocks of different names or widths in a document."""

MOST_TAGS = 3_000
"""Tags of a template."""

MOST_FAULTS = 200
"""Mistakes that are told of one template."""

LONGEST_PARAGRAPH = 10_000
"""Letters of a paragraph with tags in it."""

LONGEST_NAME = 80
"""Letters of an unknown name that known ones are compared with."""

LONGEST_TEXT = 100_000
"""Letters of one text that a tag makes."""

BLOCKS = ("body", "header", "signatures")
_KINDS_OF_BLOCKS = ("section", "content", "table")


def is_block(name: str) -> bool:
    """Whether a name stands for whole paragraphs and tables.

    >>> is_block("table.budget"), is_block("budget.amount")
    (True, False)
    """
    return name in BLOCKS or name.partition(".")[0] in _KINDS_OF_BLOCKS


class PictureNames(NamedTuple):
    """The names that a template has for pictures, and those given; ``None``: any may be given."""

    asked: Collection[str] = ()
    given: Collection[str] | None = None


class Finished(str):
    """Markup that is finished: it goes into a part as it is."""

    __slots__ = ()


@dataclass(slots=True)
class Scope:
    """The names that a tag may use, and what has been spent so far.

    ``facts`` are those of the document; ``blocks`` makes the markup of a block, for a measure
    in cm (that of the page, if ``None``) and on the page itself or in a cell. ``own`` are the names
    of the loops around a tag; ``measure`` and ``on_page`` tell where it stands. ``gallery`` has the
    pictures of a template that asks for some.
    """

    facts: Mapping[str, str]
    blocks: Callable[[str, float | None, bool], str]
    own: dict[str, Any] = field(default_factory=dict)
    measure: float | None = None
    on_page: bool = False
    gallery: Gallery | None = None
    steps: int = 0
    letters: int = 0

    def step(self, steps: int = 1) -> None:
        """A turn of a loop, a tag, a name, a filter; long texts take a filter several.

        Raises:
            TemplateFaultError: if it is one too many.
        """
        self.steps += steps
        if self.steps > MOST_STEPS:
            refuse("template-too-many-steps", most=f"{MOST_STEPS:,}")

    def printed(self, text: str) -> str:
        """Text on its way out.

        Raises:
            TemplateFaultError: if too much has been printed.
        """
        self.letters += len(text)
        if self.letters > MOST_LETTERS:
            refuse("template-too-long-output")
        return text

    def value(self, steps: tuple[str, ...]) -> Any:  # noqa: ANN401 - texts, numbers and lists
        """What a name stands for.

        Raises:
            TemplateFaultError: if nothing has this name.
        """
        self.step()
        if steps[0] in self.own:
            return _below(self.own[steps[0]], steps[1:], ".".join(steps))
        if is_block(".".join(steps)):
            return Finished(self.blocks(".".join(steps), self.measure, self.on_page))
        if self.gallery is not None:
            return self.gallery.named(".".join(steps), self.facts)
        return _fact(self.facts, ".".join(steps))

    def elements(self, steps: tuple[str, ...]) -> tuple[Any, ...]:
        """The elements of a list by its name.

        Raises:
            TemplateFaultError: if nothing has this name, or it is no list.
        """
        facts, inner = self.facts, steps
        if steps[0] in self.own:
            facts, inner = self.own[steps[0]], steps[1:]
        listed = getattr(facts, "elements", None)
        try:
            found = listed(".".join(inner)) if listed and inner else None
        except KeyError:
            raise unknown(facts, ".".join(inner)) from None
        if found is None:
            refuse("template-no-list", name=".".join(steps))
        return tuple(found)


def _below(value: Any, steps: tuple[str, ...], name: str) -> Any:  # noqa: ANN401 - as above
    if not steps:
        return value
    if not isinstance(value, Mapping):
        refuse("template-name-unknown", name=name, near="")
    return _fact(value, ".".join(steps))


def _fact(facts: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - as above
    try:
        return facts[name]
    except KeyError:
        raise unknown(facts, name) from None


def unknown(facts: Mapping[str, Any], name: str) -> TemplateFaultError:
    """The mistake of a name that nothing has, with the nearest that something has."""
    nearest = getattr(facts, "nearest", None)
    near = nearest(name) if nearest and len(name) <= LONGEST_NAME else ""
    return mistake("template-name-unknown", name=name, near=near)


def as_text(value: Any, *, thai: bool = True) -> str:  # noqa: ANN401 - as above
    """A value as it is printed; numbers that are counted in the digits of the document.

    >>> as_text(12)
    '๑๒'
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (int, Decimal)):
        return to_thai_digits(str(value)) if thai else str(value)
    if isinstance(value, tuple):
        return bounded("\n".join(as_text(one, thai=thai) for one in value))
    return bounded(str(value))


def bounded(text: str) -> str:
    """A text that a tag made.

    Raises:
        TemplateFaultError: if it is endlessly long.
    """
    if len(text) > LONGEST_TEXT:
        refuse("template-too-long-text")
    return text


def as_number(value: Any) -> Decimal | None:  # noqa: ANN401 - as above
    """A value as a number, where it says one.

    >>> as_number("๑๐๐,๐๐๐ บาท")
    Decimal('100000')
    """
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Decimal(value)
    try:
        return read_amount(value) if isinstance(value, str) else None
    except KhrongkanError:
        return None
