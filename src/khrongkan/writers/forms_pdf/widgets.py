"""One widget of a page read as a field: what it says itself, and what the fields above it say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pikepdf

from khrongkan.writers.forms_pdf.fields import FormField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.writers.forms_pdf.fields import FieldKind

HIDDEN = 2
"""The flag of an annotation that is neither shown nor printed."""

PUSH = 1 << 16
"""The flag of a button that holds no value."""

_READ_ONLY, _LINES, _SECRET, _RADIO = 1, 1 << 12, 1 << 13, 1 << 15
_COMBO, _EDIT, _FILE, _COMB = 1 << 17, 1 << 18, 1 << 20, 1 << 24
_PARENTS = 32
"""Levels of fields that are looked at; a form has two or three."""

_WORDS = re.compile(rb"\bT[jJ]\b")
_INK = re.compile(rb"\b(Do|[fFBbSs]|sh)\b")


def annotations_of(page: pikepdf.Page) -> list[Any]:
    """The annotations of a page, in their order."""
    found: Any = page.obj.get("/Annots")
    listed = found if isinstance(found, pikepdf.Array) else ()
    return [one for one in listed if isinstance(one, pikepdf.Dictionary)]


def field_of(widget: Any, page: int, at: int) -> FormField:  # noqa: ANN401 - pikepdf's objects
    """The field that a widget of a page shows."""
    across = sorted(float(widget.Rect[edge]) for edge in (0, 2))
    up = sorted(float(widget.Rect[edge]) for edge in (1, 3))
    flags = int(inherited(widget, "/Ff") or 0)
    kind = _kind(str(inherited(widget, "/FT")), flags)
    most = max(int(inherited(widget, "/MaxLen") or 0), 0) if kind in {"text", "lines"} else 0
    # Radio buttons have one field above them, whose words say nothing of each button.
    says = widget.get("/TU") if kind == "radio" else inherited(widget, "/TU")
    field = FormField(
        name=name_of(widget),
        kind=kind,
        page=page,
        at=at,
        box=(across[0], up[0], across[1], up[1]),
        turned=int(part(widget, "/MK").get("/R", 0)) // 90 * 90 % 360,
        says=str(says or ""),
        align=int(inherited(widget, "/Q") or 0),
        most=most,
        comb=bool(most and kind == "text" and flags & _COMB),
        fixed=bool(flags & _READ_ONLY),
    )
    if kind in {"check", "radio"}:
        return _button(field, widget)
    return _written(field, widget, free=kind != "choice" or bool(flags & _COMBO and flags & _EDIT))


def _kind(kind: str, flags: int) -> FieldKind:
    if kind == "/Tx":
        return "other" if flags & (_SECRET | _FILE) else "lines" if flags & _LINES else "text"
    if kind == "/Ch":
        return "choice"
    if kind != "/Btn" or flags & PUSH:
        return "other"
    return "radio" if flags & _RADIO else "check"


def _button(field: FormField, widget: Any) -> FormField:  # noqa: ANN401 - as above
    looks: Any = part(widget, "/AP").get("/N")
    states = states_of(looks)
    state = next((one for one in states if one != "/Off"), "/Yes")
    on, named = _legible(state[1:]), inherited(widget, "/Opt")
    if named is not None and on.isdigit() and int(on) < len(named):
        on = str(named[int(on)])
    ticked = state in {state_of(inherited(widget, "/V")), state_of(widget.get("/AS"))}
    look = states.get(state)
    drawn = look.read_bytes() if isinstance(look, pikepdf.Stream) else b""
    # A tick that is a letter needs a font, which mostly doesn't come along with the form.
    shows = bool(_INK.search(drawn)) and not _WORDS.search(drawn)
    return replace(field, on=on, state=state, value=on if ticked else "", shows=shows)


def states_of(looks: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """The looks of a button by the names of its states; of anything else none."""
    several = isinstance(looks, pikepdf.Dictionary) and not isinstance(looks, pikepdf.Stream)
    return dict(looks.items()) if several else {}


def state_of(name: Any) -> str:  # noqa: ANN401 - as above
    """The name of a button's state, as pikepdf writes it among the keys of a dictionary."""
    named = isinstance(name, pikepdf.Name)
    return bytes(name).decode("utf-8", "surrogateescape") if named else ""


def _legible(name: str) -> str:
    """A name in UTF-8, or in the Thai code page that older programs write."""
    raw = name.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp874", "replace")


def _written(field: FormField, widget: Any, *, free: bool) -> FormField:  # noqa: ANN401 - as above
    told: Any = inherited(widget, "/Opt") if field.kind == "choice" else None
    pairs = [_pair(one) for one in told] if told is not None else []
    exports, options = tuple(one for one, _ in pairs), tuple(text for _, text in pairs)
    held = inherited(widget, "/V")
    value = "" if held is None or isinstance(held, pikepdf.Array) else _text(held)
    look = part(widget, "/AP").get("/N")
    shows = isinstance(look, pikepdf.Stream) and bool(_WORDS.search(look.read_bytes()))
    made = replace(field, options=options, exports=exports, free=free, shows=shows)
    return replace(made, value=made.option(value) or value)


def _pair(one: Any) -> tuple[str, str]:  # noqa: ANN401 - as above
    return (str(one[0]), str(one[1])) if isinstance(one, pikepdf.Array) else (str(one), str(one))


def _text(held: Any) -> str:  # noqa: ANN401 - as above
    text = held.read_bytes().decode("latin-1") if isinstance(held, pikepdf.Stream) else str(held)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def part(one: Any, key: str) -> Any:  # noqa: ANN401 - as above
    """A dictionary inside another; an empty one where there is none."""
    found = one.get(key)
    return found if isinstance(found, pikepdf.Dictionary) else pikepdf.Dictionary()


def inherited(widget: Any, key: str) -> Any:  # noqa: ANN401 - as above
    """What a widget says, or the nearest field above it that says so."""
    found = (field.get(key) for field in _with_parents(widget))
    return next((one for one in found if one is not None), None)


def name_of(widget: Any) -> str:  # noqa: ANN401 - as above
    """The whole name of the field that a widget shows: ``budget.amount``."""
    names = [str(field["/T"]) for field in _with_parents(widget) if "/T" in field]
    return ".".join(reversed(names))


def _with_parents(widget: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    for _ in range(_PARENTS):
        yield widget
        if "/Parent" not in widget:
            break
        widget = widget["/Parent"]
