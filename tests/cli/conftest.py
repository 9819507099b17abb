"""Calling the command line in this process, in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calling import Answer
from khrongkan.cli import main
from khrongkan.shipped import templates

if TYPE_CHECKING:
    from calling import Call


@pytest.fixture
def khrongkan(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Call:
    """``khrongkan("check", "a.json")`` runs the command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KHRONGKAN_LANG", raising=False)

    def call(*words: object) -> Answer:
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return call


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample record that comes with khrongkan, in the folder of the test."""
    shipped = templates() / "samples" / "project.json"
    return Path(shutil.copy(shipped, tmp_path / "sample.json"))
