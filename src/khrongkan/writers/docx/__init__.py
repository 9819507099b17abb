"""A Document as a Word file: the built-in look, or a planner's own template, by one path."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from khrongkan.errors import RenderError
from khrongkan.shipped import templates
from khrongkan.writers.docx.filling import Filling
from khrongkan.writers.docx.markup import UnprintableLetterError, in_attribute
from khrongkan.writers.docx.package import Packed, package, packed
from khrongkan.writers.docx.record import carrying_parts, embedded_record, words_changed
from khrongkan.writers.docx.template import (
    Template,
    TemplateFaultsError,
    compiled,
    located,
    pictures_asked_by,
    template_bytes,
)
from khrongkan.writers.docx.unprintable import unprintable
from khrongkan.writers.templates.faults import FaultsError
from khrongkan.writers.templates.values import MOST_FAULTS, PictureNames

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from khrongkan.compose.document import Document
    from khrongkan.writers.templates.faults import Fault
    from khrongkan.writers.templates.gallery import Gallery
    from khrongkan.writers.templates.pictures import Picture

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
    document: Document,
    *,
    template: Path | None = None,
    record: bytes | None = None,
    pictures: Mapping[str, Picture] | None = None,
) -> bytes:
    """The bytes of a Word file that prints ``document``.

    ``template`` is a planner's own Word file with tags, instead of the built-in look; ``record``
    (JSON in UTF-8) goes along unseen, for ``embedded_record`` to read back; ``pictures`` are those
    that the template shows, by name. The same input gives the same bytes. Each of the document's
    ``notes`` is a comment on its words.

    >>> from khrongkan.compose.document import Document, Heading
    >>> write(Document((Heading("หลักการและเหตุผล", "๑."),)))[:2]
    b'PK'

    Raises:
        RenderError: if the template can't be used, or a text holds a letter that no Word file can
            hold; each such place has its finding.
    """
    if document.notes:
        from khrongkan.writers.review.marks import marked  # noqa: PLC0415 - seldom asked for

        document = marked(document)
    given = pictures or {}
    try:
        page = compiled(template, given)
        names = PictureNames(page.pictures, given)
        filling = Filling(document, page.section, names)
        filling.scope.gallery = _gallery(page, given)
        return package(_parts(document, page, filling, record))
    except UnprintableLetterError:
        raise RenderError(list(unprintable(document))) from None
    except (TemplateFaultsError, KeyError):
        if mistakes := _mistakes(template, document, given):
            raise _refusal(template, mistakes) from None
        raise
    except FaultsError as error:
        raise _refusal(template, [error.fault]) from None


def _gallery(page: Template, pictures: Mapping[str, Picture]) -> Gallery | None:
    """Where the pictures of a template are hung, if it asks for any or some are given."""
    if not page.pictures and not pictures:
        return None
    from khrongkan.writers.templates.gallery import Gallery  # noqa: PLC0415 - seldom asked for

    taken = page.drawings, page.names
    return Gallery(pictures, page.pictures, *taken, page.section)


def _mistakes(
    template: Path | None, document: Document, pictures: Mapping[str, Picture]
) -> list[Fault]:
    """Everything that is wrong with a template, or asked of this document in vain."""
    parts, faults = located(template_bytes(template or templates() / "page.docx"))
    asked = PictureNames(pictures_asked_by(parts, pictures), pictures)
    names = Filling(document, None, asked)
    unmet = (fault for part in parts for fault in names.unmet(part))
    return [*faults, *islice(unmet, MOST_FAULTS)]


def _refusal(template: Path | None, faults: list[Fault]) -> RenderError:
    told = faults[:MOST_FAULTS]
    return RenderError([fault.finding(str(template or "page.docx")) for fault in told])


def _parts(
    document: Document, page: Template, filling: Filling, record: bytes | None
) -> list[Packed]:
    filled = _filled(page, filling)
    whole = filled.pop(_DOCUMENT) + filling.ending + page.section.after
    if document.notes:
        from khrongkan.writers.docx.comments import commented, first_free  # noqa: PLC0415 - as above
        from khrongkan.writers.review.marks import MARK  # noqa: PLC0415 - as above

        whole = commented(whole, len(document.notes), first_free(page.fixed))
        filled = {name: MARK.sub("", part) for name, part in filled.items()}
    text = whole.encode()
    made = {name: packed(name, part.encode()) for name, part in filled.items()}
    made[_DOCUMENT] = packed(_DOCUMENT, text)
    made.setdefault(_CORE, packed(_CORE, _properties(document)))
    carried = []
    if record is not None:
        made |= {part.name: part for part in (page.slot.types, page.slot.relations)}
        carried = carrying_parts(page.slot, record, text)
    names = [*page.names, _DOCUMENT, _CORE]
    parts = [*(made.get(name) or page.fixed[name] for name in names), *carried]
    if filling.scope.gallery is not None:
        parts = filling.scope.gallery.hung(parts)
    return _with_comments(parts, document, page) if document.notes else parts


def _with_comments(parts: list[Packed], document: Document, page: Template) -> list[Packed]:
    from khrongkan.writers.docx.comments import first_free, with_comments  # noqa: PLC0415 - as above

    return with_comments(parts, document.notes, first_free(page.fixed))


def _filled(page: Template, filling: Filling) -> dict[str, str]:
    """The text of each part with tags.

    Raises:
        KeyError: if a tag names what the document doesn't have.
        FaultsError: if a tag can't be worked out.
    """
    parts = [page.body, *page.tagged.values()]
    if any(filling.unmet(part) for part in parts):
        raise KeyError
    return {part.part: part.rendered(filling.scope) for part in parts}


def _properties(document: Document) -> bytes:
    title, author = in_attribute(document.title), in_attribute(document.author)
    return _PROPERTIES.format(title=title, author=author).encode()
