"""What every part of a form is, and the choices that several parts share."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

Digits = Literal["thai", "arabic", "as-typed"]
DateStyle = Literal["full", "era", "short", "short4"]
LabelStyle = Literal["section", "1.", "1.1", "1.1)", "1)", "(1)", "ก.", "-", "none"]
Empty = Literal["skip", "words", "row", "head"]


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Lines = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""Several texts; one alone needs no brackets."""


# No module of parts postpones its annotations: pydantic reads every one at once, and would have to
# compile it from its text first.
class FormPart(BaseModel):
    """A part of a form: only the keys that the language has."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
