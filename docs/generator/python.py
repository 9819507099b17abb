"""The page of the public names of the Python package."""

from __future__ import annotations

import inspect

import khrongkan
from generator.markdown import GENERATED, joined

_INTRO = """\
# Python

Everything that may be relied upon has its name in `khrongkan` itself: `import khrongkan as kk`.
What is not listed here may change without notice."""


def page() -> str:
    """The text of ``python.md``."""
    return joined(GENERATED, _INTRO, *map(_entry, sorted(khrongkan.__all__, key=_order)))


def _order(name: str) -> tuple[bool, str]:
    """Functions before classes."""
    return name[0].isupper(), name


def _entry(name: str) -> str:
    member = getattr(khrongkan, name)
    about = inspect.getdoc(member) if callable(member) else None
    signature = f"{name}{inspect.signature(member)}" if inspect.isfunction(member) else ""
    return joined(
        f"## {name}",
        f"```text\n{signature}\n```" if signature else "",
        f"```text\n{about}\n```" if about else "",
    ).rstrip()
