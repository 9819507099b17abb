"""What templates made to harm cost: each is filled and checked in a process of its own.

Run ``python benchmarks/hostile.py [NAME…]``. Prints wall time with the start of Python, processor
time, peak memory and what became of each. Exits 1 if one takes more than 2 s of processor time,
which is the time on the clock where nothing else runs, or 300 MB, or ends in a traceback.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parents[1] / "tests"
MOST_SECONDS, MOST_MEGABYTES, PATIENCE = 2.0, 300, 60
RECORD = {"name": "อาหาร", "period": "มิ.ย. 2569", "activities": ["ก"] * 20}


def main(wanted: list[str]) -> int:
    """Print a line for each template; 1 if one is over the limits."""
    sys.path.insert(0, str(TESTS))
    from hostile_templates import HOSTILE  # noqa: PLC0415 - it stands among the tests

    names = wanted or list(HOSTILE)
    over = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "mail.docx")
        for name in names:
            path.write_bytes(HOSTILE[name]())
            over += sum(not bearable(door, name, path) for door in ("fill", "check"))
    print(f"{len(names)} templates, filled and checked: {over} over the limits")
    return int(over > 0)


def bearable(door: str, name: str, path: Path) -> bool:
    """Whether a template is done with in time and memory; prints its line."""
    begun, spent = time.perf_counter(), os.times()
    command = [sys.executable, __file__, f"--{door}", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    wall, now = time.perf_counter() - begun, os.times()
    processor = now[2] + now[3] - spent[2] - spent[3]
    said, _, megabytes = done.stdout.strip().rpartition(" ")
    right = done.returncode == 0 and processor <= MOST_SECONDS and int(megabytes) <= MOST_MEGABYTES
    print(
        f"{' ' if right else '!'} {wall:5.2f} s {processor:5.2f} s {megabytes or '?':>4} MB "
        f"{door:5} {name[:60]:60} {said or done.stderr[-300:]}",
        flush=True,
    )
    return right


def one(door: str, path: Path) -> None:
    """Fill or check one template; prints what became of it, and the peak memory in MB."""
    import khrongkan as kk  # noqa: PLC0415 - only a process of its own needs it
    from khrongkan.writers import docx  # noqa: PLC0415 - as above
    from khrongkan.writers.templates.checking import check_template  # noqa: PLC0415 - as above

    try:
        if door == "--check":
            found = check_template(path)
            said = found[0].code if found else "right"
        else:
            made = docx.write(kk.compose(kk.load(RECORD)), template=path)
            said = f"made {len(made):,} bytes"
    except kk.RenderError as error:
        said = error.findings[0].code
    print(said, peak())


def peak() -> int:
    """The most memory that this process has had, in MB."""
    status = Path("/proc/self/status")
    if status.is_file():
        lines = status.read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))
    import resource  # noqa: PLC0415 - macOS; there it counts bytes

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024**2


if __name__ == "__main__":
    if sys.argv[1:2] in (["--fill"], ["--check"]):
        one(sys.argv[1], Path(sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
