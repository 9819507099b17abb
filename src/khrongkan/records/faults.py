"""What pydantic found wrong, said as findings: one mistake, one sentence, at its place."""

from __future__ import annotations

import difflib
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from khrongkan.errors import Finding, finding
from khrongkan.records.names import Path_, key_of, names_of
from khrongkan.records.places import part_at, said_at
from khrongkan.records.project import Project
from khrongkan.records.spellings import NOT_MONEY, NOT_NUMBER, is_huge
from khrongkan.records.values import STATES, Short
from khrongkan.records.words import choice_words, type_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from khrongkan.errors import Language, Place
    from khrongkan.records.names import Renamed
    from khrongkan.records.shapes import Shape
    from khrongkan.records.values import RecordPart

_EXPECTED = {
    "string_type": "text",
    "bool_type": "boolean",
    "int_type": "integer",
    "int_parsing": "integer",
    NOT_MONEY: "money",
    NOT_NUMBER: "number",
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "object",
    "model_type": "object",
    "model_attributes_type": "object",
}
_ON_KEY = "[key]"


class _Fault(NamedTuple):
    """One of pydantic's errors, and the part of the tree that it speaks of."""

    error: dict[str, Any]
    fact: Path_
    path: Path_
    in_key: bool


def findings_of(
    errors: Iterable[Any],
    renamed: Renamed,
    record: type[RecordPart],
    placed: Callable[[Path_, bool], Place],
) -> list[Finding]:
    """The findings of pydantic's errors; several about one value are one finding.

    Args:
        errors: what ``ValidationError.errors()`` gives.
        renamed: the tree that was validated.
        record: the class it was validated for.
        placed: gives the place of a path of English keys, or of its key.
    """
    faults: dict[tuple[Path_, bool], list[_Fault]] = {}
    for error in errors:
        fault = _fault(error, renamed.tree)
        faults.setdefault((fault.path, fault.in_key), []).append(fault)
    return [
        _finding(several, record).at(placed(path, in_key))
        for (path, in_key), several in faults.items()
    ]


def _fault(error: dict[str, Any], tree: object) -> _Fault:
    loc = error["loc"]
    fact = tuple(step for step in loc if step not in STATES and step != _ON_KEY)
    spotted = said_at(tree, fact)
    on_key = _ON_KEY in loc or error["type"] == "extra_forbidden" or spotted.in_key
    return _Fault(error, fact, spotted.path, on_key)


def _finding(faults: list[_Fault], record: type[RecordPart]) -> Finding:
    fault = faults[0]
    kind = fault.error["type"]
    if kind == "coded":
        coded: Finding = fault.error["ctx"]["finding"]
        return coded
    if kind == "extra_forbidden":
        return _unknown_key(str(fault.path[-1]), part_at(record, fault.path[:-1]))
    if kind == "literal_error":
        return _bad_choice(fault, record)
    return _wrong_type(faults, record)


@lru_cache(maxsize=1024)
def _unknown_key(key: str, shape: Shape) -> Finding:
    lang: Language = "en" if key.isascii() else "th"
    names = names_of(shape.part).values() if shape.part else ()
    named = [name for name in names if not name.key.startswith("$")]
    known = [name.th if lang == "th" else name.key for name in named]
    spellings = known + ([also for name in named for also in name.also] if lang == "th" else [])
    if near := difflib.get_close_matches(key, spellings, n=1, cutoff=0.6):
        return finding("unknown-key-near", key=key, nearest=near[0])
    return finding(
        "unknown-key", key=key, known=_listed(known), extra=key_of(Project, "extra", lang)
    )


_LONGEST_LIST = 76


def _listed(words: list[str]) -> str:
    """As many of the words as one sentence can show."""
    shown = ""
    for word in words:
        longer = f"{shown}, {word}" if shown else word
        if len(longer) > _LONGEST_LIST:
            return f"{shown} …"
        shown = longer
    return shown


def _bad_choice(fault: _Fault, record: type[RecordPart]) -> Finding:
    shape = part_at(record, fault.path[:-1]) if fault.in_key else part_at(record, fault.path)
    choice = shape.keys if fault.in_key else shape.choice
    value = fault.path[-1] if fault.in_key else fault.error["input"]
    if not fault.in_key and not isinstance(value, str):
        return wrong_type(["text"], value)
    words = choice_words(str(choice))
    return finding(
        "bad-choice",
        value=value,
        choices_th=", ".join(thai[0] for thai in words.values()),
        choices_en=", ".join(words),
    )


def _wrong_type(faults: list[_Fault], record: type[RecordPart]) -> Finding:
    fault = faults[0]
    value = fault.error["input"]
    if isinstance(value, Decimal) and is_huge(value):
        return finding("number-out-of-range")
    is_alone = len(faults) == 1 and not _stands_for_list(fault)
    if fault.error["type"] == "string_type" and is_alone and kind_of(value) == "number":
        return finding("number-for-text", text=value)
    expected = [_EXPECTED.get(one.error["type"], "other") for one in faults]
    if _stands_for_object(fault, record):
        expected.append("object")
    if "money" in expected or "number" in expected or "integer" in expected:
        expected = [one for one in expected if one != "object"]
    return wrong_type(expected, value)


def _stands_for_list(fault: _Fault) -> bool:
    """Whether the value is alone where several objects belong: more than quotes is missing."""
    inner = fault.fact[len(fault.path) :]
    return len(inner) > 1 and isinstance(inner[0], int)


def _stands_for_object(fault: _Fault, record: type[RecordPart]) -> bool:
    """Whether the value is the short form of an object, which might stand there instead."""
    part = part_at(record, fault.path).part
    return part is not None and issubclass(part, Short) and fault.fact[-1] not in fault.path[-1:]


def wrong_type(expected: list[str], value: object) -> Finding:
    """The finding of a value of another kind than expected.

    >>> wrong_type(["text", "object"], []).message_en
    'Text or an object in { } belongs here, but this is a list in [ ]. Write a value of that kind.'
    """
    kinds, found = list(dict.fromkeys(expected)), [kind_of(value)]
    return finding(
        "wrong-type",
        expected_th=type_words(kinds, "th"),
        expected_en=type_words(kinds, "en").capitalize(),
        found_th=type_words(found, "th"),
        found_en=type_words(found, "en"),
    )


def kind_of(value: object) -> str:
    """What a value is called in a sentence: one of the types of ``words.toml``.

    >>> kind_of("2.5"), kind_of(True), kind_of([])
    ('text', 'boolean', 'list')
    """
    if value is None:
        return "null"
    kinds: dict[type | tuple[type, ...], str] = {
        bool: "boolean",
        str: "text",
        (int, float, Decimal): "number",
        dict: "object",
        (list, tuple): "list",
    }
    return next((kind for types, kind in kinds.items() if isinstance(value, types)), "other")
