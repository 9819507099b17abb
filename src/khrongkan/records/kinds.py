"""The kinds of record, and the class of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.records.best_practice import BestPractice
from khrongkan.records.inspection import InspectionReport
from khrongkan.records.project import Project

if TYPE_CHECKING:
    from khrongkan.records.origin import Record

KINDS: dict[str, type[Record]] = {
    "project": Project,
    "best_practice": BestPractice,
    "inspection_report": InspectionReport,
}
"""Every kind of record that can be loaded, by its English word; the Thai word is a choice."""

USUAL = "project"
"""What a record is that doesn't say its kind."""
