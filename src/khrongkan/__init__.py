r"""Records in, finished Thai project proposals out.

>>> import khrongkan as kk
>>> project = kk.load({"name": "อาหารกลางวัน", "period": "มิ.ย. – ก.ย. 2569", "budget": "45,000"})
>>> sheet = kk.render_bytes(project, "txt").decode()
>>> "ระยะเวลาดำเนินการ\tมิถุนายน – กันยายน ๒๕๖๙" in sheet, "(สี่หมื่นห้าพันบาทถ้วน)" in sheet
(True, True)
>>> "/plan" in [found.place.pointer for found in kk.check(project) if found.code == "missing-fact"]
True

Names are imported from their rooms when they are first asked for, so that ``import khrongkan``
costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khrongkan.bulk import Progress, RunStopped, Summary, batch, book
    from khrongkan.checks import check
    from khrongkan.compose import Document, compose
    from khrongkan.errors import (
        AmountError,
        Finding,
        FormError,
        ImpossibleDate,
        KhrongkanError,
        LoadError,
        MissingFacts,
        Place,
        RenderError,
        ThaiValueError,
        UnreadTime,
        WriteError,
    )
    from khrongkan.forms import Form, find_form
    from khrongkan.records import Nothing, NotStarted, Record, load
    from khrongkan.records.best_practice import BestPractice
    from khrongkan.records.inspection import AgencyReport, InspectionReport, PolicyItem, Problem
    from khrongkan.records.portfolio import Portfolio
    from khrongkan.records.project import (
        Activity,
        Alignment,
        Budget,
        BudgetLine,
        CalendarEntry,
        Funding,
        Group,
        Indicator,
        Plan,
        Project,
        Risk,
        Signature,
        Spending,
        Strategy,
    )
    from khrongkan.records.values import (
        CostItem,
        Item,
        Person,
        Quantity,
        Responsible,
        Time,
    )
    from khrongkan.writers.door import render, render_bytes
    from khrongkan.writers.extract import Extracted, extract

    __version__: str

__all__ = [
    "Activity",
    "AgencyReport",
    "Alignment",
    "AmountError",
    "BestPractice",
    "Budget",
    "BudgetLine",
    "CalendarEntry",
    "CostItem",
    "Document",
    "Extracted",
    "Finding",
    "Form",
    "FormError",
    "Funding",
    "Group",
    "ImpossibleDate",
    "Indicator",
    "InspectionReport",
    "Item",
    "KhrongkanError",
    "LoadError",
    "MissingFacts",
    "NotStarted",
    "Nothing",
    "Person",
    "Place",
    "Plan",
    "PolicyItem",
    "Portfolio",
    "Problem",
    "Progress",
    "Project",
    "Quantity",
    "Record",
    "RenderError",
    "Responsible",
    "Risk",
    "RunStopped",
    "Signature",
    "Spending",
    "Strategy",
    "Summary",
    "ThaiValueError",
    "Time",
    "UnreadTime",
    "WriteError",
    "__version__",
    "batch",
    "book",
    "check",
    "compose",
    "extract",
    "find_form",
    "load",
    "render",
    "render_bytes",
]

_ROOMS = {
    "bulk": "Progress RunStopped Summary batch book",
    "checks": "check",
    "compose": "Document compose",
    "errors": "AmountError Finding FormError ImpossibleDate KhrongkanError LoadError MissingFacts "
    "Place RenderError ThaiValueError UnreadTime WriteError",
    "forms": "Form find_form",
    "records": "Nothing NotStarted Record load",
    "records.best_practice": "BestPractice",
    "records.inspection": "AgencyReport InspectionReport PolicyItem Problem",
    "records.portfolio": "Portfolio",
    "records.project": "Activity Alignment Budget BudgetLine CalendarEntry Funding Group Indicator "
    "Plan Project Risk Signature Spending Strategy",
    "records.values": "CostItem Item Person Quantity Responsible Time",
    "writers.door": "render render_bytes",
    "writers.extract": "Extracted extract",
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}


class _Door(ModuleType):
    """This package. Its ``compose`` is the function, also once the room of that name is loaded."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _ROOM_OF and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Door


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415 - slow, and seldom asked for

        return version(__name__)
    if name not in _ROOM_OF:
        why = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(why, name=name, obj=sys.modules[__name__])
    value: object = getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
