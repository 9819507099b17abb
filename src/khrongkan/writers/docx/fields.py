"""The header block: labels on the edge, values beside them, a rule above and below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.docx.markup import (
    TAB,
    paragraph,
    paragraph_properties,
    plain_run,
    plain_runs,
    runs,
)
from khrongkan.writers.docx.units import pt, rule
from khrongkan.writers.look import look
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from khrongkan.compose.document import Fields, Text
    from khrongkan.writers.docx.flow import Flow

_LINE_END = "<w:r><w:br/></w:r>"
_BOLD = '<w:rPr><w:rStyle w:val="KKBold"/></w:rPr>'


def fields(block: Fields, flow: Flow) -> str:
    """The block; a field of several lines is several paragraphs, the label on the first."""
    lines = [
        (field.label if number == 0 else "", line, field.large)
        for field in block.fields
        for number, line in enumerate(field.lines or ((),))
    ]
    last = len(lines) - 1
    return "".join(
        [
            paragraph(
                paragraph_properties(
                    "KKFieldLarge" if large else "KKField",
                    keep=at != last or flow.keep,
                    new_page=flow.new_page and at == 0,
                    tabs=_rules(block, first=at == 0, last=at == last),
                    before=_above(block, flow) if at == 0 else None,
                    after=flow.after if at == last else None,
                ),
                _line(label, line, large=large),
            )
            for at, (label, line, large) in enumerate(lines)
        ]
    )


def _line(label: str, line: Text, *, large: bool) -> str:
    """A label and its value."""
    words = plain_run(label, "" if large else _BOLD) if label else ""
    to_the_value = _LINE_END if _reaches_the_values(label, large=large) else TAB
    return words + to_the_value + (plain_runs(line) if large else runs(line))


def _reaches_the_values(label: str, *, large: bool) -> bool:
    """Whether a label is so long that its value must begin on the next line."""
    edges, sizes = look()["edges"], look()["sizes"]
    width = text_width(label, sizes["project" if large else "text"], bold=True)
    return width > float(edges["value"] - edges["label_air"])


def _above(block: Fields, flow: Flow) -> int | None:
    if flow.before is None and block.rule_above:
        return pt(look()["space"]["fields"])
    return flow.before


def _rules(block: Fields, *, first: bool, last: bool) -> str:
    space = look()["space"]
    above = _border("top", space["fields_above"]) if block.rule_above and first else ""
    below = _border("bottom", space["fields_below"]) if block.rule_below and last else ""
    return f"<w:pBdr>{above}{below}</w:pBdr>" if above or below else ""


def _border(side: str, space: float) -> str:
    weight = rule(look()["table"]["head_rule"])
    return f'<w:{side} w:val="single" w:sz="{weight}" w:space="{round(space)}" w:color="auto"/>'
