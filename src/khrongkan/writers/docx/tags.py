"""A part of a template with its tags found: cut at plain names, or handed to docxtpl and Jinja."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.docx.markup import in_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_TAG = re.compile(r"\{\{ ?([^\W\d]\w*) ?\}\}")
_PARAGRAPH_TAG = re.compile(
    r"<w:p[ >](?:(?!<w:p[ >]).)*?\{\{p ([^\W\d]\w*) ?\}\}(?:(?!</w:p>).)*</w:p>", re.DOTALL
)
_WHOLE_TAG = re.compile(r"\s*(\{\{p [^}]*\}\}|\{%p .*?%\})\s*", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p[ >](?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")
_BEGINNINGS = ("{{", "{%", "{#")


class Finished(str):
    """Markup that is finished: it goes into a part as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """The markup itself, as Jinja asks for it."""
        return self


@dataclass(frozen=True, slots=True)
class Tagged:
    """A part's text, literal and name by turns; or a Jinja template, where names don't suffice."""

    pieces: tuple[str, ...]
    place: Place
    jinja: Any = None

    @property
    def plain(self) -> bool:
        """Whether it holds no tag at all."""
        return self.jinja is None and len(self.pieces) == 1

    def rendered(self, facts: Mapping[str, str]) -> str:
        """The part with the facts in place of its tags.

        Raises:
            RenderError: if a tag names no fact, or what comes out is no longer XML.
        """
        if self.jinja is not None:
            return _rendered(self.jinja, facts, self.place)
        return "".join(
            [
                _fact(facts, piece, self.place) if number % 2 else piece
                for number, piece in enumerate(self.pieces)
            ]
        )

    def refuse_broken(self, part: bytes) -> None:
        """What a template's tags made must be XML still; plain names can't break it.

        Raises:
            RenderError: if it is none.
        """
        if self.jinja is None:
            return
        from lxml import etree  # noqa: PLC0415 - only for templates that say more than names

        try:
            etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError as error:
            raise RenderError(
                finding("template-tag-unread", self.place, text=str(error))
            ) from error


def tagged(xml: str, place: Place) -> Tagged:
    """Find the tags of a part.

    >>> tagged("<w:t>{{ name }}</w:t>", Place()).pieces
    ('<w:t>', 'name', '</w:t>')

    Raises:
        RenderError: if a tag can't be read, or a paragraph's tag doesn't stand alone in it.
    """
    cut = _TAG.split(_PARAGRAPH_TAG.sub(r"{{ \1 }}", xml))
    words = _MARKUP.sub("", "".join(cut[::2]))
    if any(beginning in words for beginning in _BEGINNINGS):
        return Tagged((), place, _compiled(xml, place))
    _refuse_company(xml, place)
    return Tagged(tuple(cut), place)


def _fact(facts: Mapping[str, str], name: str, place: Place) -> str:
    if name not in facts:
        raise RenderError(finding("template-name-unknown", place, name=name))
    value = facts[name]
    return value if isinstance(value, Finished) else in_text(value)


def _refuse_company(xml: str, place: Place) -> None:
    """A tag that stands for its whole paragraph would silently swallow words beside it."""
    for found in _PARAGRAPH.finditer(xml):
        words = _MARKUP.sub("", found[0])
        if ("{{p " in words or "{%p " in words) and not _WHOLE_TAG.fullmatch(words):
            raise RenderError(finding("template-tag-not-alone", place, text=words.strip()))


def _compiled(xml: str, place: Place) -> Any:  # noqa: ANN401 - a Jinja template; Jinja loads late
    from docxtpl import (  # type: ignore[import-untyped]  # noqa: PLC0415 - no stubs; 0.1 s late
        DocxTemplate,
    )
    from jinja2.exceptions import TemplateSyntaxError  # noqa: PLC0415 - as above

    from khrongkan.writers.docx.sandbox import environment, refuse_the_forbidden  # noqa: PLC0415

    _refuse_company(xml, place)
    source = DocxTemplate(None).patch_xml(xml)
    try:
        refuse_the_forbidden(source)
        return environment().from_string(source)
    except TemplateSyntaxError as error:
        raise RenderError(finding("template-tag-unread", place, text=error.message)) from error


def _rendered(jinja: Any, facts: Mapping[str, str], place: Place) -> str:  # noqa: ANN401 - as above
    from jinja2.exceptions import TemplateError, UndefinedError  # noqa: PLC0415 - as above

    try:
        return str(jinja.render(facts))
    except UndefinedError as error:
        name = str(error).split("'")[1::2][:1]
        raise RenderError(finding("template-name-unknown", place, name="".join(name))) from error
    except (TemplateError, TypeError) as error:
        raise RenderError(finding("template-tag-unread", place, text=str(error))) from error
