"""PDFs of a Word template of one's own: LibreOffice starts slowly, so a chunk shares one call."""

from __future__ import annotations

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from khrongkan.bulk.work import Made, Recipe, Sheets, Task, attempt, delivered, failed, sheets_of
from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.templates.to_pdf import each_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def converted(tasks: Sequence[Task], recipe: Recipe) -> Iterator[Made]:
    """Make the files of each task, the PDFs all together; one that can't be made costs its row."""
    started = perf_counter()
    written = [attempt(task, partial(_with_word, task, recipe)) for task in tasks]
    words = {
        f"{at}": sheets.files["docx"]
        for at, sheets in enumerate(written)
        if isinstance(sheets, Sheets)
    }
    try:
        pdfs = each_pdf(words)
    except RenderError as error:
        yield from (failed(task, error.findings) for task in tasks)
        return
    share = (perf_counter() - started) / len(tasks)
    for at, (task, sheets) in enumerate(zip(tasks, written, strict=True)):
        yield _made(task, sheets, pdfs.get(f"{at}"), recipe)._replace(seconds=share)


def _with_word(task: Task, recipe: Recipe) -> Sheets:
    """A record's files but the PDF, with the Word file that the PDF is made of."""
    others = tuple(name for name in recipe.to if name not in {"pdf", "docx"})
    return sheets_of(task, recipe._replace(to=("docx", *others)))


def _made(task: Task, sheets: Sheets | Made, pdf: bytes | None, recipe: Recipe) -> Made:
    if isinstance(sheets, Made):
        return sheets
    if pdf is None:
        return failed(task, [finding("libreoffice-failed", Place(source=task.source))])
    return attempt(task, partial(delivered, task, _asked(sheets, pdf, recipe), recipe))


def _asked(sheets: Sheets, pdf: bytes, recipe: Recipe) -> Sheets:
    """The files that were asked for, in that order."""
    files: Mapping[str, bytes] = {**sheets.files, "pdf": pdf}
    return sheets._replace(files={name: files[name] for name in recipe.to})
