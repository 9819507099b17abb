"""What is known of a fact: given, none on purpose, not begun yet, or not known yet."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import (
    BeforeValidator,
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
)
from pydantic_core import CoreSchema, core_schema

from khrongkan.immutable import immutable
from khrongkan.records.words import (
    is_not_started_word,
    is_nothing_word,
    not_started_words,
    nothing_words,
)

T = TypeVar("T")


@immutable
class Nothing:
    """None, on purpose, with the word that said so: ไม่มี, ``-``, ไม่ใช้งบประมาณ, none.

    A fact that is merely not known yet is ``None`` instead: no office must be made to declare that
    it uses no budget because a system exported NULL.
    """

    word: str

    @property
    def said(self) -> str:
        """The word as a sheet prints it: in Thai, and without dashes, which are the form's.

        >>> Nothing("- ไม่มี").said, Nothing("none").said, Nothing("ไม่ใช้งบประมาณ").said
        ('ไม่มี', 'ไม่มี', 'ไม่ใช้งบประมาณ')
        """
        return _bare(self.word) or nothing_words()[0]

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's hook
        """Reads the word from a string and writes it back as one."""
        return core_schema.no_info_plain_validator_function(
            lambda word: word if isinstance(word, cls) else cls(word),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda n: n.word),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """In a schema it is a choice of words."""
        return {"enum": list(nothing_words())}


def _bare(word: str) -> str:
    """A Thai word without dashes; nothing of another one."""
    bare = word.strip(" -–")
    return "" if bare.isascii() else bare


def _state_of(value: object) -> str:
    """Whether a fact is not known yet, none on purpose, or given."""
    if isinstance(value, str):
        if not value or value.isspace():
            return UNKNOWN
        return NOTHING if is_nothing_word(value) else GIVEN
    if value is None:
        return UNKNOWN
    return NOTHING if isinstance(value, Nothing) else GIVEN


UNKNOWN, NOTHING, GIVEN = "(unknown)", "(nothing)", "(given)"
NOT_STARTED = "(not started)"
STATES = frozenset({UNKNOWN, NOTHING, GIVEN, NOT_STARTED})
"""Marks that pydantic puts into the location of an error; they are no part of the file."""

Fact = Annotated[
    Annotated[T, Tag(GIVEN)]
    | Annotated[Nothing, Tag(NOTHING)]
    | Annotated[None, BeforeValidator(lambda _: None), Tag(UNKNOWN)],
    Discriminator(_state_of),
]
"""A fact of type T, or :class:`Nothing`, or ``None`` while it isn't known yet."""


@immutable
class NotStarted(Nothing):
    """Nothing to tell yet, for the work has not begun: ยังไม่ได้ดำเนินการ."""

    @property
    def said(self) -> str:
        """The word as a sheet prints it.

        >>> NotStarted("not started").said
        'ยังไม่ได้ดำเนินการ'
        """
        return _bare(self.word) or not_started_words()[0]

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """In a schema it is a choice of words."""
        return {"enum": list(not_started_words())}


def _state_of_answer(value: object) -> str:
    """The state of a fact, where the work may also not have begun."""
    if isinstance(value, NotStarted) or (isinstance(value, str) and is_not_started_word(value)):
        return NOT_STARTED
    return _state_of(value)


Answer = Annotated[
    Annotated[T, Tag(GIVEN)]
    | Annotated[Nothing, Tag(NOTHING)]
    | Annotated[NotStarted, Tag(NOT_STARTED)]
    | Annotated[None, BeforeValidator(lambda _: None), Tag(UNKNOWN)],
    Discriminator(_state_of_answer),
]
"""What a report answers: a :data:`Fact` of type T, or :class:`NotStarted`."""
