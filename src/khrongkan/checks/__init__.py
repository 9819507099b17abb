"""Checks: what the best editor in the office would send back, each rule a small function."""

from khrongkan.checks.door import Remark, check, check_portfolio, gaps, remarks
from khrongkan.checks.explaining import explain, nearest_codes
from khrongkan.checks.fixes import apply_fixes, diff
from khrongkan.checks.noting import notes
from khrongkan.checks.office import Office, office_near, read_office
from khrongkan.checks.rules import Rule, rules

__all__ = [
    "Office",
    "Remark",
    "Rule",
    "apply_fixes",
    "check",
    "check_portfolio",
    "diff",
    "explain",
    "gaps",
    "nearest_codes",
    "notes",
    "office_near",
    "read_office",
    "remarks",
    "rules",
]
