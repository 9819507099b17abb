"""How long one sheet takes from a cold start, beside the same sheet filled in with docxtpl alone.

    python benchmarks/cold_render.py [RUNS]

Each run is a process of its own. The left side is ``khrongkan render`` of the sample project and
of each project among the fixtures. The right side is the shortest script that imports docxtpl,
opens a template of the same size (the very sheet that khrongkan makes, every text replaced by a
tag), renders and saves it. The runs take turns, so that a busy moment falls on both. The fastest
run of each is printed, for what else the machine does only ever adds, and the mean of the ratios.
Byte code is kept, as it is wherever a package is installed, in a folder of the benchmark's own.
"""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from html import unescape
from pathlib import Path

ROOT = Path(__file__).parent.parent
RECORDS = (
    ROOT / "templates" / "samples" / "project.json",
    *sorted((ROOT / "fixtures" / "flagship-2562").glob("2.*.json")),
    ROOT / "fixtures" / "network-2555" / "project.json",
)

BARE = """\
import json, sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as facts:
    template.render(json.load(facts), autoescape=True)
template.save(sys.argv[3])
"""

Command = list[str]


def main(runs: int) -> None:
    """Measure, and print what was measured."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    ratios = []
    print(f"{'ms of the fastest run':24} khrongkan  docxtpl  ratio")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/byte code"
        for record in RECORDS:
            ours, bare = (min(taken) for taken in measured(prepared(record, Path(folder)), runs))
            ratios.append(ours / bare)
            name = str(record.relative_to(ROOT).with_suffix("").as_posix()).partition("/")[2]
            print(f"{name:24} {ours * 1000:9.0f} {bare * 1000:8.0f} {ours / bare:6.2f}", flush=True)
    print(f"{'mean of the ratios':42} {statistics.mean(ratios):6.2f}   ({runs} runs each)")


def prepared(record: Path, folder: Path) -> tuple[Command, Command]:
    """The two commands, khrongkan's first; what they need is written into the folder."""
    khrongkan = [sys.executable, "-m", "khrongkan", "render", str(record), "--no-record", "-o"]
    sheet, template = folder / "sheet.docx", folder / "template.docx"
    seconds([*khrongkan, str(sheet)])
    facts = as_template(sheet, template)
    (folder / "facts.json").write_text(json.dumps(facts), encoding="utf-8")
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    words = [folder / "bare.py", template, folder / "facts.json", folder / "bare.docx"]
    return [*khrongkan, str(folder / "again.docx")], [sys.executable, *map(str, words)]


def as_template(sheet: Path, template: Path) -> dict[str, str]:
    """Turn a sheet into a template: each text becomes a tag. Gives the texts by tag."""
    facts: dict[str, str] = {}

    def tag(text: re.Match[str]) -> str:
        name = f"t{len(facts)}"
        facts[name] = unescape(text[2])
        return f"{text[1]}{{{{ {name} }}}}</w:t>"

    with zipfile.ZipFile(sheet) as old, zipfile.ZipFile(template, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = re.sub(r"(<w:t(?: [^>]*)?>)([^<]*)</w:t>", tag, data.decode()).encode()
            new.writestr(name, data)
    return facts


def measured(commands: tuple[Command, Command], runs: int) -> list[list[float]]:
    """The seconds of every run, by command; the commands take turns."""
    for command in commands:
        seconds(command)  # writes the byte code and fills the disk cache
    turns = [[seconds(command) for command in commands] for _ in range(runs)]
    return [list(taken) for taken in zip(*turns, strict=True)]


def seconds(command: Command) -> float:
    """How long a command takes."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
