"""Writes the reference pages from the code and data that they describe.

Run ``python docs/generate.py``. A test runs the same functions and compares, so that no page can
go stale.
"""

from __future__ import annotations

from pathlib import Path

from generate_checks import checks_page
from generator import forms, messages, outlines, python, records, tags

REFERENCE = Path(__file__).parent / "reference"

PAGES = {
    "records.md": records.page,
    "forms.md": forms.page,
    "form-outlines.md": outlines.page,
    "tags.md": tags.page,
    "errors.md": messages.page,
    "checks.md": checks_page,
    "python.md": python.page,
}
"""Each page of the reference, and the function that gives its text."""


def main() -> None:
    """Write every page anew."""
    for name, page in PAGES.items():
        (REFERENCE / name).write_text(page(), encoding="utf-8", newline="\n")
        print(f"reference/{name}")


if __name__ == "__main__":
    main()
