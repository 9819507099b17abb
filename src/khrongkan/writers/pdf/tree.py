"""A Document as plain data for ``templates/page.typ``: lengths worked out, line ends marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard

from khrongkan.compose.document import (
    Anchor,
    Contents,
    Fields,
    Heading,
    Items,
    Paragraph,
    Run,
    Signatures,
    Table,
)
from khrongkan.compose.document import words as plain_words
from khrongkan.writers.look import look, measure
from khrongkan.writers.pdf.breaks import firm
from khrongkan.writers.pdf.lists import listed
from khrongkan.writers.pdf.pages import parts
from khrongkan.writers.pdf.signing import signatures
from khrongkan.writers.pdf.space import space_above
from khrongkan.writers.pdf.tables import table
from khrongkan.writers.pdf.typed import Data, last_line_free, typed
from khrongkan.writers.titles import title_of
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from khrongkan.compose.document import Block, Document, Field, Text
    from khrongkan.writers.pdf.fonts import Typeface

_THAI_DIGITS, _ARABIC_DIGITS = "๐๑๒๓๔๕๖๗๘๙", "0123456789"
_KEPT_WHOLE = 700
"""Letters of a paragraph that may be kept whole before signatures: about eight lines."""


def tree(document: Document, face: Typeface, *, going_on: bool = True) -> Data:
    """The data of a document, for a typeface.

    A table that is ``going_on`` over a page says so above its repeated head; Word can't do that.
    """
    page = document.page
    return {
        "title": title_of(document),
        "author": document.author,
        "font": face.data(),
        "page": {
            "number": page.number,
            "foot": page.foot,
            "landscape": page.landscape,
            "first": page.first,
            "digits": list(_THAI_DIGITS if page.thai_numbers else _ARABIC_DIGITS),
        },
        "deeper": any(isinstance(block, Anchor) for block in document.blocks),
        "parts": [
            {
                "page": part.turn,
                "blocks": _blocks(
                    part.blocks,
                    f"{number}",
                    measure(part.landscape),
                    face.wider,
                    going_on=going_on,
                ),
            }
            for number, part in enumerate(parts(document.blocks, landscape=page.landscape))
        ],
    }


def _blocks(
    blocks: Sequence[Block], part: str, room: float, wider: float, *, going_on: bool
) -> list[Data]:
    """The blocks of one part. Letters that are ``wider`` than usual have that much less room."""
    made: list[Data] = []
    above: Block | None = None
    section: Heading | Paragraph | None = None
    anchor: Anchor | None = None
    for number, block in enumerate(blocks):
        if isinstance(block, Anchor):
            anchor, section = block, None
            continue
        section = block if _begins_section(block) else section
        data = _set(block, room, wider) | {"above": space_above(above, block)}
        if isinstance(block, Signatures):
            if made and made[-1]["kind"] == "table":
                made[-1] = _signed(made[-1], data)
                above = block
                continue
            _keep_last(made)
        if isinstance(block, Table):
            data |= {
                "name": f"table-{part}-{number}",
                "going_on": _going_on(section) if going_on else None,
            }
        if anchor is not None:
            data |= {"anchor": anchor.text}
            anchor = None
        made.append(data)
        if isinstance(block, Table) and block.remark:
            made.append(_remark(block.remark, room / wider) | {"above": look()["space"]["remark"]})
        above = block
    return made


def _keep_last(made: list[Data]) -> None:
    """What stands last before signatures stays with them: of a list its last item alone."""
    if not made:
        return
    if made[-1]["kind"] == "items" and len(made[-1]["items"]) > 1:
        *items, last = made[-1]["items"]
        made[-1] = made[-1] | {"items": items}
        made.append({"kind": "items", "items": [last], "above": look()["space"]["item"]})
    made[-1] |= {"sticky": True, "breakable": not made[-1].get("short", True)}


def _signed(table: Data, signatures: Data) -> Data:
    """A table with those who sign right below it in a last row, which stays with the row before."""
    *kept, (start, count) = table["kept"] or [[table["height"], 0]]
    if start + count == table["height"]:
        count += 1
    return table | {"kept": [*kept, [start, count]], "signed": signatures}


def _set(block: Block, room: float, wider: float) -> Data:
    if isinstance(block, Table):
        return table(block, room, wider)
    return _SETTERS[type(block)](block, room / wider)


def _begins_section(block: Block) -> TypeGuard[Heading | Paragraph]:
    """Whether a table further down belongs to it."""
    if isinstance(block, Paragraph):
        return block.style == "title"
    return isinstance(block, Heading) and block.level == 1


def _going_on(section: Heading | Paragraph | None) -> Data | None:
    """What stands above the repeated head of a table that goes on over a page."""
    if isinstance(section, Paragraph):
        return {"label": None, "text": plain_words(section.text)}
    return {"label": section.label or None, "text": section.text} if section else None


def _paragraph(block: Paragraph, room: float) -> Data:
    if block.style == "remark":
        return _remark(block.text, room)
    if block.style in {"title", "subtitle"}:
        size = look()["sizes"]["title" if block.style == "title" else "text"]
        words = typed(block.text, "ragged", room, size, bold=True)
        return {"kind": "title", "size": size, "text": words, "sticky": True}
    setting = last_line_free(block.text) if block.style == "prose" else "ragged"
    short = len(plain_words(block.text)) <= _KEPT_WHOLE
    return {"kind": block.style, "text": typed(block.text, setting, room), "short": short}


def _remark(text: Text, room: float) -> Data:
    """A remark: its first bold word on the edge, the rest hanging beside it."""
    size = look()["sizes"]["table"]
    label, rest = (text[:1], text[1:]) if text and text[0].face == "bold" else ((), text)
    if not label or not rest:
        return {"kind": "remark", "label": None, "text": typed(text, "ragged", room, size)}
    first = type(rest[0])(rest[0].text.lstrip(" "), rest[0].face, rest[0].width)
    gap = look()["gaps"]["remark"] * size * 2.54 / 72
    hang = text_width(label[0].text.strip(), size, bold=True) + gap
    return {
        "kind": "remark",
        "label": [{"face": "bold", "text": label[0].text.strip()}],
        "hang": hang,
        "text": typed((first, *rest[1:]), "ragged", room - hang, size),
    }


def _heading(block: Heading, room: float) -> Data:
    edges = look()["edges"]
    start, words = (
        (0.0, edges["heading"])
        if block.level == 1
        else (edges["group_number"], edges["group_text"])
    )
    size = look()["sizes"]["text"]
    tail: list[Any] = []
    if block.tail:
        gap = "" if block.tail[0].text.startswith(" ") else look()["gaps"]["after_label"]
        tail = [gap] * bool(gap) + [
            {"face": run.face, "text": shown} if isinstance(shown, str) else shown
            for run, shown in zip(block.tail, typed(block.tail, "ragged", room), strict=True)
        ]
    needed = text_width(block.label, size, bold=True) + edges["label_air"] if block.label else 0
    return {
        "kind": "heading",
        "level": block.level,
        "label": firm(block.label) or None,
        "indent": start,
        "hang": max(words - start, needed),
        "text": typed((Run(block.text),), "ragged", room - words, size, bold=True)[0],
        "tail": tail,
        "sticky": True,
        "breakable": False,
    }


def _items(block: Items, room: float) -> Data:
    return {"kind": "items", "items": listed(block.items, room)}


def _fields(block: Fields, room: float) -> Data:
    return {
        "kind": "fields",
        "fields": [_field(field, room - look()["edges"]["value"]) for field in block.fields],
        "rule_above": block.rule_above,
        "rule_below": block.rule_below,
        "breakable": False,
    }


def _field(field: Field, room: float) -> Data:
    size = look()["sizes"]["project" if field.large else "text"]
    return {
        "label": typed((Run(field.label),), "ragged", look()["edges"]["value"], size, bold=True)[0],
        "lines": [typed(line, "ragged", room, size, bold=field.large) for line in field.lines],
        "large": field.large,
        "size": size,
    }


def _contents(block: Contents, room: float) -> Data:
    sizes = look()["contents"]
    width = room - sizes["words"] - sizes["page"]
    return {
        "kind": "contents",
        "heads": block.heads,
        "entries": [
            {
                "label": entry.label,
                "text": typed((Run(entry.text),), "ragged", width),
                "page": entry.page,
            }
            for entry in block.entries
        ],
    }


_SETTERS: dict[type[Block], Callable[[Any, float], Data]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Items: _items,
    Fields: _fields,
    Signatures: signatures,
    Contents: _contents,
}
