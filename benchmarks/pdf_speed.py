"""How long a PDF of a sheet takes, beside Typst alone and beside LibreOffice for the same .docx.

    python benchmarks/pdf_speed.py [SHEETS] [DOCUMENTS]

All in one process, taking turns: khrongkan's PDF of a four-page sheet, a bare Typst compile of the
same words in plain paragraphs and tables to the same standards, and one call of LibreOffice for
the .docx of the same sheet. Each turn changes the words, so that nothing is answered from memory.
Then DOCUMENTS sheets are made, and the memory of the process is told on the way.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typst

import khrongkan as kk
from khrongkan.compose.document import Paragraph, Run
from khrongkan.writers import docx, pdf, text
from khrongkan.writers.pdf.fonts import typeface

if TYPE_CHECKING:
    from collections.abc import Callable

    from khrongkan.compose import Document

SHEET = Path(__file__).parents[1] / "fixtures" / "flagship-2562" / "2.8.json"
BARE = """\
#set document(title: "bare", date: datetime(year: 2000, month: 1, day: 1))
#set page(paper: "a4", margin: (left: 3cm, right: 2cm, top: 2.5cm, bottom: 2cm))
#set text(font: sys.inputs.font, size: eval(sys.inputs.size), lang: "th", region: "th")
#set par(justify: true, leading: 0.6em)
#for line in sys.inputs.words.split("\\n") {
  let cells = line.split("\\t")
  if cells.len() > 1 { table(columns: cells.len(), ..cells) } else { par(line) }
}
"""
_DRAWN = str.maketrans("", "", "█☐☑")


def main(sheets: int, documents: int) -> None:
    """Measure, and print what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        ways = {"khrongkan": pdf.write, "bare Typst": bare(Path(folder))}
        if shutil.which("soffice"):
            ways["LibreOffice"] = libreoffice(Path(folder))
        times: dict[str, list[float]] = {name: [] for name in ways}
        for number in range(sheets + 1):
            document = sheet(number)
            for name, make in ways.items():
                # LibreOffice takes so long that a few calls tell enough.
                if name != "LibreOffice" or number <= max(sheets // 4, 3):
                    times[name].append(seconds(make, document))
    medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name:<12} median {median * 1000:7.1f} ms   {medians['khrongkan'] / median:5.2f}")
    for number in range(documents):
        pdf.write(sheet(number))
        if number % max(documents // 5, 1) == 0:
            print(f"{number:>6} documents   {memory():6.0f} MB")
    print(f"{documents:>6} documents   {memory():6.0f} MB")


def sheet(number: int) -> Document:
    """The sheet with words of its own in every paragraph of its prose."""
    document = kk.compose(kk.load(SHEET))
    blocks = tuple(
        replace(block, text=(*block.text, Run(f" ครั้งที่ {number}")))
        if isinstance(block, Paragraph) and block.style == "prose"
        else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def bare(folder: Path) -> Callable[[Document], object]:
    """Typst with a plain template in the same font."""
    template = folder / "bare.typ"
    template.write_text(BARE, encoding="utf-8")
    face = typeface()
    for file in face.files:
        shutil.copy(file, folder)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
    compiler = typst.Compiler(str(template), font_paths=fonts, ignore_system_fonts=True)
    inputs = {"font": face.families[0], "size": f"{16 * face.factor}pt"}

    def make(document: Document) -> object:
        words = text.write(document).decode().translate(_DRAWN)
        return compiler.compile(
            sys_inputs={**inputs, "words": words}, pdf_standards=["a-2a", "ua-1"]
        )

    return make


def libreoffice(folder: Path) -> Callable[[Document], object]:
    """One call of LibreOffice for one Word file, with a profile that is already made."""

    def make(document: Document) -> object:
        file = folder / "sheet.docx"
        file.write_bytes(docx.write(document))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir"]
        return subprocess.run([*command, str(folder), str(file)], check=True, capture_output=True)

    return make


def seconds(make: Callable[[Document], object], document: Document) -> float:
    """How long one document takes."""
    start = time.perf_counter()
    make(document)
    return time.perf_counter() - start


def memory() -> float:
    """What this process holds, in MB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    rows = status.read_text(encoding="utf-8").splitlines()
    return next(int(row.split()[1]) / 1024 for row in rows if row.startswith("VmRSS"))


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    main(*(numbers + [20, 200][len(numbers) :]))
