"""What pydantic found wrong with a form, said as our findings."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from khrongkan.errors import Finding, Place, finding
from khrongkan.forms import model
from khrongkan.forms.facts import nearest
from khrongkan.shipped import table

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from khrongkan.errors import Language

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


@cache
def _wanted_words() -> dict[str, dict[Language, str]]:
    """What should stand there, by pydantic's name of the error."""
    return cast("dict[str, dict[Language, str]]", table(__file__, "wanted.toml"))


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
            wanted_th, wanted_en = _wanted(kind, row, "th"), _wanted(kind, row, "en")
            return finding(
                "form-wrong-type", place, key=key, wanted_th=wanted_th, wanted_en=wanted_en
            )


def _wanted(kind: str, row: ErrorDetails, lang: Language) -> str:
    rows = _wanted_words()
    wanted = rows.get(kind, rows["other"])[lang]
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
