"""PDFs of a Word template of one's own: one call of LibreOffice for many records."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf
import pytest

import khrongkan as kk
from khrongkan.bulk import converting
from khrongkan.writers.templates import to_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Lines = Callable[..., Path]

from word_template import paragraph, template


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A Word template that prints a name."""
    path = tmp_path / "ours.docx"
    path.write_bytes(template(paragraph("{{ name }}")))
    return path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Stands for LibreOffice: the names of each call's files. It ends at a sheet of STOP."""
    asked: list[list[str]] = []

    def call(sheets: Mapping[str, bytes]) -> tuple[dict[str, bytes], bool]:
        asked.append(list(sheets))
        made: dict[str, bytes] = {}
        for name, sheet in sheets.items():
            if b"STOP" in sheet:
                return made, False
            made[name] = b"%PDF-" + name.encode()
        return made, True

    monkeypatch.setattr(to_pdf, "require_libreoffice", lambda: "soffice")
    monkeypatch.setattr(to_pdf, "_converted", call)
    return asked


def test_a_file_that_ends_libreoffice_is_left_out_and_no_other(calls: list[list[str]]) -> None:
    sheets = dict.fromkeys("abcde", b"") | {"b": b"STOP", "d": b"STOP"}
    assert list(to_pdf.each_pdf(sheets)) == ["a", "c", "e"]
    assert calls == [list("abcde"), ["b"], list("cde"), ["d"], ["e"]]


def test_many_records_share_one_call(
    calls: list[list[str]], lines: Lines, out: Path, ours: Path
) -> None:
    source = lines(*({"name": f"ก{n}"} for n in range(20)))
    summary = kk.batch(source, out, to=["pdf"], template=ours)
    assert (summary.made, [len(call) for call in calls]) == (20, [20])
    assert sorted(path.suffix for path in out.iterdir() if path.stem != "khrongkan-run") == (
        [".pdf"] * 20
    )
    again = kk.batch(source, out, to=["pdf"], template=ours)
    assert (again.made, again.kept, len(calls)) == (0, 20, 1)


def test_a_record_that_cannot_be_converted_costs_its_row(
    monkeypatch: pytest.MonkeyPatch, lines: Lines, out: Path, ours: Path
) -> None:
    monkeypatch.setattr(to_pdf, "require_libreoffice", lambda: "soffice")

    def all_but_the_second(sheets: Mapping[str, bytes]) -> dict[str, bytes]:
        return {name: b"%PDF-" for at, name in enumerate(sheets) if at != 1}

    with monkeypatch.context() as now:
        now.setattr(converting, "each_pdf", all_but_the_second)
        source = lines({"name": "ก"}, {"name": "ข"}, '{"nmae": 1}', {"name": "ค"})
        summary = kk.batch(source, out, to=["docx", "pdf"], template=ours)
    assert (summary.made, summary.failed) == (2, 2)
    assert [(one.position, one.code) for one in summary.failures] == [
        (2, "libreoffice-failed"),
        (3, "unknown-key-near"),
    ]
    assert not (out / "ข.docx").exists()

    def all_of_them(sheets: Mapping[str, bytes]) -> dict[str, bytes]:
        return dict.fromkeys(sheets, b"%PDF-")

    monkeypatch.setattr(converting, "each_pdf", all_of_them)
    again = kk.batch(source, out, to=["docx", "pdf"], template=ours)
    assert (again.made, again.kept, again.failed) == (1, 2, 1)


def test_without_libreoffice_nothing_is_begun(
    monkeypatch: pytest.MonkeyPatch, lines: Lines, out: Path, ours: Path
) -> None:
    monkeypatch.setattr(to_pdf, "_PLACES", ())
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(kk.RenderError) as error:
        kk.batch(lines({"name": "ก"}), out, to=["pdf"], template=ours)
    assert [found.code for found in error.value.findings] == ["no-libreoffice"]


def test_libreoffice_makes_the_pdfs_of_a_run(
    soffice: Callable[[Path], Path],  # noqa: ARG001 - says that LibreOffice is needed
    lines: Lines,
    out: Path,
    ours: Path,
) -> None:
    # Latin names, since a machine may have no Thai font for LibreOffice to write with.
    source = lines({"name": "DLTV"}, {"name": "STEM"})
    summary = kk.batch(source, out, to=["docx", "pdf"], template=ours)
    assert (summary.made, summary.failed) == (2, 0)
    for name in ("DLTV", "STEM"):
        page = pypdf.PdfReader(io.BytesIO((out / f"{name}.pdf").read_bytes())).pages[0]
        assert name in page.extract_text()
        assert (out / f"{name}.docx").exists()
