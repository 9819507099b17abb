"""What pages say of one another, of commands, dependencies and the licence is true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest

from khrongkan.cli import main

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]
COMMANDS = (
    "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/khrongkan demo",
    "python3 -m venv .venv && .venv/bin/pip install '.[dev]' && .venv/bin/pytest",
    r"py -m venv .venv; .venv\Scripts\pip install .; .venv\Scripts\khrongkan demo",
    r"py -m venv .venv; .venv\Scripts\pip install '.[dev]'; .venv\Scripts\pytest",
)


def read(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_gives_each_command_in_thai_and_in_english(command: str) -> None:
    assert read("README.md").count(f"`{command}`") == 2


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if target.startswith("https://"):
            continue
        path, _, anchor = unquote(target).partition("#")
        goal = (page.parent / path).resolve() if path else page
        assert goal.exists(), target
        assert not anchor or anchor in anchors(goal), target


def anchors(page: Path) -> set[str]:
    """The anchors that a reader of Markdown makes from the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_every_page_is_reached_from_the_handbook() -> None:
    handbook = read("docs", "README.md")
    for page in (ROOT / "docs").rglob("*.md"):
        path = page.relative_to(ROOT / "docs").as_posix()
        assert path == "README.md" or f"({path})" in handbook, path


def test_the_page_of_commands_names_every_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KHRONGKAN_LANG", "en")
    page = read("docs", "reference", "commands.md")
    for group in ((), ("form",)):
        assert main([*group, "--help"]) == 0
        commands = capsys.readouterr().out.split("Commands:\n")[1].split("\n\n")[0]
        listed = re.findall(r"^  ([a-z]+) ", commands, re.MULTILINE)
        assert listed
        for command in listed:
            assert f"`{' '.join(('khrongkan', *group, command))}" in page, command


def test_the_licence_is_that_of_the_package() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    assert read("LICENSE").startswith(f"{project['license']} License\n")


def test_the_changes_name_the_version() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    assert f"\n## {project['version']}\n" in read("CHANGELOG.md")
