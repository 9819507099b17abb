"""The Document: a small tree of finished blocks, every word in it already as it will be printed.

A writer turns it into bytes and needs no knowledge of Thai or of records. Each piece carries
``source``, the JSON pointer of the fact that it came from ("" where the form or a computation made
it). Lengths are centimetres.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping  # noqa: TC003 - dataclass fields are read at run time
from dataclasses import field
from typing import Literal

from khrongkan.forms.kinds import ColumnKind  # noqa: TC001 - dataclass fields are read at run time
from khrongkan.immutable import immutable

Face = Literal["regular", "bold", "symbol", "gap", "dots"]
"""How a run looks: ``symbol`` is a tick box (☐ ☑), which wants a font of its own; ``gap`` stands
for a fact that is not known yet; ``dots`` is a dotted line of ``width`` cm to write on."""

RowKind = Literal["body", "group", "total"]
"""What a row of a table is."""


@immutable
class Run:
    """Words in one face; ``source`` where it isn't the text's. ``dots`` have a ``width`` in cm."""

    text: str
    face: Face = "regular"
    width: float = 0.0
    source: str = ""


Text = tuple[Run, ...]


@immutable
class Paragraph:
    """A paragraph that is no item: prose, a line of the title, a remark under a table."""

    text: Text
    style: Literal["prose", "plain", "title", "subtitle", "remark"] = "prose"
    source: str = ""


@immutable
class Heading:
    """A section heading (level 1) or a group label (level 2) with its finished number.

    ``tail`` follows the words on the same line: the amount of the budget and its words.
    """

    text: str
    label: str = ""
    level: int = 1
    tail: Text = ()
    source: str = ""


@immutable
class Item:
    """One item of a list: finished label (may be empty), words, depth from 1."""

    text: Text
    label: str = ""
    depth: int = 1
    source: str = ""


@immutable
class Items:
    """A list, in reading order; ``depth`` of an item tells which edge it hangs on."""

    items: tuple[Item, ...]
    source: str = ""


@immutable
class Field:
    """A label with its value in the header block; each of ``lines`` is a paragraph of its own.

    ``waits`` are the JSON pointers of facts not known yet, for which it leaves boxes empty.
    """

    label: str
    lines: tuple[Text, ...]
    large: bool = False
    source: str = ""
    waits: tuple[str, ...] = ()


@immutable
class Fields:
    """The header block: labels on the left edge, values hanging beside them, rules around."""

    fields: tuple[Field, ...]
    rule_above: bool = True
    rule_below: bool = True


@immutable
class Column:
    """A column, or several under a spanning head. ``head`` is broken into lines by sense.

    ``width`` in cm overrules the width that the look works out for ``kind``. ``light`` heads (month
    names) are set small and regular.
    """

    head: tuple[str, ...]
    kind: ColumnKind = "text"
    children: tuple[Column, ...] = ()
    width: float | None = None
    light: bool = False

    def leaves(self) -> Iterator[Column]:
        """The columns at the foot of this one, from left to right."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


@immutable
class Line:
    """One paragraph of a cell, with its hanging label and its depth (0: on the cell's edge).

    Without a label, a line of depth d > 0 stands under the words of labelled lines of depth d-1.
    """

    text: Text
    label: str = ""
    depth: int = 0
    source: str = ""


@immutable
class Cell:
    """A cell and the cells that it covers. ``bar`` fills a month of a calendar."""

    lines: tuple[Line, ...] = ()
    column_span: int = 1
    row_span: int = 1
    bar: bool = False
    centred: bool = False


@immutable
class Row:
    """A row. Cells covered by a ``row_span`` from above are left out, as in HTML.

    ``continues``: an item of the row group above, with no rule between. ``spoken`` says a calendar
    row in words for those who can't see its bars. ``waits`` are the JSON pointers of facts that it
    leaves months empty for, as they aren't known yet.
    """

    cells: tuple[Cell, ...]
    kind: RowKind = "body"
    continues: bool = False
    spoken: str = ""
    waits: tuple[str, ...] = ()


@immutable
class Table:
    """A table: a tree of columns, its rows, and the remark below."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    remark: Text = ()
    remark_source: str = ""
    headless: bool = False
    source: str = ""

    def leaves(self) -> tuple[Column, ...]:
        """The grid: the columns at the foot of the tree, from left to right."""
        return tuple(leaf for column in self.columns for leaf in column.leaves())


@immutable
class Signer:
    """One who signs: words before the dots and after them, then what is centred under the dots.

    An empty ``name`` prints dots between its brackets.
    """

    sign: str
    role: str
    name: str = ""
    position: tuple[str, ...] = ()
    date: Text = ()
    source: str = ""


@immutable
class Signatures:
    """Rows of signers; a row of one stands in the middle of the page."""

    rows: tuple[tuple[Signer, ...], ...]


@immutable
class NewPage:
    """From here on a new page, upright or landscape."""

    landscape: bool = False


@immutable
class Anchor:
    """The block below is known by ``name`` (Latin letters and digits), and stands in the outline.

    ``text`` are its words there. In a document with anchors headings stand one level deeper.
    """

    name: str
    text: str


@immutable
class Entry:
    """A line of the contents: label, words, the anchor that it names, and the page's number."""

    label: str
    text: str
    anchor: str
    page: str = ""


@immutable
class Contents:
    """The contents: the words over its entries and over their pages, then the entries."""

    heads: tuple[str, str]
    entries: tuple[Entry, ...]


Block = Paragraph | Heading | Items | Fields | Table | Signatures | NewPage | Anchor | Contents


@immutable
class Page:
    """How pages are furnished: where the number stands, and the words of the foot line.

    ``first`` is the number of the first page.
    """

    number: Literal["top", "foot", "none"] = "top"
    foot: str = ""
    landscape: bool = False
    thai_numbers: bool = True
    first: int = 1


@immutable
class Note:
    """A remark for the margin, and the words that it is about.

    ``source`` is the fact that they stand in, ``words`` are its letters as they were read ("" for
    the whole fact), ``before`` is what stands before them there.
    """

    source: str
    text: str
    words: str = ""
    before: str = ""


@immutable
class Document:
    """The finished sheet.

    ``facts`` holds every fact in its printed form by name; Word tags and PDF form fields read it.
    ``parts`` holds blocks by name, for templates that place them one by one. ``notes`` are for a
    copy to review; formats without a margin leave them out.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    author: str = ""
    page: Page = field(default_factory=Page)
    facts: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


@immutable
class Covered:
    """A place of the grid that a cell above covers."""

    cell: Cell


def words(text: Text) -> str:
    """The words of a text, faces aside.

    >>> words((Run("งบประมาณ"), Run(" ๑๐๐", "bold")))
    'งบประมาณ ๑๐๐'
    """
    return text[0].text if len(text) == 1 else "".join([run.text for run in text])


def placed(table: Table) -> Iterator[list[tuple[int, Cell | Covered]]]:
    """Each row as (column of the grid, cell or the place that one covers), from left to right.

    >>> tall = Cell(row_span=2)
    >>> rows = (Row((tall, Cell())), Row((Cell(),)))
    >>> [[(n, type(c).__name__) for n, c in row] for row in placed(Table((Column(()),) * 2, rows))]
    [[(0, 'Cell'), (1, 'Cell')], [(0, 'Covered'), (1, 'Cell')]]
    """
    width = len(table.leaves())
    owed: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        cells, line, at = iter(row.cells), [], 0
        while at < width:
            covering, rows_left = owed.pop(at, (None, 0))
            here = covering or next(cells)
            if covering is None:
                rows_left = here.row_span
            line.append((at, Covered(here) if covering else here))
            if rows_left > 1:
                owed[at] = (here, rows_left - 1)
            at += here.column_span
        yield line
