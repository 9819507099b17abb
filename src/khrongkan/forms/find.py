"""Finding a form: one of ours by its name, or a planner's own by its path."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import tomli

from khrongkan.errors import Finding, FormError, Place, finding
from khrongkan.forms.model import Form
from khrongkan.forms.read import read_form
from khrongkan.records.kinds import USUAL
from khrongkan.shipped import templates

if TYPE_CHECKING:
    from os import PathLike

    from khrongkan.records import Record


def form_names() -> list[str]:
    """The names of the forms that come with khrongkan.

    >>> default_form() in form_names()
    True
    """
    return sorted(path.stem for path in (templates() / "forms").glob("*.toml"))


@cache
def default_form(kind: str = USUAL) -> str:
    """The name of the form for records of this kind that name none themselves."""
    text = (templates() / "default-forms.toml").read_text(encoding="utf-8")
    return cast("str", tomli.loads(text)[kind])


def form_path(name: str | PathLike[str], beside: Path | None = None) -> Path:
    """The file of a form: a path that ends in ``.toml`` (relative to ``beside``), or one of ours.

    Raises:
        FormError: if there is no such file or name; the nearest name is proposed.
    """
    if Path(name).suffix.casefold() == ".toml":
        path = (beside or Path()) / name
        if path.is_file():
            return path
        raise FormError(finding("form-file-missing", Place(source=str(name))))
    if str(name) in form_names():
        return templates() / "forms" / f"{name}.toml"
    near = get_close_matches(str(name), form_names(), n=1)
    known = near[0] if near else ", ".join(form_names())
    raise FormError(finding("unknown-form", Place(source=str(name)), name=name, known=known))


def find_form(form: str | PathLike[str] | Form | None, kind: str = USUAL) -> Form:
    """The form of this name or path; a form is itself.

    ``None`` is the default form of this kind of record.

    >>> find_form(None).record
    'project'

    Raises:
        FormError: if it can't be found, read or understood.
    """
    if isinstance(form, Form):
        return form
    name = str(form or default_form(kind))
    return _read(form_path(name)) if _is_file(name) else _shipped(name)


def form_for(record: Record, form: str | PathLike[str] | Form | None = None) -> Form:
    """The form that a record is printed with: this one, else its own, else that of its kind.

    A form file that the record names is looked for beside the record's own file.

    >>> from khrongkan.records import load
    >>> form_for(load({"name": "ก"})).record
    'project'

    Raises:
        FormError: if it can't be found, read or understood.
    """
    named = record.form
    try:
        return _form_for(record, named, form)
    except FormError as error:
        if form is None and named is not None:
            raise FormError([_at_its_name(found, record) for found in error.findings]) from None
        raise


def _at_its_name(found: Finding, record: Record) -> Finding:
    """A form that isn't there is looked for in the record that names it."""
    from khrongkan.records import place_of  # noqa: PLC0415 - only failures need it

    is_lost = found.code in {"unknown-form", "form-file-missing"}
    return found.at(place_of(record, "/form")) if is_lost else found


def _form_for(record: Record, named: str | None, form: str | PathLike[str] | Form | None) -> Form:
    if form is not None or named is None or not _is_file(named):
        return find_form(form or named, record.kind)
    return _read(form_path(named, beside=Path(record.origin.source).parent))


def _is_file(name: str) -> bool:
    """Whether a form is named by its file."""
    return name.casefold().endswith(".toml")


def _read(path: Path) -> Form:
    return read_form(path, lambda name: form_path(name, beside=path.parent))


@cache
def _shipped(name: str) -> Form:
    return _read(form_path(name))
