"""What a table of a form is made of: its columns, and the rows of a matrix."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from khrongkan.forms.kinds import ColumnKind
from khrongkan.forms.part import DateStyle, FormPart, LabelStyle, Lines


def _columns(value: object) -> object:
    """A bare fact in a list of cells is a cell that prints it."""
    return {"fact": value} if isinstance(value, str) else value


class Column(FormPart):
    """A column of a table, or several under one head."""

    head: Lines = ()
    """The words at the top; a list breaks them into lines."""
    fact: str | None = None
    """The fact of the row that the column prints."""
    text: str | None = None
    """A pattern of the row's facts, where one fact is not enough."""
    each: str | None = None
    """Amounts of the row by name: a column for every name that no other column prints, with the
    name at its top."""
    kind: ColumnKind = "text"
    """What it holds, which decides width and alignment: ``number`` counts the rows."""
    column: tuple["Column", ...] = ()
    """Columns under this head."""
    months: str | None = None
    """Makes a column a month, under their year, of the period that this fact of the record names;
    ``fact`` is the row's time. Without the period, the rows' own times decide."""
    every: Literal["month", "quarter"] = "month"
    """With ``months``: a column a month, or a quarter of the fiscal year, which
    begins in October."""
    mark: Literal["bar", "tick"] = "bar"
    """With ``months``: what fills the months of a row: a bar, or a tick."""
    year: str = "พ.ศ. {year}"
    """With ``months``: the words over the months of a year, ``{year}``; with quarters it is
    the fiscal year. Empty: no year."""
    when: Literal["always", "any"] = "always"
    """Printed always, or only when some row has a value for it (or for one below it). That no money
    is used is a value of a column of money; elsewhere none, on purpose, makes no column."""
    label: LabelStyle = "-"
    """Labels of several items in one cell."""
    details: str | None = None
    """A list of the row that is printed under the fact, in the same cell."""
    prefix: str = ""
    """Words before the fact: ``รายการที่ {n}``, ``{section}.{n}``; ``{n}`` counts the rows,
    ``{section}`` is the number of the section."""
    words: dict[str, str] = Field(default_factory=dict)
    """The words for each choice of the fact."""
    value: str | None = None
    """With ``kind = "tick"``: the choice of the fact that ticks the cell."""
    dates: DateStyle | None = None
    """The style of its dates, where it isn't that of the form's tables."""
    stacked: bool = False
    """The ends of a period stand one under the other."""
    missing: str | None = None
    """What an unknown fact prints: "" nothing, "-" a dash; else a gap. Money: a dash, or "gap"."""
    merge: bool = False
    """Merge equal neighbours into one cell."""
    total: bool | str = False
    """Whether the total row sums this column; or the words that it prints here."""
    total_span: int = Field(default=1, ge=1)
    """How many columns, from this one on, the sum covers in the total row."""
    running: Literal["sum", "percent"] | None = None
    """Money: prints what it comes to up to this row, in baht or as a per cent of the whole."""
    width: float | None = Field(default=None, gt=0, le=40)
    """Its width in cm, where the look's own doesn't do."""


class MatrixCell(FormPart):
    """A cell of a matrix: a fact of the record, printed one element a line."""

    fact: str | None = None
    """The fact; a list is printed one element a line."""
    text: str | None = None
    """A pattern of the record's facts instead."""
    where: dict[str, str] = Field(default_factory=dict)
    """Of a list just the elements whose facts have these values: ``{ group = "output" }``."""
    show: str | None = None
    """The fact of each element that is printed, where it isn't the element's own words."""
    missing: Literal["gap", "skip"] = "gap"
    """An unknown fact prints a gap and is asked for, or nothing."""


class MatrixRow(FormPart):
    """A row of a matrix."""

    head: str = ""
    """The words in its first cell: a pattern."""
    cell: tuple[Annotated[MatrixCell, BeforeValidator(_columns)], ...] = ()
    """The cells after that, from left to right; a fact's name alone is a cell that prints it."""
    missing: Literal["gap", "skip"] = "gap"
    """``skip`` leaves the row out where none of its facts is known."""
