"""How many records travel together: few at first, so that all hands have work; more as it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khrongkan.bulk.work import Recipe, Task

_MOST = 32
_MOST_BYTES = 4 * 1024**2
_GROWING_FOR = 8
"""Chunks of each size, before the next ones are one record larger."""


def chunks_of(tasks: Iterable[Task], recipe: Recipe) -> Iterator[list[Task]]:
    """The tasks in chunks; LibreOffice gets full ones from the first, since each costs its start.

    >>> from khrongkan.bulk.work import Recipe, Task
    >>> tasks = [Task(("a.jsonl", n), "a.jsonl", b"{}", f"{n}") for n in range(100)]
    >>> [len(chunk) for chunk in chunks_of(tasks, Recipe(("docx",)))][:10]
    [1, 1, 1, 1, 1, 1, 1, 1, 2, 2]
    >>> [len(chunk) for chunk in chunks_of(tasks, Recipe(("pdf",), template="ours.docx"))]
    [32, 32, 32, 4]
    """
    chunk: list[Task] = []
    given = size = 0
    for task in tasks:
        chunk.append(task)
        size += len(task.data)
        wanted = _MOST if recipe.by_libreoffice else min(_MOST, 1 + given // _GROWING_FOR)
        if len(chunk) >= wanted or size > _MOST_BYTES:
            yield chunk
            chunk, size, given = [], 0, given + 1
    if chunk:
        yield chunk
