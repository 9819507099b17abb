from __future__ import annotations

import io
import zipfile

from khrongkan.writers.docx.package import package, packed

PARTS = {"[Content_Types].xml": b"<Types/>", "word/ไทย.xml": "โครงการ".encode() * 500}


def test_a_package_reads_back_whole() -> None:
    data = package(packed(name, content) for name, content in PARTS.items())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS


def test_parts_keep_their_order_and_one_date() -> None:
    data = package(packed(name, content) for name, content in PARTS.items())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == list(PARTS)
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
