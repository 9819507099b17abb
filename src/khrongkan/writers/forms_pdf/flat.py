"""A filled form made flat: what was a field is print, and nothing is left to run."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf

from khrongkan.writers.forms_pdf.looks import look_of, without_words
from khrongkan.writers.forms_pdf.reading import opened
from khrongkan.writers.forms_pdf.safe import without_actions
from khrongkan.writers.forms_pdf.setting import AIR
from khrongkan.writers.forms_pdf.tagging import told
from khrongkan.writers.forms_pdf.widgets import PUSH, annotations_of, inherited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.errors import Place
    from khrongkan.writers.forms_pdf.fields import FormField
    from khrongkan.writers.forms_pdf.setting import Entry

Box = tuple[int, int]
"""A page, and the place of an annotation there; both from 0."""

_PRINTED = 4
_UNSEEN = 3
_NO_PRINT = {
    "/3D",
    "/FileAttachment",
    "/Movie",
    "/Popup",
    "/RichMedia",
    "/Screen",
    "/Sound",
    "/Text",
}
"""Annotations that are for the screen: notes, and what can be played or taken out."""

_TURNS = {
    0: (1, 0, 0, 1),
    90: (0, 1, -1, 0),
    180: (-1, 0, 0, -1),
    270: (0, -1, 1, 0),
}


def flattened(form: bytes, entries: Sequence[Entry], texts: bytes | None, place: Place) -> bytes:
    """The form with its entries printed into its pages, without fields, scripts and actions.

    ``texts`` has a page for each entry that is typeset. Borders and grounds of fields stay, and so
    do the values of other fields. The same input gives the same bytes.

    Raises:
        RenderError: if the form is damaged.
    """
    typeset = pikepdf.open(io.BytesIO(texts)) if texts is not None else pikepdf.new()
    with opened(form, place) as file, typeset as pages:
        printed = dict(_printed(file, entries, pages))
        for number, page in enumerate(file.pages):
            _flatten(file, page, number, printed)
        without_actions(file)
        file.remove_unreferenced_resources()
        out = io.BytesIO()
        file.save(out, deterministic_id=True)
        return out.getvalue()


def _printed(
    file: pikepdf.Pdf, entries: Sequence[Entry], pages: pikepdf.Pdf
) -> Iterator[tuple[Box, tuple[Entry, Any]]]:
    """By page and place there: what goes into a box, and the same as drawn, where it is typeset."""
    typeset = iter(pages.pages)
    for entry in entries:
        text = file.copy_foreign(next(typeset).as_form_xobject()) if entry.typeset else None
        yield (entry.field.page, entry.field.at), (entry, text)


def _flatten(
    file: pikepdf.Pdf, page: pikepdf.Page, number: int, printed: dict[Box, tuple[Entry, Any]]
) -> None:
    links, drawn = [], []
    for at, one in enumerate(annotations_of(page)):
        if one.get("/Subtype") == "/Link":
            links.append(one)
            continue
        entry, text = printed.get((number, at), (None, None))
        content = _ground(file, page, one, entry, f"{number}x{at}")
        if entry is not None and text is not None:
            name = pikepdf.Name(f"/KkText{number}x{at}")
            page.add_resource(text, pikepdf.Name.XObject, name)
            content += f"q {_placed(entry.field)} cm {name} Do Q\n".encode()
        drawn.append(told(file, page, one, content, entry))
    if drawn:
        page.contents_add(b"q\n", prepend=True)
        page.contents_add(b"\nQ\n" * _open_states(page) + b"".join(drawn))
    if "/Annots" in page.obj:
        page.obj["/Annots"] = pikepdf.Array(links)


def _ground(
    file: pikepdf.Pdf,
    page: pikepdf.Page,
    one: Any,  # noqa: ANN401 - pikepdf's objects
    entry: Entry | None,
    key: str,
) -> bytes:
    """What draws an annotation as the form itself shows it, in the state of its entry."""
    if not _is_print(one):
        return b""
    state = ""
    if entry is not None and entry.field.kind in {"check", "radio"}:
        state = entry.field.state if entry.tick and entry.field.shows else "/Off"
    look = look_of(file, one, state)
    if look is None:
        return b""
    if entry is not None and not state:  # a text; looks of buttons hold no old words
        look = without_words(look)
    one.AP = pikepdf.Dictionary(N=look)
    name = page.add_resource(look, pikepdf.Name.XObject, pikepdf.Name(f"/KkBox{key}"))
    drawn = pikepdf.Annotation(one).get_page_content_for_appearance(name, page.rotation, 0, _UNSEEN)
    return bytes(drawn)


def _is_print(one: Any) -> bool:  # noqa: ANN401 - as above
    """Whether an annotation belongs on paper: no button that does something, no note."""
    if one.get("/Subtype") != "/Widget":
        return one.get("/Subtype") not in _NO_PRINT and bool(int(one.get("/F", 0)) & _PRINTED)
    button = inherited(one, "/FT") == "/Btn" and int(inherited(one, "/Ff") or 0) & PUSH
    return not (button and ("/A" in one or "/AA" in one))


def _placed(field: FormField) -> str:
    """The matrix that brings an upright text to its box, whose words may stand turned."""
    left, low, right, high = field.box
    corners = {0: (left, low), 90: (right, low), 180: (right, high), 270: (left, high)}
    a, b, c, d = _TURNS[field.turned]
    x, y = corners[field.turned]
    across, up = x - AIR * (a + c), y - AIR * (b + d)
    return f"{a} {b} {c} {d} {across:g} {up:g}"


def _open_states(page: pikepdf.Page) -> int:
    """How many saved states the content of a page leaves open."""
    operators = [str(one.operator) for one in pikepdf.parse_content_stream(page, "q Q")]
    return max(operators.count("q") - operators.count("Q"), 0)
