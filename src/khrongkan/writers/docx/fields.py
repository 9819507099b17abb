"""The header block: labels on the edge, values beside them, a rule above and below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.docx.markup import (
    TAB,
    paragraph,
    paragraph_properties,
    plain_run,
    runs,
)
from khrongkan.writers.docx.units import pt, rule
from khrongkan.writers.look import look

if TYPE_CHECKING:
    from khrongkan.compose.document import Fields, Text
    from khrongkan.writers.docx.flow import Flow

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
                _properties(block, flow, large=large, first=at == 0, last=at == last),
                _line(label, line, large=large),
            )
            for at, (label, line, large) in enumerate(lines)
        ]
    )


def _line(label: str, line: Text, *, large: bool) -> str:
    """A label and its value; the dots of an unknown value reach to their tab stop."""
    words = plain_run(label, "" if large else _BOLD) if label else ""
    if len(line) == 1 and line[0].face == "gap":
        return words + TAB + TAB
    return words + TAB + runs(line, on_bold=False) if not large else words + TAB + _large(line)


def _large(line: Text) -> str:
    """The project's name is bold by its style, whatever the face of its words."""
    return runs(
        tuple(
            type(run)(run.text, "bold", run.width) if run.face == "regular" else run for run in line
        ),
        on_bold=True,
    )


def _properties(block: Fields, flow: Flow, *, large: bool, first: bool, last: bool) -> str:
    space, weight = look()["space"], rule(look()["table"]["head_rule"])
    above = block.rule_above and first
    below = block.rule_below and last
    before = flow.before if first else None
    if above and before is None:
        before = pt(space["fields"])
    return paragraph_properties(
        "KKFieldLarge" if large else "KKField",
        keep=not last or flow.keep,
        new_page=flow.new_page and first,
        tabs=_borders(
            _border("top", weight, space["fields_above"]) if above else "",
            _border("bottom", weight, space["fields_below"]) if below else "",
        ),
        before=before,
        after=flow.after if last else None,
    )


def _border(side: str, weight: int, space: float) -> str:
    return f'<w:{side} w:val="single" w:sz="{weight}" w:space="{round(space)}" w:color="auto"/>'


def _borders(*borders: str) -> str:
    return f"<w:pBdr>{''.join(borders)}</w:pBdr>" if any(borders) else ""
