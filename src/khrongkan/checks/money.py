"""Sums of money: what is given against what can be computed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from khrongkan.checks.likeness import bare, likeness
from khrongkan.checks.slips import Slip
from khrongkan.records.sums import (
    has_minus,
    is_calculation,
    product,
    product_in,
    result_in,
    to_satang,
)
from khrongkan.records.values import CostItem, Nothing, RecordPart
from khrongkan.thai import baht_text, normalize_text, to_arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet
    from khrongkan.records.project import BudgetLine

_GIVES_MONEY = re.compile(
    r"(?:จัดสรร|สนับสนุน|เบิกจ่าย|โอน|อุดหนุน)(?:เงิน)?งบประมาณ(?!พร้อม)|(?:จัดสรร|โอน|อุดหนุน)เงิน"
)
_BAHT = re.compile(r"(?<![0-9๐-๙.,])([0-9๐-๙][0-9๐-๙,]*(?:\.[0-9๐-๙]{1,2})?)(?:\.-)?\s*บาท")
_TIMES = re.compile(
    r"(?<![0-9๐-๙,])([0-9๐-๙,]++)(?:\.-)?\s*+บาท\s*+(?:[×xX*/]\s*+)?([0-9๐-๙]++)\s*+(?:กลุ่ม|คน|แห่ง|โรงเรียน|ครั้ง|วัน|ชุด|เล่ม|ราย|ทีม|มื้อ)[^0-9๐-๙]{0,24}เป็นเงิน\s*([0-9๐-๙,]+)\s*บาท"
)
_IN_WORDS = re.compile(
    r"(?<![0-9๐-๙,.])([0-9๐-๙][0-9๐-๙,]*+(?:\.[0-9๐-๙]{2})?)\s*+บาท\s*+\(([\u0e01-\u0e4e]+(?:ถ้วน|สตางค์))\)"
)


def sums_of_budget(sheet: Sheet) -> Iterator[Slip]:
    """Lines against the amount, items against their line, activities against the amount."""
    budget = sheet.record.budget
    if budget is None or isinstance(budget, Nothing):
        return
    amount = budget.amount if isinstance(budget.amount, Decimal) else None
    lines = budget.lines if isinstance(budget.lines, tuple) else ()
    totals = [line.total for line in lines]
    known = [total for total in totals if total is not None]
    whole = sum(known, Decimal(0)) if known else None
    if amount is not None and whole is not None and whole != amount:
        yield unequal("budget-sum", "/budget/amount", amount, whole)
    for at, line in enumerate(lines):
        yield from _of_line(f"/budget/lines/{at}", line)
    yield from _of_activities(sheet, amount if amount is not None else whole)
    yield from _of_plan(sheet, amount if amount is not None else whole)


def _of_line(pointer: str, line: BudgetLine) -> Iterator[Slip]:
    given = line.amount if isinstance(line.amount, Decimal) else None
    items = line.items if isinstance(line.items, tuple) else ()
    by_kind = [money for money in line.amounts.values() if isinstance(money, Decimal)]
    parts = [total for item in items if (total := item.total) is not None]
    if given is not None and items and len(parts) == len(items) and sum(parts) != given:
        yield unequal("line-sum", f"{pointer}/amount", given, sum(parts, Decimal(0)))
    if given is not None and by_kind and sum(by_kind) != given:
        yield unequal("line-sum", f"{pointer}/amount", given, sum(by_kind, Decimal(0)))
    if parts and by_kind and len(parts) == len(items) and sum(parts) != sum(by_kind):
        yield unequal("line-sum", pointer, sum(by_kind, Decimal(0)), sum(parts, Decimal(0)))
    yield from _unpriced(f"{pointer}/items", line)
    exact = product_in(line.name) if line.name and not items and not by_kind else None
    yield from _of_calculation(pointer, line, exact)
    for at, item in enumerate(items):
        yield from _of_calculation(f"{pointer}/items/{at}", item, item.calculated)


def _unpriced(pointer: str, line: BudgetLine) -> Iterator[Slip]:
    """Items without a price where others of the line have one."""
    items = line.items if isinstance(line.items, tuple) else ()
    unpriced = [at for at, item in enumerate(items) if item.total is None]
    for at in unpriced if len(unpriced) < len(items) else ():
        if not isinstance(items[at].amount, Nothing):
            yield Slip("unpriced-item", f"{pointer}/{at}/name", None, {})


def _of_calculation(
    pointer: str, priced: BudgetLine | CostItem, exact: Decimal | None
) -> Iterator[Slip]:
    """A calculation against the amounts that are given for it, and against the satang."""
    if exact is None:
        return
    computed = to_satang(exact)
    if computed != exact:
        words = {"exact": f"{exact:,}", "rounded": f"{computed:,}"}
        yield Slip("part-of-satang", f"{pointer}/name", None, words)
    if isinstance(priced.amount, Decimal) and priced.amount != computed:
        yield unequal("cost-product", f"{pointer}/amount", priced.amount, computed)
    written = result_in(priced.name) if priced.name else None
    if written is not None and written != computed:
        yield unequal("cost-product", f"{pointer}/name", written, computed)


def _of_activities(sheet: Sheet, amount: Decimal | None) -> Iterator[Slip]:
    rows = sheet.record.activities
    paid = [
        row.budget
        for row in (rows if isinstance(rows, tuple) else ())
        if isinstance(row.budget, Decimal)
    ]
    if paid and amount is not None and sum(paid) != amount:
        yield unequal("activity-budgets", "/budget/amount", amount, sum(paid, Decimal(0)))


def _of_plan(sheet: Sheet, amount: Decimal | None) -> Iterator[Slip]:
    plan = sheet.record.spending_plan
    parts = [
        one.amount
        for one in (plan if isinstance(plan, tuple) else ())
        if isinstance(one.amount, Decimal)
    ]
    if parts and amount is not None and sum(parts) != amount:
        yield unequal("spending-plan", "/spending_plan", amount, sum(parts, Decimal(0)))


def unequal(code: str, pointer: str, given: Decimal, computed: Decimal) -> Slip:
    """A given amount and the one that was computed, told as one slip."""
    words = {
        "given": f"{given:,}",
        "computed": f"{computed:,}",
        "difference": f"{abs(given - computed):,}",
    }
    return Slip(code, pointer, None, words)


def money_without_budget(sheet: Sheet) -> Iterator[Slip]:
    """Money in a project that declares that it uses none."""
    budget = sheet.record.budget
    if not isinstance(budget, Nothing) and not isinstance(getattr(budget, "amount", None), Nothing):
        return
    lines = getattr(budget, "lines", None)
    for at, line in enumerate(lines if isinstance(lines, tuple) else ()):
        if (money := line.total) is not None and money > 0:
            words = {"words": f"{line.name or ''} {money:,} บาท".strip()}
            yield Slip("no-budget-with-money", f"/budget/lines/{at}", None, words)
    rows = sheet.record.activities
    for at, row in enumerate(rows if isinstance(rows, tuple) else ()):
        if (money := row.total) is not None and money > 0:
            words = {"words": f"{money:,} บาท"}
            yield Slip("no-budget-with-money", f"/activities/{at}/budget", None, words)
    for passage in sheet.within("activities", "calendar"):
        if found := _GIVES_MONEY.search(passage.text) or _BAHT.search(passage.text):
            yield Slip("no-budget-with-money", passage.pointer, found.span(), {})


def sums_in_sentences(sheet: Sheet) -> Iterator[Slip]:
    """A multiplication or an amount in words that is wrong in a sentence."""
    for passage in sheet.prose:
        for found in _short(_TIMES, passage.text):
            price, count, given = (_number(part) for part in found.groups())
            computed = product([price, count])
            if computed != given:
                words = {"given": f"{given:,}", "computed": f"{computed:,}"}
                yield Slip("cost-product", passage.pointer, found.span(), words)
        for found in _short(_IN_WORDS, passage.text):
            right = baht_text(_number(found[1]))
            if normalize_text(found[2]) != right:
                yield Slip("amount-in-words", passage.pointer, found.span(), {"right": right})


def _short(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What a pattern finds, but for numbers that are beyond any budget, and commas without any."""
    for found in pattern.finditer(text):
        figures = [part.replace(",", "") for part in found.groups() if part[0] <= "๙"]
        if all(0 < len(figure) <= _LONGEST_FIGURE for figure in figures):
            yield found


_LONGEST_FIGURE = 18


def _number(text: str) -> Decimal:
    return Decimal(to_arabic_digits(text).replace(",", ""))


def lines_against_activities(sheet: Sheet) -> Iterator[Slip]:
    """A line of the budget and an activity of the same amount that are not the same thing."""
    budget, rows = sheet.record.budget, sheet.record.activities
    lines = getattr(budget, "lines", None)
    if not isinstance(lines, tuple) or not isinstance(rows, tuple) or len(lines) != len(rows):
        return
    for at, (line, row) in enumerate(zip(lines, rows, strict=True)):
        money = line.total
        if money is None or money != row.budget or not line.name or not row.name:
            continue
        one, other = (_GENERAL.sub("", bare(name)) for name in (row.name, line.name))
        if (
            one not in other
            and other not in one
            and likeness(one, other, _SAME_THING) < _SAME_THING
        ):
            yield Slip(
                "line-is-other-activity", f"/activities/{at}/name", None, {"line": line.name}
            )


_GENERAL = re.compile(r"^ค่าใช้จ่ายใน(?:การ)?|^ค่า|^การ")
_SAME_THING = 0.75


def amounts_as_written(sheet: Sheet) -> Iterator[Slip]:
    """An amount with .- before the word บาท."""
    for passage in sheet.prose:
        for found in _DASHED.finditer(passage.text):
            yield Slip("amount-form", passage.pointer, found.span(), {})


_DASHED = re.compile(r"(?<![0-9๐-๙,])[0-9๐-๙][0-9๐-๙,]*+\.-\s*+บาท")


def same_time_twice(sheet: Sheet) -> Iterator[Slip]:
    """A month or a quarter that a plan of spending has twice."""
    lines = getattr(sheet.record.budget, "lines", None)
    plans = [("/spending_plan", sheet.record.spending_plan)] + [
        (f"/budget/lines/{at}/spending", line.spending)
        for at, line in enumerate(lines if isinstance(lines, tuple) else ())
    ]
    for pointer, plan in plans:
        seen: set[object] = set()
        for at, one in enumerate(plan if isinstance(plan, tuple) else ()):
            if one.when.when is not None and one.when.when in seen:
                words = {"time": one.when.written or ""}
                yield Slip("same-time-twice", f"{pointer}/{at}/when", None, words)
            seen.add(one.when.when)


def negative_money(sheet: Sheet) -> Iterator[Slip]:
    """An amount below nothing, and a count below nothing of what is paid for."""
    return _negative_in(sheet.record, "")


def _negative_in(part: object, pointer: str) -> Iterator[Slip]:
    if isinstance(part, Decimal) and part < 0:
        yield Slip("negative-money", pointer, None, {"given": f"{part:,}"})
    elif isinstance(part, CostItem) and (written := _minus_in(part)):
        yield Slip("negative-money", pointer, None, {"given": written})
    elif isinstance(part, RecordPart):
        for name in type(part).model_fields:
            # A target or a result may well be a fall.
            if name not in {"target", "result", "extra"}:
                yield from _negative_in(getattr(part, name), f"{pointer}/{name}")
    elif isinstance(part, tuple):
        for at, one in enumerate(part):
            yield from _negative_in(one, f"{pointer}/{at}")
    elif isinstance(part, dict):
        for key, one in part.items():
            yield from _negative_in(one, f"{pointer}/{key}")


def _minus_in(item: CostItem) -> str | None:
    """The calculation of an item, or a count of it, that has a minus before a number."""
    counts = item.quantity if isinstance(item.quantity, tuple) else ()
    texts = [count.text for count in counts]
    if item.name and item.total is None and is_calculation(item.name):
        texts.append(item.name)
    return next((text for text in texts if text and has_minus(text)), None)
