"""A document's facts and blocks, as the tags of a template ask for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from khrongkan.writers.docx.body import body
from khrongkan.writers.docx.placed import placed
from khrongkan.writers.templates.faults import refuse
from khrongkan.writers.templates.values import MOST_BLOCKS, PictureNames, Scope

if TYPE_CHECKING:
    from khrongkan.compose.document import Document
    from khrongkan.writers.docx.section import Section
    from khrongkan.writers.docx.tags import Tagged
    from khrongkan.writers.templates.faults import Fault


_ANY = PictureNames()


class Named(Mapping[str, str]):
    """The facts of a document, with its title, author and foot line."""

    def __init__(self, document: Document) -> None:
        self._facts = document.facts
        self._own = {
            "foot": document.page.foot,
            "title": document.title,
            "author": document.author,
        }
        self.thai_digits = bool(getattr(document.facts, "thai_digits", True))

    def __getitem__(self, name: str) -> str:
        """A printed fact; KeyError where there is none of that name."""
        return self._own[name] if name in self._own else self._facts[name]

    def __iter__(self) -> Iterator[str]:
        """Their names."""
        yield from self._own
        yield from self._facts

    def __len__(self) -> int:
        """How many there are."""
        return len(self._own) + len(self._facts)

    def knows(self, name: str) -> bool:
        """Whether a template may ask for this name."""
        knows = getattr(self._facts, "knows", None)
        return name in self._own or (knows(name) if knows else name in self._facts)

    def nearest(self, name: str) -> str:
        """The known name that is most like an unknown one, or ""."""
        nearest = getattr(self._facts, "nearest", None)
        return str(nearest(name)) if nearest else ""

    def elements(self, name: str) -> object:
        """The elements of a list; ``None`` where the fact is none."""
        elements = getattr(self._facts, "elements", None)
        return elements(name) if elements else None

    def below(self, name: str) -> object:
        """What can be asked of an element of a list; nothing is known of plain facts."""
        below = getattr(self._facts, "below", None)
        return below(name) if below else None


class Filling:
    """One document on its way into a template, whose last section tells how the page lies.

    Without a section it knows the names of the document, and prints no blocks.
    """

    def __init__(
        self,
        document: Document,
        section: Section | None,
        pictures: PictureNames = _ANY,
    ) -> None:
        self._document = document
        self._section = section
        self._pictures = pictures
        self._ending: str | None = None
        self._placed: dict[tuple[str, float | None, bool], str] = {}
        self.scope = Scope(Named(document), self._block)

    @property
    def ending(self) -> str:
        """The properties of the last section, once the template is filled."""
        if self._ending is None and self._section is not None:
            return self._section.turned(self._document.page, landscape=False)
        return self._ending or ""

    def unmet(self, part: Tagged) -> list[Fault]:
        """The mistakes of names that this document doesn't have."""
        return part.unmet(self.scope.facts, self._document.parts, self._pictures)

    def _block(self, name: str, measure: float | None, on_page: bool) -> str:  # noqa: FBT001 - called by tags
        """A block, made once for each width; TemplateFaultError if there are too many."""
        if self._section is None:
            return ""
        asked = (name, measure, on_page)
        if asked not in self._placed:
            if len(self._placed) >= MOST_BLOCKS:
                refuse("template-too-many-blocks", most=str(MOST_BLOCKS))
            self._placed[asked] = self._made(name, measure, on_page=on_page)
        return self._placed[asked]

    def _made(self, name: str, measure: float | None, *, on_page: bool) -> str:
        assert self._section is not None  # noqa: S101 - just asked
        if name == "body":
            made, self._ending = body(self._document, self._section)
            return made
        return placed(self._document, name, self._section, measure, on_page=on_page)
