"""The JSON Schema of a record, so that an editor can help while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khrongkan.records.kinds import KINDS
from khrongkan.records.names import Name, key_of, names_of
from khrongkan.records.shapes import parts_within, shapes_of
from khrongkan.records.values import Short
from khrongkan.records.words import choice_words

if TYPE_CHECKING:
    from khrongkan.errors import Language
    from khrongkan.records.values import RecordPart

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NULL = {"type": "null"}
_NO_PART_OF_IT = {"title", "default", "discriminator", "choice"}


def schema_file(kind: str = "project", lang: Language = "en") -> str:
    """The name of the file that a record's ``$schema`` points to.

    >>> schema_file("project", "th")
    'project.th.schema.json'
    """
    return f"{kind}.schema.json" if lang == "en" else f"{kind}.{lang}.schema.json"


def json_schema(kind: str = "project", lang: Language = "en") -> Schema:
    """The JSON Schema (2020-12) of a kind of record.

    Args:
        kind: the kind, in English.
        lang: the language of the keys; titles and descriptions are in Thai with ``"th"``, and
            titles in Thai above English descriptions with ``"en"``. Choices are listed in both
            languages, that of the keys first.

    Raises:
        KeyError: if there is no such kind.

    >>> schema = json_schema("project", "th")
    >>> schema["properties"]["ชื่อโครงการ"]["description"]
    'ชื่อโครงการ โดยไม่ต้องมีคำว่า “โครงการ” นำหน้า'
    """
    record = KINDS[kind]
    generated = record.model_json_schema()
    drawn = {**generated.pop("$defs"), record.__name__: generated}
    parts = {part.__name__: part for part in parts_within(record)}
    definitions = {
        name: _part(parts[name], plain, lang) if name in parts else _plain(plain, lang)
        for name, plain in drawn.items()
    }
    return {
        "$schema": DIALECT,
        "$id": schema_file(kind, lang),
        "title": choice_words("kind")[kind][0],
        **definitions.pop(record.__name__),
        "$defs": definitions,
    }


def _part(part: type[RecordPart], drawn: Schema, lang: Language) -> Schema:
    properties = drawn["properties"]
    names = names_of(part)
    full = {
        "type": "object",
        "properties": {
            key_of(part, key, lang): _property(part, names[key], properties[key], lang)
            for key in names
        },
        "additionalProperties": False,
    }
    if "required" in drawn:
        full["required"] = [key_of(part, key, lang) for key in drawn["required"]]
    if not issubclass(part, Short):
        return full
    bare = [{"type": part.bare}] if part.bare else []
    return _either(_plain(properties[part.short], lang), *bare, full)


def _property(part: type[RecordPart], name: Name, drawn: Schema, lang: Language) -> Schema:
    body = _plain(drawn, lang)
    choice = shapes_of(part)[name.key].choice
    about = name.about_th if lang == "th" else name.about_en
    described: Schema = {"title": name.title_th, "description": about}
    if examples := _examples(name, choice, lang):
        described["examples"] = examples
    return described | _either(body, _NULL)


def _either(*offers: Schema) -> Schema:
    """One of several, none of them said twice, and none within another's list."""
    flat: list[Schema] = []
    for offer in offers:
        inner = offer["anyOf"] if set(offer) == {"anyOf"} else [offer]
        flat.extend(one for one in inner if one not in flat)
    return {"anyOf": flat} if len(flat) > 1 else flat[0]


def _examples(name: Name, choice: str | None, lang: Language) -> list[Any]:
    if choice is None or lang == "en":
        return list(name.examples)
    words = choice_words(choice)
    return [words[example][0] if example in words else example for example in name.examples]


def _plain(drawn: Any, lang: Language) -> Any:  # noqa: ANN401 - any part of a JSON Schema
    """A drawn schema without pydantic's own titles, its choices in the words of both languages."""
    if isinstance(drawn, list):
        return [_plain(one, lang) for one in drawn]
    if not isinstance(drawn, dict):
        return drawn
    plain = {
        # A text may be two of a fact's states at once (the word ไม่มี is a text too).
        "anyOf" if key == "oneOf" else key: _plain(value, lang)
        for key, value in drawn.items()
        if key not in _NO_PART_OF_IT
    }
    if "choice" in drawn:
        return _with_choices(plain, drawn["choice"], lang)
    return _either(*plain["anyOf"]) if set(plain) == {"anyOf"} else plain


def _with_choices(schema: Schema, choice: str, lang: Language) -> Schema:
    """A schema whose choices are listed, or only proposed where other words may stand too."""
    words = _words(choice, lang)
    if "enum" in schema or "const" in schema:
        return {"enum": words}
    offers = schema.get("anyOf", [])
    if any("enum" in offer for offer in offers):
        return {"enum": [*words, "", None]}
    return _either({"enum": words}, schema)


def _words(choice: str, lang: Language) -> list[str]:
    rows = choice_words(choice)
    english, thai = list(rows), [word for row in rows.values() for word in row]
    return [*thai, *english] if lang == "th" else [*english, *thai]
