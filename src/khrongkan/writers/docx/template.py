"""A Word file with tags, compiled once: unchanged parts stay compressed, tagged parts become text.

Tags are docxtpl's. A part whose tags are all plain names, as in ``page.docx``, is cut at them; only
a part that says more costs the time to load docxtpl and Jinja. Both give the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.docx.own_styles import with_own_styles
from khrongkan.writers.docx.package import Packed, packed
from khrongkan.writers.docx.record import Slot, slot, with_properties, without_record
from khrongkan.writers.docx.section import Section, split_section
from khrongkan.writers.docx.tags import Tagged, tagged

if TYPE_CHECKING:
    from pathlib import Path

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_CORE = "docProps/core.xml"
_MAY_HOLD_TAGS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_LARGEST = 100_000_000
_UNREADABLE = (zipfile.BadZipFile, zlib.error, KeyError, UnicodeDecodeError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template: its parts in order, and what each document makes anew."""

    names: tuple[str, ...]
    fixed: dict[str, Packed]
    tagged: dict[str, Tagged]
    body: Tagged
    section: Section
    slot: Slot


def compiled(path: Path) -> Template:
    """The template at ``path``, compiled; kept as long as the file doesn't change.

    Raises:
        RenderError: if there is no file, it is no Word file, or a tag can't be read.
    """
    try:
        state = path.stat()
    except OSError:
        raise RenderError(finding("template-missing", Place(source=str(path)))) from None
    return _compiled(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=16)
def _compiled(path: Path, _changed: int, _size: int) -> Template:
    try:
        contents = _contents(path.read_bytes())
        document = contents.pop(_DOCUMENT).decode()
        section = split_section(document, contents)
        contents = with_own_styles(with_properties(without_record(contents)))
    except _UNREADABLE as error:
        raise RenderError(finding("template-unreadable", Place(source=str(path)))) from error
    written = {name: _tagged_part(path, name, data) for name, data in contents.items()}
    return Template(
        names=(_TYPES, *(name for name in contents if name not in {_TYPES, _CORE})),
        fixed={name: packed(name, data) for name, data in contents.items() if name != _CORE},
        tagged={name: part for name, part in written.items() if part},
        body=tagged(section.before, Place(source=f"{path}:{_DOCUMENT}")),
        section=section,
        slot=slot(contents),
    )


def _contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        if sum(member.file_size for member in members) > _LARGEST:
            raise zipfile.BadZipFile
        return {member.filename: archive.read(member) for member in members}


def _tagged_part(path: Path, name: str, data: bytes) -> Tagged | None:
    if not _MAY_HOLD_TAGS.fullmatch(name):
        return None
    part = tagged(data.decode(), Place(source=f"{path}:{name}"))
    return None if part.plain else part
