"""How many Word files a second ``batch`` makes, by one process and by several, and in what room.

    python benchmarks/batch_rate.py [RECORDS] [JOBS]

The records are the projects among the fixtures, again and again, each with its own code. Each run
begins with an empty folder; runs with one process and with several take turns. Memory is read from
the operating system at record 1,000 and at the end, for this process and its workers.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import psutil

import khrongkan as kk

FIXTURES = Path(__file__).parent.parent / "fixtures" / "flagship-2562"
ROUNDS = 3
EARLY = 1_000


@dataclass
class Memory:
    """The most that any process held, in MB, at the first thousand and later."""

    early: float = 0.0
    late: float = 0.0
    _own: psutil.Process = field(default_factory=psutil.Process)

    def watch(self, progress: kk.Progress) -> None:
        """Called by the run now and then."""
        family = [self._own, *self._own.children(recursive=True)]
        most = max(self._size(process) for process in family)
        if progress.records <= EARLY:
            self.early = max(self.early, most)
        self.late = max(self.late, most)

    @staticmethod
    def _size(process: psutil.Process) -> float:
        try:
            return float(process.memory_info().rss) / 1024**2
        except psutil.NoSuchProcess:
            return 0.0


def main(count: int, jobs: int) -> None:
    """Measure, and print records a second and megabytes."""
    rates: dict[int, list[float]] = {1: [], jobs: []}
    memory = {1: Memory(), jobs: Memory()}
    with tempfile.TemporaryDirectory() as folder:
        source = written(Path(folder) / "records.jsonl", count)
        for _ in range(ROUNDS):
            for hands, found in rates.items():
                out = Path(folder) / "out"
                summary = kk.batch(source, out, jobs=hands, progress=memory[hands].watch)
                assert summary.made == count
                found.append(summary.made / summary.seconds)
                shutil.rmtree(out)
        again = rate_of_nothing_to_do(source, Path(folder) / "out", jobs)
    for hands, found in rates.items():
        used = memory[hands]
        print(
            f"{hands} process(es): median {statistics.median(found):6.0f} a second, "
            f"best {max(found):6.0f}; largest process {used.early:.0f} MB at {EARLY:,}, "
            f"{used.late:.0f} MB at {count:,}"
        )
    several, one = statistics.median(rates[jobs]), statistics.median(rates[1])
    print(f"{jobs} processes make {several / one:.2f} times as many as one")
    print(f"a run with nothing to do: {again:.0f} records a second")


def written(path: Path, count: int) -> Path:
    """So many records as JSON Lines."""
    files = sorted(FIXTURES.glob("2.*.json"))
    records = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            record = records[number % len(records)] | {"code": f"{number}"}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def rate_of_nothing_to_do(source: Path, out: Path, jobs: int) -> float:
    """Records a second of a run that finds everything done."""
    kk.batch(source, out, jobs=jobs)
    summary = kk.batch(source, out)
    return summary.kept / summary.seconds


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    main(words[0] if words else 10_000, words[1] if len(words) > 1 else 2)
