"""How many slips planted in right sentences the checker finds, by kind of slip.

The sentences are those of the corrected sheets, the dice are seeded. A slip counts as found if a
finding touches its place.

Run: python benchmarks/planted.py [HOW_MANY]
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks import check
from khrongkan.checks.sheet import passages_of
from khrongkan.records import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CLEAN = Path(__file__).parents[1] / "fixtures" / "flagship-2562-clean"
CONSONANTS = "กขคงจชดตถทนบปผพภมยรลวศสหอ"
MARKS = "ะาิีึืุู่้็์ั"
TWINS = {"ิ": "ี", "ี": "ิ", "ุ": "ู", "ู": "ุ", "ึ": "ื", "ื": "ึ"}
NEAR = 3
DICE = random.Random(2562)


class Planted(NamedTuple):
    """A sentence with a slip, and where it is."""

    text: str
    at: int


def main() -> None:
    """Plant, look, and print a line for each kind."""
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    texts = sorted(set(sentences()))
    for plant in (slipped_finger, lost_tone, lost_am, wrong_vowel, doubled, no_space, torn_phrase):
        found = sum(is_found(one) for one in planted(plant, texts, how_many))
        print(f"{plant.__name__:15} {found} of {how_many}: {found / how_many:.0%}")


def sentences() -> Iterator[str]:
    """Every sentence of the corrected sheets."""
    for path in sorted(CLEAN.glob("*.json")):
        for passage in passages_of(load(path)):
            if passage.kind == "prose" and len(passage.text) > 4 * NEAR:
                yield passage.text


def planted(
    plant: Callable[[str], Planted | None], texts: list[str], how_many: int
) -> Iterator[Planted]:
    """So many sentences with one slip each."""
    count = 0
    while count < how_many:
        text = DICE.choice(texts)
        one = plant(text)
        if one and one.text != text:
            count += 1
            yield one


def is_found(one: Planted) -> bool:
    """Whether a finding touches the slip."""
    spans = [f.span for f in check(load({"rationale": [one.text]})) if f.span]
    return any(start - NEAR <= one.at <= end + NEAR for start, end in spans)


def slipped_finger(text: str) -> Planted | None:
    """A letter left out, typed twice, swapped with the next, or taken for any other."""
    at = somewhere(text, CONSONANTS + MARKS)
    if at is None:
        return None
    kin = CONSONANTS if text[at] in CONSONANTS else MARKS
    ways = ("", text[at] * 2, text[at + 1] + text[at], DICE.choice(kin))
    way = DICE.randrange(len(ways))
    skipped = 2 if way == 2 else 1  # noqa: PLR2004 - a swap takes two letters
    return Planted(text[:at] + ways[way] + text[at + skipped :], at)


def lost_tone(text: str) -> Planted | None:
    """A tone mark left out."""
    return replaced(text, "่้", lambda _: "")


def lost_am(text: str) -> Planted | None:
    """Sara am typed as sara aa, as copies from a PDF have it."""
    return replaced(text, "ำ", lambda _: "า")


def wrong_vowel(text: str) -> Planted | None:
    """A short vowel for a long one, or the other way round."""
    return replaced(text, "".join(TWINS), TWINS.__getitem__)


def doubled(text: str) -> Planted | None:
    """A word typed twice."""
    return inserted(text, r"โรงเรียน|นักเรียน|การศึกษา|ความรู้|พัฒนา|คุณภาพ|ส่งเสริม|ครู|ของ|และ|ได้รับ")


def no_space(text: str) -> Planted | None:
    """The space between Thai and a number, a bracket or a foreign word left out."""
    spaces = list(re.finditer(r"(?<=[ก-๎]) (?=[0-9(A-Za-z])|(?<=[0-9)A-Za-z]) (?=[ก-๎])", text))
    if not spaces:
        return None
    space = DICE.choice(spaces)
    return Planted(text[: space.start()] + text[space.end() :], space.start())


def torn_phrase(text: str) -> Planted | None:
    """A space after a preposition or conjunction."""
    return inserted(text, r"(?<![ก-๎])(?:และ|เพื่อ)|ของ(?=[ก-ฮ])|และ(?=การ|ความ)", space=True)


def somewhere(text: str, letters: str) -> int | None:
    """A place of one of these letters, not at the edges."""
    places = [at for at in range(NEAR, len(text) - NEAR) if text[at] in letters]
    return DICE.choice(places) if places else None


def replaced(text: str, letters: str, right: Callable[[str], str]) -> Planted | None:
    """One of these letters become another."""
    at = somewhere(text, letters)
    return None if at is None else Planted(text[:at] + right(text[at]) + text[at + 1 :], at)


def inserted(text: str, pattern: str, *, space: bool = False) -> Planted | None:
    """A word of the pattern again, or a space, right after it."""
    words = [one for one in re.finditer(pattern, text) if text[one.end() : one.end() + 1] > "ก"]
    if not words:
        return None
    word = DICE.choice(words)
    return Planted(
        text[: word.end()] + (" " if space else word[0]) + text[word.end() :], word.end()
    )


if __name__ == "__main__":
    main()
