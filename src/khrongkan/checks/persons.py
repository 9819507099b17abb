"""Persons and units whose names are spelt nearly like another, or have lost their title."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from khrongkan.checks.likeness import bare, distance
from khrongkan.checks.sheet import passages_once
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khrongkan.checks.sheet import Passage, Sheet

_TITLE = re.compile(
    r"(?:ว่าที่\s*(?:ร้อย|พัน)?(?:ตรี|โท|เอก)\s*(?:หญิง)?|ว่าที่\s*ร\.ต\.(?:หญิง)?|นางสาว|นาย|นาง|น\.ส\.|เด็กชาย|เด็กหญิง"
    r"|ดร\.|ผศ\.|รศ\.|ศ\.|(?:พล|พัน|ร้อย|สิบ|จ่า)(?:ตำรวจ)?(?:เอก|โท|ตรี|สิบ)|พ\.ต\.|พ\.อ\.|ม\.ล\.|ม\.ร\.ว\.|พระครู|พระ|Mr\.|Mrs\.|Ms\.)\s*"
)
_PERSON = re.compile(r"/(?:people/\d+|signatures/\d+)/name$")
_UNIT = re.compile(r"/unit$|^/plan/name$|^/organisation$|/strategy/name$")
_BODIES = (
    "คณะ",
    "กลุ่ม",
    "ฝ่าย",
    "งาน",
    "ครู",
    "สำนัก",
    "โรงเรียน",
    "ศูนย์",
    "ผู้",
    "เจ้าหน้าที่",
    "ทุก",
    "กอง",
    "บุคลากร",
    "ศึกษานิเทศก์",
)
_NEAR = 2
_SHORT = 6


class Named(NamedTuple):
    """A name as it is spelt somewhere, and the letters that count."""

    passage: Passage
    letters: str
    has_title: bool


def names_alike(sheet: Sheet) -> Iterator[Slip]:
    """A name that is nearly another one of the record or of the records beside it."""
    for wanted in (_PERSON, _UNIT):
        own = list(_named(sheet.passages, wanted))
        beside = [named for other in sheet.others for named in _named(passages_once(other), wanted)]
        usual = Counter(named.letters for named in [*own, *beside])
        order = {named.letters: -at for at, named in enumerate(reversed([*own, *beside]))}
        for named in own:
            for other in usual:
                rank = (usual[other], order[other]), (usual[named.letters], order[named.letters])
                if rank[0] > rank[1] and _is_near(named.letters, other):
                    right = next(n for n in [*own, *beside] if n.letters == other)
                    words = {"other": right.passage.text}
                    span = _changed(named.passage.text, right.passage.text)
                    yield Slip("name-alike", named.passage.pointer, span, words)
                    break


def _named(passages: Iterable[Passage], wanted: re.Pattern[str]) -> Iterator[Named]:
    for passage in passages:
        if passage.kind == "name" and wanted.search(passage.pointer):
            title = _TITLE.match(passage.text)
            letters = bare(passage.text[title.end() if title else 0 :])
            if letters:
                yield Named(passage, letters, title is not None)


def _is_near(one: str, other: str) -> bool:
    limit = _NEAR if min(len(one), len(other)) > _SHORT * 2 else 1
    if min(len(one), len(other)) < _SHORT or re.sub(r"\d", "", one) == re.sub(r"\d", "", other):
        return False
    return distance(one, other, limit) <= limit


def _changed(text: str, right: str) -> tuple[int, int]:
    """The word of a name in which it differs."""
    start = 0
    mine, theirs = text.split(" "), right.split(" ")
    for word, other in zip(mine, theirs, strict=False):
        if word != other and len(mine) == len(theirs):
            return start, start + len(word)
        start += len(word) + 1
    return 0, len(text)


def lost_titles(sheet: Sheet) -> Iterator[Slip]:
    """A person without นาย, นาง or a rank, where the others have one."""
    people = list(_named(sheet.passages, _PERSON))
    if not any(named.has_title for named in people):
        return
    titled = {named.letters for named in people if named.has_title}
    for named in people:
        text = named.passage.text.strip()
        is_person = " " in text and not text.startswith(_BODIES) and not text.isascii()
        if not named.has_title and (named.letters in titled or is_person):
            span = (0, len(named.passage.text))
            yield Slip("lost-title", named.passage.pointer, span, {"name": text})


def half_signers(sheet: Sheet) -> Iterator[Slip]:
    """One who signs, with a name and no position or the other way round."""
    signatures = sheet.record.signatures
    for at, one in enumerate(signatures if isinstance(signatures, tuple) else ()):
        has_position = bool(one.position) and isinstance(one.position, tuple)
        if bool(one.name) != has_position:
            fact = ("ตำแหน่ง", "position") if one.name else ("ชื่อ", "name")
            known = "name" if one.name else "position/0"
            filling = {"fact_th": fact[0], "fact_en": fact[1], "role": one.role or ""}
            yield Slip("half-signer", f"/signatures/{at}/{known}", None, filling)


_LATIN = re.compile(
    r"(?<![A-Za-z])(?<![A-Za-z]['-])[A-Za-z][A-Za-z'-]++(?: [A-Za-z][A-Za-z'-]++)++"
    r"|[A-Z][A-Za-z]{4,}+"
)


def latin_alike(sheet: Sheet) -> Iterator[Slip]:
    """A foreign term that is nearly spelt as another is: Bic Data beside Big Data."""
    found = [(p, m) for p in sheet.worded for m in _LATIN.finditer(p.text)]
    usual = Counter(match[0] for _, match in found)
    named = {m[0] for m in _LATIN.finditer(sheet.name)}
    rank = {term: (term in named, usual[term], term) for term in usual}
    usual_first = sorted(usual, key=lambda term: rank[term], reverse=True)
    for passage, match in found:
        for other in usual_first:
            if rank[other] <= rank[match[0]]:
                break
            if _is_same_term(match[0], other):
                yield Slip("name-alike", passage.pointer, match.span(), {"other": other})
                break


def _is_same_term(term: str, other: str) -> bool:
    one, two = term.casefold(), other.casefold()
    if one == two:
        return " " in term and not (term.isupper() or other.isupper())
    if len(one.split()) != len(two.split()) or one + "s" == two or two + "s" == one:
        return False
    return len(one) > _SHORT and distance(one, two, 1) == 1
