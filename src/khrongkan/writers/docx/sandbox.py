"""What a tag in a planner's template may say: names, conditions, one loop, a few filters.

A template comes from anywhere, so nothing in it may call, assign, import or multiply: what it
prints can't outgrow the template and the facts by more than one loop.
"""

from __future__ import annotations

from functools import cache

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from khrongkan.writers.docx.markup import in_text

_FILTERS = ("default", "trim", "length")
_TESTS = ("defined", "undefined", "none", "string")
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.If,
    nodes.For,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Filter,
    nodes.Test,
    nodes.CondExpr,
)


def _printed(value: object) -> object:
    """A fact becomes escaped text; finished markup passes."""
    return value if hasattr(value, "__html__") else Markup(in_text(str(value)))  # noqa: S704 - escaped here


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """Jinja with nothing but what a tag may say; an unknown name raises."""
    jinja = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_printed, keep_trailing_newline=True
    )
    jinja.globals = {}
    jinja.filters = {name: jinja.filters[name] for name in _FILTERS}
    jinja.tests = {name: jinja.tests[name] for name in _TESTS}
    return jinja


def refuse_the_forbidden(source: str) -> None:
    """Read a tagged part and refuse what a tag may not say.

    >>> refuse_the_forbidden("{{ name }}")
    >>> refuse_the_forbidden("{{ name * 9 }}")
    Traceback (most recent call last):
    jinja2.exceptions.TemplateSyntaxError: Mul
      line 1

    Raises:
        TemplateSyntaxError: if Jinja can't read it, or it says what no tag may say.
    """
    tree = environment().parse(source)
    _refuse(tree, loops=0)


def _refuse(node: nodes.Node, loops: int) -> None:
    inside = loops + isinstance(node, nodes.For)
    if not isinstance(node, _ALLOWED) or inside > 1 or getattr(node, "recursive", False):
        raise TemplateSyntaxError(type(node).__name__, node.lineno)
    for child in node.iter_child_nodes():
        _refuse(child, inside)
