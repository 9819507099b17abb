"""A Document as a few plain lines, so that a test can say what stands on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khrongkan.compose import compose
from khrongkan.compose.document import (
    Anchor,
    Block,
    Cell,
    Contents,
    Covered,
    Fields,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Signatures,
    Table,
    placed,
    words,
)
from khrongkan.forms.model import Print
from khrongkan.records import Project

if TYPE_CHECKING:
    from khrongkan.compose import Document


GAP, TABLE_GAP = Print().gap, Print().table_gap


def sheet(form: str | None = "project", **facts: Any) -> Document:  # noqa: ANN401 - facts as JSON has them
    """The sheet of a project with just these facts."""
    return compose(Project.model_validate(facts), form)


def outline(document: Document) -> list[str]:
    """Every block but the header, in lines."""
    return [line for block in document.blocks for line in _lines(block)]


def headings(document: Document) -> list[str]:
    """The numbered headings."""
    return [f"{b.label} {b.text}" for b in document.blocks if isinstance(b, Heading)]


def table(document: Document, n: int = 0) -> Table:
    """The n-th table of the sheet."""
    return [block for block in document.blocks if isinstance(block, Table)][n]


def grid(found: Table) -> list[list[str]]:
    """What each place of a grid says; ``^`` where a cell above covers it, ``#`` for a bar."""
    return [[_said(cell) for _, cell in row] for row in placed(found)]


def heads(found: Table) -> list[str]:
    """The words over the columns at the foot of the heads."""
    return [" ".join(leaf.head) for leaf in found.leaves()]


def fields(document: Document) -> dict[str, list[str]]:
    """The header block."""
    block = next(block for block in document.blocks if isinstance(block, Fields))
    return {field.label: [words(line) for line in field.lines] for field in block.fields}


def _said(cell: Cell | Covered) -> str:
    if isinstance(cell, Covered):
        return "^"
    if cell.bar:
        return "#"
    return " / ".join(f"{line.label} {words(line.text)}".strip() for line in cell.lines)


def _lines(block: Block) -> list[str]:
    match block:
        case Heading():
            return [f"{block.label} {block.text} {words(block.tail)}".strip()]
        case Paragraph():
            return [words(block.text)]
        case Items():
            return [f"{item.label} {words(item.text)}".strip() for item in block.items]
        case Table():
            return [" | ".join(row) for row in grid(block)]
        case Signatures():
            return [f"{one.sign} {one.role} ({one.name})" for row in block.rows for one in row]
        case NewPage() | Fields() | Anchor() | Contents():
            return []
