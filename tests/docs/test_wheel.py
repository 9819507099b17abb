"""The wheel is whole: it works where there is no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if find_spec("hatchling") is None:
        reason = "hatchling, which builds the wheel, is not installed"
        if os.environ.get("KHRONGKAN_REQUIRE_TOOLS"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_every_template(wheel: Path) -> None:
    files = (path for path in (ROOT / "templates").rglob("*") if path.is_file())
    wanted = {
        f"khrongkan/templates/{path.relative_to(ROOT / 'templates').as_posix()}" for path in files
    }
    assert wanted <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_carries_every_table_of_words(wheel: Path) -> None:
    wanted = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.toml")}
    assert wanted
    assert wanted <= set(zipfile.ZipFile(wheel).namelist())


def test_a_sheet_is_made_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    code = (
        "import sys; sys.path.insert(0, 'installed'); import khrongkan as kk;"
        "assert 'installed' in kk.__file__, kk.__file__;"
        "kk.render(kk.load({'name': 'อาหารกลางวัน'}), 'sheet.docx')"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)  # noqa: S603 - as above
    assert (tmp_path / "sheet.docx").read_bytes().startswith(b"PK")
