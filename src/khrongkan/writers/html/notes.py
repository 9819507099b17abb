"""Notes as marked words with a number, and what they say beside the block in the margin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.writers.html.markup import element, escaped
from khrongkan.writers.review.marks import MARK, Mark, meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Note

_PIECE = re.compile(f"<[^>]*>|{MARK.pattern}|(?:(?!{MARK.pattern})[^<])+")


def with_notes(block: str, notes: Sequence[Note]) -> str:
    """A block with its marks turned into elements, after an aside that holds its notes."""
    held: list[int] = []
    pieces = []
    under: set[int] = set()
    for piece in _PIECE.findall(block):
        mark = meaning(piece) if MARK.match(piece) else None
        if mark is not None:
            pieces.append(_passed(mark, under, held))
        elif under and not piece.startswith("<"):
            pieces.append(element("mark", piece))
        else:
            pieces.append(piece)
    said = "".join(_note(number, notes[number]) for number in held)
    return (element("aside", said, kind="notes") if said else "") + "".join(pieces)


def _passed(mark: Mark, under: set[int], held: list[int]) -> str:
    """Keep count of the notes that the words stand under; behind the last ones their number."""
    if mark.begins:
        under.add(mark.number)
        held.append(mark.number)
        return ""
    under.discard(mark.number)
    shown = str(mark.number + 1)
    return element("a", shown, kind="note", id=f"noted-{shown}", href=f"#note-{shown}")


def _note(number: int, note: Note) -> str:
    shown = str(number + 1)
    back = element("a", shown, href=f"#noted-{shown}")
    return element("p", f"{back} {escaped(note.text)}", id=f"note-{shown}")
