"""The values that records share: one string where one string says it, an object for more.

Every class reads both spellings, told apart by the type of the value; ``model_dump`` gives the long
one. Texts stay as they were read: digits, spaces and slips included.
"""

from decimal import Decimal
from typing import Annotated, ClassVar, Self, TypeVar

from pydantic import StrictBool, model_validator

from khrongkan.errors import ThaiValueError, UnreadTime
from khrongkan.records.part import RecordPart, once
from khrongkan.records.spellings import Baht, BareYear, Blank, Count, OneOrMany, coded
from khrongkan.records.states import STATES, Answer, Fact, Nothing, NotStarted
from khrongkan.records.sums import believable, number_in, product, product_in, to_satang
from khrongkan.records.words import Choice
from khrongkan.thai import When, parse_when

T = TypeVar("T")

Many = Annotated[tuple[T, ...], OneOrMany()]
"""Several of T; one alone needs no brackets."""

Text = Annotated[str | None, Blank()]
"""A text, printed as typed; an empty one is not known yet."""

Money = Annotated[Decimal, Baht()]
"""Baht, exact to the satang: ``100000``, ``"100,000"`` or ``"๑๐๐,๐๐๐.๕๐"``."""


Year = Annotated[Text, BareYear()]
"""A text of a :class:`Time`, which may be the number of a year."""


class Short(RecordPart):
    """A part that one plain value says too: that value is the field named by ``short``."""

    short: ClassVar[str]
    bare: ClassVar[str | None] = None
    """A JSON type that the short form may have besides that of its field."""

    @model_validator(mode="before")
    @classmethod
    def _from_short(cls, value: object) -> object:
        is_short = isinstance(value, str) or not isinstance(value, (dict, cls))
        return {cls.short: value} if is_short else value


class Time(Short):
    """A date, month, period, term or open-ended time: ``"มิ.ย. 2562"``, ``"ตลอดปี"``.

    The long form gives ``start`` and ``end`` (``"2562-06"``), and a ``note`` that is printed above.
    A bare year may be a number: ``2569``.
    """

    short = "text"

    text: Year = None
    start: Year = None
    end: Year = None
    note: Annotated[Text, Blank(or_nothing=True)] = None

    @property
    def written(self) -> str | None:
        """The time in one text, as it was read.

        >>> Time(start="2562-06", end="2562-09").written
        '2562-06 – 2562-09'
        """
        return self.text or " – ".join(part for part in (self.start, self.end) if part) or None

    @once
    def when(self) -> When | None:
        """What was read, or ``None`` where no rule reads it.

        >>> Time(text="31 พ.ค. 2562").when.first_day.isoformat()
        '2019-05-31'
        >>> Time(text="หลังได้รับจัดสรร").when is None
        True
        """
        try:
            return parse_when(self.written) if self.written else None
        except UnreadTime:
            return None

    @model_validator(mode="after")
    def _exists(self) -> Self:
        """What can't exist is refused; what can't be read prints as written."""
        try:
            self.when  # noqa: B018 - reading it tells
        except ThaiValueError as error:
            raise coded(error) from None
        return self


class Quantity(Short):
    """A count with its unit: ``"34 โรงเรียน"``, ``"ร้อยละ 80"`` or ``{"n": 34, "unit": "…"}``."""

    short = "text"
    bare = "number"

    text: Text = None
    n: Annotated[Decimal | None, Count(), Blank()] = None
    unit: Text = None

    @model_validator(mode="before")
    @classmethod
    def _from_number(cls, value: object) -> object:
        is_number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
        return {"n": value} if is_number else value

    @property
    def number(self) -> Decimal | None:
        """How many: ``n``, or the one number of the text; ``None`` where it has none or several.

        >>> Quantity(text="๓๔ โรงเรียน").number, Quantity(n=34, unit="โรงเรียน").number
        (Decimal('34'), Decimal('34'))
        >>> Quantity(text="185 โรงเรียน 2 สาขา").number is None
        True
        """
        return number_in(self.text) if self.n is None and self.text else self.n


class Item(Short):
    """A sentence of a list, with the list under it and, where it has its own, its time."""

    short = "text"

    text: Text = None
    items: Fact[Many["Item"]] = None
    when: Fact[Many[Time]] = None
    table: tuple[tuple[str, ...], ...] | None = None


class Person(Short):
    """A person, printed as typed, and the position that stands under a signature."""

    short = "name"

    name: Text = None
    position: Text = None


class Responsible(Short):
    """Who answers for something: persons, their team, the unit. One text is a person or body."""

    short = "people"

    people: Fact[Many[Person]] = None
    and_team: StrictBool = False
    unit: Text = None


class CostItem(Short):
    """One priced thing. The amount is computed from quantities × unit price where both are there.

    A calculation in the name is read where no amount is given.

    Short: ``"ค่าอาหาร 50 คน × 80 บาท × 2 วัน"``.
    """

    short = "name"

    name: Text = None
    quantity: Fact[Many[Quantity]] = None
    unit_price: Annotated[Money | None, Blank()] = None
    amount: Fact[Money] = None
    category: Annotated[Text, Choice("category")] = None
    remark: Text = None

    @once
    def total(self) -> Decimal | None:
        """What it costs in baht, to the satang: quantities × unit price, else the given amount.

        Without either it is the calculation that the name spells out.

        >>> CostItem(quantity=["1 ครั้ง", "12 คน"], unit_price=200).total
        Decimal('2400')
        >>> CostItem(name="ค่าอาหาร 50 คน × 80 บาท × 2 วัน").total
        Decimal('8000')
        >>> CostItem(name="ค่าพาหนะ", amount="11,000").total
        Decimal('11000')
        """
        counted = self._counted()
        if counted is None and isinstance(self.amount, Decimal):
            return self.amount
        computed = self.calculated if counted is None else counted
        return None if computed is None else to_satang(computed)

    @once
    def calculated(self) -> Decimal | None:
        """What its calculation comes to in baht, exactly, whatever amount is given.

        >>> CostItem(quantity="0.5 วัน", unit_price="33.33").calculated
        Decimal('16.665')
        """
        counted = self._counted()
        return product_in(self.name) if counted is None and self.name else counted

    @once
    def by_category(self) -> dict[str, Decimal]:
        """What it costs in baht under its expense category; ``""`` where none is named.

        >>> CostItem(name="ค่าพาหนะ", amount="11,000", category="ค่าใช้สอย").by_category
        {'services': Decimal('11000')}
        """
        return {} if self.total is None else {self.category or "": self.total}

    def _counted(self) -> Decimal | None:
        counts = [one.number for one in self.quantity] if isinstance(self.quantity, tuple) else []
        known = [count for count in counts if count is not None]
        if self.unit_price is not None and known and len(known) == len(counts):
            return believable(product([*known, self.unit_price]))
        return None


__all__ = [
    "STATES",
    "Answer",
    "CostItem",
    "Fact",
    "Item",
    "Many",
    "Money",
    "NotStarted",
    "Nothing",
    "Person",
    "Quantity",
    "RecordPart",
    "Responsible",
    "Short",
    "Text",
    "Time",
    "Year",
]
