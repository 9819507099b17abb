"""Notes as Word comments, each on its words."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from khrongkan.writers.docx.markup import in_text
from khrongkan.writers.docx.package import Packed, packed
from khrongkan.writers.review.marks import MARK, meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.compose.document import Note

AUTHOR = "khrongkan"
"""Who comments."""

_COMMENTS, _TYPES = "word/comments.xml", "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = (
    f'<Override PartName="/{_COMMENTS}" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.comments+xml"/>'
)
_RELATION = (
    '<Relationship Id="rIdKKComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/comments" Target="comments.xml"/>'
)
_NONE_YET = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:comments xmlns:w="{_W}"></w:comments>'
)
_BOX = re.compile(r"<w:txbxContent>.*?</w:txbxContent>", re.DOTALL)
_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(?P<properties><w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?"
    r"(?P<inside>(?:(?!</?w:r[ >]).)*)</w:r>",
    re.DOTALL,
)
_OPEN, _CLOSE = '<w:t xml:space="preserve">', "</w:t>"
_FIRST_RUN = re.compile(r"<w:r[ >]|</w:p>")


def commented(text: str, count: int, first: int = 0) -> str:
    """The text of a document part, its marks turned into the ranges of ``count`` comments.

    Comments are numbered from ``first``. Word keeps none in text boxes: a note that stands in one,
    or whose text a template leaves out, is put at the beginning of the document.

    >>> words = "<w:r>" + _OPEN + chr(0xF0000) + "ก" + chr(0x100000) + _CLOSE + "</w:r>"
    >>> print(commented(words, 1).replace("><", ">|<").replace("|", chr(10)))
    <w:commentRangeStart w:id="0"/>
    <w:r>
    <w:t xml:space="preserve">ก</w:t>
    </w:r>
    <w:commentRangeEnd w:id="0"/>
    <w:r>
    <w:commentReference w:id="0"/>
    </w:r>
    """
    unboxed = _BOX.sub(lambda box: MARK.sub("", box[0]), text)
    seen: set[str] = set()

    def split(run: re.Match[str]) -> str:
        """A run cut at its marks, if it has any."""
        return _split(run, seen, first) if MARK.search(run["inside"]) else run[0]

    made = MARK.sub("", _RUN.sub(split, unboxed))
    lost = [number for number in range(count) if f"{number} begins" not in seen]
    start = _FIRST_RUN.search(made)
    at = start.start() if start else 0
    points = "".join(_begin(first + number) + _end(first + number) for number in lost)
    return made[:at] + points + made[at:]


def _split(run: re.Match[str], seen: set[str], first: int) -> str:
    """A run cut at its marks; a note that a template prints twice is commented on once."""
    opening = f"<w:r>{run['properties'] or ''}{_OPEN}"
    closing = f"{_CLOSE}</w:r>"

    def cut(letter: re.Match[str]) -> str:
        """The end of one run, the range's own mark, and the beginning of the next run."""
        number, begins = meaning(letter[0])
        key = f"{number} begins" if begins else f"{number} ends"
        if key in seen:
            return ""
        seen.add(key)
        between = _begin(first + number) if begins else _end(first + number)
        return closing + between + opening

    return MARK.sub(cut, run[0]).replace(opening + closing, "")


def _begin(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def _end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def first_free(parts: dict[str, Packed]) -> int:
    """The number of the first comment that can be added: a template may have some of its own."""
    numbers = (
        re.findall(r'<w:comment [^>]*?w:id="(\d{1,9})"', _content(parts[_COMMENTS]))
        if _COMMENTS in parts
        else []
    )
    return max(map(int, numbers), default=-1) + 1


def with_comments(parts: Sequence[Packed], notes: Sequence[Note], first: int) -> list[Packed]:
    """The parts of a Word file, with the words of its comments."""
    contents = {part.name: part for part in parts}
    is_new = _COMMENTS not in contents
    there = _NONE_YET if is_new else _opened(_content(contents[_COMMENTS]))
    said = "".join(_comment(first + number, note.text) for number, note in enumerate(notes))
    made = {_COMMENTS: there.replace("</w:comments>", said + "</w:comments>")}
    if is_new:
        made[_TYPES] = _content(contents[_TYPES]).replace("</Types>", _KIND + "</Types>")
        listing = _content(contents[_RELATIONS])
        made[_RELATIONS] = listing.replace("</Relationships>", _RELATION + "</Relationships>")
    anew = {name: packed(name, text.encode()) for name, text in made.items()}
    return list((contents | anew).values())


def _opened(comments: str) -> str:
    """A list of comments that can take more; Word writes an empty one as one tag."""
    return re.sub(r"(<w:comments\b[^>]*)/>\s*$", r"\1></w:comments>", comments)


def _content(part: Packed) -> str:
    return zlib.decompress(part.data, -zlib.MAX_WBITS).decode()


def _comment(number: int, text: str) -> str:
    return (
        f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="ค"><w:p><w:r>'
        f"{_OPEN}{in_text(text)}{_CLOSE}</w:r></w:p></w:comment>"
    )
