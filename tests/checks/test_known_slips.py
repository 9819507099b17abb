"""The benchmark of known slips: how much is found, and that a reader has judged every finding."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "defects.py"


def test_most_known_slips_are_found_and_every_finding_was_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    spec = importlib.util.spec_from_file_location("defects", SCRIPT)
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    sys.modules["defects"] = script
    spec.loader.exec_module(script)
    assert script.main() == 0
    shares = {
        line[0]: int(line.rpartition(" ")[2].rstrip("%"))
        for line in capsys.readouterr().out.splitlines()
        if line[:2] in {"H:", "M:"}
    }
    assert shares["H"] >= 85
    assert shares["M"] >= 60
