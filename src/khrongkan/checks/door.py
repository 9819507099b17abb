"""All checks of a record, worst finding first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from khrongkan.checks.missing import gaps_of
from khrongkan.checks.office import Office, office_near
from khrongkan.checks.placing import place_of_words
from khrongkan.checks.rules import Rule, rules
from khrongkan.checks.sheet import Sheet
from khrongkan.checks.told import Told
from khrongkan.errors import Finding, Fix, LoadError, Place, ThaiValueError, shortened, worst_first
from khrongkan.forms import form_for
from khrongkan.records import Project, load_warnings
from khrongkan.records.places import place_of_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    from khrongkan.checks.slips import Slip
    from khrongkan.compose import Document
    from khrongkan.forms import Form
    from khrongkan.records import Record


def check(
    record: Record,
    form: str | PathLike[str] | Form | None = None,
    *,
    office: Office | None = None,
    beside: Sequence[Record] = (),
) -> list[Finding]:
    """What an editor would send back, worst first, each at its words in the file.

    Args:
        record: the record, as it was loaded.
        form: the form that the record is meant for: a name, a path or a form; without one, the
            form that the record names, else the standard one.
        office: what the office has switched off or added; without it, the ``khrongkan.toml``
            beside the record's file or above it.
        beside: the records of the same portfolio in their order, whose names and counts should
            agree; the record itself may be among them.

    Raises:
        FormError: if the form or ``khrongkan.toml`` can't be found, read or understood. Bad
            content of the record never raises.

    >>> from khrongkan.records import load
    >>> [f.words for f in check(load({"objectives": ["เพื่อพัฒนาคูณภาพ"]})) if f.words]
    ['คูณภาพ']
    """
    sheet = _sheet(record, form, office, beside)
    try:
        found = [remark.finding for remark in _remarks(sheet)]
    except (LoadError, ThaiValueError) as error:
        # A portfolio reads the records of its projects; a sum of many may be beyond any print.
        found = error.findings
    return _in_order([*load_warnings(record), *found])


def _in_order(found: list[Finding]) -> list[Finding]:
    """What the sheet lacks, which is an error, in the order of the form; the rest worst first."""
    lacking = [one for one in found if one.code == "missing-fact"]
    return [*lacking, *worst_first(one for one in found if one.code != "missing-fact")]


class Remark(NamedTuple):
    """A finding beside the fact that it is about.

    ``pointer`` is in the record's own English names, as the ``source`` of a Document's texts is;
    ``finding.span`` counts the letters of the fact as it was read.
    """

    pointer: str
    finding: Finding


def remarks(
    record: Record,
    form: str | PathLike[str] | Form | None = None,
    *,
    office: Office | None = None,
    beside: Sequence[Record] = (),
) -> list[Remark]:
    """The findings of :func:`check` for a margin: each with the source of the text it belongs to.

    Raises:
        FormError: as :func:`check` does.

    >>> from khrongkan.records import load
    >>> noted = remarks(load({"objectives": ["เพื่อพัฒนาคูณภาพ"]}))
    >>> [(remark.pointer, remark.finding.words) for remark in noted if remark.finding.words]
    [('/objectives/0/text', 'คูณภาพ')]
    """
    return list(_remarks(_sheet(record, form, office, beside)))


def _sheet(
    record: Record,
    form: str | PathLike[str] | Form | None,
    office: Office | None,
    beside: Sequence[Record],
) -> Sheet:
    meant = form_for(record, form)
    settings = office or office_near(record.origin.source)
    fellows = [one for one in beside if one is record or _is_fellow(one, record)]
    before = next((at for at, one in enumerate(fellows) if one is record), len(fellows))
    others = tuple(one for one in fellows if one is not record)
    # A check that reads the facts of a project is asked about projects alone.
    return Sheet(
        cast("Project", record), meant, settings, cast("tuple[Project, ...]", others), before
    )


def _is_fellow(one: Record, record: Record) -> bool:
    """Whether two records are of one kind and one office, so that they should agree."""
    offices = (getattr(each, "organisation", None) for each in (one, record))
    return one.kind == record.kind and len(set(offices)) == 1


def gaps(record: Record, form: Form, document: Document) -> list[Finding]:
    """The findings for the gaps of a composed sheet, in its order; nothing else is looked at."""
    sheet = Sheet(cast("Project", record), form, Office())
    rule = rules()["missing-fact"]
    return [_finding(sheet, rule, slip) for slip in gaps_of(record, document)]


def check_portfolio(
    records: Sequence[Record], *, office: Office | None = None
) -> list[list[Finding]]:
    """The findings of each record, with those that only show beside the others.

    >>> from khrongkan.records import load
    >>> twins = [load({"name": "อาหารกลางวัน", "code": "2.1"}) for _ in range(2)]
    >>> ["duplicate-code" in {f.code for f in found} for found in check_portfolio(twins)]
    [False, True]
    """
    return [check(record, office=office, beside=records) for record in records]


def _remarks(sheet: Sheet) -> Iterator[Remark]:
    # A sheet's gaps are told without the many checks, which take a while to import.
    from khrongkan.checks.registry import ACROSS, OF_ANY, OF_PROJECTS  # noqa: PLC0415 - see above

    silent = {*sheet.office.off, *sheet.record.ignore}
    of_projects = OF_PROJECTS if isinstance(sheet.record, Project) else ()
    checks = (*OF_ANY, *of_projects, *(ACROSS if sheet.others else ()))
    told = Told()
    for one in checks:
        for slip in one(sheet):
            rule = rules()[slip.code]
            is_off = rule.severity == "hint" and slip.code not in sheet.office.on
            if slip.code in silent or is_off or slip in told:
                continue
            told.add(slip)
            yield Remark(slip.pointer, _finding(sheet, rule, slip))


def _finding(sheet: Sheet, rule: Rule, slip: Slip) -> Finding:
    text = sheet.text_at.get(slip.pointer, "")
    span = slip.span if slip.span or not text else (0, len(text))
    words = text[slice(*span)] if span else ""
    filling = {name: shortened(word) for name, word in {"words": words, **slip.filling}.items()}
    return Finding(
        code=rule.code,
        severity=rule.severity,
        place=_place(sheet, slip, span),
        message_th=f"{rule.cause_th} {rule.cure_th}".format_map(filling).strip(),
        message_en=f"{rule.cause_en} {rule.cure_en}".format_map(filling).strip(),
        span=span,
        words=words,
        fix=Fix(*span, slip.cure) if span and slip.cure is not None else None,
    )


def _place(sheet: Sheet, slip: Slip, span: tuple[int, int] | None) -> Place:
    """Where the words stand; a fact that is absent is named in the keys of the file."""
    if slip.code == "missing-fact":
        return place_of_missing(sheet.record, slip.pointer)
    return place_of_words(sheet.record, slip.pointer, span[0] if span else None)
