"""How facts are printed wherever they stand, and the furniture of the pages."""

from typing import Literal

from khrongkan.forms.part import DateStyle, Digits, FormPart, LabelStyle


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
    heading_label: LabelStyle = "1."
    """The number of a heading: ``1.``, ``1)``, ``ก.`` …"""
    gap: str = "…………………………………………………………"
    """What is printed for a fact that isn't known yet."""
    table_gap: str = "………………"
    """The same in a cell of a table."""
    none: str = "-"
    """What a header field prints for nothing, on purpose; ``{word}`` is the record's own word."""
    none_listed: str = "ไม่มี"
    """What a section prints for nothing, on purpose: ``- {word}`` prints the record's own word."""
    table_none: str = "-"
    """What a cell prints for nothing, on purpose; ``{word}`` again."""
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
    """What stands between two quantities of a price; ``{unit}`` is that of the first. Where a
    quantity has no unit, × stands after it."""
    unit_price: str = "หน่วยละ {price} บาท"
    """A unit price without a quantity."""


PLACEHOLDERS = {
    "none": ("word",),
    "none_listed": ("word",),
    "table_none": ("word",),
    "money": ("amount",),
    "money_words": ("words",),
    "cost": ("counts", "unit", "price"),
    "cost_joiner": ("unit",),
    "unit_price": ("price",),
}
"""The words in braces that a phrase of :class:`Print` may hold; the other phrases hold none."""


class PageRules(FormPart):
    """The furniture of the pages."""

    number: Literal["top", "foot", "none"] = "top"
    """Page numbers ``- ๒ -`` at the top from page 2, in a foot line, or none."""
    foot: str = ""
    """A pattern for the left end of the foot line."""
    landscape: bool = False
    """Whether the whole sheet lies on its side."""
