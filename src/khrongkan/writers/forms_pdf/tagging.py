"""The tag tree of a form, where it has one, told that a field is print now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from khrongkan.writers.forms_pdf.setting import Entry

_TICK = "\N{CHECK MARK}"


def told(
    file: pikepdf.Pdf,
    page: pikepdf.Page,
    one: Any,  # noqa: ANN401 - pikepdf's objects
    content: bytes,
    entry: Entry | None,
) -> bytes:
    """The content that prints an annotation, marked as what the tag tree says of it.

    A field that the tree doesn't know gets its place there once something is filled in.
    """
    tree: Any = file.Root.get("/StructTreeRoot")
    if tree is None or "/ParentTree" not in tree:
        return content
    parents = pikepdf.NumberTree(tree.ParentTree)
    element = _element(parents, one)
    if not content:
        if element is not None:
            _replace(element, one, [])
        return b""
    if element is None:
        if entry is None or not (entry.text or entry.tick):
            return b"/Artifact BMC\n" + content + b"EMC\n"
        element = _new_element(file, tree, one)
    if entry is not None and entry.tick:
        element.Alt = pikepdf.String(_TICK)
    mark = _next_mark(parents, page, element)
    _replace(element, one, [pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=page.obj, MCID=mark)])
    return f"/Form <</MCID {mark}>> BDC\n".encode() + content + b"EMC\n"


def _element(parents: pikepdf.NumberTree, one: Any) -> Any:  # noqa: ANN401 - as above
    """The element that an annotation belongs to, which the tree then forgets."""
    number = one.get("/StructParent")
    if number is None or int(number) not in parents:
        return None
    return parents.pop(int(number))


def _new_element(file: pikepdf.Pdf, tree: Any, one: Any) -> Any:  # noqa: ANN401 - as above
    """An element for an annotation, at the end of the document."""
    tops = _kids(tree)
    above = tops[-1] if tops and isinstance(tops[-1], pikepdf.Dictionary) else tree
    element = file.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem,
            S=pikepdf.Name.Form,
            P=above,
            K=pikepdf.Array([pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=one)]),
        )
    )
    above.K = pikepdf.Array([*_kids(above), element])
    return element


def _next_mark(parents: pikepdf.NumberTree, page: pikepdf.Page, element: Any) -> int:  # noqa: ANN401 - as above
    """A new mark of a page, which leads to this element."""
    if "/StructParents" not in page.obj:
        page.obj.StructParents = max(parents, default=-1) + 1
    key = int(page.obj.StructParents)
    known: Any = parents[key] if key in parents else ()  # noqa: SIM401 - its get raises
    marks = [*known, element]
    parents[key] = pikepdf.Array(marks)
    return len(marks) - 1


def _replace(element: Any, one: Any, pieces: list[Any]) -> None:  # noqa: ANN401 - as above
    """Let an element hold these pieces in the stead of an annotation."""
    kept: list[Any] = []
    for kid in _kids(element):
        kept += pieces if _refers(kid, one) else [kid]
    element.K = pikepdf.Array(kept)


def _refers(kid: Any, one: Any) -> bool:  # noqa: ANN401 - as above
    if not isinstance(kid, pikepdf.Dictionary) or "/Obj" not in kid:
        return False
    return bool(kid.Obj.objgen == one.objgen)


def _kids(element: Any) -> list[Any]:  # noqa: ANN401 - as above
    kids = element.get("/K")
    return [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]
