"""A portfolio: the chapter that allocates a budget to plain rows and to projects.

A project row holds only the name of the project's record. Code, name, amount and unit are read from
the record itself, so that the table can't disagree with the sheet.
"""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, StrictBool, StrictInt

from khrongkan.errors import LoadError, Place, finding
from khrongkan.records.origin import Record
from khrongkan.records.project import Budget, Project
from khrongkan.records.spellings import Blank, Ordinal
from khrongkan.records.states import Nothing
from khrongkan.records.sums import total
from khrongkan.records.values import Fact, Many, Money, RecordPart, Responsible, Short, Text, Time
from khrongkan.records.words import Choice


class AllocationRow(Short):
    """A row of the table: a project's record, by file or id, or plain words with their amount."""

    short = "project"

    project: Text = None
    text: Text = None
    amount: Fact[Money] = None
    unit: Text = None


class AllocationGroup(RecordPart):
    """A part of the allocation: its number and title, and its rows.

    ``unit`` answers for every plain row; ``amount`` is the sum where one is given, to be compared.
    """

    number: Annotated[Text, Ordinal()] = None
    title: Text = None
    unit: Text = None
    amount: Fact[Money] = None
    rows: Fact[Many[AllocationRow]] = None


class Footer(RecordPart):
    """The foot line of the book: the name of the plan, its year, the number of the first page."""

    plan: Text = None
    year: Time | None = None
    first_page: Annotated[StrictInt | None, Blank()] = None


class ReadRow(RecordPart):
    """A row as it is printed: plain, or read from its project."""

    code: Text = None
    text: Text = None
    amount: Fact[Money] = None
    unit: Text = None
    is_project: StrictBool = False


class ReadGroup(RecordPart):
    """A group as it is printed, with the sum of its rows."""

    number: Text = None
    title: Text = None
    unit: Text = None
    amount: Fact[Money] = None
    total: Fact[Money] = None
    rows: tuple[ReadRow, ...] = ()


class ReadProject(RecordPart):
    """A project as a summary prints it, one row each."""

    code: Text = None
    name: Text = None
    unit: Text = None
    by_category: dict[str, Decimal] = Field(default_factory=dict)
    total: Fact[Money] = None
    period: Fact[Time] = None
    indicator: Text = None


class Portfolio(Record):
    """A chapter of projects with the allocation of its budget.

    >>> from khrongkan.records import load
    >>> rows = [{"text": "ค่าวัสดุ", "amount": "100,000"}, {"text": "ค่าจ้าง", "amount": 320000}]
    >>> chapter = load({"kind": "portfolio", "groups": [{"title": "สำนักงาน", "rows": rows}]})
    >>> chapter.computed_total
    Decimal('420000')
    """

    schema_url: str | None = Field(default=None, alias="$schema")
    kind: Annotated[Literal["portfolio"], Choice("kind")] = "portfolio"
    form: Text = None
    id: Text = None
    part: Annotated[Text, Ordinal()] = None
    title: Text = None
    organisation: Text = None
    total: Fact[Money] = None
    source_plan: Text = None
    purpose: Text = None
    groups: Fact[Many[AllocationGroup]] = None
    unit_names: dict[str, str] = Field(default_factory=dict)
    projects: Fact[Many[str]] = None
    footer: Fact[Footer] = None
    literals: Many[str] = ()
    ignore: Many[str] = ()
    extra: dict[str, Any] = Field(default_factory=dict)

    _read: dict[str, Project] = PrivateAttr(default_factory=dict)

    @property
    def name(self) -> str | None:
        """The title, under the name by which other records are known."""
        return self.title

    @property
    def computed_total(self) -> Decimal | None:
        """What all rows come to, in baht; ``None`` where no row has an amount.

        Raises:
            LoadError: if a project can't be read.
        """
        return total(_amount(group.total) for group in self.allocation)

    @property
    def allocation(self) -> tuple[ReadGroup, ...]:
        """The groups with their rows as they are printed.

        Raises:
            LoadError: if a project can't be read.
        """
        groups = self.groups if isinstance(self.groups, tuple) else ()
        return tuple(self._group(group, at) for at, group in enumerate(groups))

    @property
    def listed(self) -> tuple[ReadProject, ...]:
        """The projects as a summary prints them, in the order of the book.

        Raises:
            LoadError: if a project can't be read.
        """
        return tuple(self._listed(project) for project in self.sheets)

    @property
    def sheets(self) -> tuple[Project, ...]:
        """The projects in the order of the book: ``projects``, else that of the table.

        Raises:
            LoadError: if a project can't be read.
        """
        if isinstance(self.projects, tuple):
            return tuple(self._project(name, f"/projects/{at}") for at, name in _at(self.projects))
        groups = self.groups if isinstance(self.groups, tuple) else ()
        return tuple(
            self._project(row.project, f"/groups/{g}/rows/{r}/project")
            for g, group in enumerate(groups)
            for r, row in _at(group.rows)
            if row.project
        )

    def _group(self, group: AllocationGroup, at: int) -> ReadGroup:
        rows = tuple(self._row(row, f"/groups/{at}/rows/{r}") for r, row in _at(group.rows))
        return ReadGroup.model_construct(
            number=group.number,
            title=group.title,
            unit=group.unit,
            amount=group.amount,
            total=total(_amount(row.amount) for row in rows),
            rows=rows,
        )

    def _row(self, row: AllocationRow, pointer: str) -> ReadRow:
        if not row.project:
            return ReadRow.model_construct(
                text=row.text, amount=row.amount, unit=self._unit_name(row.unit)
            )
        project = self._project(row.project, f"{pointer}/project")
        return ReadRow.model_construct(
            code=project.code,
            text=project.name,
            amount=_asked(project),
            unit=self._unit_name(_unit(project)),
            is_project=True,
        )

    def _listed(self, project: Project) -> ReadProject:
        indicators = project.indicators if isinstance(project.indicators, tuple) else ()
        return ReadProject.model_construct(
            code=project.code,
            name=project.name,
            unit=self._unit_name(_unit(project)),
            by_category=_by_category(project),
            total=_asked(project),
            period=project.period,
            indicator=indicators[0].text if indicators else None,
        )

    def _unit_name(self, unit: str | None) -> str | None:
        return self.unit_names.get(unit, unit) if unit else None

    def _project(self, name: str, pointer: str) -> Project:
        if name not in self._read:
            self._read[name] = _read_project(name, self, pointer)
        return self._read[name]


def _at(rows: Any) -> enumerate[Any]:  # noqa: ANN401 - of any list of a record
    return enumerate(rows if isinstance(rows, tuple) else ())


def _amount(amount: Decimal | Nothing | None) -> Decimal | None:
    return amount if isinstance(amount, Decimal) else None


def _asked(project: Project) -> Decimal | Nothing | None:
    """The money that a project asks for; nothing where it says so."""
    budget = project.budget
    return budget.total if isinstance(budget, Budget) else budget


def _unit(project: Project) -> str | None:
    responsible = project.responsible
    return responsible.unit if isinstance(responsible, Responsible) else None


def _by_category(project: Project) -> dict[str, Decimal]:
    lines = project.budget.lines if isinstance(project.budget, Budget) else ()
    sums: dict[str, Decimal] = {}
    for line in lines if isinstance(lines, tuple) else ():
        for kind, amount in line.by_category.items():
            sums[kind] = total([sums.get(kind), amount]) or amount
    return sums


def _read_project(name: str, portfolio: Portfolio, pointer: str) -> Project:
    """The record of a project: a file seen from the portfolio's, or the id or code of one there."""
    from khrongkan.records.load import load  # noqa: PLC0415 - it knows this class

    folder = Path(portfolio.origin.source or ".").parent
    for path in (folder / name, folder / f"{name}.json"):
        if path.is_file():
            record = load(path)
            if isinstance(record, Project):
                return record
    for path in sorted(folder.glob("*.json")):
        project = _project_or_none(path)
        if project and name in {project.id, project.code}:
            return project
    place = Place(source=portfolio.origin.source, pointer=pointer)
    raise LoadError(finding("project-not-found", place, name=name, folder=folder))


def _project_or_none(path: Path) -> Project | None:
    from khrongkan.records.load import load  # noqa: PLC0415 - as above

    try:
        record = load(path)
    except LoadError:
        return None
    return record if isinstance(record, Project) else None
