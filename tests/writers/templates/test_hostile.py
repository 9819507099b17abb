"""Templates that come by e-mail: what would run, fetch, or never end is refused."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import khrongkan as kk
from hostile_templates import HARMLESS, HOSTILE, PACKED, SAID
from khrongkan.writers import docx
from khrongkan.writers.docx.template import by_content
from khrongkan.writers.templates import package, values
from khrongkan.writers.templates.checking import check_template

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "templates.md"
SHEET = {"name": "อาหาร", "period": "มิ.ย. 2569", "activities": ["ก"] * 20}
MOST_MEGABYTES = 300
LARGE = (
    "a zip that lies",
    "a picture of fifty megabytes",
    "paragraphs without number",
    "tables without number",
    "elements without number",
    "a run of breaks about tags",
    "one long face for many tags",
    "a cell as wide as ten digits",
    "loops of long paragraphs",
    "loops of bodies",
    "a huge property",
)
FILLS = """
import sys
from pathlib import Path
import khrongkan as kk
from khrongkan.writers import docx
from khrongkan.writers.docx.template import by_content

for path in sorted(Path(sys.argv[1]).iterdir()):
    sheet = kk.compose(kk.load({"name": "อาหาร", "activities": ["ก"] * 20}))
    try:
        docx.write(sheet, template=path)
    except kk.RenderError:
        pass
    by_content.cache_clear()
lines = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")))
"""


@pytest.fixture(autouse=True)
def _kept_no_longer() -> None:
    by_content.cache_clear()


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_harm_is_refused_in_a_sentence_or_does_none(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "mail.docx"
    path.write_bytes(HOSTILE[name]())
    sheet = kk.compose(kk.load(SHEET))
    if name in HARMLESS:
        (tmp_path / "made.docx").write_bytes(docx.write(sheet, template=path))
        assert zipfile.is_zipfile(tmp_path / "made.docx")
        return
    with pytest.raises(kk.RenderError) as caught:
        docx.write(sheet, template=path)
    assert all(found.message_th and found.message_en for found in caught.value.findings)


@pytest.mark.parametrize("name", list(HOSTILE)[: len(SAID) + len(PACKED)])
def test_it_is_told_without_a_record_too(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mail.docx"
    path.write_bytes(HOSTILE[name]())
    assert check_template(path)


@pytest.mark.parametrize(
    "limit",
    [
        *(package.MOST_PARTS, package.LARGEST, package.LARGEST_XML, package.LARGEST_MARKUP),
        *(package.MOST_MARKS, values.MOST_TAGS, values.LONGEST_PARAGRAPH, values.MOST_STEPS),
        *(values.MOST_LETTERS, values.LONGEST_TEXT, values.MOST_BLOCKS, values.MOST_FAULTS),
    ],
)
def test_every_limit_stands_in_the_documentation(limit: int) -> None:
    assert f"{limit:,}" in PAGE.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is read from /proc")
def test_the_largest_of_them_take_little_memory(tmp_path: Path) -> None:
    for number, name in enumerate(LARGE):
        (tmp_path / f"{number}.docx").write_bytes(HOSTILE[name]())
    done = subprocess.run(  # noqa: S603 - this Python, with a script of our own
        [sys.executable, "-c", FILLS, str(tmp_path)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert int(done.stdout) < MOST_MEGABYTES
