"""Whether all that a template asks for can be had: its names held against a document's facts."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from khrongkan.writers.templates.faults import Fault
from khrongkan.writers.templates.values import BLOCKS, LONGEST_NAME, is_block, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from khrongkan.writers.templates.sentences import Sentence
    from khrongkan.writers.templates.values import PictureNames

_OF_LOOPS = ("index", "first", "last", "length")


def unmet(
    tags: Sequence[Sentence],
    facts: Mapping[str, str],
    blocks: Collection[str],
    pictures: PictureNames,
) -> Iterator[Fault]:
    """A mistake for each name, in reading order, that neither facts nor blocks nor pictures have.

    ``tags`` are those of a part.
    """
    own: list[dict[str, Any]] = [{}]
    for said in tags:
        for steps in said.names:
            if not _is_picture(".".join(steps), facts, own[-1], pictures):
                yield from _missing(said, steps, facts, own[-1], blocks)
        if pictures.given is not None and said.insists:
            yield from _not_given(said, facts, own[-1], pictures)
        if said.verb == "for":
            inner, faults = _inside(said, facts, own[-1])
            yield from faults
            own.append({**own[-1], said.each: inner, "loop": _OF_LOOPS})
        elif said.verb == "endfor" and len(own) > 1:
            own.pop()


def _is_picture(
    name: str, facts: Mapping[str, str], own: Collection[str], pictures: PictureNames
) -> bool:
    """Whether a name that might be a fact's means a picture."""
    if name in own:
        return False
    given = pictures.given or ()
    return name in given or (name in pictures.asked and not _knows(facts, name))


def _not_given(
    said: Sentence, facts: Mapping[str, str], own: Collection[str], pictures: PictureNames
) -> Iterator[Fault]:
    """The pictures that a tag can't do without, and that nobody gave."""
    names = map(".".join, said.names)
    others = (name for name in names if _is_picture(name, facts, own, pictures))
    for name in (*(name for name in said.pictures if name not in own), *others):
        if name not in (pictures.given or ()):
            yield Fault("template-picture-missing", said.tag.spot, {"name": name})


def _missing(
    said: Sentence,
    steps: tuple[str, ...],
    facts: Mapping[str, str],
    own: dict[str, Any],
    blocks: Collection[str],
) -> Iterator[Fault]:
    name = ".".join(steps)
    if steps[0] in own:
        inner, rest = own[steps[0]], ".".join(steps[1:])
        if inner is _OF_LOOPS:
            if rest not in _OF_LOOPS:
                yield _unknown(said, name, [f"loop.{near}" for near in _near(rest, _OF_LOOPS)])
        elif rest and inner is not None and not _knows(inner, rest):
            yield unknown(inner, rest).at(said.tag.spot)
    elif is_block(name):
        if name not in BLOCKS and name not in blocks:
            yield _unknown(said, name, _near(name, blocks))
    elif not _knows(facts, name):
        fault = unknown(facts, name)
        if not fault.words["near"]:
            yield _unknown(said, name, _near(name, [*facts, *blocks, *BLOCKS]))
        else:
            yield fault.at(said.tag.spot)


def _knows(facts: Any, name: str) -> bool:  # noqa: ANN401 - facts, or any mapping
    knows = getattr(facts, "knows", None)
    return bool(knows(name)) if knows else name in facts


def _near(name: str, known: Collection[str]) -> list[str]:
    return get_close_matches(name, known, n=1) if len(name) <= LONGEST_NAME else []


def _unknown(said: Sentence, name: str, near: list[str]) -> Fault:
    words = {"name": name, "near": near[0] if near else ""}
    return Fault("template-name-unknown", said.tag.spot, words)


def _inside(
    said: Sentence, facts: Mapping[str, str], own: dict[str, Any]
) -> tuple[Any, list[Fault]]:
    """What can be asked of an element of the list of a loop."""
    outer: Any = facts
    steps = said.listed
    if steps[0] in own:
        outer, steps = own[steps[0]], steps[1:]
    name = ".".join(steps)
    below = getattr(outer, "below", None)
    if not name or (below is None and outer is not None and not isinstance(outer, dict)):
        words = {"name": ".".join(said.listed)}
        return None, [Fault("template-no-list", said.tag.spot, words)]
    if below is None:
        return None, []
    if not _knows(outer, name):
        return None, [unknown(outer, name).at(said.tag.spot)]
    return below(name), []
