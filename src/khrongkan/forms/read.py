"""Reading a form: TOML, laid over the form that it extends, then checked key by key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import tomli
from pydantic import ValidationError

from khrongkan.errors import Finding, FormError, Place, finding
from khrongkan.forms.checking import slips_in
from khrongkan.forms.extending import kept, laid_over, names_twice, stray_names
from khrongkan.forms.facts import nearest
from khrongkan.forms.located import Located, Spot, located, spot_at
from khrongkan.forms.model import Form
from khrongkan.forms.sentences import explain

if TYPE_CHECKING:
    from pathlib import Path

FindPath = Callable[[str], "Path"]


def read_form(path: Path, find_path: FindPath) -> Form:
    """The form in a TOML file. ``find_path`` finds the file of a form that it extends.

    Raises:
        FormError: with everything that is wrong, each at its line and key.
    """
    tree = _whole(path, find_path, seen=())
    try:
        form = Form.model_validate(tree)
    except ValidationError as error:
        found = [explain(row, spot_at(tree, row["loc"]).place()) for row in error.errors()]
        raise FormError(list({(one.code, one.place): one for one in found}.values())) from None
    wrong = [finding(s.code, spot_at(tree, s.path).place(), **s.words) for s in slips_in(form)]
    if wrong:
        raise FormError(wrong)
    return form


def _whole(path: Path, find_path: FindPath, seen: tuple[Path, ...]) -> Located:
    """A form with all that it extends."""
    own = _toml(path)
    here = path.resolve()
    base = own.get("extends")
    if not isinstance(base, str):
        _refuse(_misplaced(None, own))
        return kept(own)
    if here in seen:
        chain = " → ".join(p.stem for p in (*seen, here))
        raise FormError(finding("form-circle", own.spots["extends"].place(), chain=chain))
    whole = _whole(_found(base, own, find_path), find_path, (*seen, here))
    _refuse(_misplaced(whole, own))
    return laid_over(whole, own)


def _found(base: str, own: Located, find_path: FindPath) -> Path:
    try:
        return find_path(base)
    except FormError as error:
        place = own.spots["extends"].place()
        raise FormError([found.at(place) for found in error.findings]) from None


def _refuse(wrong: Iterator[Finding]) -> None:
    if found := list(wrong):
        raise FormError(found)


def _misplaced(base: Located | None, own: Located) -> Iterator[Finding]:
    for path, name, known in stray_names(base, own):
        place = spot_at(own, path).place()
        yield finding("form-unknown-part", place, name=name, near=nearest(name, known) or "-")
    for path, name in names_twice(own):
        yield finding("form-part-twice", spot_at(own, path).place(), name=name)


_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _toml(path: Path) -> Located:
    place = Place(source=str(path))
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return located(_parsed(text), Spot(path))  # type: ignore[no-any-return]  # a table at the top
    except UnicodeDecodeError:
        raise FormError(finding("form-not-utf8", place)) from None
    except tomli.TOMLDecodeError as error:
        raise FormError(_syntax(str(error), text, str(path))) from None
    except RecursionError:
        raise FormError(finding("form-too-deep", place)) from None
    except OSError as error:
        raise FormError(finding("form-unreadable", place, why=error.strerror)) from None


# Most forms extend the same few: each of those is read once.
_parsed = lru_cache(maxsize=16)(tomli.loads)


def _syntax(why: str, text: str, source: str) -> Finding:
    """A mistake of TOML at its line; what is missing at the end stands on the last line."""
    found = _AT.search(why)
    line, column = found.groups() if found else (None, None)
    last = text.rstrip().count("\n") + 1
    place = Place(source, line=int(line) if line else last, column=int(column) if column else None)
    code = next((code for start, code in _SYNTAX if why.startswith(start)), "form-not-toml")
    return finding(code, place, why=_AT.sub("", why))


_SYNTAX = (
    ("Invalid value", "form-toml-value"),
    ("Unterminated string", "form-toml-open-text"),
    (r"Illegal character '\n'", "form-toml-open-text"),
    ("Cannot ", "form-toml-twice"),
    ("Expected newline", "form-toml-one-line"),
    ("Expected ']", "form-toml-bracket"),
    ("Unclosed", "form-toml-bracket"),
)
"""How the reader of TOML begins to say what is wrong, and the code of our own sentence for it."""
