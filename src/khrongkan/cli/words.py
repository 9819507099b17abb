"""The sentences of the command line, in Thai and in English, from ``words.toml``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from khrongkan.shipped import table

if TYPE_CHECKING:
    from khrongkan.errors import Language


def said(key: str, lang: Language, **words: object) -> str:
    """The sentence under a dotted key, its braces filled with ``words``.

    >>> said("rendered", "en", path="a.docx")
    'Wrote a.docx'

    Raises:
        KeyError: if there is no such sentence, or it asks for a word not given.
    """
    row: Any = _sentences()
    for part in (*key.split("."), lang):
        row = row[part]
    return str(row).strip("\n").format_map(words)


@cache
def _sentences() -> dict[str, Any]:
    return table(__file__, "words.toml")
