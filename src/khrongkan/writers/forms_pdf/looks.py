"""What a box of a form draws by itself: its own look, without the words that it held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from khrongkan.writers.forms_pdf.widgets import part, state_of, states_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILL, _STROKE = {1: "g", 3: "rg", 4: "k"}, {1: "G", 3: "RG", 4: "K"}
"""The operators that choose a colour of so many parts."""


def look_of(file: pikepdf.Pdf, widget: Any, state: str = "") -> Any:  # noqa: ANN401 - pikepdf's objects
    """The look of a widget in a state ("" for the one that it is in), ready to be drawn.

    Where the form has none, it is a frame in the colours that it asks for; nothing without these.
    """
    looks = part(widget, "/AP").get("/N")
    if not isinstance(looks, pikepdf.Stream):
        looks = states_of(looks).get(state or state_of(widget.get("/AS")))
    if not isinstance(looks, pikepdf.Stream):
        return _frame(file, widget)
    made = _stream(file, looks.read_bytes(), list(looks.get("/BBox", [0, 0, *_size(widget)])))
    if "/Matrix" in looks:
        made.Matrix = looks.Matrix
    made.Resources = _resources(file, looks.get("/Resources"))
    return made


def without_words(look: Any) -> Any:  # noqa: ANN401 - as above
    """A look without the words of its field: what is marked as such, and any other text."""
    kept = list(_wordless(pikepdf.parse_content_stream(look)))
    look.write(pikepdf.unparse_content_stream(kept))
    return look


def _wordless(instructions: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    marks: list[bool] = []
    text = False
    for one in instructions:
        operator = str(one.operator)
        if operator in {"BMC", "BDC"}:
            marks.append(str(one.operands[0]) == "/Tx")
        if operator == "BT":
            text = True
        if not text and not any(marks):
            yield one
        if operator == "ET":
            text = False
        if operator == "EMC" and marks:
            marks.pop()


def _frame(file: pikepdf.Pdf, widget: Any) -> Any:  # noqa: ANN401 - as above
    wants = part(widget, "/MK")
    width, height = _size(widget)
    thick = float(part(widget, "/BS").get("/W", 1))
    drawn = ""
    if ground := _colour(wants.get("/BG", ()), _FILL):
        drawn += f"{ground} 0 0 {width:g} {height:g} re f\n"
    if thick and (edge := _colour(wants.get("/BC", ()), _STROKE)):
        box = f"{thick / 2:g} {thick / 2:g} {width - thick:g} {height - thick:g}"
        drawn += f"{edge} {thick:g} w {box} re S\n"
    return _stream(file, drawn.encode(), [0, 0, width, height]) if drawn else None


def _colour(parts: Any, operators: dict[int, str]) -> str:  # noqa: ANN401 - as above
    operator = operators.get(len(parts))
    return " ".join([*(f"{float(part):g}" for part in parts), operator]) if operator else ""


def _size(widget: Any) -> tuple[float, float]:  # noqa: ANN401 - as above
    left, low, right, high = (float(edge) for edge in widget.Rect)
    return abs(right - left), abs(high - low)


def _stream(file: pikepdf.Pdf, data: bytes, box: list[Any]) -> Any:  # noqa: ANN401 - as above
    made = file.make_stream(data)
    made.Type, made.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    made.BBox = pikepdf.Array(box)
    return made


def _resources(file: pikepdf.Pdf, own: Any) -> Any:  # noqa: ANN401 - as above
    """What a look draws with; fonts may stand with the whole form instead."""
    shared = part(part(file.Root, "/AcroForm"), "/DR")
    made = pikepdf.Dictionary(own if own is not None else shared)
    fonts = dict(part(shared, "/Font").items()) | dict(part(made, "/Font").items())
    if fonts:
        made.Font = pikepdf.Dictionary(fonts)
    return made
