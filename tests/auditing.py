"""What is wrong with a Word file: by the strict audit, and by what that audit misses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # it has no stubs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def audit(data: bytes, folder: Path) -> list[str]:
    path = folder / "audited.docx"
    path.write_bytes(data)
    return [str(error) for error in OpenXmlValidator(strict=True).validate(path).errors]


def faults_missed_by_the_audit(document: bytes) -> Iterator[str]:
    root = etree.fromstring(document)
    for table in root.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            if sum(map(span, row.findall(f"{W}tc"))) != columns:
                yield f"a row of {columns} columns doesn't add up"
    for cell in root.iter(f"{W}tc"):
        if cell[-1].tag != f"{W}p":
            yield "a cell doesn't end in a paragraph"
    neighbours = root.iter(f"{W}tbl")
    if any(next_one(table) == f"{W}tbl" for table in neighbours):
        yield "two tables touch"


def span(cell: Any) -> int:  # noqa: ANN401 - lxml has no types
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if found is None else int(found.get(f"{W}val"))


def next_one(table: Any) -> str | None:  # noqa: ANN401 - lxml has no types
    following = table.getnext()
    return None if following is None else following.tag
