"""Known confusions: spellings that are always wrong, with the right ones."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.checks.lexicon import lexicon
from khrongkan.checks.runs import thai_runs
from khrongkan.checks.segments import words_of_run
from khrongkan.checks.slips import Slip
from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from khrongkan.checks.office import Office
    from khrongkan.checks.sheet import Sheet


def known_confusions(sheet: Sheet) -> Iterator[Slip]:
    """Every spelling that the lists call wrong, where it stands as a word of its own."""
    pattern, right = _table(sheet.office)
    for passage in sheet.worded:
        if _PERSON.search(passage.pointer):
            continue
        for found in pattern.finditer(passage.text):
            wrong = found[0]
            is_right = passage.text.startswith(right[wrong], found.start())
            if not is_right and _begins_word(sheet, passage.text, found):
                cure = right[wrong] if passage.kind != "name" else None
                words = {"right": right[wrong]}
                yield Slip("known-confusion", passage.pointer, found.span(), words, cure)


@lru_cache(maxsize=4)
def _table(office: Office) -> tuple[re.Pattern[str], Mapping[str, str]]:
    rows = table(__file__, "confusions.toml")
    right = {wrong: good for good, wrongs in rows["always"].items() for wrong in wrongs}
    right |= office.confusions
    return re.compile(f"{_any_of(right)}(?![ะัาำิีึืฺุู็่้๊๋์ํๅ])"), right


def _any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, longer ones first, that looks at a shared beginning once."""
    tails: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, reverse=True):
        tails[word[:1]].append(word[1:])
    branches = (first and re.escape(first) + _any_of(rest) for first, rest in tails.items())
    return f"(?:{'|'.join(branches)})"


def _begins_word(sheet: Sheet, text: str, found: re.Match[str]) -> bool:
    """Whether no word of the text reaches over the beginning of the confusion from outside.

    พัฒนามาก holds นามา, but no word of it begins there.
    """
    words = lexicon(sheet.office.words)
    run = next((r for r in thai_runs(text) if r.start() <= found.start() < r.end()), None)
    if run is None:
        return True
    at = found.start() - run.start()
    cut = words_of_run(run[0], words)
    reaching = [word for word in cut if word.start < at < word.end]
    return not any(word.is_known and word.end - word.start > _SHORTEST for word in reaching)


_SHORTEST = 2
_PERSON = re.compile(r"/(?:people|signatures)/\d+/name$")
