"""The words that a record may use for its choices, in Thai and in English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic_core import CoreSchema, core_schema

from khrongkan.immutable import immutable
from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

    from khrongkan.errors import Language


@cache
def _words() -> dict[str, Any]:
    return table(__file__, "words.toml")


@cache
def nothing_words() -> tuple[str, ...]:
    """The words that say "none, on purpose"."""
    return tuple(_words()["nothing"])


@cache
def _nothing_words_folded() -> frozenset[str]:
    return frozenset(word.casefold() for word in nothing_words())


def is_nothing_word(text: str) -> bool:
    """Whether a whole value is such a word.

    >>> is_nothing_word(" ไม่มี "), is_nothing_word("ไม่มีปัญหา")
    (True, False)
    """
    return text.strip().casefold() in _nothing_words_folded()


@cache
def not_started_words() -> tuple[str, ...]:
    """The words that say "not begun yet"."""
    return tuple(_words()["not_started"])


def is_not_started_word(text: str) -> bool:
    """Whether a whole value is such a word.

    >>> is_not_started_word("- ยังไม่ได้ดำเนินการ"), is_not_started_word("ไม่มี")
    (True, False)
    """
    return text.strip() in not_started_words()


@cache
def _choices(name: str) -> dict[str, str]:
    rows: dict[str, list[str]] = _words()["choices"][name]
    return {word.casefold(): choice for choice, row in rows.items() for word in (choice, *row)}


@cache
def choice_words(name: str) -> dict[str, tuple[str, ...]]:
    """Every choice of a field, by its English word, with its Thai words.

    >>> choice_words("status")["new"]
    ('ใหม่', 'โครงการใหม่')
    """
    rows: dict[str, list[str]] = _words()["choices"][name]
    return {choice: tuple(row) for choice, row in rows.items()}


def type_words(kinds: Iterable[str], lang: Language) -> str:
    """What kinds of value are called in a sentence.

    >>> type_words(["text", "object"], "en")
    'text or an object in { }'
    """
    rows = _words()["types"]
    return {"th": " หรือ ", "en": " or "}[lang].join(rows[kind][lang] for kind in kinds)


@immutable
class Choice:
    """Marks a field whose choices have Thai words too; they are put into English while reading."""

    name: str

    def read(self, value: object) -> object:
        """The English choice of a Thai word; anything else as it is, and ``""`` as unknown.

        >>> Choice("status").read("ต่อเนื่อง")
        'continuing'
        """
        if not isinstance(value, str):
            return value
        return _choices(self.name).get(value.strip().casefold(), value) or None

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Reads before pydantic validates."""
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Marks where the words of both languages belong; the schema of a language lists them."""
        return {**handler(schema), "choice": self.name}
