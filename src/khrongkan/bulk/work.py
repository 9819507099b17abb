"""What a worker does: records in, finished files out. All of it travels between processes."""

from __future__ import annotations

import hashlib
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from khrongkan.bulk.delivery import deliver
from khrongkan.compose import compose
from khrongkan.errors import Finding, KhrongkanError, Place, finding
from khrongkan.forms import find_form
from khrongkan.records import load, load_warnings, record_json
from khrongkan.records.origin import Origin
from khrongkan.writers.door import write_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from khrongkan.forms import Form

Key = tuple[str, int]
"""Where a record stands: its source, and its line there (0: the whole file)."""


class Recipe(NamedTuple):
    """How every sheet of a run is made. Without a ``folder`` the files travel back as bytes."""

    to: tuple[str, ...]
    form: str | Form | None = None
    template: str | None = None
    digits: Literal["thai", "arabic"] | None = None
    folder: Path | None = None


class Task(NamedTuple):
    """One record to make: where it stands, the name of its source, its bytes, its files' name."""

    key: Key
    source: str
    data: bytes
    stem: str


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
    for task in tasks:
        made.append(make(task, recipe))
        if made[-1].status == "stopped":
            break
    return made


def make(task: Task, recipe: Recipe) -> Made:
    """Make the files of one record. Whatever is wrong with it becomes findings."""
    started = perf_counter()
    try:
        made = _made(task, recipe)
    except KhrongkanError as error:
        made = _failed(task, error.findings)
    except OSError as error:
        made = Made(task.key, "stopped", why=str(error.strerror or error))
    except Exception as error:  # noqa: BLE001 - one record that meets a defect must not end the run
        what = f"{type(error).__name__}: {error}"
        made = _failed(task, [finding("record-crashed", Place(source=task.source), what=what)])
    return made._replace(seconds=perf_counter() - started)


def _failed(task: Task, findings: Sequence[Finding]) -> Made:
    return Made(task.key, "failed", findings=_as_data(findings, task))


def _as_data(findings: Sequence[Finding], task: Task) -> tuple[dict[str, Any], ...]:
    """Findings as plain data; those of a line of many records tell the line."""
    _, line = task.key
    rows = [found.as_dict() for found in findings]
    return tuple(row | {"file": task.source, "record_line": line or None} for row in rows)


def _made(task: Task, recipe: Recipe) -> Made:
    record = load(task.data)
    origin = record.origin
    record._origin = Origin(task.source, origin.text, origin.warnings)  # noqa: SLF001 - bytes don't know their file
    form = find_form(recipe.form or record.form, record.kind)
    document = compose(record, form, digits=recipe.digits)
    embedded = record_json(record)
    files = []
    for name in recipe.to:
        data = write_document(document, name, template=recipe.template, record=embedded)
        files.append(_delivered(f"{task.stem}.{name}", name, data, recipe))
    warnings = _as_data(load_warnings(record), task)
    return Made(task.key, "done", record.form or form.id, tuple(files), warnings)


def _delivered(name: str, format_: str, data: bytes, recipe: Recipe) -> MadeFile:
    made = MadeFile(format_, name, hashlib.sha256(data).hexdigest(), len(data))
    if recipe.folder is None:
        return made._replace(data=data)
    deliver(recipe.folder, name, data)
    return made


def unmade(tasks: Sequence[Task], why: str) -> Iterator[Made]:
    """The tasks of a worker process that died over them."""
    for task in tasks:
        yield _failed(task, [finding("record-crashed", Place(source=task.source), what=why)])
