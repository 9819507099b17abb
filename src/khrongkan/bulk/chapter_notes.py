"""The checker's notes on a chapter, where the facts of each project have the same names."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from khrongkan.compose.document import Note
    from khrongkan.errors import Language
    from khrongkan.forms import Form
    from khrongkan.records.portfolio import Portfolio

T = TypeVar("T")


def sheet_source(number: int) -> str:
    """What stands before the sources of a sheet's facts, so that they are told from another's."""
    return f"/sheets/{number}"


def moved_under(part: T, prefix: str) -> T:
    """The same part of a document, its sources and those of all parts in it under ``prefix``.

    >>> from khrongkan.compose.document import Paragraph, Run
    >>> moved_under(Paragraph((Run("อาหาร"),), source="/name"), "/sheets/1").source
    '/sheets/1/name'
    """
    return _moved(part, prefix)  # type: ignore[no-any-return]  # of the same class


def _moved(part: Any, prefix: str) -> Any:  # noqa: ANN401 - any part of a document
    if isinstance(part, tuple):
        return tuple(_moved(one, prefix) for one in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    values = {one.name: getattr(part, one.name) for one in fields(part)}
    return replace(part, **{name: _put(name, value, prefix) for name, value in values.items()})


def _put(name: str, value: Any, prefix: str) -> Any:  # noqa: ANN401 - as above
    if name in {"source", "remark_source"}:
        return f"{prefix}{value}" if value else ""
    return _moved(value, prefix)


def chapter_notes(portfolio: Portfolio, form: Form, lang: Language) -> tuple[Note, ...]:
    """What the checker finds in a portfolio and in each of its projects.

    Raises:
        FormError: if the form of a project can't be used.
        LoadError: if a project can't be read.
    """
    from khrongkan.checks import notes  # noqa: PLC0415 - seldom asked for

    found = list(notes(portfolio, form, lang=lang))
    for number, project in enumerate(portfolio.sheets, start=1):
        own = notes(project, lang=lang)
        found += [moved_under(note, sheet_source(number)) for note in own]
    return tuple(found)
