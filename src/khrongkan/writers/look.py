"""The look of the page, read once from ``templates/look.toml``."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import tomli

from khrongkan.shipped import templates

Look = dict[str, dict[str, Any]]
"""Sections of ``look.toml`` by name, each with its lengths, sizes and greys by name."""


@cache
def look() -> Look:
    """The shipped look.

    >>> look()["page"]["left"]
    3.0
    """
    path = templates() / "look.toml"
    return cast("Look", tomli.loads(path.read_text(encoding="utf-8")))


def measure(landscape: bool = False) -> float:  # noqa: FBT001, FBT002 - a page has two ways to lie
    """The width between the margins, in cm.

    >>> measure()
    16.0
    """
    page = look()["page"]
    width = page["height" if landscape else "width"]
    return round(float(width - page["left"] - page["right"]), 3)
