"""Findings as notes for the margin of a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.checks.door import remarks
from khrongkan.checks.sheet import passages_of
from khrongkan.compose.document import Note
from khrongkan.records import load_warnings

if TYPE_CHECKING:
    from os import PathLike
    from typing import Any

    from khrongkan.checks.office import Office
    from khrongkan.errors import Finding, Language
    from khrongkan.forms import Form
    from khrongkan.records import Record


def notes(
    record: Record,
    form: str | PathLike[str] | Form | None = None,
    *,
    office: Office | None = None,
    lang: Language = "th",
) -> tuple[Note, ...]:
    """What :func:`khrongkan.check` finds, as notes for ``Document.notes``.

    Raises:
        FormError: as :func:`khrongkan.check` does.

    >>> from khrongkan.records import load
    >>> found = notes(load({"objectives": ["เพื่อพัฒนาคูณภาพ"]}))
    >>> [(one.source, one.words, one.before) for one in found if one.words]
    [('/objectives/0/text', 'คูณภาพ', 'เพื่อพัฒนา')]
    """
    read: Any = record  # passages_of asks for nothing that only a project has
    texts = {one.pointer: one.text for one in passages_of(read)}
    loaded = [_note(found.place.pointer, found, "", lang) for found in load_warnings(record)]
    found = [
        _note(remark.pointer, remark.finding, texts.get(remark.pointer, ""), lang)
        for remark in remarks(record, form, office=office)
    ]
    return (*loaded, *found)


def _note(pointer: str, found: Finding, text: str, lang: Language) -> Note:
    before = text[: found.span[0]] if found.span else ""
    said = f"{found.message(lang)} [{found.code}]"
    return Note(pointer, said, found.words, before)
