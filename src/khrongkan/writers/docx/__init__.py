"""A Document as a Word file: the built-in look, or a planner's own template, by one path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.errors import RenderError
from khrongkan.writers.docx.filling import Filling
from khrongkan.writers.docx.markup import UnprintableLetterError, in_attribute
from khrongkan.writers.docx.package import Packed, package, packed
from khrongkan.writers.docx.record import carrying_parts, embedded_record, words_changed
from khrongkan.writers.docx.tags import read
from khrongkan.writers.docx.template import Template, TemplateFaultsError, compiled
from khrongkan.writers.docx.unprintable import unprintable
from khrongkan.writers.templates.faults import FaultsError

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.compose.document import Document
    from khrongkan.writers.templates.faults import Fault

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
    try:
        page = compiled(template)
        filling = Filling(document, page.section)
        return package(_parts(document, page, filling, record))
    except UnprintableLetterError:
        raise RenderError(list(unprintable(document))) from None
    except TemplateFaultsError as error:
        names = Filling(document, None)
        faults = [*error.faults, *(fault for part in error.parts for fault in names.unmet(part))]
        raise _refusal(template, faults) from None
    except _NotFilledError as error:
        raise _refusal(template, error.faults) from None


def _refusal(template: Path | None, faults: list[Fault]) -> RenderError:
    return RenderError([fault.finding(str(template or "page.docx")) for fault in faults])


class _NotFilledError(Exception):
    """Mistakes of a template that show when a document is made from it."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults[0].code)
        self.faults = faults


def _parts(
    document: Document, page: Template, filling: Filling, record: bytes | None
) -> list[Packed]:
    filled = _filled(page, filling)
    text = (filled[_DOCUMENT] + filling.ending + page.section.after).encode()
    made = {
        _CORE: packed(_CORE, _properties(document)),
        **{name: packed(name, part.encode()) for name, part in filled.items()},
        _DOCUMENT: packed(_DOCUMENT, text),
    }
    carried = []
    if record is not None:
        made |= {part.name: part for part in (page.slot.types, page.slot.relations)}
        carried = carrying_parts(page.slot, record, text)
    names = [*page.names, _DOCUMENT, _CORE]
    return [*(made.get(name) or page.fixed[name] for name in names), *carried]


def _filled(page: Template, filling: Filling) -> dict[str, str]:
    """The text of each part with tags."""
    parts = [page.body, *page.tagged.values()]
    programs = [part for part in parts if part.reading is not None]
    faults = [fault for part in programs for fault in filling.unmet(part)]
    if faults:
        raise _NotFilledError(faults)
    try:
        return {part.part: part.rendered(filling.scope) for part in parts}
    except KeyError:
        read_parts = [part if part.reading else read(part.part, part.whole) for part in parts]
        raise _NotFilledError([f for part in read_parts for f in filling.unmet(part)]) from None
    except FaultsError as error:
        raise _NotFilledError([error.fault]) from None


def _properties(document: Document) -> bytes:
    title, author = in_attribute(document.title), in_attribute(document.author)
    return _PROPERTIES.format(title=title, author=author).encode()
