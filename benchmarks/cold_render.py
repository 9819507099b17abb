"""How long one sheet takes from a cold start, beside the same sheet filled in with docxtpl alone.

    python benchmarks/cold_render.py [RUNS]

Each run is a process of its own. The left side is ``khrongkan render`` of the sample project and
of each project among the fixtures. The right side is the shortest script that imports docxtpl,
opens a template of the same size (the very sheet that khrongkan makes, every text replaced by a
tag), renders and saves it. Processor time is counted, for the clock counts what others do too, and
the runs take turns, so that a busy moment falls on both. The fastest run of each is printed, and
the mean of the ratios: of the fastest runs, and of the medians of pairs of runs.
Byte code is kept, as it is wherever a package is installed, in a folder of the benchmark's own.
"""

from __future__ import annotations

import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
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
    fastest, middling = [], []
    print(f"{'ms of the fastest run':24} khrongkan  docxtpl  ratio")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/byte code"
        for record in RECORDS:
            turns = measured(prepared(record, Path(folder)), runs)
            ours, bare = (min(taken) for taken in zip(*turns, strict=True))
            fastest.append(ours / bare)
            middling.append(statistics.median(one / other for one, other in turns))
            name = str(record.relative_to(ROOT).with_suffix("").as_posix()).partition("/")[2]
            print(f"{name:24} {ours * 1000:9.0f} {bare * 1000:8.0f} {ours / bare:6.2f}", flush=True)
    print(f"{'mean, fastest runs':42} {statistics.mean(fastest):6.2f}   ({runs} runs each)")
    print(f"{'mean, medians of pairs':42} {statistics.mean(middling):6.2f}")


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


def measured(commands: tuple[Command, Command], runs: int) -> list[tuple[float, float]]:
    """The seconds of both commands, run by run; the commands take turns."""
    for command in commands:
        seconds(command)  # writes the byte code and fills the disk cache
    ours, bare = commands
    return [(seconds(ours), seconds(bare)) for _ in range(runs)]


def seconds(command: Command) -> float:
    """How much processor time a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
