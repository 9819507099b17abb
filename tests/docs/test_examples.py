"""Every example on every page is run, in the order of the page, in a folder of its own.

A comment above a block says more of it: ``<!-- file: a.json -->`` saves it, ``wrong`` means that it
must not load, ``<!-- exits 1 -->`` is the exit code of its command, and ``<!-- output -->`` holds
what the command before it has said, all of it.
"""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
import tomllib
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import khrongkan as kk
from khrongkan.cli import main

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(
    r"(?:^<!-- (?P<note>.*?) -->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(r"(?:\.venv[\\/](?:bin|Scripts)[\\/])?khrongkan (?P<rest>[^;&\n]*)")
OTHER_PROGRAMS = re.compile(r"(\.venv/bin/)?(python|python3|py)\b")


@dataclass
class Reader:
    """One who does what a page says, block by block."""

    names: dict[str, Any] = field(default_factory=dict)
    said: str = ""

    def follow(self, language: str, text: str, note: str) -> None:
        """Do what one block says."""
        if saved := re.search(r"file: (\S+?)(;|$)", note):
            Path(saved[1]).write_text(text, encoding="utf-8")
        match language:
            case "json":
                self.load(text, right="wrong" not in note)
            case "toml":
                tomllib.loads(text)
            case "python":
                exec(compile(text, "page", "exec"), self.names)  # noqa: S102 - that is the test
            case "sh" | "powershell":
                self.run(text, int(note.removeprefix("exits ") or 0))
            case "text":
                self.compare(text if note == "output" else "")
            case _:
                pytest.fail(f"nobody knows how to try a block of {language}")

    @staticmethod
    def load(text: str, *, right: bool) -> None:
        """A record on a page loads, or each of a list; one that shows mistakes doesn't."""
        if right:
            several = json.loads(text) if text.startswith("[") else [text]
            for one in several:
                kk.load(one)
            return
        with pytest.raises(kk.LoadError):
            kk.load(text)

    def run(self, text: str, exit_code: int) -> None:
        """Run the khrongkan commands of a block; other programs are for the reader alone."""
        screen = io.StringIO()
        for line in text.splitlines():
            commands = [shlex.split(found["rest"]) for found in COMMAND.finditer(line)]
            assert commands or OTHER_PROGRAMS.match(line), line
            for command in commands:
                with redirect_stdout(screen), redirect_stderr(screen):
                    code = main(command)
                assert code == exit_code, (line, screen.getvalue())
        self.said = screen.getvalue()

    def compare(self, text: str) -> None:
        """What a page shows as output is just what was said, from the first line to the last."""
        if text:
            assert text.splitlines() == self.said.splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_examples_of_a_page_do_what_it_says(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KHRONGKAN_LANG", raising=False)
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    reader = Reader()
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        reader.follow(block["language"], block["text"], block["note"] or "")


def test_no_block_of_a_page_is_passed_over() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        fences = len(re.findall(r"^```", text, re.MULTILINE))
        assert fences == 2 * len(BLOCK.findall(text)), page


def test_the_chapter_of_the_readme_makes_every_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    chapter = next(b["text"] for b in BLOCK.finditer(text) if "flagship-2562" in b["text"])
    exec(compile(chapter, "page", "exec"), {})  # noqa: S102 - that is the test
    made = {sheet.stem for sheet in Path("chapter").glob("*.docx")}
    assert made == {f"2.{number}" for number in range(1, 17)}
