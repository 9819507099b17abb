"""Finding a form: one of ours by its name, or a planner's own by its path."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from khrongkan.errors import FormError, Place, finding
from khrongkan.forms.model import Form
from khrongkan.forms.read import read_form
from khrongkan.shipped import templates

if TYPE_CHECKING:
    from os import PathLike


def form_names() -> list[str]:
    """The names of the forms that come with khrongkan.

    >>> "project-results" in form_names()
    True
    """
    return sorted(path.stem for path in (templates() / "forms").glob("*.toml"))


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


def find_form(form: str | PathLike[str] | Form | None) -> Form:
    """The form of this name or path; ``None`` is the standard form, and a form is itself.

    >>> find_form("project").name
    'แบบเสนอโครงการ'

    Raises:
        FormError: if it can't be found, read or understood.
    """
    if isinstance(form, Form):
        return form
    path = form_path(form or "project")
    return _read_once(path) if path.is_relative_to(templates()) else _read(path)


def _read(path: Path) -> Form:
    return read_form(path, lambda name: form_path(name, beside=path.parent))


_read_once = cache(_read)
