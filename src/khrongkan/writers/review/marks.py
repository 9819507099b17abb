"""Notes put into the texts of a Document, as letters that a writer turns into its own marks.

Each note has a letter of its own for its beginning and one for its end, from the two planes of
private letters at the end of Unicode, where no script is and which no font draws.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.compose.document import Run, words
from khrongkan.writers.review.finding import span_in, span_of_fact
from khrongkan.writers.review.pieces import rewritten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Document, Note, Text

_BEGIN, _END = 0xF0000, 0x100000
MARK = re.compile("[\U000f0000-\U0010ffff]")
"""A letter that begins or ends a note."""

_PLAIN = {"regular", "bold"}


class Mark(NamedTuple):
    """What a letter stands for: the number of its note from 0, and whether the note begins."""

    number: int
    begins: bool


def meaning(letter: str) -> Mark:
    """What a letter that MARK matches stands for.

    >>> meaning(chr(0x100002))
    Mark(number=2, begins=False)
    """
    code = ord(letter)
    return Mark(code - _END, begins=False) if code >= _END else Mark(code - _BEGIN, begins=True)


class _Spot(NamedTuple):
    """Letters of one text of the document, by its number in the order of the page."""

    text: int
    start: int
    end: int


class _Printed(NamedTuple):
    """A text, and the facts that it belongs to."""

    text: str
    sources: frozenset[str]


def marked(document: Document) -> Document:
    """The document with a pair of letters around the words of each note.

    Its ``notes`` are then in the order in which they begin on the page. A note whose words are
    printed otherwise is about the whole text that prints its fact, or the nearest fact around it.

    >>> from khrongkan.compose.document import Document, Note, Paragraph
    >>> text = Paragraph((Run("ปี ๒๕๖๒"),), source="/rationale/0")
    >>> made = marked(Document((text,), notes=(Note("/rationale/0/text", "ผิด", "2562"),)))
    >>> [meaning(letter) for letter in MARK.findall(made.blocks[0].text[0].text)]
    [Mark(number=0, begins=True), Mark(number=0, begins=False)]
    """
    printed = _printed(document)
    if not printed:
        return document
    spots = [_spot(note, printed) for note in document.notes]
    order = sorted(range(len(spots)), key=lambda number: spots[number])
    texts = _with_letters([spots[number] for number in order])
    at = iter(range(len(printed)))

    def visit(text: Text, _: tuple[str, ...]) -> Text:
        """A text with the marks that begin and end in it."""
        return _lettered(_clean(text), texts.get(next(at), []))

    made = rewritten(document, visit)
    return replace(made, notes=tuple(document.notes[number] for number in order))


def _printed(document: Document) -> list[_Printed]:
    found: list[_Printed] = []

    def visit(text: Text, sources: tuple[str, ...]) -> Text:
        """Note the words of a text, and the facts that they say."""
        facts = {*sources, *(run.source for run in text)} - {""}
        found.append(_Printed(words(_clean(text)), frozenset(facts)))
        return text

    rewritten(document, visit)
    return found


def _clean(text: Text) -> Text:
    """A text without private letters of its own, which would be taken for marks."""
    return tuple(replace(run, text=MARK.sub("", run.text)) for run in text)


def _spot(note: Note, printed: Sequence[_Printed]) -> _Spot:
    near = [_nearness(note.source, one.sources) for one in printed]
    best = max(near)
    if best >= _PART:
        likely, find = sorted(_all_from(near, _PART), key=lambda n: -near[n][0]), span_in
    else:
        likely, find = _all_from(near, best) if best > _FAR else [], span_of_fact
    for number in likely:
        span = find(printed[number].text, note.words, note.before)
        if span:
            return _Spot(number, *span)
    number = near.index(best)
    return _Spot(number, 0, len(printed[number].text))


def _all_from(near: Sequence[tuple[int, int]], least: tuple[int, int]) -> list[int]:
    return [number for number, one in enumerate(near) if one >= least]


_FAR, _AROUND, _PART, _ITSELF = (0, 0), 1, (2, 0), (3, 0)


def _nearness(source: str, facts: frozenset[str]) -> tuple[int, int]:
    """How near a text is to a fact: it prints it, or a part of it, or most of the way leads to it.

    >>> _nearness("/calendar/0/when", frozenset({"/calendar", "/calendar/0/name"}))
    (1, 2)
    """
    if source in facts:
        return _ITSELF
    if any(fact.startswith(f"{source}/") for fact in facts):
        return _PART
    shared = max((_shared(source, fact) for fact in facts), default=0)
    return (_AROUND, shared) if shared else _FAR


def _shared(one: str, other: str) -> int:
    """The number of steps that two pointers have in common from the record down."""
    steps = zip(one.split("/")[1:], other.split("/")[1:], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], steps))


def _with_letters(spots: Sequence[_Spot]) -> dict[int, list[tuple[int, str]]]:
    """For each text, the letters that go in and where."""
    found: dict[int, list[tuple[int, str]]] = {}
    for number, spot in enumerate(spots):
        letters = [(spot.start, chr(_BEGIN + number)), (spot.end, chr(_END + number))]
        found.setdefault(spot.text, []).extend(letters)
    return found


def _lettered(text: Text, letters: Sequence[tuple[int, str]]) -> Text:
    """A text with letters put in at their places."""
    if not letters:
        return text
    shown = text or (Run(""),)
    starts = [sum(len(run.text) for run in shown[:number]) for number in range(len(shown))]
    own: list[list[tuple[int, str]]] = [[] for _ in shown]
    for at, letter in letters:
        home = _home(starts, at, begins=meaning(letter).begins)
        own[home].append((at - starts[home], letter))
    return tuple(made for run, here in zip(shown, own, strict=True) for made in _run(run, here))


def _home(starts: Sequence[int], at: int, *, begins: bool) -> int:
    """The run that a note begins or ends in: its first or last letter stands there."""
    left = [start <= at if begins else start < at for start in starts]
    return max(sum(left) - 1, 0)


def _run(run: Run, letters: Sequence[tuple[int, str]]) -> list[Run]:
    """A run with its letters; those of a gap or a tick box stand in runs beside it."""
    if run.face not in _PLAIN and letters:
        begins = "".join(letter for _, letter in letters if meaning(letter).begins)
        ends = "".join(letter for _, letter in letters if not meaning(letter).begins)
        return [one for one in (Run(begins), run, Run(ends)) if one is run or one.text]
    # What ends at a place ends before another note begins there; an empty run holds both.
    ordered = sorted(letters, key=lambda one: (one[0], meaning(one[1]).begins is bool(run.text)))
    text = run.text
    for at, letter in reversed(ordered):
        text = text[:at] + letter + text[at:]
    return [replace(run, text=text)]
