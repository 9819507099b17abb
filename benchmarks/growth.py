"""How the time of a Word file grows with the rows of its budget: 10 to 10,000.

    python benchmarks/growth.py

Each row has a name, a category and an amount; the fastest of several runs counts. Linear
growth shows as a steady time a row.
"""

from __future__ import annotations

import json
import resource
import time

import khrongkan as kk

SIZES = (10, 100, 1_000, 10_000)


def main() -> None:
    """Measure, and print milliseconds and microseconds a row."""
    print("  rows       ms   µs a row    bytes")
    for rows in SIZES:
        data = record(rows)
        runs = max(3, 300 // rows)
        taken, size = min(timed(data) for _ in range(runs))
        print(f"{rows:6,} {taken * 1e3:8.1f} {taken / rows * 1e6:10.1f} {size:8,}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def record(rows: int) -> bytes:
    """A project with a budget of so many rows."""
    lines = [
        {"name": f"ค่าเอกสารชุดที่ {n}", "amount": 50 * (n + 10), "category": "materials"}
        for n in range(rows)
    ]
    return json.dumps({"name": "จัดซื้อเอกสาร", "budget": {"lines": lines}}).encode()


def timed(data: bytes) -> tuple[float, int]:
    """How long a record takes, from JSON bytes to .docx bytes; and the size of the file."""
    began = time.perf_counter()
    made = kk.render_bytes(kk.load(data), "docx", keep_record=False)
    return time.perf_counter() - began, len(made)


if __name__ == "__main__":
    main()
