"""The pictures that a caller gives for a template: read once, and told when they are no use."""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from khrongkan.errors import Place, RenderError, finding
from khrongkan.shipped import table
from khrongkan.writers.templates.faults import refuse
from khrongkan.writers.templates.values import is_block

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

    from khrongkan.errors import Finding

    Given = Mapping[str, str | PathLike[str] | bytes]
    """Pictures by the names that tags have for them: files, or their bytes."""

LARGEST = 10_000_000
"""Bytes of a picture's file."""

MOST_DOTS = 40_000_000
"""Dots of a picture, width by height."""

PER_CM = 360_000
"""Word's units of length (EMU) in a centimetre."""

_PER_INCH = 914_400
_USUAL_DOTS = 96.0
_FEWEST_DOTS, _CLOSEST_DOTS = 20.0, 10_000.0
"""Dots an inch that a file may claim; what claims others (1 is common) is shown at the usual 96."""

_FINE = {"jpeg": {"quality": 95}}
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_NAME = re.compile("[^\\W\\d_][\\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its name: its file's bytes and kind, its size in EMU, what it is in words.

    ``sized``: a tag has asked for this size.
    """

    name: str
    data: bytes
    kind: Literal["png", "jpeg"]
    width: int
    height: int
    about: str
    sized: bool = False

    def of_height(self, height: int) -> Picture:
        """The same so high, in proportion."""
        width = max(1, round(self.width * height / self.height))
        return replace(self, width=width, height=height, sized=True)

    def of_width(self, width: int) -> Picture:
        """The same so wide, in proportion."""
        height = max(1, round(self.height * width / self.width))
        return replace(self, width=width, height=height, sized=True)

    def __str__(self) -> str:  # noqa: PLE0307 - it never comes to words
        """A picture is no words.

        Raises:
            TemplateFaultError: always.
        """
        refuse("template-picture-in-words", name=self.name)


@dataclass(frozen=True, slots=True)
class NoPicture:
    """A picture that a template asks for and nobody gave: it says nothing, and can't be shown."""

    name: str

    def __bool__(self) -> bool:
        """A condition finds that it isn't there."""
        return False

    def __str__(self) -> str:  # noqa: PLE0307 - it never comes to words
        """It can't be printed.

        Raises:
            TemplateFaultError: always.
        """
        refuse("template-picture-missing", name=self.name)


@cache
def known_pictures() -> dict[str, dict[str, Any]]:
    """The pictures that templates commonly ask for, by each of their names.

    >>> known_pictures()["ครุฑ"]["height"]
    3.0
    """
    rows = table(__file__, "pictures.toml")
    return {name: row for row in rows.values() for name in row["names"]}


def pictures_of(given: Given | None) -> dict[str, Picture]:
    """The pictures given, by every name that a tag may have for them.

    Raises:
        RenderError: if a file can't be read or is neither PNG nor JPEG, or a name can't stand in a
            tag; each has its finding.
    """
    found: dict[str, Picture] = {}
    wrong: list[Finding] = []
    for name, source in (given or {}).items():
        row = known_pictures().get(name, {})
        if _NAME.fullmatch(name) is None or is_block(name):
            wrong.append(finding("picture-name", name=name))
            continue
        try:
            picture = _read(name, source)
        except RenderError as error:
            wrong += error.findings
            continue
        found |= dict.fromkeys(row.get("names", ()), picture) | {name: picture}
    if wrong:
        raise RenderError(wrong)
    return found


def picture_bytes(name: str, source: str | PathLike[str] | bytes) -> bytes:
    """The bytes of the picture of this name.

    Raises:
        RenderError: if its file can't be read, or is too large.
    """
    place = _place(name, source)
    try:
        data = source if isinstance(source, bytes) else _bounded(Path(source))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise RenderError(finding("picture-missing", place, name=name, why=why)) from None
    if len(data) > LARGEST:
        raise RenderError(finding("picture-too-large", place, name=name))
    return data


def _bounded(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _place(name: str, source: str | PathLike[str] | bytes) -> Place:
    return Place(source=name if isinstance(source, bytes) else str(source))


def _read(name: str, source: str | PathLike[str] | bytes) -> Picture:
    place = _place(name, source)
    data = picture_bytes(name, source)
    if not data.startswith(_BEGINNINGS):
        raise RenderError(finding("picture-kind", place, name=name))
    try:
        shown, kind, width, height = _looked_at(data)
    except _TooManyDotsError:
        raise RenderError(finding("picture-too-large", place, name=name)) from None
    except Exception:  # noqa: BLE001 - whatever a decoder meets, it is the file that is broken
        raise RenderError(finding("picture-broken", place, name=name)) from None
    about = known_pictures().get(name, {}).get("about_th", name)
    return Picture(name, shown, kind, width, height, about)


class _TooManyDotsError(Exception):
    """A picture that would take too much memory."""


@lru_cache(maxsize=16)
def _looked_at(data: bytes) -> tuple[bytes, Literal["png", "jpeg"], int, int]:
    """A picture upright, its kind, and its natural width and height in EMU.

    It is decoded once, so that a file cut short is told before anything is written.
    """
    from PIL import Image  # noqa: PLC0415 - only those who give pictures need it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MOST_DOTS:
                raise _TooManyDotsError
            image.load()
            kind: Literal["png", "jpeg"] = "png" if image.format == "PNG" else "jpeg"
            upright = _upright(image)
            kept = data if upright is image else _written(upright, kind)
            across, down = (_dots(one) for one in image.info.get("dpi", (0, 0)))
            if upright.size != image.size:
                across, down = down, across
            width, height = upright.size
    wide, high = round(width * _PER_INCH / across), round(height * _PER_INCH / down)
    return kept, kind, max(1, wide), max(1, high)


def _dots(claimed: float) -> float:
    dots = float(claimed)
    return dots if _FEWEST_DOTS <= dots <= _CLOSEST_DOTS else _USUAL_DOTS


def _upright(image: Any) -> Any:  # noqa: ANN401 - a class of a library that is loaded late
    """What a camera took that wasn't held upright is turned: Word would show it lying."""
    from PIL import ImageOps  # noqa: PLC0415 - as above

    orientation = 0x0112
    return image if image.getexif().get(orientation, 1) == 1 else ImageOps.exif_transpose(image)


def _written(image: Any, kind: str) -> bytes:  # noqa: ANN401 - as above
    made = io.BytesIO()
    profile = image.info.get("icc_profile")
    image.save(made, kind.upper(), icc_profile=profile, **_FINE.get(kind, {}))
    return made.getvalue()
