"""Keys in Thai and in English: one table, read as data, that renames before validation."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from khrongkan.records.shapes import FREE, Shape, shapes_of
from khrongkan.records.words import Choice, choice_words
from khrongkan.shipped import table
from khrongkan.thai import normalize_text

if TYPE_CHECKING:
    from khrongkan.errors import Language
    from khrongkan.records.values import RecordPart

Path_ = tuple[str | int, ...]


class Name(NamedTuple):
    """How a field is called and explained."""

    key: str
    th: str
    also: tuple[str, ...]
    title_th: str
    about_th: str
    about_en: str
    examples: tuple[Any, ...]


@cache
def _table() -> dict[str, Any]:
    return table(__file__, "names.toml")


@cache
def names_of(part: type[RecordPart]) -> dict[str, Name]:
    """The names of every field of a class, by its English key, in the order of the class.

    >>> from khrongkan.records.project import Budget
    >>> names_of(Budget)["amount"].th
    'จำนวนเงิน'
    """
    rows = _table()[part.__name__]
    return {key: _name(key, rows[key]) for key in shapes_of(part)}


def _name(key: str, row: dict[str, Any]) -> Name:
    return Name(
        key=key,
        th=row["th"],
        also=tuple(row.get("also", ())),
        title_th=row.get("title", row["th"]),
        about_th=row["about_th"],
        about_en=row["about_en"],
        examples=tuple(row.get("examples", ())),
    )


@cache
def _fields_by_thai_key(part: type[RecordPart]) -> dict[str, str]:
    names = names_of(part).values()
    return {thai: name.key for name in names for thai in (name.th, *name.also)}


def field_of(part: type[RecordPart], key: str) -> str | None:
    """The English key that a key of a file means in this class; ``None`` for an unknown one.

    >>> from khrongkan.records.project import Activity, Project
    >>> field_of(Project, "กิจกรรม"), field_of(Activity, "กิจกรรม"), field_of(Project, "กำหนดการ")
    ('activities', 'name', None)
    """
    if key in shapes_of(part):
        return key
    return _fields_by_thai_key(part).get(normalize_text(key).strip())


def key_of(part: type[RecordPart], key: str, lang: Language) -> str:
    """An English key in the language asked for.

    >>> from khrongkan.records.project import Project
    >>> key_of(Project, "rationale", "th")
    'หลักการและเหตุผล'
    """
    return names_of(part)[key].th if lang == "th" else key


@dataclass(slots=True)
class Renamed:
    """A tree with English keys.

    ``written`` gives the key that the file has at a path of English keys, where it is another;
    ``clashes`` are the paths in the file of keys that say what another key has said already.
    """

    tree: Any = None
    written: dict[Path_, str] = field(default_factory=dict)
    clashes: list[tuple[Path_, str]] = field(default_factory=list)


def rename(tree: object, record: type[RecordPart], *, keep_blank: bool = False) -> Renamed:
    """Put every key and every kind into English; what is null or empty is left out.

    Args:
        tree: a plain tree.
        record: the class that the tree is meant for.
        keep_blank: keep what is null or empty, for its place.

    >>> from khrongkan.records.project import Project
    >>> renamed = rename({"ชื่อโครงการ": "ก", "งบประมาณ": {"จำนวนเงิน": 5}, "plan": [""]}, Project)
    >>> renamed.tree
    {'name': 'ก', 'budget': {'amount': 5}}
    >>> renamed.written[("budget", "amount")]
    'จำนวนเงิน'
    >>> rename({"responsible": {"people": [""], "and_team": False}}, Project).tree
    {}
    """
    renamed = Renamed()
    renamed.tree = _Renaming(renamed, keep_blank).value(tree, Shape(part=record), ())
    return renamed


def _is_blank(value: object, *, of_part: bool = False) -> bool:
    """Whether nothing is filled in: null, an empty text, and lists and objects of only such.

    A part that only says false of itself says nothing either: nobody, and that without a team.
    """
    if isinstance(value, str):
        return not value or value.isspace()
    if isinstance(value, list):
        return bool(value) and all(_is_blank(one, of_part=of_part) for one in value)
    if isinstance(value, dict):
        return not value or (of_part and all(inner is False for inner in value.values()))
    return value is None


@dataclass(slots=True)
class _Renaming:
    result: Renamed
    keep_blank: bool

    def value(self, value: object, shape: Shape, path: Path_) -> object:
        """A value of this shape with English keys, all the way down."""
        if isinstance(value, dict):
            if shape.by_time:
                return value
            if shape.keys:
                return self._kinds(value, shape, path)
            return self._object(value, shape.part, path) if shape.part else value
        if isinstance(value, list) and shape.part:
            each = _alone(shape.part)
            return [
                self.value(one, each, (*path, at)) if isinstance(one, (dict, list)) else one
                for at, one in enumerate(value)
            ]
        return value

    def _object(self, value: dict[str, Any], part: type[RecordPart], path: Path_) -> object:
        shapes = shapes_of(part)
        names = [key if key in shapes else field_of(part, key) or key for key in value]
        english = self._named(value, names, path)
        for name, inner in english.items():
            if isinstance(inner, (dict, list)):
                english[name] = self.value(inner, shapes.get(name, FREE), (*path, name))
        return self._filled_in(english, _fields(part))

    def _kinds(self, value: dict[str, Any], shape: Shape, path: Path_) -> object:
        choice, group = Choice(shape.keys or ""), Shape(part=shape.part)
        named = self._named(value, [str(choice.read(key) or key) for key in value], path)
        english = {kind: self.value(inner, group, (*path, kind)) for kind, inner in named.items()}
        return self._filled_in(english, dict.fromkeys(choice_words(choice.name), True))

    def _filled_in(self, english: dict[str, Any], known: dict[str, bool]) -> dict[str, Any]:
        """What is filled in of the known names, which say whether a part stands there; the rest."""
        if self.keep_blank:
            return english
        return {
            name: inner
            for name, inner in english.items()
            if name not in known
            or (isinstance(inner, str) and inner and not inner.isspace())  # as most are
            or not _is_blank(inner, of_part=known[name])
        }

    def _named(self, value: dict[str, Any], names: list[str], path: Path_) -> dict[str, Any]:
        """The values by English name; what a second key says again is set aside as a clash."""
        if names == list(value):
            return dict(value)
        named: dict[str, Any] = {}
        for name, (key, inner) in zip(names, value.items(), strict=True):
            if name in named:
                self.result.clashes.append(((*path, name), key))
                continue
            named[name] = inner
            if name != key:
                self.result.written[*path, name] = key
        return named


@cache
def _alone(part: type[RecordPart]) -> Shape:
    return Shape(part=part)


@cache
def _fields(part: type[RecordPart]) -> dict[str, bool]:
    """The fields of a class, and whether a part stands in each."""
    return {name: bool(shape.part) for name, shape in shapes_of(part).items()}
