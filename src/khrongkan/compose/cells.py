"""What a column prints of one element of the record: the lines of a cell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from khrongkan.compose import document as doc
from khrongkan.compose.find import Found, find, has
from khrongkan.compose.items import cell_lines, has_more, lines_under
from khrongkan.compose.rules import money, none_words, prose
from khrongkan.compose.texts import TICK, any_known, bold, label, pattern, plain
from khrongkan.compose.values import amount_of, inline, lines, one_a_line, stacked
from khrongkan.immutable import immutable
from khrongkan.records.values import Item, Nothing, Responsible, Time
from khrongkan.thai.digits import printed_digits

if TYPE_CHECKING:
    from khrongkan.compose.rules import Rules
    from khrongkan.compose.sheet import Sheet
    from khrongkan.forms.model import Column

Role = Literal["whole", "title", "item"]
"""A row that says all of an element, one that only names it, or one of the parts below that."""


@immutable
class Part:
    """What one row says: an element (or a part of it), its number from 0, and the rows below.

    ``place`` is where it stands among all parts of the sheet.
    """

    element: Found
    n: int
    place: int
    role: Role = "whole"
    below: int = 0

    def find(self, fact: str | None) -> Found:
        """A fact of the element; unknown where the column names none."""
        here = self.element
        return find(here.value, fact, here.pointer) if fact else Found(None, here.pointer)


DASH = "-"


def lines_of(sheet: Sheet, column: Column, part: Part) -> tuple[doc.Line, ...]:
    """What a column prints of a part."""
    if column is sheet.main:
        return _main(sheet, column, part)
    priced_below = part.role == "title" and sheet.section.items is not None
    if column.kind == "money" and priced_below:
        return ()
    if column.text is not None and any_known(column.text, part.element.find):
        words = prose(pattern(column.text, part.element.find, sheet.rules), sheet.rules)
        return (doc.Line(plain(words), source=part.element.pointer),)
    found = part.find(column.fact)
    if column.kind == "tick" and column.value is not None:
        return _tick(found, column.value)
    if not found.known:
        return _unknown(sheet, column, found, part.role)
    return _told(sheet, column, part, found)


def _told(sheet: Sheet, column: Column, part: Part, found: Found) -> tuple[doc.Line, ...]:
    if _is_list(found):
        return cell_lines(found.elements(), sheet.rules, style=column.label)
    words_of = _running(sheet, column, part) if column.running else _printed(sheet, column, found)
    if not words_of:
        return (doc.Line(_gap(sheet), source=found.pointer),)
    return tuple(doc.Line(plain(line), source=found.pointer) for line in words_of)


def _is_list(found: Found) -> bool:
    """Whether it is a list of items that one line each doesn't tell apart."""
    values = found.value
    if not isinstance(values, (tuple, list)) or not all(isinstance(one, Item) for one in values):
        return False
    return len(values) > 1 or any(map(has_more, found.elements()))


def _tick(found: Found, value: str) -> tuple[doc.Line, ...]:
    chosen = found.value if isinstance(found.value, tuple) else (found.value,)
    return (doc.Line((doc.Run(TICK, "symbol"),), source=found.pointer),) if value in chosen else ()


def _running(sheet: Sheet, column: Column, part: Part) -> tuple[str, ...]:
    """What the money comes to up to this row, in baht or as a per cent of the whole."""
    so_far, whole = sheet.so_far(column, part.n)
    if column.running == "sum":
        return (money(so_far, sheet.rules, sheet.decimals),)
    per_cent = f"{so_far * 100 / whole:.2f}" if whole else DASH
    return (printed_digits(per_cent, sheet.rules.script),)


def _printed(sheet: Sheet, column: Column, found: Found) -> tuple[str, ...]:
    rules = _rules(sheet.rules, column) if column.dates else sheet.rules
    value = found.value
    if isinstance(value, str):
        own = column.words.get(value)
        return lines(value, rules) if own is None else (prose(own, rules),)
    amount = amount_of(value) if column.kind == "money" else None
    if amount is not None:
        return (money(amount, rules, sheet.decimals),)
    if isinstance(value, Responsible):
        return one_a_line(value, rules)
    if column.stacked and isinstance(value, (tuple, Time)):
        times = value if isinstance(value, tuple) else (value,)
        return tuple(line for one in times for line in stacked(one, rules))
    return lines(value, rules)


def _rules(rules: Rules, column: Column) -> Rules:
    return replace(rules, dates=column.dates) if column.dates else rules


def _unknown(sheet: Sheet, column: Column, found: Found, role: Role) -> tuple[doc.Line, ...]:
    """What an empty cell prints: a dash for no money, a gap for what must still be told."""
    if column.kind == "money" and column.missing == "gap" and found.value is None:
        return (doc.Line(_gap(sheet), source=found.pointer),)
    if column.kind == "money":
        words = DASH if column.missing in {None, "gap"} else column.missing or ""
        return (doc.Line(plain(words), source=found.pointer),) if words else ()
    if isinstance(found.value, Nothing):
        return (doc.Line(_none(sheet, found.value), source=found.pointer),)
    if role != "whole" or column.missing == "" or not (column.fact or column.text):
        return ()
    if column.missing:
        return (doc.Line(plain(column.missing), source=found.pointer),)
    return (doc.Line(_gap(sheet), source=found.pointer),)


def _none(sheet: Sheet, value: Nothing) -> doc.Text:
    return plain(none_words(value, sheet.rules.phrases.table_none, sheet.rules))


def _gap(sheet: Sheet) -> doc.Text:
    return (doc.Run(sheet.rules.phrases.table_gap, "gap"),)


def _main(sheet: Sheet, column: Column, part: Part) -> tuple[doc.Line, ...]:
    """What a row is: its group where one begins, its words, the list under them."""
    if part.role == "item":
        return _item(sheet, column, part)
    text = part.find(column.fact)
    own = doc.Line(_own(sheet, column, text), _before(sheet, column, part), source=text.pointer)
    if sheet.grouped and sheet.section.group_as == "cell":
        return _in_group(sheet, part.n, own)
    if part.role == "title" or column.details is None:
        return (own,)
    details = part.find(column.details).elements()
    return (
        (own,)
        if not details
        else (own, *cell_lines(details, sheet.rules, depth=1 if own.label else 0))
    )


def _own(sheet: Sheet, column: Column, text: Found) -> doc.Text:
    if isinstance(text.value, Nothing):
        return _none(sheet, text.value)
    return plain(inline(text.value, _rules(sheet.rules, column))) if text.known else _gap(sheet)


def _before(sheet: Sheet, column: Column, part: Part) -> str:
    """The words before an item: ``รายการที่ ๑``, ``๕.๑``."""
    if not column.prefix:
        return ""
    section = label("section", sheet.numbers, sheet.rules).rstrip(".")
    words = column.prefix.replace("{n}", str(part.n + 1)).replace("{section}", section)
    return prose(pattern(words, part.element.find, sheet.rules), sheet.rules)


def _item(sheet: Sheet, column: Column, part: Part) -> tuple[doc.Line, ...]:
    """A priced item or a detail: a dash, its words, and the list under it."""
    named = has(part.element.value, column.fact or "")
    name = part.find(column.fact if named else "text")
    # A detail's time stands in the column of times.
    said = name.value if isinstance(part.element.value, Item) else part.element.value
    words = " ".join(lines(said, sheet.rules))
    own = doc.Line(plain(words), DASH, source=name.pointer)
    return (own, *lines_under(part.element, sheet.rules))


def _in_group(sheet: Sheet, n: int, own: doc.Line) -> tuple[doc.Line, ...]:
    """A row of a group: the group's number and name where it begins, then the row's words."""
    groups = sheet.groups
    here = groups[n]
    members = [at for at, group in enumerate(groups) if group == here]
    number_of_row = label("1)", (members.index(n) + 1,), sheet.rules) if len(members) > 1 else ""
    line = doc.Line(own.text, number_of_row, depth=1, source=own.source)
    heading = prose(sheet.section.groups.get(here, here), sheet.rules)
    if not heading or (n and groups[n - 1] == here):
        return (line,)
    return (doc.Line(bold(heading), group_number(sheet, n)), line)


def group_number(sheet: Sheet, n: int) -> str:
    """The number of the group that row ``n`` is in."""
    order = list(dict.fromkeys(filter(None, sheet.groups))).index(sheet.groups[n]) + 1
    return label(sheet.section.group_label, (*sheet.numbers, order), sheet.rules)
