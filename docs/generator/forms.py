"""The page of the form language: every key of a form, from the model's own texts."""

from __future__ import annotations

import ast
import inspect
import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from generator.markdown import GENERATED, code, joined, table
from khrongkan.forms import model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

_INTRO = """\
# The form language

A form is a TOML file that says what a sheet prints: see [your own form](../how-to/own-form.md) for
how to write one and [form outlines](form-outlines.md) for those that come along.

A form that `extends` another changes it by name. A `[[header]]` or `[[section]]` with the `id` (or
the `fact`) of one that is there changes just the keys it gives; with `drop = true` that one is left
out; a new one stands last, or `after` another. A list that it gives (`[[title]]`, the columns of a
section) replaces the whole list.

A *fact* is a key of a [record](records.md), with a full stop for what lies inside
(`budget.amount`), or is computed (`budget.total`, `by_category.services`)."""


def page() -> str:
    """The text of ``forms.md``."""
    patterns = (inspect.getdoc(model) or "").split("\n\n", 1)[1].replace("``", "`")
    return joined(GENERATED, _INTRO, patterns, *(_part(*one) for one in _places().items()))


def _places() -> dict[type[model.FormPart], list[str]]:
    """Every part of a form, outermost first, and the TOML headings under which it stands."""
    places: dict[type[model.FormPart], list[str]] = {model.Form: [""]}
    waiting: list[tuple[type[model.FormPart], str]] = [(model.Form, "")]
    for part, above in waiting:
        for name, field in part.model_fields.items():
            path = f"{above}.{name}".strip(".")
            for inner in _parts(field):
                if inner not in places:
                    waiting.append((inner, path))
                places.setdefault(inner, []).append(path)
    return places


def _parts(field: FieldInfo) -> list[type[model.FormPart]]:
    return [piece for piece in _pieces(field.annotation) if _is_part(piece)]


def _is_part(piece: object) -> bool:
    return isinstance(piece, type) and issubclass(piece, model.FormPart)


def _part(part: type[model.FormPart], places: list[str]) -> str:
    texts = _texts_under_keys(part)
    rows = [
        (code(field.alias or name), _kind(field), _default(field), texts.get(name, ""))
        for name, field in part.model_fields.items()
    ]
    about = (inspect.getdoc(part) or "").replace("``", "`")
    where = f"Stands at {', '.join(map(code, places))}." if any(places) else ""
    body = table(("key", "takes", "without it", "meaning"), rows)
    return joined(f"## {part.__name__}", f"{about} {where}", body).rstrip()


def _texts_under_keys(part: type[model.FormPart]) -> dict[str, str]:
    """The text that stands under each key in the source of a part of the model."""
    texts = {}
    for key, text in pairwise(ast.walk(ast.parse(inspect.getsource(part)))):
        match key, text:
            case (
                ast.AnnAssign(target=ast.Name(id=str(name))),
                ast.Expr(value=ast.Constant(value=str(said))),
            ):
                texts[name] = inspect.cleandoc(said).replace("``", "`")
    return texts


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "*(must be given)*"
    value = field.get_default(call_default_factory=True)
    if value in (None, "", (), {}) or isinstance(value, model.FormPart):
        return ""
    return code(json.dumps(value, ensure_ascii=False))


def _kind(field: FieldInfo) -> str:
    pieces = list(_pieces(field.annotation))
    words = [word for piece in pieces for word in _word(piece)]
    return " · ".join(dict.fromkeys(words))


def _pieces(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    if get_origin(annotation) is dict:
        yield dict
        return
    yield annotation
    if get_origin(annotation) is not Literal:
        for inner in get_args(annotation):
            yield from _pieces(inner)


def _word(piece: Any) -> Iterator[str]:  # noqa: ANN401 - any annotation
    plain = {str: "text", bool: "true or false", float: "number", dict: "words by choice"}
    if get_origin(piece) is Literal:
        yield " · ".join(code(json.dumps(choice, ensure_ascii=False)) for choice in get_args(piece))
    elif get_origin(piece) is tuple:
        yield "list"
    elif isinstance(piece, type) and issubclass(piece, model.FormPart):
        yield f"[{piece.__name__}](#{piece.__name__.lower()})"
    elif isinstance(piece, type) and piece in plain:
        yield plain[piece]
