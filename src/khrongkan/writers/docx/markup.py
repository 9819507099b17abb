"""Words as WordprocessingML: escaped strictly, tabs and line ends as Word's own elements."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from khrongkan.writers.look import look
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from khrongkan.compose.document import Run, Text

_UNPRINTABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_SPECIAL = re.compile(f'[&<>"\t\n\r{_UNPRINTABLE}]')
_REFUSED = re.compile(f"[{_UNPRINTABLE}]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_BREAKS = {
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
}
_OPEN, _CLOSE = '<w:t xml:space="preserve">', "</w:t></w:r>"
_LIGHT = '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/></w:rPr>'
_BOLD = '<w:rPr><w:rStyle w:val="KKBold"/></w:rPr>'
_SYMBOL = '<w:rPr><w:rStyle w:val="KKSymbol"/></w:rPr>'

TAB = "<w:r><w:tab/></w:r>"


class UnprintableLetterError(ValueError):
    """A letter that no Word file can hold; the door turns it into a finding."""


def refused_letter(text: str) -> str:
    r"""The first letter that XML can't hold, or nothing.

    >>> refused_letter("a\x00b")
    '\x00'
    """
    found = _REFUSED.search(text)
    return found[0] if found else ""


def in_attribute(text: str) -> str:
    """Text for an attribute: escaped, line ends as spaces.

    >>> in_attribute('"ก" & ข')
    '&quot;ก&quot; &amp; ข'

    Raises:
        UnprintableLetterError: if XML can't hold a letter of it.
    """
    if not _SPECIAL.search(text):
        return " ".join(text.split())
    if refused_letter(text):
        raise UnprintableLetterError(text)
    return " ".join(text.split()).translate(_ESCAPES)


def in_text(text: str) -> str:
    """Text for the inside of a ``w:t``: escaped, tabs and line ends as elements.

    >>> in_text("ก < ข & ค")
    'ก &lt; ข &amp; ค'

    Raises:
        UnprintableLetterError: if XML can't hold a letter of it.
    """
    if not _SPECIAL.search(text):
        return text
    if refused_letter(text):
        raise UnprintableLetterError(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPES)
    return lines.replace("\t", _BREAKS["\t"]).replace("\n", _BREAKS["\n"])


def plain_run(text: str, properties: str = "") -> str:
    """One run of words.

    >>> plain_run("ก")
    '<w:r><w:t xml:space="preserve">ก</w:t></w:r>'
    """
    return f"<w:r>{properties}{_OPEN}{in_text(text)}{_CLOSE}"


def runs(text: Text, *, on_bold: bool = False) -> str:
    """The runs of a text. ``on_bold``: the paragraph's style is bold already."""
    if len(text) == 1:
        return _run(text[0], on_bold)
    return "".join([_run(run, on_bold) for run in text])


def bold_runs(text: Text) -> str:
    """The same, with every regular word made bold: for rows that are bold as a whole."""
    return "".join(
        [
            plain_run(run.text, _BOLD) if run.face == "regular" else _run(run, False)  # noqa: FBT003 - the style isn't bold
            for run in text
        ]
    )


def plain_runs(text: Text) -> str:
    """The same in a style that is bold as a whole, such as a title: regular words follow it."""
    return "".join(
        [
            plain_run(run.text) if run.face in {"regular", "bold"} else _run(run, False)  # noqa: FBT003 - dots are light
            for run in text
        ]
    )


def _run(run: Run, on_bold: bool) -> str:  # noqa: FBT001 - private, called twice
    if run.face in {"regular", "gap"}:
        return plain_run(run.text, _LIGHT if on_bold else "")
    if run.face == "bold":
        return plain_run(run.text, "" if on_bold else _BOLD)
    if run.face == "symbol":
        return plain_run(run.text, _SYMBOL)
    return plain_run(dots(run.width), _LIGHT if on_bold else "")


@cache
def dots(length: float) -> str:
    """Full stops for about ``length`` cm of a dotted line.

    >>> dots(0.75)
    '........'
    """
    return "." * max(3, round(length / text_width(".", look()["sizes"]["text"])))


def paragraph_properties(  # noqa: PLR0913 - the properties of a paragraph, in the order Word wants
    style: str,
    *,
    keep: bool = False,
    new_page: bool = False,
    tabs: str = "",
    before: int | None = None,
    after: int | None = None,
    indent: str = "",
) -> str:
    """The ``w:pPr`` of a paragraph; spaces in twentieths of a point.

    >>> paragraph_properties("KKProse", before=40)
    '<w:pPr><w:pStyle w:val="KKProse"/><w:spacing w:before="40"/></w:pPr>'
    """
    begins = ("<w:keepNext/>" if keep else "") + ("<w:pageBreakBefore/>" if new_page else "")
    spacing = _spacing(before, after) if before is not None or after is not None else ""
    return f'<w:pPr><w:pStyle w:val="{style}"/>{begins}{tabs}{spacing}{indent}</w:pPr>'


@cache
def _spacing(before: int | None, after: int | None) -> str:
    above = "" if before is None else f' w:before="{before}"'
    below = "" if after is None else f' w:after="{after}"'
    return f"<w:spacing{above}{below}/>"


def paragraph(properties: str, content: str) -> str:
    """A paragraph of finished properties and runs."""
    return f"<w:p>{properties}{content}</w:p>"
