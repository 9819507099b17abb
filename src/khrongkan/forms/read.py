"""Reading a form: TOML, laid over the form that it extends, then checked key by key."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from khrongkan.errors import Finding, FormError, Place, finding
from khrongkan.forms.facts import wrong_facts
from khrongkan.forms.model import Form
from khrongkan.forms.sentences import explain

if TYPE_CHECKING:
    from pathlib import Path

Table = dict[str, Any]
FindPath = Callable[[str], "Path"]


def read_form(path: Path, find_path: FindPath) -> Form:
    """The form in a TOML file. ``find_path`` finds the file of a form that it extends.

    Raises:
        FormError: with everything that is wrong, each at its key.
    """
    merged = _laid_over(path, find_path, seen=())
    try:
        form = Form.model_validate(merged)
    except ValidationError as error:
        raise FormError([explain(row, str(path)) for row in error.errors()]) from None
    wrong = [_misnamed(path, pointer, fact, near) for pointer, fact, near in wrong_facts(form)]
    if wrong:
        raise FormError(wrong)
    return form


def _misnamed(path: Path, pointer: str, fact: str, near: str) -> Finding:
    place = Place(source=str(path), pointer=pointer)
    return finding("form-unknown-fact", place, fact=fact, near=near)


def _laid_over(path: Path, find_path: FindPath, seen: tuple[Path, ...]) -> Table:
    here = path.resolve()
    if here in seen:
        chain = " → ".join(p.stem for p in (*seen, here))
        raise FormError(finding("form-circle", Place(source=str(path)), chain=chain))
    own = _toml(path)
    base = own.get("extends")
    if not isinstance(base, str):
        return own
    return _merged(_laid_over(find_path(base), find_path, (*seen, here)), own)


def _toml(path: Path) -> Table:
    place = Place(source=str(path))
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise FormError(finding("form-not-utf8", place)) from None
    except tomllib.TOMLDecodeError as error:
        raise FormError(finding("form-not-toml", place, why=error)) from None
    except OSError as error:
        raise FormError(finding("form-unreadable", place, why=error.strerror)) from None


def _merged(base: Table, own: Table) -> Table:
    """A form over the one that it extends: keys replace keys, named parts change named parts."""
    merged = {**base, **own}
    for name in ("print", "page", "signatures"):
        if isinstance(base.get(name), dict) and isinstance(own.get(name), dict):
            merged[name] = {**base[name], **own[name]}
    for name in ("header", "section"):
        parts = (base.get(name, []), own.get(name, []))
        if all(isinstance(part, list) for part in parts):
            merged[name] = _in_order(*parts)
    return merged


def _in_order(base: list[Any], own: list[Any]) -> list[Any]:
    """The parts of both forms: changed in place, new ones last, ``after`` and ``drop`` obeyed."""
    parts = {_name(part, n): part for n, part in enumerate(base)}
    for n, change in enumerate(own, start=len(base)):
        name = _name(change, n)
        parts[name] = {**parts.get(name, {}), **change} if isinstance(change, dict) else change
    order = list(parts)
    for name, part in parts.items():
        after = part.get("after") if isinstance(part, dict) else None
        if after in parts and after != name:
            order.remove(name)
            order.insert(order.index(after) + 1, name)
    return [parts[name] for name in order if not _dropped(parts[name])]


def _name(part: object, n: int) -> str:
    named = part if isinstance(part, dict) else {}
    return str(named.get("id") or named.get("fact") or n)


def _dropped(part: object) -> bool:
    return isinstance(part, dict) and part.get("drop") is True
