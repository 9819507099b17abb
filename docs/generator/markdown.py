"""The few pieces of Markdown that reference pages are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GENERATED = (
    "<!-- Written by docs/generate.py; change the code or data that it describes instead. -->"
)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a cell is kept on one line and may hold a vertical bar."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """Words as code."""
    return f"`{text}`" if text else ""


def joined(*blocks: str) -> str:
    """A page of blocks, with an empty line between two."""
    return "\n\n".join(block for block in blocks if block) + "\n"
