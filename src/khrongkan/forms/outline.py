"""The outline of the sheet that a form makes: what stands on it, from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khrongkan.forms.model import Column, Form, HeaderField, Section


def outline(form: Form) -> list[str]:
    """A line for every title, field, section and column; deeper ones are indented.

    ``…`` stands for a value, ``*`` for what is printed only where there is something to print.

    >>> from khrongkan.forms import find_form
    >>> [line for line in outline(find_form(None)) if "หลักการ" in line]
    ['๑. หลักการและเหตุผล']
    """
    return [
        *(f"[ {line.text} ]" for line in form.title if line.text),
        *(line for field in form.header for line in _field(field)),
        *_sections(form.section, form.section_prefix),
        *(f"{form.signatures.sign} {_role(form, role)}".strip() for role in form.signatures.roles),
    ]


_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def _role(form: Form, role: str) -> str:
    return form.signatures.role_words.get(role, role)


def _field(field: HeaderField) -> Iterator[str]:
    value = "  ".join(f"☐ {tick.text}" for tick in field.ticks) or field.text or "…"
    words = " ".join(part for part in (field.label, field.lead, value) if part)
    yield f"{words}{_mark(field.missing)}"


def _sections(sections: Sequence[Section], prefix: str | None, depth: int = 0) -> Iterator[str]:
    count = 0
    before = f"{{{prefix}}}." if prefix else ""
    for section in sections:
        if section.as_ == "signatures":
            continue
        count += section.number
        number = f"{before}{count}.".translate(_THAI) if section.number else ""
        heading = " / ".join(words for words in (section.heading, section.table_heading) if words)
        lying = " (แนวนอน)" if section.landscape else ""
        words = " ".join(part for part in (number, heading or _first_words(section)) if part)
        yield f"{'   ' * depth}{words}{_mark(section.missing)}{lying}"
        inner = [*_columns(section), *(line for one in section.field for line in _field(one))]
        yield from (f"{'   ' * (depth + 1)}{line}" for line in inner)
        yield from (f"{'   ' * (depth + 1)}{row.head}" for row in section.row)
        yield from _sections(section.section, None, depth + 1)


def _first_words(section: Section) -> str:
    return section.text[0] if section.text else "…"


def _columns(section: Section) -> Iterator[str]:
    if section.column:
        yield "| " + " | ".join(_column(column) for column in section.column) + " |"
    if section.total:
        yield f"| {section.total} |"


def _column(column: Column) -> str:
    head = "".join(column.head) or ("หมวดอื่น…" if column.each else "…")
    below = [_column(one) for one in column.column]
    if column.months:
        below = ["ไตรมาส ๑–๔" if column.every == "quarter" else "เดือน …"]
    inner = f" [ {' | '.join(below)} ]" if below else ""
    return f"{head}{inner}{'*' if column.when == 'any' or column.each else ''}"


def _mark(missing: str) -> str:
    return " *" if missing == "skip" else ""
