"""Checks: what the best editor in the office would send back, each rule a small function."""

from khrongkan.checks.door import check, check_portfolio

__all__ = ["check", "check_portfolio"]
