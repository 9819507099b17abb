"""The tag tree without the cells that only helped to lay tables out; clean outline titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator


def prune(file: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Take the helping cells of every table out of the tag tree (see ``templates/page.typ``).

    The tables of the file; none where it has no tag tree.
    """
    root = file.Root.get("/StructTreeRoot")
    if root is None:
        return []
    tables = list(_tables(root))
    gone = {name for table in tables for name in (*_lift_signed(table), *_prune(table))}
    if gone:
        _forget(root, tables, gone)
    return tables


def _lift_signed(table: pikepdf.Object) -> Iterator[bytes]:
    """Put those who sign in a last row of a table behind it; the names that go."""
    for group in [group for group in _kids(table) if group.S == "/TBody"]:
        last = _kids(group)[-1]
        signed = [part for part in _kids(_kids(last)[0]) if _is_quotation(part)]
        if signed:
            signed[0].S = pikepdf.Name.Div
            _move_behind(signed[0], table)
            yield from map(_name, _kids(last))
            del group.K[len(group.K) - 1]


def _is_quotation(node: pikepdf.Object) -> bool:
    return isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/BlockQuote"


def _move_behind(node: pikepdf.Object, other: pikepdf.Object) -> None:
    above = other.P
    kids = _kids(above)
    at = [kid.objgen for kid in kids if isinstance(kid, pikepdf.Dictionary)].index(other.objgen)
    above.K = pikepdf.Array([*kids[: at + 1], node, *kids[at + 1 :]])
    node.P = above


def _prune(table: pikepdf.Object) -> Iterator[bytes]:
    """Drop the first row of the head, the last cell of each row, the foot; the names that go."""
    # A table without body rows has no groups.
    head = table if table.K[0].S == "/TR" else table.K[0]
    width = _span(_kids(_kids(head)[0])[0], "/ColSpan") - 1
    yield from map(_name, _kids(_kids(head)[0]))
    del head.K[0]
    if head is table:
        del table.K[len(table.K) - 1]
        yield from _drop_last_column(_kids(table), width)
        return
    for group in _kids(table):
        yield from _drop_last_column(_kids(group), width)
    for number in reversed(range(len(table.K))):
        if table.K[number].S == "/TFoot" or not _kids(table.K[number]):
            del table.K[number]


def _drop_last_column(rows: list[pikepdf.Object], width: int) -> Iterator[bytes]:
    """Find the cell in column ``width`` of each row, counting what spans from above."""
    owed = [0] * (width + 1)
    for row in rows:
        at = 0
        for number, cell in enumerate(_kids(row)):
            while at < width and owed[at]:
                at += 1
            if at == width:
                yield _name(cell)
                del row.K[number]
                break
            end = min(at + _span(cell, "/ColSpan"), width)
            owed[at:end] = [_span(cell, "/RowSpan")] * (end - at)
            at = end
        owed = [max(rows_left - 1, 0) for rows_left in owed]


def _span(cell: pikepdf.Object, name: str) -> int:
    spans = (part.get(name) for part in cell.get("/A", []))
    return next((int(span) for span in spans if span is not None), 1)


def _kids(node: pikepdf.Object) -> list[pikepdf.Object]:
    kids = node.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _tables(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The tables, which stand outside of lists and paragraphs."""
    for kid in _kids(node):
        if not isinstance(kid, pikepdf.Dictionary):
            continue
        kind = str(kid.get("/S", ""))
        if kind == "/Table":
            yield kid
        elif kind in {"/Document", "/Div", "/Part", "/Sect", "/NonStruct"}:
            yield from _tables(kid)


def _name(cell: pikepdf.Object) -> bytes:
    return bytes(cell.get("/ID", b""))


def _forget(root: pikepdf.Object, tables: list[pikepdf.Object], gone: set[bytes]) -> None:
    """No cell may name a head that is gone, nor the list of names."""
    for table in tables:
        for group in _kids(table):
            for row in [group] if group.S == "/TR" else _kids(group):
                for cell in _kids(row):
                    _forget_heads(cell, gone)
    names = root.get("/IDTree")
    if names is not None:
        _forget_names(names, gone)


def _forget_heads(cell: pikepdf.Object, gone: set[bytes]) -> None:
    for part in cell.get("/A", []):
        heads = part.get("/Headers")
        if heads is not None:
            for number in reversed(range(len(heads))):
                if bytes(heads[number]) in gone:
                    del heads[number]


def _forget_names(names: pikepdf.Object, gone: set[bytes]) -> None:
    for kid in names.get("/Kids", []):
        _forget_names(kid, gone)
    pairs = names.get("/Names")
    if pairs is None:
        return
    for number in reversed(range(0, len(pairs), 2)):
        if bytes(pairs[number]) in gone:
            del pairs[number : number + 2]
    if "/Limits" in names and len(pairs):
        names.Limits = [pairs[0], pairs[len(pairs) - 2]]


def clean_outline(file: pikepdf.Pdf, clean_text: dict[int, str | None]) -> None:
    """Titles in the outline without marks of line ends."""
    node = file.Root.get("/Outlines")
    waiting = [node.get("/First")] if node is not None else []
    while waiting:
        entry = waiting.pop()
        if entry is None:
            continue
        entry.Title = str(entry.Title).translate(clean_text)
        waiting += [entry.get("/First"), entry.get("/Next")]
