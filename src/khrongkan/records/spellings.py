"""The lighter spellings of a field: one for many, a list for a group, an object by time.

Each is a mark on a type. While reading it turns the light spelling into the full one; in a JSON
Schema it offers both.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from khrongkan.errors import ThaiValueError, finding
from khrongkan.immutable import immutable
from khrongkan.records.words import is_nothing_word
from khrongkan.thai import read_amount, to_arabic_digits

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler


class Spelling:
    """A light spelling: :meth:`read` makes it full, :meth:`offer` adds it to a schema."""

    def read(self, value: object) -> object:
        """The full spelling of a value; a value that isn't light stays as it is."""
        raise NotImplementedError

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """The JSON Schema of both spellings, given that of the full one."""
        raise NotImplementedError

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Reads before pydantic validates."""
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Offers both spellings."""
        return self.offer(handler(schema))


def _either(*schemas: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": list(schemas)}


@immutable
class OneOrMany(Spelling):
    """Several of something; one alone needs no brackets."""

    def read(self, value: object) -> object:
        """The value in a list, unless it is one.

        >>> OneOrMany().read("เพื่อส่งเสริม")
        ['เพื่อส่งเสริม']
        """
        return list(value) if isinstance(value, (list, tuple)) else [value]

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """One, or a list."""
        return _either(full["items"], full)


@immutable
class Ungrouped(Spelling):
    """Groups by kind; what is no object of kinds is one general group."""

    def read(self, value: object) -> object:
        """The value as the general group, unless it is an object.

        >>> Ungrouped().read(["นักเรียน 124 คน"])
        {'general': ['นักเรียน 124 คน']}
        """
        return value if isinstance(value, dict) else {"general": value}

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """Groups by kind, or one group alone."""
        alone = {"allOf": [full["additionalProperties"]], "not": {"type": "object"}}
        return _either(alone, full)


@immutable
class ByTime(Spelling):
    """Amounts by time, where the time is the key."""

    def read(self, value: object) -> object:
        """A list of times and amounts, from an object of them.

        >>> ByTime().read({"ไตรมาสที่ 1/2569": 20000})
        [{'when': 'ไตรมาสที่ 1/2569', 'amount': 20000}]
        """
        if not isinstance(value, dict):
            return value
        return [{"when": time, "amount": amount} for time, amount in value.items()]

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """A list, or an object whose values are amounts of baht."""
        return _either({"type": "object", "additionalProperties": MONEY_SCHEMA}, full)


@immutable
class Blank(Spelling):
    """A fact that may be unknown: an empty text says no more than an absent one.

    ``or_nothing``: nor does a word for "none", where it would print as if it were the fact.
    """

    or_nothing: bool = False

    def read(self, value: object) -> object:
        """``None`` for an empty text.

        >>> Blank().read("  "), Blank().read("ไม่มี"), Blank(or_nothing=True).read("ไม่มี")
        (None, 'ไม่มี', None)
        """
        if not isinstance(value, str):
            return value
        is_blank = not value.strip() or (self.or_nothing and is_nothing_word(value))
        return None if is_blank else value

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """An empty text is one more text."""
        return full


NOT_MONEY, NOT_NUMBER = "not-money", "not-number"
"""The types of pydantic error that a wrong amount and a wrong count are."""

_LARGEST_EXPONENT = 15
_COUNT = re.compile(r"\s*(-?[0-9,]{1,20}(?<!,)(?:\.[0-9]{1,20})?)\s*")


@immutable
class Baht(Spelling):
    """An amount of money: a number, or a text with separators and Thai digits."""

    def read(self, value: object) -> object:
        """The exact amount in baht.

        >>> Baht().read("๑๐๐,๐๐๐.๕๐")
        Decimal('100000.50')
        """
        if not isinstance(value, (str, int, Decimal)) or isinstance(value, bool):
            raise PydanticCustomError(NOT_MONEY, "not an amount")
        if isinstance(value, Decimal) and is_huge(value):
            raise coded(ThaiValueError(finding("number-out-of-range")))
        try:
            amount = read_amount(_plain(value))
        except ThaiValueError as error:
            raise coded(error) from None
        if is_huge(amount):
            raise coded(ThaiValueError(finding("amount-too-large")))
        return amount

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """A number or a text that reads as one."""
        del full
        return dict(MONEY_SCHEMA)


MONEY_SCHEMA: dict[str, Any] = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[\s\-0-9๐-๙,.]*(บาท)?[\s.\-]*$"}]
}
"""How money may be written; the reader is stricter on where the commas stand."""


@immutable
class Count(Spelling):
    """A plain number: ``34``, ``"34"`` or ``"๓๔"``."""

    def read(self, value: object) -> object:
        """The number, exact as written.

        >>> Count().read("๑,๒๐๐")
        Decimal('1200')
        """
        if isinstance(value, str) and (number := _COUNT.fullmatch(to_arabic_digits(value))):
            value = Decimal(number[1].replace(",", ""))
        if value is None:
            return value
        if not isinstance(value, (int, Decimal)) or isinstance(value, bool):
            raise PydanticCustomError(NOT_NUMBER, "not a number")
        if is_huge(Decimal(value)):
            raise coded(ThaiValueError(finding("number-out-of-range")))
        return value

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """A number or a text of digits."""
        del full
        return _either(
            {"type": ["number", "null"]},
            {"type": "string", "pattern": r"^\s*(-?[0-9๐-๙,]+(\.[0-9๐-๙]+)?\s*)?$"},
        )


@immutable
class Ordinal(Spelling):
    """Which one of a list something is: ``6``, ``2.2`` or ``"2.2"``; kept as a text."""

    def read(self, value: object) -> object:
        """The number as a text, with the digits that were written.

        >>> Ordinal().read(Decimal("2.10"))
        '2.10'
        """
        is_number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
        return str(value) if is_number and not is_huge(Decimal(str(value))) else value

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """A text or a number."""
        return _either({"type": "number"}, full)


_YEARS = ((2400, 2700), (1900, 2157))
_LONGEST_YEAR = 9


@immutable
class BareYear(Spelling):
    """A time that is a year alone may be a number; a year alone is four digits, พ.ศ. or ค.ศ."""

    def read(self, value: object) -> object:
        """The year as a text.

        >>> BareYear().read(2569)
        '2569'
        """
        is_number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
        if not is_number and not (isinstance(value, str) and value.strip().isdecimal()):
            return value
        year = str(value).strip()
        if not _is_year(year):
            raise coded(ThaiValueError(finding("bare-year", year=year)))
        return year if is_number else value

    def offer(self, full: dict[str, Any]) -> dict[str, Any]:
        """A text, or the number of a year."""
        return _either({"type": "integer", "minimum": 1900, "maximum": 2700}, full)


def _is_year(figure: str) -> bool:
    is_whole = figure.isdecimal() and len(figure) <= _LONGEST_YEAR
    return is_whole and any(first <= int(figure) <= last for first, last in _YEARS)


def _plain(amount: str | int | Decimal) -> str:
    """A number without an exponent, as read_amount takes it."""
    if not isinstance(amount, Decimal) or is_huge(amount):
        return str(amount)
    return f"{amount:f}"


def is_huge(number: Decimal) -> bool:
    """Whether a number is larger, or nearer to nothing, than anything a record counts.

    >>> is_huge(Decimal("1E+30")), is_huge(Decimal(0)), is_huge(Decimal(100000))
    (True, False, False)
    """
    return not number.is_finite() or abs(number.adjusted()) > _LARGEST_EXPONENT


def coded(error: ThaiValueError) -> PydanticCustomError:
    """A finding of the Thai core, on its way through pydantic to the report of a load."""
    return PydanticCustomError("coded", "{finding}", {"finding": error.findings[0]})


__all__ = [
    "MONEY_SCHEMA",
    "NOT_MONEY",
    "NOT_NUMBER",
    "Baht",
    "BareYear",
    "Blank",
    "ByTime",
    "Count",
    "OneOrMany",
    "Ordinal",
    "Spelling",
    "Ungrouped",
    "coded",
    "is_huge",
]
