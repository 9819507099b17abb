"""A record to begin with: the facts that a planner fills in, empty and in the form's order."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from khrongkan.records.dump import json_text
from khrongkan.records.kinds import KINDS
from khrongkan.records.names import key_of
from khrongkan.records.schema import schema_file
from khrongkan.records.shapes import FREE, Shape, shapes_of
from khrongkan.records.words import choice_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.errors import Language


@cache
def _facts(kind: str) -> dict[str, Any]:
    path = Path(__file__).with_name("starters") / f"{kind}.json"
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return facts


def starter(
    lang: Language = "en", facts: Sequence[str] | None = None, kind: str = "project"
) -> str:
    """A starter record as JSON, ready to fill in. It loads as it stands, with every fact unknown.

    Args:
        lang: the language of the keys and choices.
        facts: the facts to ask for, by English name and in this order; all usual ones if ``None``.
        kind: the kind of record, in English.

    Raises:
        KeyError: for a kind that there isn't, or a fact that it doesn't have.

    >>> print(starter("th", ["name", "status", "objectives"]))
    {
      "$schema": "project.th.schema.json",
      "ชนิด": "โครงการ",
      "ชื่อโครงการ": "",
      "ลักษณะโครงการ": "",
      "วัตถุประสงค์": [
        ""
      ]
    }
    """
    record = KINDS[kind]
    usual = _facts(kind)
    asked = usual if facts is None else {fact: usual.get(fact, "") for fact in facts}
    tree = {"$schema": schema_file(kind, lang), "kind": kind, **asked}
    return json_text(_spoken(tree, Shape(part=record), lang))


def _spoken(value: object, shape: Shape, lang: Language) -> object:
    """A tree in the keys and choices of a language."""
    if isinstance(value, list):
        return [_spoken(one, shape, lang) for one in value]
    if isinstance(value, dict) and shape.keys:
        group = Shape(part=shape.part)
        return {
            _word(kind, shape.keys, lang): _spoken(one, group, lang) for kind, one in value.items()
        }
    if isinstance(value, dict) and shape.part:
        shapes = shapes_of(shape.part)
        return {
            key_of(shape.part, key, lang): _spoken(one, shapes.get(key, FREE), lang)
            for key, one in value.items()
        }
    return _word(value, shape.choice, lang) if isinstance(value, str) and shape.choice else value


def _word(choice: str, name: str, lang: Language) -> str:
    words = choice_words(name).get(choice)
    return words[0] if words and lang == "th" else choice
