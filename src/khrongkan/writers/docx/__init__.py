"""A Document as a Word file: the built-in look, or a planner's own template, by one path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.errors import RenderError
from khrongkan.writers.docx.body import body
from khrongkan.writers.docx.markup import UnprintableLetterError, in_attribute
from khrongkan.writers.docx.package import Packed, package, packed
from khrongkan.writers.docx.record import carrying_parts, embedded_record, words_changed
from khrongkan.writers.docx.tags import Finished, Tagged
from khrongkan.writers.docx.template import Template, compiled
from khrongkan.writers.docx.unprintable import unprintable
from khrongkan.writers.look import templates_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from khrongkan.compose.document import Document

__all__ = ["embedded_record", "words_changed", "write"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = "docProps/core.xml"
_DOCUMENT = "word/document.xml"
_PROPERTIES = (
    _DECLARATION + "<cp:coreProperties "
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<dc:language>th-TH</dc:language></cp:coreProperties>"
)


def write(
    document: Document, *, template: Path | None = None, record: bytes | None = None
) -> bytes:
    """The bytes of a Word file that prints ``document``.

    ``template`` is a planner's own Word file with tags, instead of the built-in look; ``record``
    (JSON in UTF-8) goes along unseen, for ``embedded_record`` to read back. The same input gives
    the same bytes.

    >>> from khrongkan.compose.document import Document, Heading
    >>> write(Document((Heading("หลักการและเหตุผล", "๑."),)))[:2]
    b'PK'

    Raises:
        RenderError: if the template can't be used, or a text holds a letter that no Word file can
            hold; each such place has its finding.
    """
    page = compiled(template or templates_folder() / "page.docx")
    try:
        return package(_parts(document, page, record))
    except UnprintableLetterError:
        raise RenderError(list(unprintable(document))) from None


def _parts(document: Document, page: Template, record: bytes | None) -> list[Packed]:
    blocks, ending = body(document, page.section)
    facts = {
        **document.facts,
        "body": Finished(blocks),
        "foot": document.page.foot,
        "title": document.title,
    }
    text = (page.body.rendered(facts) + ending + page.section.after).encode()
    page.body.refuse_broken(text)
    made = {
        _DOCUMENT: packed(_DOCUMENT, text),
        _CORE: packed(_CORE, _properties(document)),
        **{name: packed(name, _part(part, facts)) for name, part in page.tagged.items()},
    }
    carried = []
    if record is not None:
        made |= {part.name: part for part in (page.slot.types, page.slot.relations)}
        carried = carrying_parts(page.slot, record, text)
    names = [*page.names, _DOCUMENT, _CORE]
    return [*(made.get(name) or page.fixed[name] for name in names), *carried]


def _part(part: Tagged, facts: Mapping[str, str]) -> bytes:
    text = part.rendered(facts).encode()
    part.refuse_broken(text)
    return text


def _properties(document: Document) -> bytes:
    title, author = in_attribute(document.title), in_attribute(document.author)
    return _PROPERTIES.format(title=title, author=author).encode()
