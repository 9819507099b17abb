"""What pydantic found wrong with a form, said as our findings."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from khrongkan.errors import Finding, Place, finding
from khrongkan.forms import model

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_PARTS: dict[str, type[model.FormPart]] = {
    "print": model.Print,
    "page": model.PageRules,
    "title": model.TitleLine,
    "header": model.HeaderField,
    "field": model.HeaderField,
    "ticks": model.Tick,
    "section": model.Section,
    "column": model.Column,
    "signatures": model.SignerWords,
}


def explain(row: ErrorDetails, source: str) -> Finding:
    """One error of pydantic as a finding at its key, numbered from 1 as people count."""
    place = Place(source=source, pointer=_pointer(row["loc"]))
    key = str(row["loc"][-1]) if row["loc"] else ""
    match row["type"]:
        case "extra_forbidden":
            near = get_close_matches(key, _keys_at(row["loc"]), n=1)
            known = near[0] if near else ", ".join(_keys_at(row["loc"]))
            return finding("form-unknown-key", place, key=key, near=known)
        case "missing":
            return finding("form-missing-key", place, key=key)
        case "literal_error":
            choices = row["ctx"]["expected"] if "ctx" in row else ""
            return finding("form-bad-choice", place, value=row["input"], choices=choices)
        case kind:
            return finding("form-wrong-type", place, key=key, wanted=_wanted(kind, row))


def _pointer(loc: tuple[int | str, ...]) -> str:
    return "".join(f"/{part + 1 if isinstance(part, int) else part}" for part in loc)


def _keys_at(loc: tuple[int | str, ...]) -> list[str]:
    names = [part for part in loc[:-1] if isinstance(part, str)]
    part = _PARTS.get(names[-1], model.Form) if names else model.Form
    return [field.alias or name for name, field in part.model_fields.items()]


def _wanted(kind: str, row: ErrorDetails) -> str:
    wanted: dict[str, Any] = {
        "string_type": "“…”",
        "bool_type": "true / false",
        "bool_parsing": "true / false",
        "tuple_type": "[ … ]",
        "dict_type": "{ … }",
        "model_type": "{ … }",
        "float_type": "2.5",
    }
    return str(wanted.get(kind, row["msg"]))
