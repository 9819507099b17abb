"""What pydantic found wrong with a form, said as our findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.errors import Finding, Place, finding
from khrongkan.forms import model
from khrongkan.forms.facts import nearest

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
    "row": model.MatrixRow,
    "cell": model.MatrixCell,
    "signatures": model.SignerWords,
}

_WANTED = {
    "string_type": "“…”",
    "bool_type": "true / false",
    "bool_parsing": "true / false",
    "tuple_type": "[ … ]",
    "dict_type": "{ … }",
    "model_type": "{ … }",
    "float_type": "2.5",
    "float_parsing": "2.5",
    "int_type": "2",
    "int_parsing": "2",
    "int_from_float": "2",
    "greater_than": "> <gt>",
    "greater_than_equal": "≥ <ge>",
    "less_than_equal": "≤ <le>",
    "missing": "[true, true]",
    "too_short": "[ … ] (<min_length>)",
    "too_long": "[ … ] (<max_length>)",
}
"""What should stand there, by pydantic's name of the error."""


def explain(row: ErrorDetails, place: Place) -> Finding:
    """One error of pydantic as a finding at its key."""
    names = [part for part in row["loc"] if isinstance(part, str) and part not in {"str", "bool"}]
    key = names[-1] if names else ""
    match row["type"]:
        case "extra_forbidden":
            return finding("form-unknown-key", place, key=key, near=nearest(key, _keys(names)))
        case "missing" if names and row["loc"][-1] == key:
            return finding("form-missing-key", place, key=key)
        case "literal_error":
            choices = row["ctx"]["expected"] if "ctx" in row else ""
            return finding("form-bad-choice", place, value=row["input"], choices=_listed(choices))
        case kind:
            return finding("form-wrong-type", place, key=key, wanted=_wanted(kind, row))


def _wanted(kind: str, row: ErrorDetails) -> str:
    wanted = _WANTED.get(kind, "“…”")
    for name, limit in row.get("ctx", {}).items():
        wanted = wanted.replace(
            f"<{name}>", f"{limit:g}" if isinstance(limit, float) else str(limit)
        )
    return wanted


def _listed(choices: str) -> str:
    """Pydantic's list of choices, without its English word."""
    return choices.replace(" or ", ", ").replace("'", "")


def _keys(names: list[str]) -> list[str]:
    part = _PARTS.get(names[-2], model.Form) if len(names) > 1 else model.Form
    return [field.alias or name for name, field in part.model_fields.items()]
