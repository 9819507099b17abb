"""How fast templates are filled: the built-in page, the same as one's own file, and docxtpl.

Run ``python benchmarks/template_speed.py``. Each figure is the best of five rounds, in ms.
"""

from __future__ import annotations

import io
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import docx as python_docx
from docxtpl import DocxTemplate

import khrongkan as kk
from khrongkan.compose.document import Document
from khrongkan.writers import docx
from khrongkan.writers.templates.starter import new_template

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS, DOCUMENTS = 5, 40
RECORD = Path(__file__).parents[1] / "fixtures" / "flagship-2562" / "2.11.json"


def best(work: Callable[[], object]) -> float:
    """Ms for one call."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for _ in range(DOCUMENTS):
            work()
        rounds.append((time.perf_counter() - begun) / DOCUMENTS * 1000)
    return min(rounds)


def own_letter() -> bytes:
    """A template of 200 paragraphs with tags, conditions and filters, for both engines."""
    made = python_docx.Document()
    for _ in range(100):
        made.add_paragraph("{{ name }} – {{ organisation|trim }}")
        made.add_paragraph("{% if period %}{{ period }}{% endif %}")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def main() -> None:
    """Print the figures."""
    sheet = kk.compose(kk.load(RECORD))
    facts = {name: sheet.facts[name] for name in ("name", "organisation", "period")}
    plain = Document((), facts=facts)
    with tempfile.TemporaryDirectory() as folder:
        standard, letter = Path(folder, "standard.docx"), Path(folder, "letter.docx")
        standard.write_bytes(new_template())
        letter.write_bytes(own_letter())

        def theirs() -> None:
            template = DocxTemplate(letter)
            template.render(facts, autoescape=True)
            template.save(io.BytesIO())

        built_in = best(lambda: docx.write(sheet))
        same = best(lambda: docx.write(sheet, template=standard))
        ours, docxtpl = best(lambda: docx.write(plain, template=letter)), best(theirs)
    print(f"built-in page          {built_in:8.2f} ms")
    print(f"the same as a template {same:8.2f} ms  ({same / built_in:.2f} x)")
    print(f"a letter of 200 tags   {ours:8.2f} ms")
    print(f"the same by docxtpl    {docxtpl:8.2f} ms  ({docxtpl / ours:.1f} x)")


if __name__ == "__main__":
    main()
