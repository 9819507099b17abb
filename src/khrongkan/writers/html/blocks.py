"""The blocks of a Document as elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khrongkan.compose.document import (
    Anchor,
    Contents,
    Fields,
    Heading,
    Item,
    Items,
    NewPage,
    Paragraph,
    Run,
    Signatures,
    Signer,
    Table,
)
from khrongkan.writers.html.markup import element, escaped, label
from khrongkan.writers.html.notes import with_notes
from khrongkan.writers.html.table import table
from khrongkan.writers.html.texts import words
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from khrongkan.compose.document import Block, Document


def blocks(document: Document) -> str:
    """The body of the page; landscape pages and new pages are sections of their own."""
    titled = any(isinstance(b, Paragraph) and b.style == "title" for b in document.blocks)
    pieces: list[str] = []
    landscape, new, held = document.page.landscape, False, list[str]()
    for block in document.blocks:
        if isinstance(block, NewPage):
            pieces.append(_section(held, landscape=landscape, new=new))
            landscape, new, held = block.landscape, True, []
        else:
            made = _element(block, titled=titled)
            held.append(with_notes(made, document.notes) if document.notes else made)
    pieces.append(_section(held, landscape=landscape, new=new))
    return "\n".join(piece for piece in pieces if piece)


def _element(block: Block, *, titled: bool) -> str:
    if isinstance(block, Fields):
        return _fields(block, titled=titled)
    return _ELEMENTS[type(block)](block)


def _section(held: Sequence[str], *, landscape: bool, new: bool) -> str:
    inside = "\n".join(held)
    kinds = " ".join(["landscape"] * landscape + ["new-page"] * new)
    return element("section", inside, kind=kinds) if kinds and inside else inside


def _paragraph(block: Paragraph) -> str:
    name = "h1" if block.style == "title" else "p"
    bold = block.style in {"title", "subtitle"}
    return element(name, words(block.text, bold=bold), kind=block.style, source=block.source)


def _heading(block: Heading) -> str:
    gap = "" if not block.tail or block.tail[0].text.startswith(" ") else " "
    tail = words(block.tail, bold=True)
    inside = label(block.label) + escaped(block.text) + gap + tail
    return element(f"h{min(block.level + 1, 6)}", inside, source=block.source)


def _items(block: Items) -> str:
    return _listed(list(block.items), "outer", block.source)


def _listed(items: list[Item], kind: str, source: str = "") -> str:
    """One level of a list; deeper items stand inside the item that they follow."""
    depth = min((item.depth for item in items), default=1)
    groups: list[list[Item]] = []
    for item in items:
        if item.depth == depth or not groups:
            groups.append([item])
        else:
            groups[-1].append(item)
    inside = "".join(_item(item, deeper) for item, *deeper in groups)
    return element("ol", inside, kind=kind, role="list", source=source)


def _item(item: Item, deeper: list[Item]) -> str:
    body = words(item.text) + (_listed(deeper, "inner") if deeper else "")
    return element("li", label(item.label) + element("div", body, kind="body"), source=item.source)


def _fields(block: Fields, *, titled: bool) -> str:
    rows = []
    for field in block.fields:
        lines = [words(line, bold=field.large) for line in field.lines]
        if field.large and not titled:
            # Without a title line the project's name is the title of the page.
            lines = [element("h1", "<br>".join(lines))]
            titled = True
        shown = "".join(element("div", line) for line in lines)
        pair = element("dt", escaped(field.label)) + element("dd", shown)
        kind = "large" if field.large else None
        rows.append(element("div", pair, kind=kind, source=field.source))
    kinds = ["ruled"] * block.rule_above + ["open"] * (not block.rule_below)
    return element("dl", "".join(rows), kind=" ".join(kinds))


def _signatures(block: Signatures) -> str:
    rows = (element("div", "".join(map(_signer, row))) for row in block.rows)
    return element("div", "".join(rows), kind="signatures")


def _signer(signer: Signer) -> str:
    rules = look()["signature"]
    dots = words((Run("", "dots", rules["dots"]),))
    name = words((Run(f"({signer.name})"),))
    if not signer.name:
        name = words((Run("("), Run("", "dots", rules["dots"] - rules["name_air"]), Run(")")))
    lines = [f"{escaped(signer.sign)} {dots} {escaped(signer.role)}", name]
    lines += [escaped(line) for line in signer.position]
    if signer.date:
        lines.append(words(signer.date))
    shown = "".join(element("div", line) for line in lines)
    return element("div", shown, kind="signer", source=signer.source)


def _anchor(block: Anchor) -> str:
    return element("a", "", id=block.name)


def _contents(block: Contents) -> str:
    over, pages = (element("span", escaped(head)) for head in block.heads)
    rows = [
        element(
            "li",
            element("a", label(entry.label) + escaped(entry.text), href=f"#{entry.anchor}")
            + element("span", escaped(entry.page), kind="page"),
        )
        for entry in block.entries
    ]
    head = element("p", f"{over} {pages}", kind="heads")
    return element("nav", head + element("ol", "".join(rows), role="list"), kind="contents")


_ELEMENTS: dict[type[Block], Callable[[Any], str]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Items: _items,
    Table: table,
    Signatures: _signatures,
    Anchor: _anchor,
    Contents: _contents,
}
