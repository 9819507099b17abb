"""How fast a record becomes a Word file, beside docxtpl and beside the least that can be done.

    pip install docxtpl==0.20.2
    python benchmarks/word_speed.py [ROUNDS]

For every project among the fixtures: from JSON bytes to .docx bytes (parse, validate, compose,
write), the writer alone, docxtpl filling the same sheet from a ready context, and the limit: the
finished strings joined, deflated and zipped. docxtpl's template is our own sheet; rows and
paragraphs that are alike become loops, every text a tag, and each of its files is compared with
ours. All take turns in one process, each round in another order.
"""

from __future__ import annotations

import gc
import io
import random
import re
import resource
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from html import unescape
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from docxtpl import DocxTemplate
from lxml import etree

import khrongkan as kk
from khrongkan.writers import docx
from khrongkan.writers.docx.package import package, packed

FIXTURES = Path(__file__).parent.parent / "fixtures"
FILES = (
    *sorted((FIXTURES / "flagship-2562").glob("2.*.json")),
    FIXTURES / "network-2555" / "project.json",
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"

Work = Callable[[], object]


def main(rounds: int) -> None:
    """Measure, and print milliseconds a document, means over all fixtures."""
    works = {
        "JSON to .docx": [whole(path) for path in FILES],
        "  with the record inside": [whole(path, keep=True) for path in FILES],
        "Document to .docx": [writing(path) for path in FILES],
        "strings and zip": [limit(path) for path in FILES],
        "docxtpl 0.20.2": [docxtpl(path) for path in FILES],
        "  a tag for every text": [docxtpl(path, loops=False) for path in FILES],
    }
    times = measured(works, rounds)
    print(f"{len(FILES)} projects, {rounds} rounds: median and fastest round, ms a document")
    for name, taken in times.items():
        print(f"{name:26} {statistics.median(taken):8.3f} {min(taken):8.3f}")
    peer, full, alone, least = (
        times[name]
        for name in ("docxtpl 0.20.2", "JSON to .docx", "Document to .docx", "strings and zip")
    )
    print(f"docxtpl / JSON to .docx       {ratio(peer, full):6.1f}")
    print(f"Document to .docx / limit     {ratio(alone, least):6.2f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def ratio(one: list[float], other: list[float]) -> float:
    """The median of the ratios of rounds, so that a busy moment falls on both."""
    return statistics.median(a / b for a, b in zip(one, other, strict=True))


def measured(works: dict[str, list[Work]], rounds: int) -> dict[str, list[float]]:
    """Milliseconds a document of each round; the works take turns, nobody clears up for another."""
    for calls in works.values():
        for call in calls:
            call()
    times: dict[str, list[float]] = {name: [] for name in works}
    order = list(works)
    shuffled = random.Random(2562)
    for _ in range(rounds):
        taken = dict.fromkeys(works, 0.0)
        shuffled.shuffle(order)
        for name in order:
            gc.collect()
            began = time.perf_counter()
            for call in works[name]:
                call()
            taken[name] = time.perf_counter() - began
        for name, seconds in taken.items():
            times[name].append(seconds / len(FILES) * 1000)
    return times


def whole(path: Path, *, keep: bool = False) -> Work:
    """Parse, validate, compose and write."""
    data = path.read_bytes()
    return lambda: kk.render_bytes(kk.load(data), "docx", keep_record=keep)


def writing(path: Path) -> Work:
    """The writer alone."""
    document = kk.compose(kk.load(path))
    return lambda: docx.write(document)


def limit(path: Path) -> Work:
    """The finished body put together from its strings, the texts escaped, deflated and zipped."""
    parts = contents(path)
    pieces = re.split(r"(?<=>)([^<>]+)(?=<)", parts.pop(DOCUMENT).decode())
    pieces[1::2] = [unescape(text) for text in pieces[1::2]]
    others = [packed(name, data) for name, data in parts.items()]

    def joined() -> bytes:
        texts = [escape(one) if at % 2 else one for at, one in enumerate(pieces)]
        return package([*others, packed(DOCUMENT, "".join(texts).encode())])

    return joined


def docxtpl(path: Path, *, loops: bool = True) -> Work:
    """The same sheet from a template and a ready context."""
    template, context = as_template(contents(path), loops=loops)

    def filled() -> bytes:
        document = DocxTemplate(io.BytesIO(template))
        document.render(context, autoescape=True)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    assert words(filled()) == words(kk.render_bytes(kk.load(path), "docx", keep_record=False)), path
    return filled


def contents(path: Path) -> dict[str, bytes]:
    """The parts of our own sheet."""
    data = kk.render_bytes(kk.load(path), "docx", keep_record=False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words(data: bytes) -> list[str]:
    """The texts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(DOCUMENT))
    return [text.text for text in root.iter(f"{W}t") if text.text]


def as_template(parts: dict[str, bytes], *, loops: bool) -> tuple[bytes, dict[str, object]]:
    """A sheet as a template of docxtpl, with the context that makes the sheet of it again."""
    root = etree.fromstring(parts[DOCUMENT])
    context: dict[str, object] = {}
    body = root.find(f"{W}body")
    for parent, tag, kind in [(body, "p", "p"), *((t, "tr", "tr") for t in root.iter(f"{W}tbl"))]:
        for alike in runs_of(parent, tag) if loops else []:
            loop(alike, kind, context)
    for text in [text for text in root.iter(f"{W}t") if text.text and "{" not in text.text]:
        name = f"t{len(context)}"
        context[name] = text.text
        text.text = f"{{{{ {name} }}}}"
    changed = parts | {DOCUMENT: etree.tostring(root, xml_declaration=True, encoding="UTF-8")}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in changed.items():
            archive.writestr(name, data)
    return out.getvalue(), context


def runs_of(parent: etree._Element, tag: str) -> list[list[etree._Element]]:
    """Neighbours that differ in their texts alone."""
    groups = groupby(list(parent), key=lambda one: (one.tag, shape(one)))
    return [found for key, group in groups if key[0] == f"{W}{tag}" and len(found := [*group]) > 1]


def shape(element: etree._Element) -> bytes:
    """An element without its texts."""
    return re.sub(rb"(<w:t[ >][^<]*>|<w:t>)[^<]*", rb"\1", etree.tostring(element))


def loop(alike: list[etree._Element], kind: str, context: dict[str, object]) -> None:
    """Keep the first of them, inside a loop over the texts of all."""
    name = f"l{len(context)}"
    context[name] = [[text.text or "" for text in one.iter(f"{W}t")] for one in alike]
    first = alike[0]
    for at, text in enumerate(first.iter(f"{W}t")):
        text.text = f"{{{{ x[{at}] }}}}"
    for other in alike[1:]:
        other.getparent().remove(other)
    first.addprevious(tagged(f"{{%{kind} for x in {name} %}}", kind))
    first.addnext(tagged(f"{{%{kind} endfor %}}", kind))


def tagged(words_of_tag: str, kind: str) -> etree._Element:
    """A paragraph or row that holds a tag alone."""
    space = f'xmlns:w="{W[1:-1]}"'
    text = f"<w:p {space}><w:r><w:t>{words_of_tag}</w:t></w:r></w:p>"
    row = f"<w:tr {space}><w:tc>{text}</w:tc></w:tr>"
    return etree.fromstring(row if kind == "tr" else text)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
