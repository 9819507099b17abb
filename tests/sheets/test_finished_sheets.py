"""Real records, from the JSON file to the Word file that a planner sends upward."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from lxml import etree

from auditing import W, audit, faults_missed_by_the_audit
from khrongkan import load, render_bytes
from khrongkan.compose.rules import prose, rules_of
from khrongkan.forms import find_form
from khrongkan.records import Project, Record, record_json
from khrongkan.records.values import RecordPart, Time
from khrongkan.thai import has_mixed_digits
from khrongkan.writers.docx import embedded_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FIXTURES = Path(__file__).parents[2] / "fixtures"
RECORDS = sorted(
    path
    for path in FIXTURES.rglob("*.json")
    if path.name != "portfolio.json" and "clean" not in path.parent.name
)
NAMES = [str(path.relative_to(FIXTURES)) for path in RECORDS]


def walk(value: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Every value of a record with its JSON pointer."""
    yield place, value
    inside: Iterator[tuple[object, object]] = iter(())
    if isinstance(value, RecordPart):
        inside = ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, Mapping):
        inside = iter(value.items())
    elif isinstance(value, (tuple, list)):
        inside = iter(enumerate(value))
    for name, one in inside:
        yield from walk(one, f"{place}/{name}")


@cache
def made(name: str, under: str = "own") -> bytes:
    record = load(FIXTURES / name)
    standard = under == "standard" and isinstance(record, Project)
    return render_bytes(record, "docx", form="project" if standard else None)


def sheets() -> list[tuple[str, str]]:
    """Each record under the form that it names, and projects under the standard form too."""
    projects = [name for name in NAMES if isinstance(load(FIXTURES / name), Project)]
    return [(name, "own") for name in NAMES] + [(name, "standard") for name in projects]


def words_of(data: bytes) -> str:
    """Every word of the body, paragraphs parted by a space, as a reader meets them."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    paragraphs = ("".join(map(str, p.itertext(f"{W}t"))) for p in root.iter(f"{W}p"))
    return " ".join(paragraph for paragraph in paragraphs if paragraph)


def author_of(data: bytes) -> str:
    """The author in the file's properties, where a layout has no line for the organisation."""
    return str(python_docx.Document(io.BytesIO(data)).core_properties.author)


NOT_PRINTED = re.compile(
    r"^/(kind|form|id|status|code|\$schema|schema_url|literals|ignore)\b|/(group|category)$"
)
"""Facts that steer the print, or are printed in the words of the form."""


def texts_of(record: Record) -> Iterator[tuple[str, str]]:
    """The texts of a record that a sheet prints as they are; times are printed in a style."""
    times = {place for place, value in walk(record) if isinstance(value, Time) and value.when}
    for place, value in walk(record):
        inside_time = place.rpartition("/")[0] in times
        if isinstance(value, str) and not NOT_PRINTED.search(place) and not inside_time:
            yield place, value


@pytest.mark.parametrize(("name", "under"), sheets())
def test_every_text_of_a_record_stands_whole_in_its_word_file(name: str, under: str) -> None:
    record = load(FIXTURES / name)
    rules = rules_of(find_form(record.form), record.literals)
    told = (words_of(made(name, under)) + author_of(made(name, under))).replace(" ", "")
    lost = [
        place for place, text in texts_of(record) if prose(text, rules).replace(" ", "") not in told
    ]
    assert lost == []


@pytest.mark.parametrize(("name", "under"), sheets())
def test_no_number_on_a_sheet_mixes_two_scripts(name: str, under: str) -> None:
    assert not has_mixed_digits(words_of(made(name, under)))


@pytest.mark.parametrize(("name", "under"), sheets())
def test_a_strict_audit_finds_nothing(name: str, under: str, tmp_path: Path) -> None:
    data = made(name, under)
    assert audit(data, tmp_path) == []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert list(faults_missed_by_the_audit(package.read("word/document.xml"))) == []
    assert python_docx.Document(io.BytesIO(data)).paragraphs


@pytest.mark.parametrize("name", NAMES)
def test_the_record_travels_inside_and_comes_out_as_it_went_in(name: str) -> None:
    carried = embedded_record(made(name))
    assert carried == record_json(load(FIXTURES / name)) == (FIXTURES / name).read_bytes()
    assert embedded_record(render_bytes(load(FIXTURES / name), keep_record=False)) is None


@pytest.mark.parametrize("name", NAMES)
def test_no_invisible_letter_goes_into_a_word_file(name: str) -> None:
    assert not re.search("[\u00ad\u200b-\u200f\u2060\ufeff]", words_of(made(name)))


@pytest.mark.parametrize(
    ("name", "amount"),
    [
        ("flagship-2562/2.5.json", "๑๐๐,๐๐๐ บาท (หนึ่งแสนบาทถ้วน)"),
        ("flagship-2562/2.10.json", "๕๐,๐๐๐ บาท (ห้าหมื่นบาทถ้วน)"),
        ("flagship-2562/2.11.json", "๓๐,๐๐๐ บาท (สามหมื่นบาทถ้วน)"),
        ("network-2555/project.json", "๒๑๔,๖๕๐ บาท (สองแสนหนึ่งหมื่นสี่พันหกร้อยห้าสิบบาทถ้วน)"),
    ],
)
def test_the_amount_is_printed_in_figures_and_in_words(name: str, amount: str) -> None:
    assert amount in words_of(made(name, "standard"))


def test_totals_are_computed_and_never_copied() -> None:
    record = load(FIXTURES / "flagship-2562/2.11.json")
    assert isinstance(record, Project)
    told = words_of(made("flagship-2562/2.11.json", "standard"))
    assert "รวมเป็นเงินทั้งสิ้น - ๒๖,๘๐๐ ๓,๒๐๐ ๓๐,๐๐๐" in told
    numbers = {value for _, value in walk(record) if isinstance(value, Decimal)}
    assert not numbers & {Decimal(26800), Decimal(3200)}


ELSEWHERE = """
import sys
from pathlib import Path
from khrongkan import load, render_bytes
for name in sys.argv[2:]:
    data = render_bytes(load(Path(sys.argv[1]) / name))
    Path(name.replace("/", "-") + ".docx").write_bytes(data)
"""


@pytest.mark.parametrize(
    ("seed", "zone", "lang"), [("1", "Asia/Bangkok", "th_TH.UTF-8"), ("77", "America/Adak", "C")]
)
def test_the_bytes_are_the_same_in_another_folder_zone_and_seed(
    seed: str, zone: str, lang: str, tmp_path: Path
) -> None:
    some = ["flagship-2562/2.5.json", "flagship-2562/2.10.json", "network-2555/project.json"]
    around = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": lang, "LC_ALL": lang}
    subprocess.run(  # noqa: S603 - this very Python, with a text of ours
        [sys.executable, "-X", "utf8=0", "-c", ELSEWHERE, str(FIXTURES), *some],
        cwd=tmp_path,
        env=around,
        check=True,
        capture_output=True,
    )
    for name in some:
        assert (tmp_path / (name.replace("/", "-") + ".docx")).read_bytes() == made(name)


@pytest.mark.parametrize(
    "name", ["flagship-2562/2.5.json", "flagship-2562/2.10.json", "flagship-2562/2.11.json"]
)
def test_libreoffice_lays_a_sheet_out(
    name: str, soffice: Callable[[Path], Path], tmp_path: Path
) -> None:
    path = tmp_path / "sheet.docx"
    path.write_bytes(made(name))
    assert soffice(path).read_bytes().startswith(b"%PDF")
