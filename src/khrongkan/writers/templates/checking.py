"""Checking a template before any record is printed with it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from khrongkan.compose import compose
from khrongkan.forms import find_form
from khrongkan.records.kinds import KINDS
from khrongkan.writers.docx.filling import Filling
from khrongkan.writers.docx.template import located, pictures_asked_by, template_bytes
from khrongkan.writers.templates.pictures import known_pictures
from khrongkan.writers.templates.values import MOST_FAULTS, PictureNames

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from khrongkan.compose import Document
    from khrongkan.errors import Finding
    from khrongkan.writers.docx.tags import Tagged
    from khrongkan.writers.templates.faults import Fault


def check_template(path: Path, form: str | None = None) -> list[Finding]:
    """Everything that is wrong with a Word template, each finding at its place.

    ``form`` is the form that it is meant for; without one, its names may be those of any kind of
    record under its standard form.

    Raises:
        FormError: if the form can't be used.
        RenderError: if there is no such file.
    """
    return [fault.finding(str(path)) for fault in faults_in(template_bytes(path), form)]


def faults_in(data: bytes, form: str | None = None, pictures: Collection[str] = ()) -> list[Fault]:
    """The mistakes of a template, in reading order; see :func:`check_template`.

    ``pictures`` are names that will be given pictures.
    """
    parts, faults = located(data)
    if not parts:
        return faults
    asked = PictureNames(pictures_asked_by(parts, pictures))
    unmet = [_unmet(parts, document, asked) for document in _blanks(form)]
    return [*faults, *min(unmet, key=len)]


def pictures_in(data: bytes) -> list[str]:
    """The names that a template has for pictures, in alphabetical order; of synonyms, the first.

    ``{{ ตรา }}`` and ``{{ logo }}`` are one picture, ``logo``.
    """
    parts, _ = located(data)
    known = known_pictures()
    firsts = (known.get(name, {"names": [name]})["names"][0] for name in pictures_asked_by(parts))
    return sorted(set(firsts))


def unshown(data: bytes, given: Collection[str]) -> list[str]:
    """The names of pictures given that a template has no place for."""
    parts, _ = located(data)
    known = known_pictures()
    synonyms = {name: {name, *known.get(name, {"names": ()})["names"]} for name in given}
    asked = pictures_asked_by(parts, given)
    return [name for name in given if not asked & synonyms[name]]


def _unmet(parts: list[Tagged], document: Document, asked: PictureNames) -> list[Fault]:
    names = Filling(document, None, asked)
    return list(islice((fault for part in parts for fault in names.unmet(part)), MOST_FAULTS))


def _blanks(form: str | None) -> list[Document]:
    """Empty sheets, which know every name that a template may ask for."""
    if form is not None:
        chosen = find_form(form)
        return [compose(KINDS[chosen.record](kind=chosen.record), chosen)]
    return [compose(record(kind=kind), None) for kind, record in KINDS.items()]
