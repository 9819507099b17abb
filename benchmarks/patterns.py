"""How the time of each function that reads a text grows with the text, on texts meant to hurt it.

    python benchmarks/patterns.py [-v]

Every text is taken at 2,000 and at 20,000 letters: digits, spaces, vowels without consonants,
brackets, commas, dots and mixtures of them. For each function the text is told on which ten times
the letters take the longest, as many times as long. Exits 1 where that is over thirty times: such
a pattern looks at a letter again and again.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from khrongkan.bulk.file_names import safe
from khrongkan.checks.mending import mend_syntax
from khrongkan.checks.office import Office
from khrongkan.checks.registry import OF_ANY, OF_PROJECTS
from khrongkan.checks.sheet import Sheet
from khrongkan.errors import KhrongkanError
from khrongkan.forms import find_form
from khrongkan.records import Project, load
from khrongkan.records.sums import product_in
from khrongkan.records.syntax import read_patiently
from khrongkan.thai import (
    has_mixed_digits,
    localize_digits,
    normalize_text,
    parse_when,
    read_amount,
    thai_sort_key,
)
from khrongkan.writers.door import render_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHORT, LONG = 2_000, 20_000
MOST = 30.0
TOO_QUICK_TO_TELL = 0.004
UNITS = {
    "digits": "1",
    "Thai digits": "๑",
    "digits and commas": "1,",
    "digits and dots": "1.",
    "digits and slashes": "1/",
    "digits and dashes": "1-",
    "digits, then letters": "12ก",
    "mixed digits": "๑1",
    "spaces": " ",
    "line ends": "\n",
    "words and spaces": "ครู  ",
    "one Thai word": "โรงเรียน",
    "one Thai letter": "ก",
    "vowels": "า",
    "marks": "่",
    "marks and nikhahit": "กํ่",
    "leading vowels": "เ",
    "open brackets": "(",
    "closed brackets": ")",
    "brackets": "()",
    "curly quotation marks": "“",
    "quotation marks": '"',
    "backslashes": "\\",
    "commas": ",",
    "dots": ".",
    "ellipses": "…",
    "dashes": "-",
    "at signs": "a@",
    "addresses": "a@b.",
    "web addresses": "http://",
    "file names": "a.doc",
    "Latin": "a",
    "Latin words": "Ab ",
    "capitals": "Abcd",
    "baht": "1,000 บาท ",
    "baht times": "1 บาท x 1 คน ",
    "percent": "ร้อยละ 1 ",
    "place at itself": "อยู่ที่",
    "counted": "จำนวน ",
    "purposes": "เพื่อ ",
    "projects": "โครงการ",
    "offices": "สำนักงานเขตพื้นที่การศึกษา",
    "months": "มกราคม ",
    "short months": "ม.ค.",
    "labels": "1) ",
    "steps": "1.1 ",
    "lists": "2 ด้าน ได้แก่ (1) ",
    "mai yamok": "ๆ",
    "paiyan": "ฯ",
    "braces": "{{",
    "angles": "<",
    "mixture": "ก1 (,.ๆ”า่ ",
}


class Growth(NamedTuple):
    """How many times as long ten times the letters take, and of what kind of text."""

    ratio: float
    seconds: float
    text: str


def main() -> int:
    """Measure, and print the worst text of each function."""
    gc.disable()  # its pauses would look like growth
    too_fast = 0
    for name, made, function in functions():
        rows = sorted((growth(made, function, kind) for kind in UNITS), reverse=True)
        for row in rows if "-v" in sys.argv else rows[:1]:
            mark = "!" if row.ratio > MOST else " "
            print(
                f"{mark} {name:32} {row.ratio:7.1f} {row.seconds * 1e3:8.1f} ms  {row.text}",
                flush=True,
            )
        too_fast += rows[0].ratio > MOST
    print(f"{too_fast} functions grow over {MOST:.0f} times on a tenfold text")
    return int(too_fast > 0)


def functions() -> Iterator[tuple[str, Callable[[str], Any], Callable[[Any], object]]]:
    """Every function that reads a text by name, with what makes of the text what it takes."""
    for function in (
        localize_digits,
        has_mixed_digits,
        normalize_text,
        thai_sort_key,
        read_amount,
        parse_when,
        read_patiently,
        mend_syntax,
        product_in,
        safe,
    ):
        yield function.__name__, str, function
    yield "load", as_json, load
    yield "mend_syntax of a record", lambda text: as_json(text).replace('"', "“"), mend_syntax
    for one in (*OF_ANY, *OF_PROJECTS):
        yield one.__name__, sheet, lambda made, one=one: list(one(made))  # type: ignore[misc]  # bound now
    for suffix in ("txt", "html", "docx"):
        yield f"render {suffix}", record, lambda made, to=suffix: render_bytes(made, to)  # type: ignore[misc]  # bound now


@cache
def sheet(text: str) -> Sheet:
    """A record as a checker reads it, with the text in every kind of place."""
    made = Sheet(record(text), find_form(None), Office())
    _ = made.prose, made.worded, made.text_at
    return made


@cache
def record(text: str) -> Project:
    """A record with the text as a name, a sentence, a time and a count."""
    return load(as_json(text))  # type: ignore[return-value]  # of the kind that it says


def as_json(text: str) -> str:
    """That record as JSON."""
    return json.dumps(
        {
            "name": f"พัฒนา{text}",
            "organisation": "สำนักงานเขตพื้นที่การศึกษาประถมศึกษายโสธร เขต 2",
            "rationale": [text, f"ครู{text}"],
            "objectives": [f"เพื่อ{text}"],
            "targets": {"quantity": [text], "quality": [f"{text}ก"]},
            "activities": [{"name": text, "target": text, "when": text, "budget": 5}],
            "calendar": [{"name": f"ข{text}ก", "when": "มิ.ย. 2562"}],
            "budget": {"lines": [{"name": f"{text}ข", "amount": 5}]},
            "indicators": [text],
            "responsible": {"unit": text, "people": [text]},
        },
        ensure_ascii=False,
    )


def growth(made: Callable[[str], Any], function: Callable[[Any], object], kind: str) -> Growth:
    """How a function grows on one kind of text."""
    unit = UNITS[kind]
    timed = partial(fastest, made, function)
    short, long = ((unit * size)[:size] for size in (SHORT, LONG))
    quick, slow = timed(short, 2), timed(long, 1)
    if slow > MOST * quick / 2 and slow > TOO_QUICK_TO_TELL:
        quick, slow = timed(short, 9), timed(long, 5)
    return Growth(slow / max(quick, TOO_QUICK_TO_TELL / MOST), slow, kind)


def fastest(
    made: Callable[[str], Any], function: Callable[[Any], object], text: str, rounds: int
) -> float:
    """The shortest of several times, each of another text, so that no cache has its answer."""
    taken = []
    for number in range(1, rounds + 1):
        with suppress(KhrongkanError):
            given = made(text[:-number])
            began = time.process_time()
            with suppress(KhrongkanError):
                function(given)
            taken.append(time.process_time() - began)
    return min(taken, default=0.0)


if __name__ == "__main__":
    sys.exit(main())
