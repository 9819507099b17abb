"""Killed at any moment, a run loses nothing and leaves nothing half made."""

from __future__ import annotations

import random
import subprocess
import sys
from time import sleep
from typing import TYPE_CHECKING

import pytest

import khrongkan as kk
from khrongkan.bulk.state import STATE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RUN = "import sys, khrongkan as kk; kk.batch(sys.argv[1], sys.argv[2], to=['txt'])"


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if not path.name.startswith((STATE, ".khrongkan-draft-"))
    }


def test_killed_runs_add_up_to_an_undisturbed_one(
    lines: Callable[..., Path], out: Path, tmp_path: Path
) -> None:
    records = [{"name": f"โครงการ {n % 40}", "place": f"ห้อง {n}"} for n in range(400)]
    source = lines(*records)
    kk.batch(source, tmp_path / "undisturbed", to=["txt"])
    expected = _contents(tmp_path / "undisturbed")
    moments = random.Random(2562)  # noqa: S311 - no secret
    for _ in range(5):
        run = subprocess.Popen([sys.executable, "-c", RUN, source, out])  # noqa: S603 - our own words
        sleep(moments.uniform(0.3, 1.0))
        run.kill()
        run.wait()
        made = _contents(out) if out.exists() else {}
        assert made.items() <= expected.items()
    kk.batch(source, out, to=["txt"])
    assert _contents(out) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="the death of a process looks otherwise there")
def test_a_record_that_kills_its_worker_costs_one_row(
    lines: Callable[..., Path], out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os, khrongkan.bulk.work as work\n"
        "make = work.make\n"
        "work.make = lambda task, recipe: os._exit(9) if b'KILL' in task.data"
        " else make(task, recipe)\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    source = lines(*({"name": f"ก{n}"} for n in range(20)), {"name": "KILL"}, {"name": "ข"})
    summary = kk.batch(source, out, to=["txt"], jobs=2)
    assert (summary.made, summary.failed) == (21, 1)
    assert [failure.code for failure in summary.failures] == ["record-crashed"]
    assert summary.failures[0].position == 21


def test_a_script_that_its_workers_run_again_is_told(
    lines: Callable[..., Path], out: Path, tmp_path: Path
) -> None:
    script = tmp_path / "script.py"
    script.write_text(RUN.replace("to=['txt']", "to=['txt'], jobs=2"), encoding="utf-8")
    source = lines({"name": "ก"}, {"name": "ข"})
    run = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, script, source, out], capture_output=True, check=False, timeout=60
    )
    assert b"if __name__ ==" in run.stderr.rpartition(b"RunStopped")[2]
    assert run.returncode == 1
