"""Where the keys of a TOML file stand: read only when there is something to complain of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tree_sitter import Node

Path_ = tuple[str | int, ...]
"""Keys, and indices from 0."""

LineAndColumn = tuple[int | None, int | None]


def place_in(file: Path, path: Path_) -> LineAndColumn:
    """Line and column, from 1, of the key at a path of a file; of the nearest key around it."""
    places = _places(file.read_bytes())
    while path and path not in places:
        path = path[:-1]
    return places.get(path, (None, None))


@lru_cache(maxsize=2)
def _places(content: bytes) -> dict[Path_, tuple[int, int]]:
    import tree_sitter_toml  # noqa: PLC0415 - most forms are right
    from tree_sitter import Language, Parser  # noqa: PLC0415 - as above

    content = content.removeprefix(b"\xef\xbb\xbf")
    lines = content.split(b"\n")
    root = Parser(Language(tree_sitter_toml.language())).parse(content).root_node
    places: dict[Path_, tuple[int, int]] = {}
    for path, node in _keys(root):
        row, column = node.start_point
        letters = lines[row][:column].decode("utf-8", "replace")
        places.setdefault(path, (row + 1, len(letters) + 1))
    return places


def _keys(root: Node) -> Iterator[tuple[Path_, Node]]:
    """Every key and element with its path, in the order of the file."""
    counts: dict[Path_, int] = {}
    for child in root.named_children:
        here: Path_ = ()
        pairs = [child]
        if child.type in {"table", "table_array_element"}:
            head, *pairs = child.named_children
            here = _resolved(_names(head), counts, grows=child.type == "table_array_element")
            yield here, head
        for pair in pairs:
            yield from _in_pair(pair, here)


def _resolved(names: Path_, counts: dict[Path_, int], *, grows: bool) -> Path_:
    """The path of a table's head: every list on the way stands for its newest element."""
    path: Path_ = ()
    for n, name in enumerate(names):
        path = (*path, name)
        if grows and n == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _in_pair(pair: Node, path: Path_) -> Iterator[tuple[Path_, Node]]:
    if pair.type != "pair":
        return
    key, *values = pair.named_children
    here = (*path, *_names(key))
    yield here, key
    for value in values:
        yield from _in_value(value, here)


def _in_value(value: Node, path: Path_) -> Iterator[tuple[Path_, Node]]:
    if value.type == "inline_table":
        for pair in value.named_children:
            yield from _in_pair(pair, path)
    if value.type == "array":
        elements = [child for child in value.named_children if child.type != "comment"]
        for n, element in enumerate(elements):
            yield (*path, n), element
            yield from _in_value(element, (*path, n))


def _names(key: Node) -> Path_:
    """The names of a key, dotted or not."""
    if key.type == "dotted_key":
        return tuple(name for child in key.named_children for name in _names(child))
    words = (key.text or b"").decode("utf-8", "replace")
    return (words.strip("\"'"),)
