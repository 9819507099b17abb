"""A filled form made flat: what was a field is print, and nothing is left to run."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Collection

_ACTS = ("/OpenAction", "/AA", "/AcroForm", "/Names", "/NeedsRendering")
_OLD_TEXT = re.compile(rb"/Tx\s+BMC.*?EMC", re.DOTALL)


def flattened(form: bytes, overlay: bytes | None, filled: Collection[str] = ()) -> bytes:
    """The form with its texts over its pages, without fields, scripts and actions.

    Borders and grounds of fields stay, and so do values of fields that aren't among the ``filled``
    ones. The same input gives the same bytes.
    """
    with pikepdf.open(io.BytesIO(form)) as file:
        for page in file.pages:
            _empty(page, filled)
        fields: Any = file.Root.get("/AcroForm", pikepdf.Dictionary())
        if "/NeedAppearances" in fields:
            del fields["/NeedAppearances"]
        file.flatten_annotations("all")
        if overlay is not None:
            with pikepdf.open(io.BytesIO(overlay)) as texts:
                for page, text in zip(file.pages, texts.pages, strict=True):
                    _lay_over(page, file.copy_foreign(text.as_form_xobject()))
        for page in file.pages:
            _without_fields(page)
        for act in _ACTS:
            if act in file.Root:
                del file.Root[act]
        file.remove_unreferenced_resources()
        out = io.BytesIO()
        file.save(out, deterministic_id=True)
        return out.getvalue()


def _lay_over(page: pikepdf.Page, text: pikepdf.Object) -> None:
    """Print a page of texts over a page of the form, whose corner may lie anywhere."""
    left, low = (float(edge) for edge in list(page.mediabox)[:2])
    name = page.add_resource(text, pikepdf.Name.XObject, pikepdf.Name("/KKTexts"))
    page.contents_add(b"q", prepend=True)
    page.contents_add(f"Q q 1 0 0 1 {left:g} {low:g} cm {name} Do Q".encode())


def _empty(page: pikepdf.Page, filled: Collection[str]) -> None:
    """Take the old values out of the looks of the fields that are filled anew."""
    annotations: Any = page.obj.get("/Annots", ())
    for widget in annotations:
        if widget.get("/Subtype") != "/Widget" or _name(widget) not in filled:
            continue
        if "/AS" in widget:
            widget["/AS"] = pikepdf.Name("/Off")
        look = widget.get("/AP", {}).get("/N")
        if isinstance(look, pikepdf.Stream):
            look.write(_OLD_TEXT.sub(b"", look.read_bytes()))


def _name(widget: Any) -> str:  # noqa: ANN401 - pikepdf's objects
    names: list[str] = []
    for _ in range(32):
        if "/T" in widget:
            names.insert(0, str(widget["/T"]))
        if "/Parent" not in widget:
            break
        widget = widget["/Parent"]
    return ".".join(names)


def _without_fields(page: pikepdf.Page) -> None:
    if "/AA" in page.obj:
        del page.obj["/AA"]
    if "/Annots" not in page.obj:
        return
    annotations: Any = page.obj["/Annots"]
    kept = [one for one in annotations if one.get("/Subtype") == "/Link"]
    safe = [one for one in kept if "/A" not in one or one["/A"].get("/S") in {"/URI", "/GoTo"}]
    page.obj["/Annots"] = pikepdf.Array(safe)
