"""Rules and grounds of cells where they differ from those of the table's style."""

from __future__ import annotations

from functools import cache

from khrongkan.writers.docx.units import pt, rule
from khrongkan.writers.look import look

CENTRED = '<w:vAlign w:val="center"/>'
_SIDES = ("top", "left", "bottom", "right")


@cache
def borders(*lines: tuple[str, float]) -> str:
    """Cell rules by side with their weights in points; a weight of 0 means none.

    >>> borders(("top", 0.75))
    '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>'
    """
    if not lines:
        return ""
    weights = dict(lines)
    return "<w:tcBorders>{}</w:tcBorders>".format(
        "".join(_line(side, weights[side]) for side in _SIDES if side in weights)
    )


def _line(side: str, weight: float) -> str:
    if not weight:
        return f'<w:{side} w:val="nil"/>'
    return f'<w:{side} w:val="single" w:sz="{rule(weight)}" w:space="0" w:color="auto"/>'


@cache
def ground() -> str:
    """The grey of heads and totals."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{look()["table"]["ground"]}"/>'


@cache
def padding(*sides: tuple[str, float]) -> str:
    """Cell padding in points by side."""
    if not sides:
        return ""
    wanted = dict(sides)
    return "<w:tcMar>{}</w:tcMar>".format(
        "".join(
            f'<w:{side} w:w="{pt(wanted[side])}" w:type="dxa"/>'
            for side in _SIDES
            if side in wanted
        )
    )
