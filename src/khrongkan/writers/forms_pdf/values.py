"""What goes into each field of a form: the fact of its name, or what a mapping file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tomli

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.templates.expressions import Expression, expression
from khrongkan.writers.templates.faults import TemplateFaultError
from khrongkan.writers.templates.values import Scope, as_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from khrongkan.errors import Finding
    from khrongkan.writers.forms_pdf.fields import FormField


def mapping_beside(path: Path) -> dict[str, str]:
    """The mapping file of a form (``form.toml`` beside ``form.pdf``): an expression for a field.

    Raises:
        RenderError: if it is no TOML, or doesn't give texts.
    """
    file = path.with_suffix(".toml")
    if not file.is_file():
        return {}
    try:
        told = tomli.loads(file.read_text(encoding="utf-8-sig"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        place = Place(source=str(file))
        raise RenderError(finding("pdf-form-mapping", place, why=error)) from None
    rows = told.get("fields", told)
    wrong = [name for name, value in rows.items() if not isinstance(value, str)]
    if wrong:
        place = Place(source=str(file), pointer=wrong[0])
        raise RenderError(finding("pdf-form-mapping", place, why=wrong[0]))
    return dict(rows)


def values_of(
    fields: list[FormField], facts: Mapping[str, str], mapping: Mapping[str, str], source: str
) -> dict[str, object]:
    """The value of each field that has one, by its name.

    Raises:
        RenderError: for each expression that can't be read or worked out, and each row of the
            mapping that names no field.
    """
    names = {field.name: field for field in fields if field.kind != "other"}
    wrong = [
        finding("pdf-form-no-field", Place(source=source, pointer=name), name=name)
        for name in mapping
        if name not in names
    ]
    values: dict[str, object] = {}
    scope = Scope(facts, lambda *_: "")
    for name, field in names.items():
        try:
            said = _said(field, facts, mapping)
            if said is not None:
                values[name] = said.run(scope)
        except TemplateFaultError as fault:
            wrong.append(_finding(fault, source, name))
    if wrong:
        raise RenderError(wrong)
    return values


def _said(
    field: FormField, facts: Mapping[str, str], mapping: Mapping[str, str]
) -> Expression | None:
    if field.name in mapping:
        return expression(mapping[field.name])
    if field.fixed and field.value:
        return None
    knows = getattr(facts, "knows", facts.__contains__)
    for name in (field.name, field.says):
        if name and knows(name):
            return _fact(tuple(name.split(".")))
    return None


def _fact(steps: tuple[str, ...]) -> Expression:
    return Expression(lambda scope: scope.value(steps), (steps,))


def _finding(fault: TemplateFaultError, source: str, name: str) -> Finding:
    return finding(fault.code, Place(source=source, pointer=name), **fault.words)


def shown(value: object) -> str:
    """A value as a field shows it; what isn't known leaves it empty, to be filled in by hand."""
    return as_text(value).strip() if value else ""
