"""Tags that begin must end: each in its own kind, in the right order, and in the same place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from khrongkan.writers.templates.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from khrongkan.writers.templates.sentences import Sentence

_ENDS = {"endif": "if", "endfor": "for"}
_MIDDLES = {"elif", "else"}

Marked = tuple["_Element", "Sentence"]


def mispaired(marks: Sequence[Marked]) -> list[Fault]:
    """What doesn't pair among the tags of a part, in reading order."""
    pairing = _Pairing([one for one in marks if one[1].verb not in {"print", "note"}])
    return pairing.faults()


class _Pairing:
    def __init__(self, marks: list[Marked]) -> None:
        self._marks = marks
        self._open: list[Marked] = []
        self._faults: list[Fault] = []
        self._forgiven: Counter[str] = Counter()

    def faults(self) -> list[Fault]:
        """What is unpaired among the marks, in their order."""
        for at, (made, said) in enumerate(self._marks):
            if said.verb in _ENDS:
                self._end(at, made, said)
            elif said.verb in _MIDDLES:
                self._middle(made, said)
            else:
                self._open.append((made, said))
        for _, said in self._open:
            self._tell("template-never-ends", said, end=f"end{said.verb}")
        return self._faults

    def _end(self, at: int, made: _Element, said: Sentence) -> None:
        wanted = _ENDS[said.verb]
        if self._forgiven[said.verb]:
            self._forgiven[said.verb] -= 1
            return
        if not any(opened.verb == wanted for _, opened in self._open):
            self._tell("template-never-began", said, begin=wanted)
            return
        while self._open[-1][1].verb != wanted:
            _, inner = self._open.pop()
            if self._comes_later(at, f"end{inner.verb}", inner.verb):
                self._forgiven[f"end{inner.verb}"] += 1
                self._tell("template-tags-crossed", said, other=inner.tag.text)
            else:
                self._tell("template-never-ends", inner, end=f"end{inner.verb}")
        beginning = self._open.pop()
        self._same_place(beginning, (made, said))

    def _comes_later(self, at: int, end: str, begin: str) -> bool:
        later = Counter(str(said.verb) for _, said in self._marks[at + 1 :])
        return later[end] > later[begin]

    def _middle(self, made: _Element, said: Sentence) -> None:
        if not self._open or self._open[-1][1].verb != "if":
            self._tell("template-else-alone", said, verb=said.verb)
            return
        self._same_place(self._open[-1], (made, said))

    def _same_place(self, beginning: Marked, end: Marked) -> None:
        """Both must stand for the same kind of thing, under the same roof."""
        (first, began), (last, said) = beginning, end
        scopes = ({"r": ""}.get(began.tag.scope, began.tag.scope) for began in (began, said))
        first_scope, last_scope = scopes
        if first_scope != last_scope:
            self._tell("template-scopes-differ", said, other=began.tag.text)
        elif first.getparent() is not last.getparent():
            code = "template-split" if first_scope == "" else "template-split-roof"
            self._tell(code, said, other=began.tag.text)

    def _tell(self, code: str, said: Sentence, **words: str) -> None:
        self._faults.append(
            Fault(code, said.tag.spot, {"text": said.tag.text, "scope": said.tag.scope, **words})
        )
