"""A part of a template as a program: literal markup, prints, choices and loops."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khrongkan.writers.docx.markup import in_attribute, in_text
from khrongkan.writers.templates.faults import Fault, FaultsError, TemplateFaultError, refuse
from khrongkan.writers.templates.grids import even_grid
from khrongkan.writers.templates.pictures import NoPicture, Picture
from khrongkan.writers.templates.values import Finished, Scope, as_text

if TYPE_CHECKING:
    from khrongkan.writers.templates.sentences import Sentence

_MARK = re.compile(r"<\?kk ([a-z])(\d+)\?>")
_OPEN, _CLOSE = '<w:t xml:space="preserve">', "</w:t>"
_PARAGRAPH_ENDS = ("</w:p>", "<w:p/>", "</w:sdt>")
_BOOKMARK = re.compile(r"<w:bookmark(?:Start|End) [^>]*/>")
_DEEPEST = 8
_GRID = 20
"""What evening a grid costs, in steps."""


@dataclass(slots=True)
class Loop:
    """Prints its body for each element of a list; its bookmarks once, for no two may be alike."""

    said: Sentence
    body: list[Node] = field(default_factory=list)
    again: list[Node] = field(default_factory=list)

    def print(self, scope: Scope, out: list[str]) -> None:
        """Print it."""
        elements = scope.elements(self.said.listed)
        before = dict(scope.own)
        for number, element in enumerate(elements, start=1):
            scope.step()
            scope.own[self.said.each] = element
            scope.own["loop"] = {
                "index": number,
                "first": number == 1,
                "last": number == len(elements),
                "length": len(elements),
            }
            if number > 1 and not self.again:
                self.again = _without_bookmarks(self.body)
            run(self.body if number == 1 else self.again, scope, out)
        scope.own = before


@dataclass(slots=True)
class Choice:
    """Prints the first body whose condition holds; ``None`` always holds."""

    said: Sentence
    branches: list[tuple[Sentence, list[Node]]] = field(default_factory=list)

    def print(self, scope: Scope, out: list[str]) -> None:
        """Print it."""
        for asked, body in self.branches:
            if asked.run is None or _worked_out(asked, scope):
                run(body, scope, out)
                return


@dataclass(slots=True)
class Print:
    """Prints a fact as words, or a picture among them."""

    said: Sentence

    def print(self, scope: Scope, out: list[str]) -> None:
        """Print it."""
        value = _worked_out(self.said, scope)
        if isinstance(value, Picture) and scope.gallery is not None:
            out.append(scope.printed(scope.gallery.in_line(value, self.said.measure)))
            return
        text = _printed(value, scope)
        out.append(scope.printed(f"{_OPEN}{in_text(text)}{_CLOSE}") if len(text) else "")


@dataclass(slots=True)
class Framed:
    """Prints a picture in place of a picture of the template."""

    said: Sentence

    def print(self, scope: Scope, out: list[str]) -> None:
        """Print it."""
        value = _worked_out(self.said, scope)
        frame, gallery = self.said.frame, scope.gallery
        if isinstance(value, Picture) and frame is not None and gallery is not None:
            out.append(scope.printed(gallery.framed(value, frame)))
        elif value or isinstance(value, NoPicture):
            refuse("template-picture-missing", name=", ".join(self.said.pictures))


@dataclass(slots=True)
class Property:
    """Prints a fact into a property of the document, which holds plain text."""

    said: Sentence

    def print(self, scope: Scope, out: list[str]) -> None:
        """Print it."""
        out.append(scope.printed(in_attribute(_printed(_worked_out(self.said, scope), scope))))


@dataclass(slots=True)
class Blocks:
    """Prints a composed block."""

    said: Sentence

    def print(self, scope: Scope, out: list[str]) -> None:
        """Print it."""
        scope.measure, scope.on_page = self.said.measure, self.said.on_page
        value = _worked_out(self.said, scope)
        if isinstance(value, Finished):
            out.append(scope.printed(value))
        elif len(text := as_text(value)):
            out.append(scope.printed(f"<w:p><w:r>{_OPEN}{in_text(text)}{_CLOSE}</w:r></w:p>"))


@dataclass(slots=True)
class Whole:
    """A table that is left out where it has no rows, and whose grid follows its cells."""

    grid: bool
    body: list[Node] = field(default_factory=list)

    @property
    def said(self) -> Sentence:
        """The first tag of the table, for what is wrong with the table as a whole."""
        return next(node.said for node in self.body if isinstance(node, (Loop, Choice, Print)))

    def print(self, scope: Scope, out: list[str]) -> None:
        """Print it."""
        inner: list[str] = []
        run(self.body, scope, inner)
        made = "".join(inner)
        if "<w:tr>" in made or "<w:tr " in made:
            scope.step(_GRID if self.grid else 0)
            out.append(even_grid(made) if self.grid else made)


@dataclass(slots=True)
class Keep:
    """A cell, box or header ends in a paragraph, whatever else it holds."""

    def print(self, _scope: Scope, out: list[str]) -> None:
        """Print it."""
        last = next((piece for piece in reversed(out) if piece), "")
        if not last.endswith(_PARAGRAPH_ENDS):
            out.append("<w:p/>")


Node = str | Loop | Choice | Print | Framed | Property | Blocks | Whole | Keep


def _without_bookmarks(nodes: list[Node]) -> list[Node]:
    """The same nodes, their markup without bookmarks."""
    made: list[Node] = []
    for node in nodes:
        match node:
            case str():
                made.append(_BOOKMARK.sub("", node))
            case Loop(said, body):
                made.append(Loop(said, _without_bookmarks(body)))
            case Choice(said, branches):
                bare = [(asked, _without_bookmarks(body)) for asked, body in branches]
                made.append(Choice(said, bare))
            case Whole(grid, body):
                made.append(Whole(grid, _without_bookmarks(body)))
            case _:
                made.append(node)
    return made


def run(nodes: list[Node], scope: Scope, out: list[str]) -> None:
    """Print nodes.

    Raises:
        FaultsError: where a tag can't be worked out for this document.
    """
    for node in nodes:
        if isinstance(node, str):
            out.append(scope.printed(node) if scope.own else node)
            continue
        try:
            scope.step()
            node.print(scope, out)
        except TemplateFaultError as fault:
            said = getattr(node, "said", None)
            if said is None:
                raise
            raise FaultsError(fault.at(said.tag.spot)) from None


def _worked_out(said: Sentence, scope: Scope) -> object:
    assert said.run is not None  # noqa: S101 - a tag that prints or asks has something to work out
    try:
        return said.run(scope)
    except TemplateFaultError as fault:
        raise FaultsError(fault.at(said.tag.spot)) from None


def _printed(value: object, scope: Scope) -> str:
    return as_text(value, thai=bool(getattr(scope.facts, "thai_digits", True)))


def program(text: str, tags: list[Sentence], *, properties: bool = False) -> list[Node]:
    """The program of a part's marked text, whose tags are known to pair.

    Raises:
        FaultsError: if loops stand too deep in each other.
    """
    nodes: list[Node] = []
    stack: list[list[Node]] = [nodes]
    pieces = _MARK.split(text)
    for at in range(0, len(pieces), 3):
        if pieces[at]:
            stack[-1].append(pieces[at])
        if at + 1 < len(pieces):
            kind, number = pieces[at + 1], int(pieces[at + 2])
            if kind == "t":
                _tag(tags[number], stack, properties=properties)
            else:
                _frame(kind, number, stack)
    return nodes


def _frame(kind: str, number: int, stack: list[list[Node]]) -> None:
    if kind == "o":
        whole = Whole(grid=bool(number))
        stack[-1].append(whole)
        stack.append(whole.body)
    elif kind == "c":
        stack.pop()
    else:
        stack[-1].append(Keep())


def _tag(said: Sentence, stack: list[list[Node]], *, properties: bool) -> None:
    if said.verb == "print":
        plain: Node = Property(said) if properties else Print(said)
        if said.frame is not None:
            plain = Framed(said)
        stack[-1].append(Blocks(said) if said.block else plain)
    elif said.verb in {"for", "if"}:
        _begin(said, stack)
    elif said.verb in {"elif", "else"}:
        stack.pop()
        choice = stack[-1][-1]
        assert isinstance(choice, Choice)  # noqa: S101 - the tags pair
        choice.branches.append((said, []))
        stack.append(choice.branches[-1][1])
    elif said.verb in {"endif", "endfor"}:
        stack.pop()


def _begin(said: Sentence, stack: list[list[Node]]) -> None:
    if len(stack) > _DEEPEST:
        raise FaultsError(Fault("template-too-deep", said.tag.spot, {"most": str(_DEEPEST)}))
    if said.verb == "for":
        loop = Loop(said)
        stack[-1].append(loop)
        stack.append(loop.body)
    else:
        choice = Choice(said, [(said, [])])
        stack[-1].append(choice)
        stack.append(choice.branches[0][1])
