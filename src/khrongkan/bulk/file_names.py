"""File names from what a record says: Thai is kept, and no system is led out of its folder."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

import jiter

from khrongkan.errors import LoadError
from khrongkan.records.kinds import KINDS, USUAL
from khrongkan.records.names import field_of
from khrongkan.records.sources import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST, _LONGEST_IN_BYTES = 100, 200
"""How long a name may be before its number and suffix. File systems allow 255 bytes, three of them
a Thai letter, and a whole path of Windows has 260 letters."""

_NUMBERS, _NAMES = ("code", "number"), ("name", "title")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_SPACES = re.compile(r"\s+")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINED = frozenset({"Mn", "Mc", "Me", "Sk"})
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE
)
_EDGES = " .-~"


def stem_of(data: bytes, otherwise: str) -> str:
    r"""The name of a record's files without suffix: its code and name, else its id.

    ``otherwise`` serves a record that has none of them or can't be read.

    >>> stem_of('{"code": "2.5", "ชื่อโครงการ": "อาหารกลางวัน"}'.encode(), "x")
    '2.5 อาหารกลางวัน'
    >>> stem_of(b'{"name": "../../etc/passwd"}', "x"), stem_of(b'{"id": "CON"}', "x")
    ('etc-passwd', 'CON_')
    >>> stem_of(b"[", "x.jsonl-7")
    'x.jsonl-7'
    """
    facts = _facts(_tree(data))
    wanted = " ".join(facts[key] for group in (_NUMBERS, _NAMES) for key in group if key in facts)
    return safe(wanted) or safe(facts.get("id", "")) or safe(otherwise) or "record"


def _tree(data: bytes) -> object:
    try:
        return jiter.from_json(data, cache_mode="none")
    except ValueError:
        pass
    try:  # Old encodings are read with care, and are rare.
        return jiter.from_json(read_source(data).text.encode(), cache_mode="none")
    except (LoadError, ValueError):
        return None


def _facts(tree: object) -> dict[str, str]:
    """What may name the record: texts and whole numbers under their English keys."""
    if not isinstance(tree, dict):
        return {}
    naming = _naming_keys()
    return {
        naming[key]: str(value).strip()
        for key, value in tree.items()
        if key in naming and isinstance(value, (str, int)) and str(value).strip()
    }


@cache
def _naming_keys() -> Mapping[str, str]:
    """Every key, Thai or English, of every kind of record, that may name one."""
    return dict(_spellings())


def _spellings() -> Iterator[tuple[str, str]]:
    from khrongkan.records.names import names_of  # noqa: PLC0415 - once a process

    for kind in (*(name for name in KINDS if name != USUAL), USUAL):
        rows: dict[str, Any] = dict(names_of(KINDS[kind]))
        for key in ("id", *_NUMBERS, *_NAMES):
            if key in rows:
                spellings = (key, rows[key].th, *rows[key].also)
                yield from ((word, field_of(KINDS[kind], word) or key) for word in spellings)


def safe(text: str) -> str:
    r"""Words as a file name that Windows, macOS and Linux take; "" if nothing is left.

    >>> safe("a/b"), safe("ก\x00ข"), safe("nul.txt"), safe("...")
    ('a-b', 'กข', 'nul_.txt', '')
    """
    whole = unicodedata.normalize("NFC", text)
    seen = whole if whole.isprintable() else "".join(filter(_is_seen, whole))
    plain = _SPACES.sub(" ", _FORBIDDEN.sub("-", seen)).strip(_EDGES)
    short = _shortened(plain).strip(_EDGES)
    return _RESERVED.sub(r"\1_", short, count=1) if _RESERVED.match(short) else short


def _is_seen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) not in _UNSEEN


def _shortened(text: str) -> str:
    """Cut to the length that is left, and never between a letter and its marks."""
    end = len(text[:_LONGEST].encode()[:_LONGEST_IN_BYTES].decode(errors="ignore"))
    while 0 < end < len(text) and (_joins(text[end]) or text[end - 1] in "เแโใไ"):
        end -= 1
    return text[:end]


def _joins(letter: str) -> bool:
    return letter in "ะาำๅๆ" or unicodedata.category(letter) in _JOINED


def folded(stem: str) -> str:
    """The same for names that some file system holds to be one.

    >>> folded("Big Data") == folded("BIG DATA")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", stem).casefold())


def numbered(stem: str, count: int) -> str:
    """The name of the ``count``-th record that wants this name.

    >>> numbered("อาหารกลางวัน", 1), numbered("อาหารกลางวัน", 2)
    ('อาหารกลางวัน', 'อาหารกลางวัน (2)')
    """
    return stem if count == 1 else f"{stem} ({count})"
