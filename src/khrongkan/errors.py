"""What can go wrong, in one place: findings, where they stand, and the exceptions that carry them.

Every sentence that a user may read stands in ``messages.toml``, by code, in Thai and in English,
as a cause (what is wrong) and a cure (what to do). Code names the row and the words that go into
it; nothing else in the project writes error prose.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, cast

from khrongkan.shipped import table

if TYPE_CHECKING:
    from collections.abc import Iterable

Language = Literal["th", "en"]
Severity = Literal["error", "warning", "hint"]

_RANK = {"error": 0, "warning": 1, "hint": 2}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands: file, JSON pointer, line and column (both counted from 1).

    >>> str(Place(source="a.json", pointer="/period", line=4, column=13))
    'a.json:4:13 /period'
    """

    source: str = ""
    pointer: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """The place in one line, as compilers write it."""
        numbers = [str(n) for n in (self.line, self.column) if n is not None]
        spot = ":".join(part for part in [self.source, *numbers] if part)
        return " ".join(part for part in (spot, self.pointer) if part)


@dataclass(frozen=True, slots=True)
class Fix:
    """Letters ``start`` to ``end`` of a text, and the text to put in their stead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the user: a stable code, a place, a cause and its cure.

    ``span`` counts the letters of the text at the place that the finding is about, from 0, end
    excluded; ``words`` are those letters. Line and column of the place are those of the words.
    """

    code: str
    severity: Severity
    place: Place
    message_th: str
    message_en: str
    span: tuple[int, int] | None = None
    words: str = ""
    fix: Fix | None = None

    def message(self, lang: Language = "th") -> str:
        """The sentence in Thai (``"th"``) or English (``"en"``)."""
        return self.message_th if lang == "th" else self.message_en

    def __str__(self) -> str:
        """Place and sentence in English, as the exceptions say them.

        >>> print(finding("unread-time", Place("a.json", "/period", 4, 13), text="เร็ว ๆ นี้"))
        ... # doctest: +ELLIPSIS
        a.json:4:13 /period: The time “เร็ว ๆ นี้” can't be read...
        """
        return self.sentence("en")

    def sentence(self, lang: Language = "th") -> str:
        """Place and sentence in one line."""
        return f"{self.place}: {self.message(lang)}".removeprefix(": ")

    def at(self, place: Place) -> Finding:
        """The same finding at another place."""
        return replace(self, place=place)

    def as_dict(self) -> dict[str, Any]:
        """The finding as plain data, for ``khrongkan check --json``."""
        start, end = self.span or (None, None)
        return {
            "code": self.code,
            "severity": self.severity,
            "file": self.place.source,
            "pointer": self.place.pointer,
            "line": self.place.line,
            "column": self.place.column,
            "start": start,
            "end": end,
            "words": self.words,
            "message_th": self.message_th,
            "message_en": self.message_en,
            "fix": asdict(self.fix) if self.fix else None,
        }


@cache
def _messages() -> dict[str, dict[str, str]]:
    return cast("dict[str, dict[str, str]]", table(__file__, "messages.toml"))


@cache
def _causes() -> dict[str, str]:
    return cast("dict[str, str]", table(__file__, "causes.toml"))


def cause_in_thai(why: str) -> str:
    """What an operating system or a parser says in English, in Thai where ``causes.toml`` has it.

    >>> cause_in_thai("No space left on device"), cause_in_thai("disk I/O error")
    ('พื้นที่ในเครื่องเต็ม', 'disk I/O error')
    """
    return next((thai for start, thai in _causes().items() if why.startswith(start)), why)


def finding(code: str, place: Place | None = None, **words: object) -> Finding:
    """The finding of this code, its sentences filled with ``words``.

    A row may have another cure, ``several_*``, for a ``near`` or ``known`` word that is a list: no
    one word was near, and all that there are are told; and ``alone_*``, where ``near`` is "".

    >>> finding("unread-time", Place(pointer="/period"), text="เร็ว ๆ นี้").severity
    'warning'
    >>> finding("form-unknown-key", key="z", near="id, name").message("en")
    'A form has no key “z” here. There are: id, name.'

    Raises:
        KeyError: if ``messages.toml`` has no such code or a sentence asks for a word not given.
    """
    row = _messages()[code]
    shown = {name: shortened(word) for name, word in words.items()}

    several = any(", " in shown.get(name, "") for name in ("near", "known"))
    other = "several" if several else "alone" if shown.get("near") == "" else ""

    def sentence(lang: Language) -> str:
        """The cause and the cure in one language."""
        cure = row.get(f"{other}_{lang}")
        parts = (row[f"cause_{lang}"], row[f"cure_{lang}"] if cure is None else cure)
        said = {**shown, "why": cause_in_thai(shown["why"])} if _in_thai(lang, shown) else shown
        return " ".join(part.format_map(said) for part in parts if part).strip()

    return Finding(
        code=code,
        severity=cast("Severity", row["severity"]),
        place=place or Place(),
        message_th=sentence("th"),
        message_en=sentence("en"),
    )


def _in_thai(lang: Language, words: dict[str, str]) -> bool:
    return lang == "th" and "why" in words


_LONGEST_SHOWN = 80


def shortened(word: object) -> str:
    """A user's words inside a sentence: on one line, printable, and not endlessly long."""
    text = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(word)
    )
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by severity, then in the order of the file; those without a line as they came."""
    return sorted(
        findings,
        key=lambda f: (
            _RANK[f.severity],
            f.place.line or 0,
            f.place.column or 0,
            *((f.place.pointer, f.code) if f.place.line else ()),
        ),
    )


class KhrongkanError(Exception):
    """Anything that khrongkan refuses to do. ``findings`` says why, all at once."""

    def __init__(self, findings: Finding | Iterable[Finding]) -> None:
        self.findings = [findings] if isinstance(findings, Finding) else worst_first(findings)
        super().__init__("\n".join(self.sentences("en")))

    def sentences(self, lang: Language = "th") -> list[str]:
        """One line for each finding: place, then the sentence."""
        return [found.sentence(lang) for found in self.findings]


class ThaiValueError(KhrongkanError, ValueError):
    """A value that the Thai core can't print or read."""


class UnreadTime(ThaiValueError):  # noqa: N818 - the contract names it so
    """A text that no rule reads as a time: print it as written, and say so."""


class ImpossibleDate(ThaiValueError):  # noqa: N818 - reads like UnreadTime beside it
    """A time that is read but can't exist, such as 31 พ.ย., or that must not be guessed."""


class AmountError(ThaiValueError):
    """An amount of money that is no exact number of satang."""


class LoadError(KhrongkanError):
    """A record that can't be loaded; nothing of it is used."""


class FormError(KhrongkanError):
    """A form that can't be found, read or understood."""


class RenderError(KhrongkanError):
    """A document that can't be made; nothing is written."""


class MissingFacts(RenderError):  # noqa: N818 - says what is missing, as users meet it
    """Facts that the form asks for and the record lacks, under ``strict``."""


class WriteError(KhrongkanError):
    """A file that can't be written; what stood there before is untouched."""
