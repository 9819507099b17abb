"""The command as its own process: encodings, pipes, signals, and what it imports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from khrongkan.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from calling import Call

KHRONGKAN = [sys.executable, "-m", "khrongkan"]


def run(
    *words: object, folder: Path, encoding: str = "utf-8"
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own command
        [*KHRONGKAN, *map(str, words)],
        check=False,
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )


@pytest.mark.parametrize("encoding", ["cp874", "cp1252", "ascii", "utf-8", "utf-16"])
def test_no_encoding_of_the_terminal_crashes_it(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.json").write_text('{"ชื่อ 😀": "ก"}', encoding="utf-8")
    answer = run("check", "a.json", folder=tmp_path, encoding=encoding)
    assert answer.returncode == 2
    told = answer.stderr.decode(encoding)
    assert "a.json:1:2" in told
    assert "Traceback" not in told
    assert ("ไม่มีหัวข้อ" in told) == (encoding not in {"cp1252", "ascii"})


@pytest.mark.parametrize("encoding", ["cp874", "ascii"])
def test_data_for_other_programs_is_utf_8_whatever_the_terminal_speaks(
    tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "a.json").write_text('{"ชื่อ 😀": "ก"}', encoding="utf-8")
    checked = run("check", "a.json", "--json", folder=tmp_path, encoding=encoding)
    assert "ชื่อ 😀" in json.loads(checked.stdout.decode("utf-8"))[0]["pointer"]
    schema = run("schema", folder=tmp_path, encoding=encoding)
    assert "ชื่อโครงการ" in json.loads(schema.stdout.decode("utf-8"))["properties"]


def test_the_exit_code_reaches_the_shell(tmp_path: Path) -> None:
    assert run("--version", folder=tmp_path).returncode == 0
    assert run("nonsense", folder=tmp_path).returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes that close this way")
@pytest.mark.parametrize("words", [["schema"], ["form", "show", "project"], ["--help"]])
def test_a_closed_pipe_is_silent(tmp_path: Path, words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    answer = subprocess.run(  # noqa: S603 - our own command
        [*KHRONGKAN, *words], check=False, stdout=writing, stderr=subprocess.PIPE, cwd=tmp_path
    )
    os.close(writing)
    assert answer.stderr == b""
    assert answer.returncode == 141


def test_ctrl_c_ends_without_a_traceback(khrongkan: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("khrongkan.cli.form.outline", interrupted)
    answer = khrongkan("form", "show", "project")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_the_unexpected_is_told_in_one_sentence(
    khrongkan: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        message = "เลขไม่ตรง"
        raise ArithmeticError(message)

    monkeypatch.setattr("khrongkan.cli.form.outline", fail)
    answer = khrongkan("form", "show", "project")
    assert answer.code == 70
    assert answer.err.startswith("ขออภัย โปรแกรมทำงานผิดพลาดโดยไม่คาดคิด (ArithmeticError: เลขไม่ตรง)")
    assert "Traceback" not in answer.err
    with pytest.raises(ArithmeticError):
        main(["form", "show", "project", "--debug"])


def _modules_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"
    answer = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", script], check=True, capture_output=True
    )
    return set(answer.stderr.decode().split())


HEAVY = {"pydantic", "babel", "docx", "docxtpl", "lxml", "jinja2", "rich", "jiter", "tree_sitter"}


def test_help_imports_nothing_heavy() -> None:
    loaded = _modules_after("from khrongkan.cli import main; main(['--help'])")
    assert loaded & HEAVY == set()
    assert "click" in loaded


def test_the_package_itself_imports_no_room_until_asked() -> None:
    loaded = _modules_after("import khrongkan; dir(khrongkan)")
    assert {name for name in loaded if name.startswith("khrongkan")} == {"khrongkan"}
    assert loaded & HEAVY == set()


def test_a_call_imports_its_own_command_alone() -> None:
    loaded = _modules_after("from khrongkan.cli import main; main(['extract', 'none.docx'])")
    assert "khrongkan.cli.extract" in loaded
    assert not {"khrongkan.cli.batch", "khrongkan.cli.new", "khrongkan.cli.template"} & loaded


def in_a_shell(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S602 - a redirection is the shell's own
        f'"{sys.executable}" -m khrongkan {line}',
        shell=True,
        check=False,
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes a stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_crash(tmp_path: Path, closed: str) -> None:
    answer = in_a_shell(f"form list {closed}", tmp_path)
    assert (answer.returncode, answer.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux alone has /dev/full")  # noqa: PTH110 - a device
@pytest.mark.parametrize("line", ["form list", "schema", "check --json ."])
def test_a_full_disk_behind_standard_output_is_told_in_a_sentence(
    tmp_path: Path, line: str
) -> None:
    answer = in_a_shell(f"{line} --lang en >/dev/full", tmp_path)
    told = answer.stderr.decode()
    assert answer.returncode == 1
    assert told.startswith("stdout: The file can't be written: No space left")
    assert "Traceback" not in told


@pytest.mark.parametrize("line", ["demo -o", "new -o"])
def test_a_file_name_too_long_for_the_disk_is_told_in_a_sentence(tmp_path: Path, line: str) -> None:
    answer = run(*line.split(), "x" * 300 + ".json", "--lang", "en", folder=tmp_path)
    told = answer.stderr.decode()
    assert answer.returncode == 1
    assert "can't be written: File name too long" in told
