"""The page of the public names of the Python package."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import khrongkan
from generator.markdown import GENERATED, joined

if TYPE_CHECKING:
    from collections.abc import Callable

_INTRO = """\
# Python

Everything that may be relied upon has its name in `khrongkan` itself: `import khrongkan as kk`.
What is not listed here may change without notice."""


def page() -> str:
    """The text of ``python.md``."""
    names = [name for name in khrongkan.__all__ if not name.startswith("_")]
    return joined(GENERATED, _INTRO, *map(_entry, sorted(names, key=_order)))


def _order(name: str) -> tuple[bool, str]:
    """Functions before classes."""
    return name[0].isupper(), name


def _entry(name: str) -> str:
    member = getattr(khrongkan, name)
    signature = f"{name}{_signature(member)}" if inspect.isfunction(member) else ""
    about = inspect.getdoc(member) if callable(member) else ""
    text = "\n\n".join(part for part in (signature, about) if part)
    return joined(f"## {name}", f"```text\n{text}\n```" if text else "").rstrip()


class _Bare(str):
    """An annotation that shows itself without quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _signature(function: Callable[..., object]) -> inspect.Signature:
    signature = inspect.signature(function)
    parameters = [
        one.replace(annotation=_Bare(one.annotation)) for one in signature.parameters.values()
    ]
    returned = _Bare(signature.return_annotation)
    return signature.replace(parameters=parameters, return_annotation=returned)
