"""Whether memory stays flat: the peak of each process of a run at record 1,000 and at its end.

    python benchmarks/batch_memory.py [RECORDS] [JOBS] [LETTERS]

The records come in by standard input, as a stream that stands in no file: the projects among the
fixtures, again and again, each with sentences of its own, as a nation's records have, and with a
note of so many letters (10,000 letters make 400 MB of 10,000 records). Peaks are the operating
system's own; where it keeps none, the most that was seen.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
from batch_rate import EARLY, projects

import khrongkan as kk

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITE = "--write"
SENTENCE = 40
"""Letters: longer texts are sentences."""


class Peaks:
    """The most memory that each process ever held, in bytes: at the first thousand, and later."""

    def __init__(self) -> None:
        self.early: dict[int, int] = {}
        self.late: dict[int, int] = {}
        self._own = psutil.Process()
        self._looked = -1

    def watch(self, progress: kk.Progress) -> None:
        """Called by the run now and then; looks once in a hundred records."""
        if progress.records // 100 == self._looked:
            return
        self._looked = progress.records // 100
        for process in self._family():
            now = max(self.late.get(process.pid, 0), peak(process))
            self.late[process.pid] = now
            if progress.records <= EARLY:
                self.early[process.pid] = now

    def _family(self) -> Iterator[psutil.Process]:
        yield self._own
        yield from filter(_is_worker, self._own.children(recursive=True))

    def rows(self) -> Iterator[str]:
        """A line a process."""
        for pid, late in self.late.items():
            who = "this process" if pid == os.getpid() else "a worker   "
            early = self.early.get(pid, 0)
            print_early, print_late = early / 1024**2, late / 1024**2
            yield f"{who}: {print_early:6.1f} MB at {EARLY:,}, {print_late:6.1f} MB at the end"


def _is_worker(child: psutil.Process) -> bool:
    """Rather than the writer of the records, or what Python starts beside its workers."""
    try:
        return "--multiprocessing-fork" in child.cmdline()
    except psutil.NoSuchProcess:
        return False


def peak(process: psutil.Process) -> int:
    """The most that a process ever held, as its system counts it."""
    status = Path(f"/proc/{process.pid}/status")
    try:
        words = status.read_text(encoding="utf-8") if status.exists() else ""
        if "VmHWM:" in words:
            return int(words.split("VmHWM:")[1].split()[0]) * 1024
        told = process.memory_info()
        return int(getattr(told, "peak_wset", told.rss))
    except (OSError, psutil.NoSuchProcess):
        return 0


def main(count: int, jobs: int, letters: int) -> None:
    """Measure, and print megabytes."""
    peaks = Peaks()
    command = [sys.executable, __file__, WRITE, f"{count}", f"{letters}"]
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(command, stdout=subprocess.PIPE) as writer,
    ):
        assert writer.stdout is not None
        sys.stdin = io.TextIOWrapper(writer.stdout, encoding="utf-8")
        summary = kk.batch("-", Path(folder) / "out", jobs=jobs, progress=peaks.watch)
    assert summary.made == count
    print(f"{count:,} records by {jobs} process(es) in {summary.seconds:.0f} s")
    print("\n".join(peaks.rows()))


def write(count: int, letters: int) -> None:
    """So many records to standard output."""
    records = projects()
    note = "ก" * letters
    for number in range(count):
        record = own(records[number % len(records)], number)
        record |= {"code": f"{number}", "extra": {"note": note}}
        sys.stdout.buffer.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")


def own(value: Any, number: int) -> Any:  # noqa: ANN401 - JSON, as it was read
    """The same with a number in every sentence, so that no two records say the same."""
    match value:
        case dict():
            return {key: own(inner, number) for key, inner in value.items()}
        case list():
            return [own(inner, number) for inner in value]
        case str() if len(value) > SENTENCE:
            return f"{value} ({number})"
        case _:
            return value


if __name__ == "__main__":
    if sys.argv[1:2] == [WRITE]:
        write(*map(int, sys.argv[2:4]))
    else:
        words = [int(word) for word in sys.argv[1:]]
        main(*(words + [10_000, 2, 10_000][len(words) :]))
