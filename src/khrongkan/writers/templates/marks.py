"""Finding tags in the words of a paragraph, however Word has cut it into runs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from khrongkan.writers.templates.faults import Fault, Spot
from khrongkan.writers.templates.names import PARAGRAPH, RUN, WORDS, W

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

Scope = Literal["", "p", "r", "tr", "tc"]
"""What a tag stands for: words, or its whole paragraph, run, row or cell."""

_STANDS_FOR = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_NOT_SHOWN = {f"{W}del", f"{W}moveFrom", f"{W}rPr", f"{W}pPr"}
NOTHING = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""Letters of no width, as ``str.translate`` takes them out."""

_STRAIGHT = str.maketrans("“”„‟«»‘’‚‛", '""""""\'\'\'\'')
_WHOLE = re.compile(
    r"\{\{(?P<prints>[^{}]*)\}\}|\{%(?P<says>(?:[^{}%]|%(?!\}))*)%\}"
    r"|\{#(?P<notes>(?:[^#{]|#(?!\})|\{(?!#))*)#\}",
)
_LEFT = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|\{[ \t\n]+[{%]|[}%][ \t\n]+\}")
_HINT = re.compile(r"\{\s*[{%#]|[}%#]\s*\}")
_SCOPED = re.compile(r"\s*(p|r|tr|tc)\s+(?=\S)")
_AFTER_NAMES = re.compile(r"(if|in|and|or|is|not|else)\b|[|.=!<>~]")
"""What may follow a fact that happens to be called ``p`` or ``r``."""

_AROUND = 24


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: what kind it is, what it stands for, what it says, and its place.

    ``text`` is the whole of it as it stands in Word.
    """

    kind: Literal["prints", "says", "notes"]
    scope: Scope
    says: str
    text: str
    spot: Spot

    @property
    def verb(self) -> str:
        """The first word of what it says: ``if``, ``for``, ``endfor``."""
        return self.says.split(None, 1)[0] if self.says else ""

    @property
    def rest(self) -> str:
        """What follows the verb."""
        return self.says.partition(self.verb)[2].strip()


@dataclass(slots=True)
class Words:
    """The words of a paragraph: text, and for each letter the node and the place in it.

    Letters of no width belong to no word; they are known to stand in a tag by its ends.
    """

    text: str
    letters: list[tuple[_Element, int]]


def tagged_paragraphs(root: _Element) -> list[_Element]:
    """The paragraphs of a part in whose words a tag may stand, broken or whole."""
    braces = (one for one in root.iter(WORDS) if one.text and ("{" in one.text or "}" in one.text))
    found = dict.fromkeys(next(one.iterancestors(PARAGRAPH), None) for one in braces)
    return [one for one in found if one is not None and _HINT.search(_letters(one))]


def _letters(paragraph: _Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(WORDS)).translate(NOTHING)


def words_of(paragraph: _Element) -> Words:
    """The words of a paragraph as Word shows them, those of boxes in it left out."""
    letters: list[tuple[_Element, int]] = []
    text: list[str] = []
    for node in nodes_of(paragraph):
        shown = (node.text or "") if node.tag == WORDS else _STANDS_FOR[str(node.tag)]
        for place, letter in enumerate(shown):
            if ord(letter) not in NOTHING:
                text.append(letter)
                letters.append((node, place))
    return Words("".join(text), letters)


def nodes_of(element: _Element) -> Iterator[_Element]:
    """What stands for words in a paragraph, in their order; not those of boxes in it."""
    for child in element:
        if child.tag == WORDS or (child.tag in _STANDS_FOR and element.tag == RUN):
            yield child
        elif child.tag not in _NOT_SHOWN and child.tag != PARAGRAPH:
            yield from nodes_of(child)


def tags_in(
    text: str, spot: Callable[[str], Spot]
) -> tuple[list[tuple[int, int, Tag]], list[Fault]]:
    """The tags of a text with their first letter and the one after their last; what is no tag.

    >>> found, faults = tags_in("ก {{ name }} {% if", lambda around: Spot("", around=around))
    >>> [tag.says for _, _, tag in found], [fault.code for fault in faults]
    (['name'], ['template-tag-unclosed'])
    """
    found: list[tuple[int, int, Tag]] = []
    faults: list[Fault] = []
    rest: list[str] = []
    end = 0
    for match in _WHOLE.finditer(text):
        rest += (text[end : match.start()], "\0" * len(match[0]))
        end = match.end()
        found.append((*match.span(), _tag(match, spot(_around(text, *match.span())))))
    left = "".join([*rest, text[end:]])
    faults = [
        Fault(_code(one[0]), spot(_around(text, *one.span())), {"text": one[0]})
        for one in _LEFT.finditer(left)
    ]
    return found, _one_a_tag(faults)


def _one_a_tag(faults: list[Fault]) -> list[Fault]:
    """Of what is left of one broken tag, its opening braces tell it; its closing ones are quiet."""
    opened = any(fault.code != "template-tag-unopened" for fault in faults)
    return [fault for fault in faults if not opened or fault.code != "template-tag-unopened"]


def _code(left: str) -> str:
    if any(letter.isspace() for letter in left):
        return "template-braces-apart"
    return "template-tag-unclosed" if left.startswith("{") else "template-tag-unopened"


def _tag(match: re.Match[str], spot: Spot) -> Tag:
    kind: Literal["prints", "says", "notes"] = match.lastgroup  # type: ignore[assignment]  # the groups
    inside = match[kind].translate(_STRAIGHT)
    scoped = _SCOPED.match(inside) if kind != "notes" else None
    if kind == "prints" and scoped and _AFTER_NAMES.match(inside, scoped.end()):
        scoped = None
    scope: Scope = scoped[1] if scoped else ""  # type: ignore[assignment]  # the pattern's words
    says = " ".join(inside[scoped.end() if scoped else 0 :].split())
    return Tag(kind, scope, says, match[0], spot)


def _around(text: str, start: int, end: int) -> str:
    shown = text[max(start - _AROUND, 0) : end + _AROUND]
    return " ".join(shown.split())
