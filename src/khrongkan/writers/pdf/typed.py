"""The texts of a Document as ``templates/page.typ`` takes them: line ends marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khrongkan.compose.document import words
from khrongkan.writers.look import look
from khrongkan.writers.pdf.breaks import Setting, marked

if TYPE_CHECKING:
    from khrongkan.compose.document import Text

Data = dict[str, Any]
"""An object of the data; its names are those that ``page.typ`` reads."""


def typed(  # noqa: PLR0913 - a text, its measure and its face
    text: Text,
    setting: Setting,
    room: float,
    size: float | None = None,
    *,
    bold: bool = False,
    gap: float | None = None,
) -> list[str | Data]:
    """A text whose measure is ``room`` cm; ``gap`` is the width in cm of a fact not known yet.

    >>> from khrongkan.compose.document import Run
    >>> typed((Run("ณ"), Run("…", "gap")), "ragged", 16.0)
    ['ณ', {'face': 'dots', 'width': 6.0}]
    """
    points = look()["sizes"]["text"] if size is None else size
    made: list[str | Data] = []
    for run in text:
        if run.face in {"gap", "dots"}:
            unknown = look()["gaps"]["unknown"] if gap is None else gap
            made.append({"face": "dots", "width": run.width or min(unknown, room)})
            continue
        heavy = bold or run.face == "bold"
        shown = marked(run.text, setting, room, points, bold=heavy)
        plain = run.face != "bold" or bold
        made.append(shown if plain else {"face": "bold", "text": shown})
    return made


def last_line_free(text: Text) -> Setting:
    """Prose whose last run alone may decide on its last line; several runs are set as they come."""
    return "prose" if len(text) == 1 else "ragged"


def empty(text: Text) -> bool:
    """Whether a text prints nothing."""
    return not words(text).strip()
