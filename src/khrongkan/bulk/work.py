"""What a worker does: records in, finished files out. All of it travels between processes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from khrongkan.bulk.delivery import deliver
from khrongkan.compose import compose
from khrongkan.errors import Finding, KhrongkanError, Place, finding
from khrongkan.forms import find_form
from khrongkan.records import load, load_warnings, record_json
from khrongkan.records.origin import Origin
from khrongkan.writers.door import write_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from khrongkan.compose import Document
    from khrongkan.errors import Language
    from khrongkan.forms import Form
    from khrongkan.records import Record

T = TypeVar("T")

Key = tuple[str, int]
"""Where a record stands: its source, and its line there (0: the whole file)."""


class Recipe(NamedTuple):
    """How every sheet of a run is made. Without a ``folder`` the files travel back as bytes.

    ``pictures`` are those of the template; ``review`` is the language of the checker's
    notes beside the words, where they are wanted.
    """

    to: tuple[str, ...]
    form: str | Form | None = None
    template: str | None = None
    digits: Literal["thai", "arabic"] | None = None
    folder: Path | None = None
    review: Language | None = None
    pictures: tuple[tuple[str, str | bytes], ...] = ()

    @property
    def by_libreoffice(self) -> bool:
        """Whether PDFs are made of Word files, which takes LibreOffice."""
        is_word = self.template is not None and Path(self.template).suffix.casefold() != ".pdf"
        return is_word and "pdf" in self.to


class Task(NamedTuple):
    """One record to make: where it stands, the name of its source, its bytes, its files' name."""

    key: Key
    source: str
    data: bytes
    stem: str


class Sheets(NamedTuple):
    """A record's files before they are written: its form, their bytes by format, its findings."""

    form: str
    files: dict[str, bytes]
    findings: tuple[dict[str, Any], ...]


class MadeFile(NamedTuple):
    """A finished file: format, name, SHA-256, size; its bytes where nobody has written it yet."""

    format: str
    name: str
    sha256: str
    size: int
    data: bytes | None = None


class Made(NamedTuple):
    """What came of a task. ``stopped``: the folder takes no more files, and ``why``."""

    key: Key
    status: Literal["done", "failed", "stopped"]
    form: str = ""
    files: tuple[MadeFile, ...] = ()
    findings: tuple[dict[str, Any], ...] = ()
    seconds: float = 0.0
    why: str = ""


def make_all(tasks: Sequence[Task], recipe: Recipe) -> list[Made]:
    """Make each record; a folder that takes no more files ends it early."""
    made: list[Made] = []
    for one in _each(tasks, recipe):
        made.append(one)
        if one.status == "stopped":
            break
    return made


def _each(tasks: Sequence[Task], recipe: Recipe) -> Iterator[Made]:
    if recipe.by_libreoffice:
        from khrongkan.bulk.converting import converted  # noqa: PLC0415 - few runs need it

        return converted(tasks, recipe)
    return (make(task, recipe) for task in tasks)


def make(task: Task, recipe: Recipe) -> Made:
    """Make the files of one record. Whatever is wrong with it becomes findings."""
    started = perf_counter()
    made = attempt(task, lambda: delivered(task, sheets_of(task, recipe), recipe))
    return made._replace(seconds=perf_counter() - started)


def attempt(task: Task, step: Callable[[], T]) -> T | Made:
    """What a step of making gives, or what came of the task where it raises."""
    try:
        return step()
    except KhrongkanError as error:
        return failed(task, error.findings)
    except OSError as error:
        return Made(task.key, "stopped", why=str(error.strerror or error))
    except Exception as error:  # noqa: BLE001 - one record that meets a defect must not end the run
        what = f"{type(error).__name__}: {error}"
        return failed(task, [finding("record-crashed", Place(source=task.source), what=what)])


def failed(task: Task, findings: Sequence[Finding]) -> Made:
    """A task of which nothing came, and why."""
    return Made(task.key, "failed", findings=_as_data(findings, task))


def _as_data(findings: Sequence[Finding], task: Task) -> tuple[dict[str, Any], ...]:
    """Findings as plain data; those of a line of many records tell the line."""
    _, line = task.key
    rows = [found.as_dict() for found in findings]
    return tuple(row | {"file": task.source, "record_line": line or None} for row in rows)


def sheets_of(task: Task, recipe: Recipe) -> Sheets:
    """The files of a record as bytes, in every format of the recipe."""
    record = load(task.data)
    origin = record.origin
    record._origin = Origin(task.source, origin.text, origin.warnings)  # noqa: SLF001 - bytes don't know their file
    form = find_form(recipe.form or record.form, record.kind)
    document = compose(record, form, digits=recipe.digits)
    findings: Sequence[Finding] = load_warnings(record)
    if recipe.review:
        document, findings = _reviewed(document, record, form, recipe.review)
    embedded = record_json(record)
    files = {
        name: write_document(
            document,
            name,
            template=recipe.template,
            pictures=dict(recipe.pictures),
            record=embedded,
        )
        for name in recipe.to
    }
    return Sheets(record.form or form.id, files, _as_data(findings, task))


def _reviewed(
    document: Document, record: Record, form: Form, lang: Language
) -> tuple[Document, Sequence[Finding]]:
    """The document with the checker's notes, and what the checker finds."""
    from khrongkan.checks import check, notes  # noqa: PLC0415 - few runs need it

    return replace(document, notes=notes(record, form, lang=lang)), check(record, form)


def delivered(task: Task, sheets: Sheets, recipe: Recipe) -> Made:
    """Write the files of a record, or send them back where the folder isn't seen from here."""
    files = tuple(
        _delivered(f"{task.stem}.{name}", name, data, recipe) for name, data in sheets.files.items()
    )
    return Made(task.key, "done", sheets.form, files, sheets.findings)


def _delivered(name: str, format_: str, data: bytes, recipe: Recipe) -> MadeFile:
    made = MadeFile(format_, name, hashlib.sha256(data).hexdigest(), len(data))
    if recipe.folder is None:
        return made._replace(data=data)
    deliver(recipe.folder, name, data)
    return made


def unmade(tasks: Sequence[Task], why: str) -> Iterator[Made]:
    """The tasks of a worker process that died over them."""
    for task in tasks:
        yield failed(task, [finding("record-crashed", Place(source=task.source), what=why)])
