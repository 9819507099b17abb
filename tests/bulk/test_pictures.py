"""Pictures of a planner's own template, for many records and for a book."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image

import khrongkan as kk
from khrongkan.bulk import batch, book
from word_template import paragraph, template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lines = Callable[..., Path]

PORTFOLIO = {"kind": "portfolio", "title": "แผน"}


def emblem(colour: str) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (30, 20), colour).save(made, "PNG")
    return made.getvalue()


def shown_in(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as archive:
        return [archive.read(name) for name in archive.namelist() if "media" in name]


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A template that shows the office's emblem above the sheet."""
    path = tmp_path / "ours.docx"
    path.write_bytes(template(paragraph("{{ logo }}") + paragraph("{{p body }}")))
    return path


def test_a_changed_picture_makes_every_sheet_anew(
    lines: Lines, out: Path, ours: Path, tmp_path: Path
) -> None:
    records, logo = lines({"name": "ก"}, {"name": "ข"}), tmp_path / "logo.png"

    def run() -> tuple[int, int]:
        done = batch(records, out, template=ours, pictures={"logo": logo})
        return done.made, done.kept

    logo.write_bytes(emblem("red"))
    assert (run(), run()) == ((2, 0), (0, 2))
    logo.write_bytes(emblem("blue"))
    assert (run(), run()) == ((2, 0), (0, 2))
    assert [shown_in(path) for path in out.glob("*.docx")] == [[emblem("blue")]] * 2


def test_processes_and_formats_share_the_pictures(lines: Lines, out: Path, ours: Path) -> None:
    pictures = {"logo": emblem("red")}
    done = batch(
        lines({"name": "ก"}), out, to=["docx", "txt"], jobs=2, template=ours, pictures=pictures
    )
    assert (done.made, done.failed) == (1, 0)
    assert shown_in(out / "ก.docx") == [emblem("red")]


def test_a_picture_that_is_no_use_ends_a_run_before_it_begins(
    lines: Lines, out: Path, ours: Path
) -> None:
    records = lines({"name": "ก"})
    for call in (
        {"template": ours, "pictures": {"logo": b"<svg/>"}},
        {"template": ours, "pictures": {"logo": "none.png"}},
        {"template": ours, "pictures": {"logo": emblem("red")}, "to": ["html"]},
        {"pictures": {"logo": emblem("red")}},
    ):
        with pytest.raises(kk.RenderError):
            batch(records, out, **call)
    assert list(out.glob("*.docx")) == []


def test_a_book_in_an_own_template_shows_its_pictures(tmp_path: Path, ours: Path) -> None:
    record = kk.load(PORTFOLIO)
    made = book(record, tmp_path / "b.docx", template=ours, pictures={"logo": emblem("red")})
    assert shown_in(made) == [emblem("red")]
    with pytest.raises(kk.RenderError, match="Word template"):
        book(record, tmp_path / "c.docx", pictures={"logo": emblem("red")})
    assert not (tmp_path / "c.docx").exists()


def test_a_book_in_an_own_template_is_a_pdf_too(
    tmp_path: Path,
    ours: Path,
    soffice: Callable[[Path], Path],  # noqa: ARG001 - says that LibreOffice is needed
) -> None:
    record = kk.load(PORTFOLIO)
    made = book(record, tmp_path / "b.pdf", template=ours, pictures={"logo": emblem("red")})
    assert made.read_bytes().startswith(b"%PDF-")
