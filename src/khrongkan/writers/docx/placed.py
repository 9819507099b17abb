"""A block that a template asks for by name, as markup for the place where it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from khrongkan.writers.docx.body import body, standing
from khrongkan.writers.docx.markup import paragraph, paragraph_properties

if TYPE_CHECKING:
    from khrongkan.compose.document import Document
    from khrongkan.writers.docx.section import Section


def placed(
    document: Document, name: str, section: Section, measure: float | None, *, on_page: bool
) -> str:
    """The blocks of this name (``section.budget``) of a document.

    ``measure`` is the width in cm of the cell that they stand in. ``on_page``: a table too wide for
    the page may turn it, and it is turned back after.

    Raises:
        KeyError: if the document has no blocks of that name.
        UnprintableLetterError: if a text holds a letter that XML can't hold.
    """
    blocks = document.parts[name]
    if not blocks:
        return ""
    if not on_page:
        return standing(blocks, measure or section.measure(landscape=False))
    upright = replace(document.page, landscape=False)
    made, ending = body(replace(document, blocks=blocks, page=upright), section)
    if 'w:orient="landscape"' in ending and 'w:orient="landscape"' not in section.properties:
        properties = paragraph_properties("KKSpacer").replace("</w:pPr>", f"{ending}</w:pPr>")
        return made + paragraph(properties, "")
    return made
