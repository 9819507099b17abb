from __future__ import annotations

import io
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from pdfminer.converter import TextConverter
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

import khrongkan as kk
from khrongkan.writers import docx, html, pdf, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from khrongkan.compose.document import Document

FIXTURES = Path(__file__).parents[2] / "fixtures"
RECORDS = [
    path
    for path in sorted(FIXTURES.glob("*/*.json"))
    if path.name != "portfolio.json" and not path.parent.name.endswith("-clean")
]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Dotted lines, bars and what parts lines of a cell are drawn in one format, typed in another.
_DRAWN = re.compile(r"[\s.…_/█]")


def words(shown: str) -> str:
    return _DRAWN.sub("", shown)


def in_text(document: Document) -> str:
    return words(text.write(document).decode())


def in_docx(document: Document) -> str:
    with zipfile.ZipFile(io.BytesIO(docx.write(document))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    return words("".join(found.text or "" for found in body.iter(f"{W}t")))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hidden, self.words = 0, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser calls it so
        self.hidden += tag in {"style", "title"}

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"style", "title"}

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def in_html(document: Document) -> str:
    page = _Page()
    page.feed(html.write(document).decode())
    return words("".join(page.words))


class _Tagged(TextConverter):
    """The words of a PDF in the order of its content, but for artifacts: its page furniture."""

    def __init__(self, manager: PDFResourceManager, out: io.StringIO) -> None:
        super().__init__(manager, out, laparams=None)
        self.tags: list[str] = []

    def begin_tag(self, tag: Any, props: Any = None) -> None:  # noqa: ANN401, ARG002 - pdfminer calls it so
        self.tags.append(tag.name)

    def end_tag(self) -> None:
        self.tags.pop()

    def render_char(self, *args: Any, **named: Any) -> float:  # noqa: ANN401 - as above
        before = len(self.cur_item)
        width = super().render_char(*args, **named)
        if "Artifact" in self.tags:
            del self.cur_item._objs[before:]  # noqa: SLF001 - the only way to leave a letter out
        return width


def in_pdf(data: bytes) -> str:
    manager, out = PDFResourceManager(), io.StringIO()
    device = _Tagged(manager, out)
    interpreter = PDFPageInterpreter(manager, device)
    for page in PDFPage.get_pages(io.BytesIO(data)):
        interpreter.process_page(page)
    return words(out.getvalue())


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize(
    "read",
    [in_docx, in_html, lambda document: in_pdf(pdf.write(document))],
    ids=["docx", "html", "pdf"],
)
def test_every_format_says_the_same_words_in_the_same_order(
    path: Path, read: Callable[[Document], str]
) -> None:
    document = kk.compose(kk.load(path))
    assert read(document) == in_text(document)


def test_no_word_of_a_document_is_lost_in_plain_text() -> None:
    shown = in_text(kk.compose(kk.load(FIXTURES / "flagship-2562" / "2.10.json")))
    for expected in ("หลักการและเหตุผล", "(ห้าหมื่นบาทถ้วน)", "ผลที่คาดว่าจะได้รับ"):
        assert expected in shown
