"""What a form can say. The texts under the keys are the form language's reference.

In a *pattern* (``label``, ``heading``, ``text``, ``lead``, ``total``) a fact stands in braces,
``{strategy.number}``; what is left out together with an unknown fact stands in square brackets,
``[ข้อที่ ({strategy.number}) ]{strategy.name}``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from khrongkan.forms.kinds import ColumnKind  # noqa: TC001 - pydantic reads it at run time

Digits = Literal["thai", "arabic", "as-typed"]
DateStyle = Literal["full", "era", "short", "short4"]
LabelStyle = Literal["section", "1.", "1)", "(1)", "ก.", "-", "none"]


def _lines(head: object) -> object:
    return [head] if isinstance(head, str) else head


Head = Annotated[tuple[str, ...], BeforeValidator(_lines)]


class FormPart(BaseModel):
    """A part of a form: only the keys that the language has."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, use_attribute_docstrings=True, populate_by_name=True
    )


class Print(FormPart):
    """How facts are printed, wherever they stand."""

    digits: Digits = "thai"
    """Digits of prose: ``thai``, ``arabic`` or ``as-typed``."""
    table_digits: Digits = "thai"
    """Digits of tables, in the same words."""
    dates: DateStyle = "full"
    """Dates of the header and of prose: ``full`` ๑ มิถุนายน ๒๕๖๒, ``era`` ๑ มิถุนายน พ.ศ. ๒๕๖๒,
    ``short`` ๑ มิ.ย. ๖๒, ``short4`` ๑ มิ.ย. ๒๕๖๒."""
    table_dates: DateStyle = "short"
    """Dates of tables."""
    joiner: Literal["–", "ถึง"] = "–"
    """What stands between the two ends of a period."""
    gap: str = "………………"
    """What is printed for a fact that isn't known yet."""
    table_gap: str = "………"
    """The same in a cell of a table."""
    none: str = "-"
    """What a header field prints for nothing, on purpose."""
    none_listed: str = "ไม่มี"
    """What a section prints for nothing, on purpose."""
    money: str = "{amount} บาท"
    """An amount of money in prose."""
    money_words: str = "({words})"
    """The amount in words: in brackets, ``-{words}-`` between dashes, or "" for none."""
    no_budget: str = "- บาท (ไม่ใช้งบประมาณ)"
    """What the budget prints where none is used, on purpose."""
    pooling: str = "ถัวจ่ายทุกรายการ"
    """The note that amounts may be moved between lines."""
    cost: str = "{counts} {unit}ละ {price} บาท"
    """How quantities and a unit price are said; ``{unit}`` is the last quantity's."""
    cost_joiner: str = " {unit}ละ "
    """What stands between two quantities of a price; ``{unit}`` is that of the first."""


class PageRules(FormPart):
    """The furniture of the pages."""

    number: Literal["top", "foot", "none"] = "top"
    """Page numbers ``- ๒ -`` at the top from page 2, in a foot line, or none."""
    foot: str = ""
    """A pattern for the left end of the foot line."""
    landscape: bool = False
    """Whether the whole sheet lies on its side."""


class TitleLine(FormPart):
    """A centred line above the header."""

    text: str
    """A pattern."""
    style: Literal["title", "subtitle"] = "title"
    """``title`` is large, ``subtitle`` smaller; both bold."""


class Tick(FormPart):
    """A box to tick: it is ticked where the fact has this value."""

    value: str
    """The choice, as records name it."""
    text: str
    """The words beside the box."""


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
    """Boxes instead of words."""
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


class Column(FormPart):
    """A column of a table, or several under one head."""

    head: Head
    """The words at the top; a list breaks them into lines."""
    fact: str | None = None
    """The fact of the row that the column prints."""
    kind: ColumnKind = "text"
    """What it holds, which decides width and alignment: ``number`` counts the rows."""
    column: tuple[Column, ...] = ()
    """Columns under this head."""
    months: str | None = None
    """Makes a column a month, under their year, of the period that this fact names."""
    when: Literal["always", "any"] = "always"
    """Printed always, or only when some row has a value for it (or for one below it)."""
    details: str | None = None
    """A list of the row that is printed under the fact, in the same cell."""
    prefix: str = ""
    """Words before the fact; ``{n}`` counts the rows: ``รายการที่ {n} ``."""
    words: dict[str, str] = Field(default_factory=dict)
    """The words for each choice of the fact."""
    missing: str | None = None
    """What an unknown fact prints: "" nothing, "-" a dash; else a gap. Money: a dash."""
    merge: bool = False
    """Merge equal neighbours into one cell."""
    total: bool = False
    """Whether the total row sums this column."""
    width: float | None = None
    """Its width in cm, where the look's own doesn't do."""


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
    as_: Literal["prose", "items", "groups", "table", "fields", "text", "amount", "signatures"] = (
        Field(default="items", alias="as")
    )
    """``prose`` paragraphs · ``items`` a list · ``groups`` lists by kind · ``table`` · ``fields``
    labels with values · ``text`` fixed words · ``amount`` the heading alone · ``signatures``."""
    label: LabelStyle = "section"
    """Labels of items: ``section`` ๒.๑, ``1.``, ``1)``, ``(1)``, ``ก.``, ``-`` or ``none``."""
    single: Literal["prose", "item"] = "prose"
    """A list of one item prints as a paragraph, or as an item."""
    groups: dict[str, str] = Field(default_factory=dict)
    """The words over each kind of target, result or indicator."""
    text: str = ""
    """The words of a ``text`` section: a pattern."""
    lead: str = ""
    """A paragraph before the list or table: a pattern."""
    amount: str | None = None
    """The fact whose amount, in figures and words, follows the heading on its line."""
    rows: str | None = None
    """The list whose elements are the rows of the table; else ``fact``."""
    column: tuple[Column, ...] = ()
    """The columns of the table."""
    items: str | None = None
    """A list of the row whose elements are rows of their own, without rules between."""
    list_when: Literal["plain", "never"] = "plain"
    """``plain``: where no row has a value beyond its name, a list is printed and no table."""
    group: str | None = None
    """The fact of the row by which rows are grouped; ``groups`` gives the words."""
    total: str | None = None
    """The label of the total row: a pattern; ``{count}`` counts the rows."""
    remark: str | None = None
    """The fact that stands as หมายเหตุ under the table."""
    remark_label: str = "หมายเหตุ"
    """The word before the remark."""
    field: tuple[HeaderField, ...] = ()
    """The labels and values of a ``fields`` section."""
    missing: Literal["gap", "skip"] = "skip"
    """An unknown fact prints a gap under the heading and is asked for, or all is left out."""
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
    record: Literal["project"] = "project"
    """The kind of record that it prints."""
    extends: str | None = None
    """The form that this one changes."""
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
    section: tuple[Section, ...] = ()
    """The sections, in order."""
    signatures: SignerWords = Field(default_factory=SignerWords)
    """The signature block; a section ``as = "signatures"`` says where it stands."""
