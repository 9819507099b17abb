"""A folder of finished files from any number of records, by as many hands as there are.

The run's state stands in the folder. Whoever runs it again makes only what is missing, changed or
failed; nothing that was finished is lost, whatever ended the run before.
"""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Literal

from khrongkan.bulk.chunks import chunks_of
from khrongkan.bulk.delivery import deliver, sweep
from khrongkan.bulk.earlier import Earlier, still_good
from khrongkan.bulk.file_names import stem_of
from khrongkan.bulk.manifest import write_manifest
from khrongkan.bulk.recipes import Kitchen, kitchen
from khrongkan.bulk.sources import STANDARD_INPUT, Incoming, Sources, sources_of
from khrongkan.bulk.state import RunState, RunStopped, opened
from khrongkan.bulk.summary import Progress, Summary, Tally, summary_of
from khrongkan.bulk.work import Key, Made, Task, make_all
from khrongkan.bulk.workers import Processes, workers
from khrongkan.errors import Place, finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from os import PathLike

    from khrongkan.errors import Language
    from khrongkan.forms import Form

__all__ = ["Progress", "RunStopped", "Summary", "batch"]

_CHUNKS_A_JOB = 3


def batch(  # noqa: PLR0913 - each is a choice that a caller makes by name
    sources: str | PathLike[str] | Iterable[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    to: Sequence[str] = ("docx",),
    jobs: int = 1,
    executor: Executor | None = None,
    form: str | PathLike[str] | Form | None = None,
    template: str | PathLike[str] | None = None,
    pictures: Mapping[str, str | PathLike[str] | bytes] | None = None,
    digits: Literal["thai", "arabic"] | None = None,
    manifest: str | PathLike[str] | None = None,
    review: bool = False,
    lang: Language = "th",
    progress: Callable[[Progress], None] | None = None,
) -> Summary:
    r"""Makes the files of every record of ``sources`` in a folder, and says what came of it.

    Args:
        sources: files, folders, patterns, JSON Lines (``.jsonl``, ``.ndjson``), ``-`` for standard
            input; one or several.
        out: the folder; it is made where it isn't there yet.
        to: the formats, as suffixes.
        jobs: how many processes work.
        executor: who works instead: any :class:`concurrent.futures.Executor`, such as Dask's. Files
            come back to this process, so that its workers need not see ``out``.
        form: the form of every record; else each record's own, else the standard one.
        template: a Word file of your own with tags.
        pictures: what its pictures are, by name, as in :func:`khrongkan.render`; files that have
            changed make every sheet anew.
        digits: ``"thai"`` or ``"arabic"`` overrules the forms.
        manifest: where to write what came of each record, as ``.csv`` or ``.jsonl``.
        review: put what the checker finds beside the words, as :func:`khrongkan.render` does, and
            into the manifest.
        lang: what those notes are in: Thai (``"th"``) or English (``"en"``).
        progress: called now and then with how far the run is.

    Raises:
        LoadError: if a source isn't there or can't be read. A bad record raises nothing; it is
            counted, and told in the manifest.
        FormError: if ``form`` can't be used.
        RenderError: if a format is unknown, has no room for a review, or ``template`` can't be
            used.
        RunStopped: if the folder takes no more files, or another run is working in it.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     source = Path(folder) / "projects.jsonl"
    ...     _ = source.write_bytes('{"code": "2.6", "name": "ห้องสมุด"}\n{"nmae": "x"}\n'.encode())
    ...     first = batch(source, Path(folder) / "out", to=["txt"])
    ...     again = batch(source, Path(folder) / "out", to=["txt"])
    ...     [path.name for path in Path(folder, "out").glob("*.txt")]
    ['2.6 ห้องสมุด.txt']
    >>> (first.made, first.failed), (again.made, again.kept, again.failed)
    ((1, 1), (0, 1, 1))
    """
    words = [sources] if isinstance(sources, (str, os.PathLike)) else list(sources)
    folder = _folder(out)
    ready = kitchen(
        to,
        form,
        template,
        digits,
        pictures=pictures,
        review=lang if review else None,
        where=folder,
        afar=executor,
    )
    meant = sources_of(words)
    with opened(folder) as state, workers(jobs, executor) as hands:
        sweep(folder)
        run = _Run(state, ready, hands, folder, meant, progress)
        run.make_all(_CHUNKS_A_JOB * max(jobs, _hands_of(executor)))
        sweep(folder)
        state.save()
        if manifest is not None:
            write_manifest(state, manifest)
        return summary_of(state, run.counts)


def _folder(out: str | PathLike[str]) -> Path:
    folder = Path(out).absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _stopped(error, folder) from None
    return folder


def _hands_of(executor: Executor | None) -> int:
    return 1 if executor is None else (os.cpu_count() or 1) * 4


def _stopped(error: OSError, folder: Path) -> RunStopped:
    why = error.strerror or error
    return RunStopped(finding("unwritable", Place(source=str(folder)), why=why))


@dataclass(slots=True)
class _Run:
    """One run through all records."""

    state: RunState
    kitchen: Kitchen
    hands: Executor
    folder: Path
    sources: Sources
    progress: Callable[[Progress], None] | None
    tally: Tally = field(default_factory=Tally)
    _started: float = field(default_factory=perf_counter)
    _waiting: dict[Future[list[Made]], list[Task]] = field(default_factory=dict)
    _earlier: dict[Key, Earlier] = field(default_factory=dict)

    @property
    def counts(self) -> Progress:
        """How far the run is."""
        return self.tally.progress(perf_counter() - self._started, self.sources.size)

    def make_all(self, most_waiting: int) -> None:
        """Make what needs making, with no more chunks under way than ``most_waiting``."""
        for tasks in chunks_of(self._tasks(), self.kitchen.recipe):
            # What is claimed must be known before a worker writes it: see RunState.
            self.state.save()
            future = self.hands.submit(make_all, tasks, self.kitchen.recipe)
            self._waiting[future] = tasks
            while len(self._waiting) >= most_waiting or future.done():
                self._collect()
                if future not in self._waiting:
                    break
        while self._waiting:
            self._collect()
        self._tell()

    def _tasks(self) -> Iterator[Task]:
        seen = lru_cache(1)(partial(_seen_from, self.folder))
        for incoming in self.sources:
            task = self._task(incoming, seen(incoming.source))
            self.tally.read = incoming.read
            if task is not None:
                yield task
                continue
            self.tally.kept += 1
            if not self.tally.kept % 500:
                self._tell()

    def _task(self, incoming: Incoming, source: str) -> Task | None:
        """What is to be made of a record; nothing where it stands there already."""
        key = (source, incoming.position)
        digest = hashlib.sha256(incoming.data).hexdigest()
        row = self.state.row(key)
        if row and self.kitchen.is_current(row, digest):
            self.state.meet(key)
            return None
        line = f"-{incoming.position}" if incoming.position else ""
        wanted = stem_of(incoming.data, f"{Path(incoming.source).stem}{line}")
        stem = self.state.claim(key, wanted, digest, self.kitchen.recipe.to, row)
        if row and row.outputs:
            self._earlier[key] = Earlier(row.outputs, self.kitchen.still_holds(row, digest))
        return Task(key, incoming.source, incoming.data, stem)

    def _collect(self) -> None:
        """Take in the chunks that are finished; wait for one if none is."""
        finished, _ = wait(self._waiting, return_when="FIRST_COMPLETED")
        for future in [one for one in self._waiting if one in finished]:
            tasks = self._waiting.pop(future, None)
            if tasks is None:  # made again already, with a chunk whose worker was lost
                continue
            for made in self._results(future, tasks):
                self._take_in(made)
        self.state.save()
        self._tell()

    def _results(self, future: Future[list[Made]], tasks: list[Task]) -> Iterable[Made]:
        try:
            return future.result()
        except BrokenExecutor as error:
            if not isinstance(self.hands, Processes):
                raise RunStopped(finding("workers-lost", why=error)) from None
            others = [task for waiting in self._waiting.values() for task in waiting]
            self._waiting.clear()
            return self.hands.one_by_one([*tasks, *others], self.kitchen.recipe)
        except Exception as error:
            why = f"{type(error).__name__}: {error}"
            raise RunStopped(finding("workers-lost", why=why)) from error

    def _take_in(self, made: Made) -> None:
        if made.status == "stopped":
            self.state.save()
            raise RunStopped(finding("unwritable", Place(source=str(self.folder)), why=made.why))
        for file in made.files:
            if file.data is not None:
                self._deliver(file.name, file.data)
        earlier = self._earlier.pop(made.key, None)
        mark, form = self.kitchen.marks(made.form)
        kept = still_good(earlier, made, self.state, self.folder) if earlier else {}
        self.state.finish(made, mark, form, kept)
        if made.status == "done":
            self.tally.made += 1
        else:
            self.tally.failed += 1

    def _deliver(self, name: str, data: bytes) -> None:
        try:
            deliver(self.folder, name, data)
        except OSError as error:
            raise _stopped(error, self.folder) from None

    def _tell(self) -> None:
        if self.progress is not None:
            self.progress(self.counts)


def _seen_from(folder: Path, source: str) -> str:
    """The name of a source that holds when both are moved together, wherever the call is made."""
    if source == STANDARD_INPUT:
        return source
    try:
        return Path(os.path.relpath(source, folder)).as_posix()
    except ValueError:  # Another drive of Windows.
        return Path(source).absolute().as_posix()
