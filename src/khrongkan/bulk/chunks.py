"""How many records travel together: few at first, so that all hands have work; more as it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khrongkan.bulk.work import Recipe, Task

_MOST = 32
_MOST_BYTES = 4 * 1024**2
_EACH_SIZE = 8
"""Chunks of one size, before the next ones are twice as large."""


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
    wanted = _MOST if recipe.by_libreoffice else 1
    for task in tasks:
        chunk.append(task)
        size += len(task.data)
        if len(chunk) >= wanted or size > _MOST_BYTES:
            yield chunk
            chunk, size, given = [], 0, given + 1
            wanted = wanted if given % _EACH_SIZE else min(_MOST, wanted * 2)
    if chunk:
        yield chunk
