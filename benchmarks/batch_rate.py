"""How many Word files a second ``batch`` makes, by one process and by several.

    python benchmarks/batch_rate.py [RECORDS] [JOBS]

The records are the projects among the fixtures, again and again, each with its own code. Each run
begins with an empty folder; runs with one process and with several take turns. What memory they
take is measured by ``batch_memory.py``.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

import khrongkan as kk

FIXTURES = Path(__file__).parent.parent / "fixtures" / "flagship-2562"
ROUNDS = 3
EARLY = 1_000


def main(count: int, jobs: int) -> None:
    """Measure, and print records a second and megabytes."""
    rates: dict[int, list[float]] = {1: [], jobs: []}
    with tempfile.TemporaryDirectory() as folder:
        source = written(Path(folder) / "records.jsonl", count)
        for _ in range(ROUNDS):
            for hands, found in rates.items():
                out = Path(folder) / "out"
                summary = kk.batch(source, out, jobs=hands)
                assert summary.made == count
                found.append(summary.made / summary.seconds)
                shutil.rmtree(out)
        again = rate_of_nothing_to_do(source, Path(folder) / "out", jobs)
    for hands, found in rates.items():
        middle = statistics.median(found)
        print(f"{hands} process(es): median {middle:6.0f} a second, best {max(found):6.0f}")
    several, one = statistics.median(rates[jobs]), statistics.median(rates[1])
    print(f"{jobs} processes make {several / one:.2f} times as many as one")
    print(f"a run with nothing to do: {again:.0f} records a second")


def written(path: Path, count: int) -> Path:
    """So many records as JSON Lines."""
    records = projects()
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            record = records[number % len(records)] | {"code": f"{number}"}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def projects() -> list[dict[str, Any]]:
    """The projects among the fixtures."""
    files = sorted(FIXTURES.glob("2.*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def rate_of_nothing_to_do(source: Path, out: Path, jobs: int) -> float:
    """Records a second of a run that finds everything done."""
    kk.batch(source, out, jobs=jobs)
    summary = kk.batch(source, out)
    return summary.kept / summary.seconds


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    main(words[0] if words else 10_000, words[1] if len(words) > 1 else 2)
