"""A Document as an archival, accessible PDF, typeset by Typst in this process.

The way of a document: ``tree`` works lengths out and marks line ends, ``templates/page.typ`` lays
it out, ``finish`` puts the text layer right. The result is PDF/A-2a and PDF/UA-1; with a record
attached it is PDF/A-3a and PDF/UA-1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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

__all__ = ["embedded_record", "family_in_use", "words_changed", "write"]


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
    face = typeface(font_folder)
    try:
        made = typeset(tree(document, face), face.files, record)
    except RenderError:
        helped = with_missing_letters(document, face)
        made = typeset(tree(document, helped), helped.files, record)
    return finished(made)


def family_in_use(font_folder: Path | None = None) -> str:
    """The name of the family that a PDF is set in, such as ``TH Sarabun New``.

    Raises:
        RenderError: if ``font_folder`` has no usable family.
    """
    return typeface(font_folder).families[0]
