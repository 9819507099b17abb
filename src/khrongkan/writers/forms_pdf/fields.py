"""The fields of a PDF form: what is known of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from khrongkan.errors import Language

FieldKind = Literal["text", "lines", "check", "radio", "choice", "other"]
"""``lines`` is a text of several lines; ``other`` (a button, a signature) is not filled."""

_KIND_WORDS = {
    "text": ("ข้อความ", "text"),
    "lines": ("ข้อความหลายบรรทัด", "text of several lines"),
    "check": ("ช่องกา", "check box"),
    "radio": ("ตัวเลือกเดียว", "radio button"),
    "choice": ("รายการให้เลือก", "choice"),
    "other": ("ปุ่มหรือลายมือชื่อ (ไม่กรอก)", "button or signature (not filled)"),
}


@dataclass(frozen=True, slots=True)
class FormField:
    """One box of a form: its field's name, kind, page from 0, and rectangle in points.

    ``at`` is its place among the annotations of the page, ``turned`` by how many degrees its text
    is turned to the left. ``says`` is the name that the form's author shows to people. A box that
    is ticked is called ``on``, and ``state`` inside the file; ``options`` are the texts of a choice
    and ``exports`` their names in the file; ``free`` is whether others may be written. A text has
    at ``most`` so many letters (0: any number), in a ``comb`` each in a cell of its own. ``value``
    is what the form already holds, ``shows`` whether it draws that, or its tick, by itself; one
    that is ``fixed`` may not be changed by those who fill the form in.
    """

    name: str
    kind: FieldKind
    page: int
    at: int
    box: tuple[float, float, float, float]
    turned: int = 0
    says: str = ""
    on: str = ""
    state: str = ""
    options: tuple[str, ...] = ()
    exports: tuple[str, ...] = ()
    free: bool = True
    align: int = 0
    most: int = 0
    comb: bool = False
    value: str = ""
    shows: bool = False
    fixed: bool = False

    def option(self, value: str) -> str:
        """The text of a choice that a value names, as it is shown or inside the file."""
        if value in self.exports and value not in self.options:
            return self.options[self.exports.index(value)]
        return value if value in self.options else ""

    def described(self, lang: Language) -> str:
        """The field in one line."""
        kind = _KIND_WORDS[self.kind][lang == "en"]
        page = f"หน้า {self.page + 1}" if lang == "th" else f"page {self.page + 1}"
        options = " | ".join(self.options) or self.on
        told = [self.name, self.says, kind, page, options]
        return "  ".join(part for part in told if part)
