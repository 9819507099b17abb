"""A Document as an archival, accessible PDF, typeset by Typst in this process.

The way of a document: ``tree`` works lengths out and marks line ends, ``templates/page.typ`` lays
it out, ``finish`` puts the text layer right. The result is PDF/A-2a and PDF/UA-1; with a record
attached it is PDF/A-3a and PDF/UA-1.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf

from khrongkan.compose.document import Anchor
from khrongkan.errors import RenderError
from khrongkan.writers.pdf.attached import embedded_record, words_changed
from khrongkan.writers.pdf.finish import finished
from khrongkan.writers.pdf.fonts import typeface
from khrongkan.writers.pdf.missing import with_missing_letters
from khrongkan.writers.pdf.tree import tree
from khrongkan.writers.pdf.typeset import typeset

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.compose.document import Document

__all__ = ["embedded_record", "family_in_use", "pages_of_anchors", "words_changed", "write"]


def write(
    document: Document, *, record: bytes | None = None, font_folder: Path | None = None
) -> bytes:
    """The bytes of a PDF that prints ``document``.

    ``record`` (JSON in UTF-8) goes along as an attached file, for ``embedded_record`` to read back.
    ``font_folder`` holds the fonts to use; without it they are the machine's TH Sarabun New or TH
    SarabunPSK, else Sarabun. The same input and fonts give the same bytes.

    >>> from khrongkan.compose.document import Document, Heading
    >>> write(Document((Heading("หลักการและเหตุผล", "๑."),), title="โครงการ"))[:8]
    b'%PDF-1.7'

    Raises:
        RenderError: if ``font_folder`` has no usable family, or no font at hand has some letter of
            the document; each such place has its finding.
    """
    return finished(_made(document, record, font_folder))


def pages_of_anchors(
    document: Document, font_folder: Path | None = None, *, going_on: bool = True
) -> dict[str, int]:
    """The number of the page that each anchor of a document stands on.

    ``going_on`` counts with the line (ต่อ) above the repeated head of a table, which Word can't
    set: without, the pages are those of a Word file.

    Raises:
        RenderError: as :func:`write`.
    """
    names = [block.name for block in document.blocks if isinstance(block, Anchor)]
    made = _made(document, None, font_folder, going_on=going_on)
    with pikepdf.open(BytesIO(made)) as file:
        pages = {page.obj.objgen: at for at, page in enumerate(file.pages)}
        with file.open_outline() as outline:
            named = [pages[_page_of(entry).objgen] for entry in outline.root]
    return {name: at + document.page.first for name, at in zip(names, named, strict=True)}


def _page_of(entry: pikepdf.OutlineItem) -> pikepdf.Object:
    """The page that an entry of the outline leads to."""
    target: Any = entry.destination or (entry.action and entry.action.D)
    page: pikepdf.Object = target[0]
    return page


def _made(
    document: Document, record: bytes | None, font_folder: Path | None, *, going_on: bool = True
) -> bytes:
    face = typeface(font_folder)
    try:
        return typeset(tree(document, face, going_on=going_on), face.files, record)
    except RenderError:
        helped = with_missing_letters(document, face)
        return typeset(tree(document, helped, going_on=going_on), helped.files, record)


def family_in_use(font_folder: Path | None = None) -> str:
    """The name of the family that a PDF is set in, such as ``TH Sarabun New``.

    Raises:
        RenderError: if ``font_folder`` has no usable family.
    """
    return typeface(font_folder).families[0]
