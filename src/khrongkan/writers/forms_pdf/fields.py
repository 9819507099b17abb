"""The fields of a PDF form, read from the file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pypdf
from pypdf.errors import PyPdfError

from khrongkan.errors import Place, RenderError, finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khrongkan.errors import Language

FieldKind = Literal["text", "lines", "check", "radio", "choice", "other"]
"""``lines`` is a text of several lines; ``other`` (a button, a signature) is not filled."""

_LINES, _RADIO, _PUSH, _COMBO, _EDIT = 1 << 12, 1 << 15, 1 << 16, 1 << 17, 1 << 18
_HIDDEN = 2
_KIND_WORDS = {
    "text": ("ข้อความ", "text"),
    "lines": ("ข้อความหลายบรรทัด", "text of several lines"),
    "check": ("ช่องกา", "check box"),
    "radio": ("ตัวเลือกเดียว", "radio button"),
    "choice": ("รายการให้เลือก", "choice"),
    "other": ("ปุ่มหรือลายมือชื่อ (ไม่กรอก)", "button or signature (not filled)"),
}
_DAMAGED = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class FormField:
    """One box of a form: its field's name, kind, page from 0, and rectangle in points.

    ``says`` is the name that the form's author shows to people. ``on`` is what a box that is ticked
    is called; ``options`` are the texts of a choice, and ``free`` whether others may be written.
    """

    name: str
    kind: FieldKind
    page: int
    box: tuple[float, float, float, float]
    says: str = ""
    on: str = ""
    options: tuple[str, ...] = ()
    free: bool = True
    align: int = 0

    def described(self, lang: Language) -> str:
        """The field in one line."""
        kind = _KIND_WORDS[self.kind][lang == "en"]
        page = f"หน้า {self.page + 1}" if lang == "th" else f"page {self.page + 1}"
        options = " | ".join(self.options) or self.on
        told = [self.name, self.says, kind, page, options]
        return "  ".join(part for part in told if part)


def fields_of(path: Path) -> list[FormField]:
    """The boxes of a PDF form, in the order of its pages.

    Raises:
        RenderError: if there is no such file, it is no PDF, is locked, or has no fields.
    """
    place = Place(source=str(path))
    try:
        data = path.read_bytes()
    except OSError:
        raise RenderError(finding("template-missing", place)) from None
    try:
        found = list(_fields(pypdf.PdfReader(io.BytesIO(data)), place))
    except _DAMAGED:
        raise RenderError(finding("pdf-form-unreadable", place)) from None
    if not found:
        raise RenderError(finding("pdf-form-without-fields", place))
    return found


def _fields(reader: pypdf.PdfReader, place: Place) -> Iterator[FormField]:
    if reader.is_encrypted:
        raise RenderError(finding("pdf-form-locked", place))
    root: Any = reader.trailer["/Root"]
    form: Any = root.get("/AcroForm")
    named: Any = form.get_object() if form is not None else {}
    if "/XFA" in named and not named.get("/Fields"):
        raise RenderError(finding("pdf-form-xfa", place))
    for number, page in enumerate(reader.pages):
        annotations: Any = page.get("/Annots")
        for annotation in annotations.get_object() if annotations is not None else ():
            widget: Any = annotation.get_object()
            if widget.get("/Subtype") == "/Widget" and not int(widget.get("/F", 0)) & _HIDDEN:
                yield _field(widget, number)


def _field(widget: Any, page: int) -> FormField:  # noqa: ANN401 - pypdf's dictionaries
    left, low, right, high = (float(edge) for edge in widget["/Rect"])
    flags = int(_inherited(widget, "/Ff") or 0)
    kind = _kind(str(_inherited(widget, "/FT")), flags)
    return FormField(
        name=_name(widget),
        kind=kind,
        page=page,
        box=(min(left, right), min(low, high), max(left, right), max(low, high)),
        says=str(_inherited(widget, "/TU") or ""),
        on=_on(widget) if kind in {"check", "radio"} else "",
        options=_options(widget) if kind == "choice" else (),
        free=kind != "choice" or bool(flags & _COMBO and flags & _EDIT),
        align=int(_inherited(widget, "/Q") or 0),
    )


def _kind(kind: str, flags: int) -> FieldKind:
    if kind == "/Tx":
        return "lines" if flags & _LINES else "text"
    if kind == "/Ch":
        return "choice"
    if kind != "/Btn" or flags & _PUSH:
        return "other"
    return "radio" if flags & _RADIO else "check"


def _inherited(widget: Any, key: str) -> Any:  # noqa: ANN401 - as above
    """What a widget says, or the field above it."""
    for _ in range(32):
        if key in widget:
            return widget[key]
        if "/Parent" not in widget:
            return None
        widget = widget["/Parent"].get_object()
    return None


def _name(widget: Any) -> str:  # noqa: ANN401 - as above
    names: list[str] = []
    for _ in range(32):
        if "/T" in widget:
            names.insert(0, str(widget["/T"]))
        if "/Parent" not in widget:
            break
        widget = widget["/Parent"].get_object()
    return ".".join(names)


def _on(widget: Any) -> str:  # noqa: ANN401 - as above
    looks = widget.get("/AP", {}).get("/N", {})
    return next((str(state)[1:] for state in looks if state != "/Off"), "Yes")


def _options(widget: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    told = _inherited(widget, "/Opt") or ()
    return tuple(str(one[1]) if isinstance(one, list) else str(one) for one in told)
