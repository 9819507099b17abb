"""What a form can say. The texts under the keys are the form language's reference.

In a *pattern* (``label``, ``heading``, ``text``, ``lead``, ``total``) a fact stands in braces,
``{strategy.number}``; what is left out together with an unknown fact stands in square brackets,
``[ข้อที่ ({strategy.number}) ]{strategy.name}``. After a colon stands how the fact is printed, where
the form's usual way doesn't do: ``{budget.total:words}`` an amount in words, ``{activities:count}``
how many there are, ``{fiscal_year:year}`` the number of the year alone, ``{period:short}`` a time
in another style (``full``, ``era``, ``short``, ``short4``).
"""

from typing import Literal

from pydantic import Field

from khrongkan.forms.grid import Column, MatrixCell, MatrixRow
from khrongkan.forms.part import DateStyle, Digits, Empty, FormPart, LabelStyle, Lines
from khrongkan.forms.printing import PageRules, Print

__all__ = [
    "Column",
    "DateStyle",
    "Digits",
    "Form",
    "FormPart",
    "HeaderField",
    "LabelStyle",
    "MatrixCell",
    "MatrixRow",
    "PageRules",
    "Print",
    "Section",
    "SignerWords",
    "Tick",
    "TitleLine",
]


class TitleLine(FormPart):
    """A centred line above the header."""

    text: str
    """A pattern. Empty: a line is left free, for an emblem."""
    style: Literal["title", "subtitle"] = "title"
    """``title`` is large, ``subtitle`` smaller; both bold."""


class Tick(FormPart):
    """A box to tick: it is ticked where the fact has this value."""

    value: str
    """The choice, as records name it; of a list, one of its elements."""
    text: str
    """The words beside the box: a pattern."""


class HeaderField(FormPart):
    """A label with its value, in the header block or in a section of fields."""

    id: str | None = None
    """The name by which a form that extends this one changes the field; else ``fact``."""
    fact: str | None = None
    """The fact that is printed."""
    label: str = ""
    """The words on the left edge: a pattern. Empty: the value stands under the one before."""
    text: str | None = None
    """A pattern for the value, where one fact is not enough."""
    words: dict[str, str] = Field(default_factory=dict)
    """The words for each choice of the fact."""
    ticks: tuple[Tick, ...] = ()
    """Boxes instead of words; without ``fact`` they are left for a hand to tick."""
    stacked: bool = False
    """Each box, or each element of a list, stands on a line of its own."""
    beside: bool = False
    """It stands on the line of the field before it, which is printed too."""
    lead: str = ""
    """Words before the value."""
    large: bool = False
    """Whether it is the title of the sheet."""
    missing: Literal["gap", "skip"] = "gap"
    """An unknown fact prints a gap and is asked for (``gap``), or the field is left out."""
    drop: bool = False
    """Leave out this field of the form that is extended."""
    after: str | None = None
    """Stand after the field of this name."""


class Section(FormPart):
    """A section: a heading, and what stands under it."""

    id: str | None = None
    """The name by which a form that extends this one changes the section; else ``fact``."""
    fact: str | None = None
    """The fact that it prints."""
    heading: str = ""
    """Its heading: a pattern. Empty: none."""
    table_heading: str | None = None
    """The heading where the section prints a table and not a list."""
    number: bool = True
    """Whether the heading has a number."""
    as_: Literal[
        "prose",
        "items",
        "groups",
        "table",
        "list-and-table",
        "matrix",
        "fields",
        "text",
        "amount",
        "allocation",
        "sections",
        "signatures",
    ] = Field(default="items", alias="as")
    """``prose`` paragraphs · ``items`` a list · ``groups`` lists by kind · ``table`` ·
    ``list-and-table`` the names as a list, then the table · ``matrix`` a table whose rows the form
    names · ``fields`` labels with values · ``text`` fixed words · ``amount`` the heading alone ·
    ``allocation`` the parts of a portfolio with their sums, under four columns · ``sections`` the
    sections under this one · ``signatures``."""
    label: LabelStyle = "section"
    """Labels of items: ``section`` ๒.๑, ``1.1`` and ``1.1)`` the way through the list, ``1.``,
    ``1)``, ``(1)``, ``ก.``, ``-`` or ``none``."""
    labels: tuple[LabelStyle, ...] = ()
    """Labels of items by depth: ``["1)", "1.1)", "(1)"]``; deeper lists go on with the last."""
    table_label: LabelStyle = "none"
    """Labels of the rows of a table that belongs to an item."""
    item: str | None = None
    """A pattern for an item of the list, of the facts of its element: ``{name}[ {total} บาท]``."""
    single: Literal["prose", "item"] = "prose"
    """A list of one item prints as a paragraph, or as an item."""
    where: dict[str, str] = Field(default_factory=dict)
    """Of the list just the elements whose facts have these values: ``{ group = "output" }``."""
    groups: dict[str, str] = Field(default_factory=dict)
    """The words over each kind of target, result or indicator."""
    text: Lines = ()
    """The words of a ``text`` section: a pattern, or several, each a paragraph."""
    style: Literal["prose", "plain"] = "prose"
    """Paragraphs begin indented (``prose``) or on the left edge (``plain``)."""
    lead: str = ""
    """A paragraph before the list or table: a pattern."""
    amount: str | None = None
    """The fact whose amount, in figures and words, follows the heading on its line."""
    rows: str | None = None
    """The list whose elements are the rows of the table, or the items; else ``fact``."""
    column: tuple[Column, ...] = ()
    """The columns of the table."""
    row: tuple[MatrixRow, ...] = ()
    """The rows of a ``matrix``."""
    headless: bool = False
    """The table has no heads, as a list of schools."""
    items: str | None = None
    """A list of the row whose elements are rows of their own, without rules between."""
    list_when: Literal["plain", "never"] = "plain"
    """``plain``: where no row has a value beyond its name, a list is printed and no table."""
    group: str | None = None
    """The fact of the row by which rows are grouped; ``groups`` gives the words."""
    group_as: Literal["cell", "row"] = "cell"
    """The words of a group stand in the first cell of the group, or in a row of their own."""
    group_label: LabelStyle = "section"
    """The number before the words of a group."""
    repeat_heading: bool = False
    """The heading stands again, without a number, before every group after the first."""
    total: str | None = None
    """The label of the total row: a pattern; ``{count}`` counts the rows."""
    total_span: int | None = Field(default=None, ge=1)
    """How many columns the label covers; else all before the first sum."""
    remark: str | None = None
    """The fact that stands as หมายเหตุ under the table."""
    remark_label: str = "หมายเหตุ"
    """The word before the remark."""
    field: tuple[HeaderField, ...] = ()
    """The labels and values of a ``fields`` section."""
    section: tuple["Section", ...] = ()
    """The sections under this one. Where ``fact`` is a list they are repeated for each element:
    their facts, and those of the heading, are then facts of the element, or else of the record."""
    missing: Literal["gap", "skip"] = "skip"
    """An unknown fact prints a gap under the heading and is asked for, or all is left out."""
    none: Empty = "words"
    """Nothing, on purpose, prints the words for it; in a table: a ``row`` of them, or the ``head``
    alone; or the section is left out (``skip``)."""
    empty: Empty = "skip"
    """An empty list prints nothing, or one of the same."""
    new_page: bool = False
    """Whether it begins on a new page; for repeated sections: each of them."""
    landscape: bool = False
    """Whether it stands on a landscape page of its own."""
    drop: bool = False
    """Leave out this section of the form that is extended."""
    after: str | None = None
    """Stand after the section of this name."""


class SignerWords(FormPart):
    """The signature block."""

    roles: tuple[str, ...] = ()
    """Who signs where the record names nobody; empty: nobody."""
    role_words: dict[str, str] = Field(default_factory=dict)
    """The words for each role."""
    in_row: int = Field(default=2, ge=1, le=3)
    """How many sign side by side; one alone in a row stands in the middle."""
    sign: str = "ลงชื่อ"
    """The word before the dots."""
    day: str = "วันที่"
    """The words of the date line, with dots between."""
    month: str = "เดือน"
    """See ``day``."""
    year: str = "พ.ศ."
    """See ``day``."""
    date: bool = True
    """Whether a date line is printed."""


class Form(FormPart):
    """A form: the whole sheet, from its title to its signatures."""

    id: str
    """Its name: small Latin letters, digits and hyphens."""
    name: str
    """Its name for people."""
    description: str = ""
    """What it is for."""
    record: str = "project"
    """The kind of record that it prints."""
    extends: str | None = None
    """The form that this one changes."""
    keep_header: tuple[str, ...] | None = None
    """Of the header fields, the extended form's and its own, just these, in this order."""
    keep_sections: tuple[str, ...] | None = None
    """Of the sections, the extended form's and its own, just these, in this order."""
    print: Print = Field(default_factory=Print)
    """How facts are printed."""
    page: PageRules = Field(default_factory=PageRules)
    """The furniture of the pages."""
    title: tuple[TitleLine, ...] = ()
    """The lines above the header."""
    header: tuple[HeaderField, ...] = ()
    """The header block, from top to bottom."""
    header_rules: tuple[bool, bool] = (True, True)
    """Whether a rule stands above and below the header block."""
    section_prefix: str | None = None
    """The fact that stands before the number of every section: ๖ makes them ๖.๑, ๖.๒ …"""
    section: tuple[Section, ...] = ()
    """The sections, in order."""
    signatures: SignerWords = Field(default_factory=SignerWords)
    """The signature block; a section ``as = "signatures"`` says where it stands."""
