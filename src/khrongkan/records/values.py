"""The values that records share: one string where one string says it, an object for more.

Every class reads both spellings, told apart by the type of the value; ``model_dump`` gives the long
one. Texts stay as they were read: digits, spaces and slips included.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from khrongkan.errors import ThaiValueError
from khrongkan.records.words import is_nothing_word, nothing_words
from khrongkan.thai import UnreadTime, When, parse_when, read_amount

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Nothing:
    """None, on purpose, with the word that said so: ไม่มี, ``-``, ไม่ใช้งบประมาณ, none.

    A fact that is merely not known yet is ``None`` instead: no office must be made to declare that
    it uses no budget because a system exported NULL.
    """

    word: str

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's hook
        """Reads the word from a string and writes it back as one."""
        return core_schema.no_info_plain_validator_function(
            lambda word: word if isinstance(word, cls) else cls(word),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda n: n.word),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _: CoreSchema, __: GetJsonSchemaHandler) -> dict[str, Any]:
        """In a schema it is a choice of words."""
        return {"enum": list(nothing_words())}


def _state_of(value: object) -> str:
    """Whether a fact is not known yet, none on purpose, or given."""
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, Nothing) or (isinstance(value, str) and is_nothing_word(value)):
        return NOTHING
    return GIVEN


UNKNOWN, NOTHING, GIVEN = "(unknown)", "(nothing)", "(given)"
STATES = frozenset({UNKNOWN, NOTHING, GIVEN})
"""Marks that pydantic puts into the location of an error; they are no part of the file."""

Fact = Annotated[
    Annotated[T, Tag(GIVEN)]
    | Annotated[Nothing, Tag(NOTHING)]
    | Annotated[None, BeforeValidator(lambda _: None), Tag(UNKNOWN)],
    Discriminator(_state_of),
]
"""A fact of type T, or :class:`Nothing`, or ``None`` while it isn't known yet."""


def _one_or_many(value: object) -> object:
    return list(value) if isinstance(value, (list, tuple)) else [value]


Many = Annotated[tuple[T, ...], BeforeValidator(_one_or_many)]
"""Several of T; one alone needs no brackets."""


def _read_money(value: object) -> Decimal:
    if not isinstance(value, (str, int, Decimal)) or isinstance(value, bool):
        raise PydanticCustomError("not-money", "not an amount", {"value": value})
    try:
        return read_amount(value)
    except ThaiValueError as error:
        raise coded(error) from None


Money = Annotated[Decimal, BeforeValidator(_read_money)]
"""Baht, exact to the satang: ``100000``, ``"100,000"`` or ``"๑๐๐,๐๐๐.๕๐"``."""


def coded(error: ThaiValueError) -> PydanticCustomError:
    """A finding of the Thai core, on its way through pydantic to the report of a load."""
    return PydanticCustomError("coded", "{finding}", {"finding": error.findings[0]})


class RecordPart(BaseModel):
    """A part of a record: no key but the known ones, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Short(RecordPart):
    """A part that one plain value says too: that value is the field named by ``short``."""

    short: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_short(cls, value: object) -> object:
        return value if isinstance(value, (dict, cls)) else {cls.short: value}


class Time(Short):
    """A date, month, period, term or open-ended time: ``"มิ.ย. 2562"``, ``"ตลอดปี"``.

    The long form gives ``start`` and ``end`` (``"2562-06"``), and a ``note`` that is printed above.
    """

    short = "text"

    text: str | None = None
    start: str | None = None
    end: str | None = None
    note: str | None = None

    @cached_property
    def when(self) -> When | None:
        """What was read, or ``None`` where no rule reads it.

        >>> Time(text="31 พ.ค. 2562").when.first_day.isoformat()
        '2019-05-31'
        >>> Time(text="หลังได้รับจัดสรร").when is None
        True
        """
        written = self.text or "/".join(part for part in (self.start, self.end) if part)
        try:
            return parse_when(written) if written else None
        except UnreadTime:
            return None

    @model_validator(mode="after")
    def _must_exist(self) -> Time:
        try:
            _ = self.when
        except ThaiValueError as error:
            raise coded(error) from None
        return self


class Quantity(Short):
    """A count with its unit: ``"34 โรงเรียน"``, ``"ร้อยละ 80"`` or ``{"n": 34, "unit": "…"}``."""

    short = "text"

    text: str | None = None
    n: Decimal | None = None
    unit: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_number(cls, value: object) -> object:
        is_number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
        return {"n": value} if is_number else value


class Item(Short):
    """A sentence of a list, with the list under it and, where it has its own, its time."""

    short = "text"

    text: str | None = None
    items: Fact[Many[Item]] = None
    when: Fact[Many[Time]] = None
    table: tuple[tuple[str, ...], ...] | None = None


class Person(Short):
    """A person, printed as typed, and the position that stands under a signature."""

    short = "name"

    name: str | None = None
    position: str | None = None


class Responsible(Short):
    """Who answers for something: persons, their team, the unit. One string is one person or body."""

    short = "people"

    people: Fact[Many[Person]] = None
    and_team: bool = False
    unit: str | None = None


class CostItem(Short):
    """One priced thing. The amount is computed from quantities × unit price where both are there.

    Short: ``"ค่าอาหาร 50 คน × 80 บาท × 2 วัน"``.
    """

    short = "name"

    name: str | None = None
    quantity: Fact[Many[Quantity]] = None
    unit_price: Money | None = None
    amount: Fact[Money] = None
    category: str | None = None
    remark: str | None = None
