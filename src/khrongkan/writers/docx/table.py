"""A table: head of one or several rows, body, totals, calendar bars."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from khrongkan.compose.document import placed
from khrongkan.immutable import immutable
from khrongkan.writers.columns import lay_out, words_of_columns
from khrongkan.writers.docx.body_rows import Grounds, body_rows
from khrongkan.writers.docx.cells import settings
from khrongkan.writers.docx.flow import Flow
from khrongkan.writers.docx.head import head_rows
from khrongkan.writers.docx.markup import in_attribute
from khrongkan.writers.docx.paragraphs import remark
from khrongkan.writers.docx.rows import kept_rows, year_starts
from khrongkan.writers.docx.units import cm

if TYPE_CHECKING:
    from khrongkan.compose.document import Table
    from khrongkan.writers.columns import Grid, Layout, Words


@immutable
class Laid:
    """A table laid out in a measure of so many cm."""

    grid: Grid
    words: list[Words]
    layout: Layout
    measure: float


def laid(block: Table, measure: float, before: Laid | None = None) -> Laid:
    """Place the cells of a table and lay out its columns; ``before`` in another measure."""
    grid: Grid = list(placed(block)) if before is None else before.grid
    words = words_of_columns(block, grid) if before is None else before.words
    return Laid(grid, words, lay_out(block, grid, measure, words), measure)


def table(block: Table, flow: Flow, ready: Laid | None = None) -> str:
    """The whole table with its remark; ``ready`` is a layout made before, used where it fits."""
    if ready is None or ready.measure != flow.measure:
        ready = laid(block, flow.measure, ready)
    grid, layout = ready.grid, ready.layout
    widths = _twips(layout.widths)
    leaves = block.leaves()
    kinds = [leaf.kind for leaf in leaves]
    years = year_starts(block.columns) if "month" in kinds else set()
    columns = Grounds(widths, settings(leaves, grid, layout), kinds, years)
    kept = kept_rows(block, grid, layout, keep_last=flow.keep)
    head = "" if block.headless else head_rows(block.columns, widths, columns.years, layout.size)
    body = body_rows(block, grid, columns, kept)
    columns_xml = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    grid_xml = f"<w:tblGrid>{columns_xml}</w:tblGrid>"
    below = remark(block.remark, Flow(keep=flow.keep, after=flow.after)) if block.remark else ""
    return f"<w:tbl>{_properties(block, sum(widths))}{grid_xml}{head}{body}</w:tbl>{below}"


def _twips(widths: tuple[float, ...]) -> list[int]:
    """Widths as whole units whose sum is exact."""
    edges, edge = [0], 0.0
    for width in widths:
        edge += width
        edges.append(cm(edge))
    return [right - left for left, right in pairwise(edges)]


def _properties(block: Table, width: int) -> str:
    spoken = " ".join(row.spoken for row in block.rows if row.spoken)
    caption = f'<w:tblCaption w:val="{in_attribute(block.title)}"/>' if block.title else ""
    described = f'<w:tblDescription w:val="{in_attribute(spoken)}"/>' if spoken else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="KKTable"/><w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/>{caption}{described}</w:tblPr>'
    )
