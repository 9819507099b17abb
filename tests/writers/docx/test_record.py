from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from khrongkan.compose.document import Document, Paragraph, Run
from khrongkan.writers import docx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHEET = Document((Paragraph((Run("ผู้เรียนมีคุณภาพ"),)),))
RECORD = '{"name": "อาหาร & <กลางวัน> ]]> \\u0000 😀",\r\n "x": "&amp;\t"}\n'.encode()


def edited(data: bytes, old: str, new: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as changed:
        for name in source.namelist():
            changed.writestr(name, source.read(name).decode().replace(old, new))
    return target.getvalue()


def test_the_record_comes_back_byte_for_byte() -> None:
    assert docx.embedded_record(docx.write(SHEET, record=RECORD)) == RECORD


def test_a_sheet_without_a_record_has_none() -> None:
    data = docx.write(SHEET)
    assert docx.embedded_record(data) is None
    assert docx.words_changed(data) is None


def test_letters_that_xml_refuses_come_back_as_json_escapes() -> None:
    data = docx.write(SHEET, record='"\uffff"'.encode())
    assert docx.embedded_record(data) == b'"\\uffff"'


def test_words_edited_by_hand_are_told_from_words_as_made() -> None:
    data = docx.write(SHEET, record=RECORD)
    assert docx.words_changed(data) is False
    assert docx.words_changed(edited(data, "ผู้เรียน", "ครู")) is True


def test_words_that_word_cut_into_runs_count_as_unchanged() -> None:
    data = docx.write(SHEET, record=RECORD)
    cut = edited(data, "ผู้เรียนมี", "ผู้เรียน</w:t></w:r><w:r><w:t>มี")
    assert docx.words_changed(cut) is False


def test_a_sheet_used_as_a_template_passes_no_old_record_on(
    tmp_path: Path, read_parts: Callable[[bytes], dict[str, bytes]]
) -> None:
    old = tmp_path / "old.docx"
    old.write_bytes(docx.write(SHEET, record=RECORD))
    assert docx.embedded_record(docx.write(SHEET, template=old)) is None
    renewed = docx.write(SHEET, template=old, record=b"{}")
    assert docx.embedded_record(renewed) == b"{}"
    names = [name for name in read_parts(renewed) if name.startswith("customXml/item")]
    assert names == ["customXml/item1.xml", "customXml/itemProps1.xml"]


def test_what_is_no_word_file_has_no_record() -> None:
    with pytest.raises(zipfile.BadZipFile):
        docx.embedded_record(b"a letter")
