"""An office's own settings for the checker: ``khrongkan.toml`` beside its records or above them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from khrongkan.errors import FormError, Place, finding

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "khrongkan.toml"


@dataclass(frozen=True)
class Office:
    """What an office has switched off and on, and the words that it uses.

    Args:
        off: codes of rules that are not reported.
        on: codes of hints that are reported.
        words: words that are spelt right, though no dictionary has them.
        confusions: wrong spellings, each with the right one.
        doublings: words that may stand twice in a row.

    >>> Office(off=frozenset({"mai-yamok"})).off
    frozenset({'mai-yamok'})
    """

    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    confusions: Mapping[str, str] = field(default_factory=dict)
    doublings: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        """By its words, so that what is made from them is made once."""
        return hash((self.off, self.on, self.words, tuple(sorted(self.confusions.items()))))


def office_near(source: str) -> Office:
    """The settings of the office that a file belongs to: the nearest ``khrongkan.toml`` upwards.

    A source that is no file has none. The table is ``[check]``, with the keys ``off``, ``on``,
    ``words``, ``doublings`` (lists) and ``confusions`` (a table of wrong = "right").

    Raises:
        FormError: if the file is there but can't be read as TOML.

    >>> office_near("") == Office()
    True
    """
    if not source:
        return Office()
    folder = Path(source).absolute().parent
    return _office_of_folder(folder)


@lru_cache(maxsize=256)
def _office_of_folder(folder: Path) -> Office:
    for place in (folder, *folder.parents):
        if (path := place / FILE).is_file():
            return read_office(path)
    return Office()


def read_office(path: Path) -> Office:
    """The settings in a file.

    Raises:
        FormError: if it can't be read as TOML in UTF-8, or a key is of the wrong type.
    """
    place = Place(source=str(path))
    try:
        table = tomli.loads(path.read_text(encoding="utf-8-sig")).get("check", {})
        return _office(table)
    except UnicodeDecodeError:
        raise FormError(finding("form-not-utf8", place)) from None
    except (tomli.TOMLDecodeError, TypeError, AttributeError) as error:
        raise FormError(finding("form-not-toml", place, why=error)) from None


def _office(table: dict[str, Any]) -> Office:
    return Office(
        off=frozenset(table.get("off", ())),
        on=frozenset(table.get("on", ())),
        words=frozenset(table.get("words", ())),
        confusions=dict(table.get("confusions", {})),
        doublings=frozenset(table.get("doublings", ())),
    )
