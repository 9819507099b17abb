"""A whole chapter as one document: contents, allocation table, and every sheet from a new page.

It is composed, not merged from files: one set of styles, continuous page numbers, one outline.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from khrongkan.bulk.chapter_notes import chapter_notes, moved_under, sheet_source
from khrongkan.compose import compose
from khrongkan.compose.document import (
    Anchor,
    Block,
    Contents,
    Document,
    Entry,
    Fields,
    NewPage,
    Page,
    Paragraph,
    Run,
)
from khrongkan.compose.rules import prose, rules_of
from khrongkan.errors import LoadError, Place, RenderError, finding
from khrongkan.forms import form_for
from khrongkan.records import record_json
from khrongkan.records.portfolio import Footer, Portfolio
from khrongkan.thai import localize_digits
from khrongkan.writers.door import WITH_MARGIN, refuse_pictures_nowhere, write_document
from khrongkan.writers.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from os import PathLike

    from khrongkan.compose.rules import Rules
    from khrongkan.errors import Language
    from khrongkan.forms import Form
    from khrongkan.records import Record

FORMATS = ("docx", "pdf")
"""The formats of a book, as suffixes."""

_HEADING = "แผนการใช้จ่ายงบประมาณ"
_HEADS = ("โครงการ", "หน้า")


def book(  # noqa: PLR0913 - each is a choice that a planner makes by name
    portfolio: Record,
    path: str | PathLike[str],
    *,
    form: str | PathLike[str] | Form | None = None,
    template: str | PathLike[str] | None = None,
    pictures: Mapping[str, str | PathLike[str] | bytes] | None = None,
    digits: Literal["thai", "arabic"] | None = None,
    cover: bool = False,
    review: bool = False,
    lang: Language = "th",
) -> Path:
    """Writes the whole chapter of a portfolio to ``path``, and gives the path back.

    Args:
        portfolio: the portfolio, from :func:`khrongkan.load`.
        path: where to write; its suffix tells the format.
        form: the form of the allocation table; else the portfolio's own, else ``allocation``. Each
            sheet has the form that its project names.
        template: a Word file of your own with ``{{p body}}`` in it.
        pictures: what its pictures are, by name, as in :func:`khrongkan.render`.
        digits: ``"thai"`` or ``"arabic"`` overrules the forms.
        cover: whether the title has a page of its own.
        review: put what the checker finds beside the words of every sheet, as comments; for a Word
            file.
        lang: what those comments are in: Thai (``"th"``) or English (``"en"``).

    Raises:
        LoadError: if the record is no portfolio, or a project can't be read.
        FormError: if a form can't be used.
        RenderError: if the suffix is neither or has no room for a review, a text holds what the
            format can't, or the template or a picture can't be used.
        WriteError: if the file can't be written.
    """
    to = Path(path).suffix.removeprefix(".").casefold()
    if to not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise RenderError(finding("unknown-format", Place(), suffix=to, known=known))
    if review and to not in WITH_MARGIN:
        raise RenderError(finding("no-margin", suffix=f".{to}"))
    refuse_pictures_nowhere(pictures, template, [to])
    notes_in = lang if review else None
    chapter = book_document(portfolio, form, digits=digits, cover=cover, review=notes_in)
    document = paged(chapter, in_word=to == "docx" or template is not None)
    embedded = record_json(portfolio)
    data = write_document(document, to, template=template, pictures=pictures, record=embedded)
    return write_whole(path, data)


def book_document(
    portfolio: Record,
    form: str | PathLike[str] | Form | None = None,
    *,
    digits: Literal["thai", "arabic"] | None = None,
    cover: bool = False,
    review: Language | None = None,
) -> Document:
    """The chapter as one Document; its contents don't know the numbers of their pages yet.

    ``review`` is the language of the checker's notes, where they are wanted.

    Raises:
        LoadError: if the record is no portfolio, or a project can't be read.
        FormError: if a form can't be used.
    """
    if not isinstance(portfolio, Portfolio):
        raise LoadError(finding("not-a-portfolio", Place(source=portfolio.origin.source)))
    chosen = form_for(portfolio, form)
    rules = rules_of(chosen, portfolio.literals, digits)
    opening = compose(portfolio, chosen, digits=digits)
    sheets = [compose(project, digits=digits) for project in portfolio.sheets]
    titles, table = _parted(opening)
    blocks: list[Block] = [*titles, *([NewPage()] if cover else [])]
    blocks.append(_contents(portfolio, rules))
    blocks += [NewPage(), _bold(_HEADING), *table]
    for number, sheet in enumerate(sheets, start=1):
        own = moved_under(sheet.blocks, sheet_source(number)) if review else sheet.blocks
        blocks += [NewPage(landscape=sheet.page.landscape), *_sheet(own, sheet.title, number)]
    return Document(
        tuple(blocks),
        title=opening.title,
        author=opening.author,
        page=_page(opening.page, portfolio, rules),
        facts=opening.facts,
        notes=chapter_notes(portfolio, chosen, review) if review else (),
    )


def paged(document: Document, *, in_word: bool = False) -> Document:
    """The same with the page numbers in its contents that our own layout gives.

    In Word no line (ต่อ) stands above a table that goes on, so pages are counted without.
    """
    from khrongkan.writers import pdf  # noqa: PLC0415 - Typst takes a while to load

    numbers = pdf.pages_of_anchors(document, going_on=not in_word)
    script: Literal["thai", "arabic"] = "thai" if document.page.thai_numbers else "arabic"
    pages = {name: localize_digits(str(number), script) for name, number in numbers.items()}
    return replace(document, blocks=tuple(_numbered(block, pages) for block in document.blocks))


def _numbered(block: Block, pages: Mapping[str, str]) -> Block:
    if not isinstance(block, Contents):
        return block
    entries = (replace(entry, page=pages.get(entry.anchor, "")) for entry in block.entries)
    return replace(block, entries=tuple(entries))


def _parted(opening: Document) -> tuple[list[Block], list[Block]]:
    """The title lines of the chapter, and what stands below them."""
    blocks = list(opening.blocks)
    count = 0
    while count < len(blocks) and _is_title(blocks[count]):
        count += 1
    return blocks[:count], blocks[count:]


def _is_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style in {"title", "subtitle"}


def _bold(words: str) -> Paragraph:
    return Paragraph((Run(words, "bold"),), "title")


def _contents(portfolio: Portfolio, rules: Rules) -> Contents:
    return Contents(
        _HEADS,
        tuple(
            Entry(
                label=prose(project.code or "", rules),
                text=prose(project.name or "", rules),
                anchor=_name(number),
            )
            for number, project in enumerate(portfolio.sheets, start=1)
        ),
    )


def _name(number: int) -> str:
    return f"kk{number}"


def _sheet(blocks: Sequence[Block], title: str, number: int) -> Iterator[Block]:
    """The blocks of a sheet, its anchor before the block that has the project's name."""
    named = next((at for at, block in enumerate(blocks) if isinstance(block, Fields)), 0)
    for at, block in enumerate(blocks):
        if at == named:
            yield Anchor(_name(number), title)
        yield block


def _page(page: Page, portfolio: Portfolio, rules: Rules) -> Page:
    """One foot line for all pages, with the number of the first as the portfolio gives it."""
    footer = portfolio.footer if isinstance(portfolio.footer, Footer) else Footer()
    return replace(
        page,
        number="foot",
        landscape=False,
        first=footer.first_page or 1,
        thai_numbers=rules.digits == "thai",
    )
