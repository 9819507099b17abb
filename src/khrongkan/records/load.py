"""The way in: a path, a text, bytes or a dict becomes a record, or one report of all mistakes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, NamedTuple

import jiter
from pydantic import ValidationError

from khrongkan.errors import Finding, LoadError, Place, finding
from khrongkan.records.kinds import KINDS, USUAL
from khrongkan.records.letters import may_hold_forbidden_letters
from khrongkan.records.names import Path_, Renamed, names_of, rename
from khrongkan.records.origin import Origin, Record
from khrongkan.records.sources import Source, line_and_column, read_source
from khrongkan.records.syntax import DEEPEST, Reading, read_patiently
from khrongkan.records.words import Choice, choice_words, type_words

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.records.tokens import Mistake


class _Read(NamedTuple):
    """A plain tree, the text that it was read from, and what is wrong with it so far."""

    tree: Any
    source: Source
    findings: list[Finding]


def load(source: Path | str | bytes | Mapping[str, Any]) -> Record:
    """Read a record.

    Args:
        source: a path; a text, which is JSON if it begins with ``{`` or ``[`` and else a path;
            bytes in UTF-8, UTF-16 or (with a warning) TIS-620; or a mapping of plain values.

    Returns:
        The record of the class that its ``kind`` (``ชนิด``) tells; a project if it tells none.

    Raises:
        LoadError: with a finding for every mistake, each at its JSON pointer, line and column.

    >>> load('{"ชื่อโครงการ": "อาหารกลางวัน", "งบประมาณ": "๔๕,๐๐๐"}').budget.amount
    Decimal('45000')
    >>> load('{"nmae": "อาหารกลางวัน"}')
    Traceback (most recent call last):
        ...
    khrongkan.errors.LoadError: 1:2 /nmae: The key “nmae” is unknown. Did you mean “name”?
    """
    if isinstance(source, Mapping):
        return _record(_read_mapping(source))
    if not isinstance(source, (str, PathLike, bytes, bytearray, memoryview)):
        raise LoadError(_not_a_source(source))
    return _record(_read_text(read_source(source)))


def load_warnings(record: Record) -> list[Finding]:
    """What was noticed while a record was loaded, and is no mistake.

    >>> load_warnings(load('{"name": "อาหารกลางวัน"}'.encode("cp874")))[0].code
    'old-encoding'
    """
    return list(record.origin.warnings)


def _read_mapping(source: Mapping[str, Any]) -> _Read:
    # Only dicts need the careful copy; files don't pay for it.
    from khrongkan.records.trees import plain_tree  # noqa: PLC0415 - see above

    plain = plain_tree(source)
    if plain.findings:
        raise LoadError(plain.findings)
    return _Read(plain.tree, Source("", ""), [])


def _read_text(source: Source) -> _Read:
    mistakes: list[Finding] = []
    try:
        data = source.text.encode()
        if _needs_patience(data):
            mistakes = _refused_unless_duplicates(_mistakes(source), source)
        tree = _parsed(data, unique=not mistakes)
    except ValueError as error:
        mistakes = _mistakes(source) or [_unreadable(error, source)]
        _refused_unless_duplicates(mistakes, source)
        tree = _parsed(source.text.encode(), unique=False)
    return _Read(tree, source, mistakes)


def _parsed(data: bytes, *, unique: bool) -> object:
    return jiter.from_json(
        data,
        allow_inf_nan=False,
        cache_mode="none",
        catch_duplicate_keys=unique,
        float_mode="decimal",
    )


def _needs_patience(data: bytes) -> bool:
    is_deep = data.count(b"{") + data.count(b"[") > DEEPEST and _is_deep(data)
    return is_deep or may_hold_forbidden_letters(data)


_BRACKETS = re.compile(rb'[{}\[\]]|"(?:[^"\\]|\\.)*"', re.DOTALL)


def _is_deep(data: bytes) -> bool:
    depth = 0
    for found in _BRACKETS.finditer(data):
        sign = found.group()[:1]
        depth += (sign in b"{[") - (sign in b"}]")
        if depth > DEEPEST:
            return True
    return False


def _refused_unless_duplicates(mistakes: list[Finding], source: Source) -> list[Finding]:
    """A key given twice leaves a tree that can be checked further; other mistakes leave none."""
    if any(found.code != "duplicate-key" for found in mistakes):
        raise LoadError([*source.warnings, *mistakes]) from None
    return mistakes


def _mistakes(source: Source) -> list[Finding]:
    return [_said(mistake, source) for mistake in read_patiently(source.text).mistakes]


def _said(mistake: Mistake, source: Source) -> Finding:
    line, column = line_and_column(source.text, mistake.start)
    place = Place(source=source.name, pointer=mistake.pointer, line=line, column=column)
    return finding(mistake.code, place, limit=DEEPEST, **mistake.words)


_NUMBERS = re.compile(r"line (\d+) column (\d+)")


def _unreadable(error: ValueError, source: Source) -> Finding:
    numbers = _NUMBERS.search(str(error))
    line = int(numbers[1]) if numbers else None
    return finding("unreadable-json", Place(source=source.name, line=line))


def _record(read: _Read) -> Record:
    if not isinstance(read.tree, dict):
        raise LoadError([*read.source.warnings, *read.findings, _not_an_object(read)])
    if str(read.tree.get("$schema")).startswith(_DIALECTS):
        raise LoadError(finding("schema-not-record", Place(source=read.source.name, line=1)))
    record_class = _class_of(read)
    renamed = rename(read.tree, record_class)
    try:
        record = record_class.model_validate(renamed.tree)
    except ValidationError as error:
        raise LoadError(
            _all_findings(read, renamed, record_class, error.errors(include_url=False))
        ) from None
    if renamed.clashes or read.findings:
        raise LoadError(_all_findings(read, renamed, record_class, []))
    text = read.source.text or None
    record._origin = Origin(read.source.name, text, read.source.warnings)  # noqa: SLF001 - its maker
    return _noticed(record)


_DIALECTS = ("https://json-schema.org/", "http://json-schema.org/")
_WORD = "โครงการ"


def _noticed(record: Record) -> Record:
    """The record, with a warning where its name says the word that every form prints before it."""
    name = getattr(record, "name", None)
    if record.kind != "project" or not isinstance(name, str) or not name.startswith(_WORD):
        return record
    from khrongkan.records.places import place_of  # noqa: PLC0415 - few records need it

    warning = finding("name-with-word", place_of(record, "/name"))
    return record.read_from(record.origin.source, (*record.origin.warnings, warning))


def _not_a_source(source: object) -> Finding:
    name = type(source).__name__
    return finding("not-a-source", found_th=f" {name} ", found_en=name)


def _not_an_object(read: _Read) -> Finding:
    from khrongkan.records.faults import kind_of  # noqa: PLC0415 - only failures need it

    kinds = [kind_of(read.tree)]
    return finding(
        "not-an-object",
        Place(source=read.source.name, line=1, column=1),
        found_th=type_words(kinds, "th"),
        found_en=type_words(kinds, "en"),
    )


def _class_of(read: _Read) -> type[Record]:
    key, value = _kind_in(read.tree)
    if value is None or value == "":
        return KINDS[USUAL]
    kind = Choice("kind").read(value)
    if isinstance(kind, str) and kind in KINDS:
        return KINDS[kind]
    words = choice_words("kind")
    if not isinstance(value, str):
        from khrongkan.records.faults import wrong_type  # noqa: PLC0415 - only failures need it

        wrong = wrong_type(["text"], value)
        place = _Placer(read, Renamed(read.tree)).place((key,))
        raise LoadError([*read.findings, wrong.at(place)])
    raise LoadError(
        [
            *read.findings,
            finding(
                "unknown-kind",
                _Placer(read, Renamed(read.tree)).place((key,)),
                value=value,
                choices_th=", ".join(thai[0] for thai in words.values()),
                choices_en=", ".join(words),
            ),
        ]
    )


def _kind_in(tree: dict[str, Any]) -> tuple[str, object]:
    if "kind" in tree:
        return "kind", tree["kind"]
    names = names_of(KINDS[USUAL])["kind"]
    return next(
        ((key, tree[key]) for key in (names.th, *names.also) if key in tree), ("kind", None)
    )


def _all_findings(
    read: _Read, renamed: Renamed, record_class: type[Record], errors: list[Any]
) -> list[Finding]:
    # Most records are right, and the words for what is wrong take time to import.
    from khrongkan.records.faults import findings_of  # noqa: PLC0415 - see above

    placer = _Placer(read, renamed)
    clashes = [
        finding(
            "two-names-of-one-key",
            placer.clash(path, key),
            key=key,
            other=renamed.written.get(path, path[-1]),
        )
        for path, key in renamed.clashes
    ]
    faults = findings_of(errors, renamed, record_class, placer.place)
    return [*read.source.warnings, *read.findings, *clashes, *faults]


class _Placer:
    """Gives places in the text of a load that failed; the text is read for them once."""

    def __init__(self, read: _Read, renamed: Renamed) -> None:
        self._text = read.source.text
        self._name = read.source.name
        self._written = renamed.written
        self._reading = read_patiently(self._text) if self._text else Reading()

    def place(self, path: Path_, in_key: bool = False) -> Place:  # noqa: FBT001, FBT002 - a callback
        """The place of a path of English keys: of its value or, ``in_key``, of its last key."""
        from khrongkan.records.places import as_written, pointer_of  # noqa: PLC0415 - as above

        return self._at(pointer_of(as_written(path, self._written)), in_key=in_key)

    def clash(self, path: Path_, key: str) -> Place:
        """The place of a key that says what the last key of the path has said already."""
        from khrongkan.records.places import as_written, pointer_of  # noqa: PLC0415 - as above

        return self._at(pointer_of((*as_written(path[:-1], self._written), key)), in_key=True)

    def _at(self, pointer: str, *, in_key: bool) -> Place:
        from khrongkan.records.places import place_of_spot  # noqa: PLC0415 - as above

        spot = self._reading.spots.get(pointer)
        return place_of_spot(self._text, pointer, spot, self._name, in_key=in_key)
