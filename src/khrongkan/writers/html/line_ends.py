"""Where a line may end in a page.

Browsers find the ends of Thai words in a dictionary of their own, which parts names and terms that
it doesn't know. So each place where a line may end is told, and long words are held together.
"""

from __future__ import annotations

from functools import lru_cache

from khrongkan.writers.html.markup import element, escaped
from khrongkan.writers.pdf.breaks import ALLOW, FIRM_SPACE, FORBID, marked
from khrongkan.writers.review.marks import MARK

_END = "<wbr>"
_SHORTEST, _LONGEST = 9, 40
"""Letters of a piece that is held together: shorter ones browsers know, longer ones need a line."""

_ANY_WIDTH = 1000.0
_KEPT = 8192


@lru_cache(maxsize=_KEPT)
def with_line_ends(text: str, *, narrow: bool = False) -> str:
    """Words as they stand in a page, with their line ends; in a ``narrow`` place none is held.

    >>> with_line_ends("โรงเรียนคุณภาพ")
    'โรงเรียน<wbr>คุณภาพ'
    >>> with_line_ends("สพฐ. และพระเจ้าอยู่หัว")
    'สพฐ. <span class="whole">และพระเจ้าอยู่หัว</span>'
    """
    if MARK.search(text):  # the words of a note are marked as one piece
        return escaped(text)
    pieces = marked(text, "ragged", _ANY_WIDTH, 1.0).split(ALLOW)
    return _END.join(
        " ".join(_held(word, narrow=narrow) for word in piece.split(" ")) for piece in pieces
    )


def _held(word: str, *, narrow: bool) -> str:
    plain = word.replace(FORBID, "").replace(FIRM_SPACE, " ")
    firm = FIRM_SPACE in word or len(plain) >= _SHORTEST
    if narrow or not firm or len(plain) > _LONGEST:
        return escaped(plain)
    return element("span", escaped(plain), kind="whole")
