"""What a tag says, understood: print this, begin or end that."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from khrongkan.writers.templates.expressions import expression, loop
from khrongkan.writers.templates.faults import refuse
from khrongkan.writers.templates.values import is_block

if TYPE_CHECKING:
    from khrongkan.writers.templates.drawings import Frame
    from khrongkan.writers.templates.expressions import Expression
    from khrongkan.writers.templates.marks import Tag
    from khrongkan.writers.templates.operations import Run

Verb = Literal["print", "note", "if", "elif", "else", "endif", "for", "endfor"]

VERBS = ("if", "elif", "else", "endif", "for", "endfor")
_REFUSED = frozenset(
    (
        "set", "macro", "endmacro", "include", "import", "from", "extends", "call", "endcall",
        "block", "endblock", "filter", "endfilter", "raw", "endraw", "with", "endwith",
        "autoescape", "endautoescape", "do", "trans", "endtrans", "break", "continue", "cellbg",
        "colspan", "hm", "vm", "debug",
    )
)  # fmt: skip
"""Words of Jinja and docxtpl that a template doesn't need, or must not have."""


@dataclass(slots=True)
class Sentence:
    """A tag and what it says.

    ``names`` are the facts that it asks for; ``pictures`` the pictures, and ``insists`` tells that
    it has nothing else to print. ``frame`` is the picture whose place another takes.
    A ``for`` names each element ``each``, of ``list``.
    ``measure`` is the width in cm of the cell or box that it stands in; ``on_page``: a block stands
    on the page.
    """

    tag: Tag
    verb: Verb
    run: Run | None = None
    names: tuple[tuple[str, ...], ...] = ()
    each: str = ""
    listed: tuple[str, ...] = ()
    measure: float | None = None
    on_page: bool = False
    block_names: tuple[str, ...] = field(default=())
    pictures: tuple[str, ...] = ()
    insists: bool = False
    frame: Frame | None = None

    @property
    def block(self) -> bool:
        """Whether it prints whole paragraphs."""
        return self.verb == "print" and bool(self.block_names)


def sentence(tag: Tag) -> Sentence:
    """Understand a tag.

    Raises:
        TemplateFaultError: if it says nothing that a tag may say.
    """
    if tag.kind == "notes":
        return Sentence(tag, "note")
    if tag.kind == "prints":
        return _printing(tag)
    if tag.says.startswith(("-", "+")) or tag.says.endswith(("-", "+")):
        refuse("template-tag-dashed")
    verb = tag.verb
    if verb in _REFUSED:
        refuse("template-verb-refused", verb=verb)
    if verb not in VERBS:
        near = get_close_matches(verb, VERBS, n=1) or [", ".join(VERBS)]
        refuse("template-verb-unknown", verb=verb or "{% %}", near=near[0])
    return _saying(tag, verb)


def _printing(tag: Tag) -> Sentence:
    if tag.scope in {"tr", "tc"}:
        refuse("template-scope-prints", scope=tag.scope)
    if not tag.says:
        refuse("template-tag-empty")
    if tag.says.startswith(("-", "+")) or tag.says.endswith(("-", "+")):
        refuse("template-tag-dashed")
    if tag.verb in VERBS:
        refuse("template-verb-in-braces", verb=tag.verb, says=tag.says)
    return _asking(tag, "print", expression(tag.says))


def _asking(tag: Tag, verb: Verb, read: Expression) -> Sentence:
    blocks = tuple(name for name in map(".".join, read.names) if is_block(name))
    insists = verb == "print" and read.insists
    return Sentence(
        tag, verb, read.run, read.names, block_names=blocks, pictures=read.pictures, insists=insists
    )


def _saying(tag: Tag, verb: str) -> Sentence:
    if verb == "for":
        each, listed = loop(tag.rest)
        return Sentence(tag, "for", each=each, listed=listed)
    if verb in {"if", "elif"}:
        return _asking(tag, "if" if verb == "if" else "elif", expression(tag.rest))
    if tag.rest:
        refuse("template-verb-crowded", verb=verb, rest=tag.rest)
    return Sentence(tag, verb)  # type: ignore[arg-type]  # one of the three that are left
