"""The typeface of a PDF: a folder of the user's, the machine's TH Sarabun, or the Sarabun we bring.

Whatever is found is set at the size at which its letters are as tall as those of TH Sarabun New,
so that the look's sizes hold for every face.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from khrongkan.errors import Place, RenderError, finding
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LETTER_HEIGHT = 0.4
"""The height of ก in TH Sarabun New, in em."""

_ABOVE, _BELOW = 0.874, 0.457
"""The line of TH Sarabun New above and below its baseline, in em (look.md, section 2)."""

_SAMPLE = "กขคงจชดตนบปผพมยรลวสหอาะเแโ"
_NEEDED = frozenset(chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4E)))
_OFFICIAL = ("thsarabunnew", "thsarabunpsk", "thsarabun")
_HELPERS = ("DejaVu Sans Mono", "New Computer Modern Math")
"""Fonts inside Typst: boxes to tick, arrows, signs of mathematics."""

_SUFFIXES = {".ttf", ".otf"}
_REGULAR, _BOLD = 400, 700


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font file: what it is and which letters it has."""

    path: Path
    family: str
    weight: int
    italic: bool
    letters: frozenset[int]
    height: float
    width: float

    @property
    def thai(self) -> bool:
        """Whether it has every Thai letter and mark."""
        return all(ord(letter) in self.letters for letter in _NEEDED)


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family in two weights, its matching size, and the fonts that help out.

    ``factor``: its size for 1 point of TH Sarabun New. ``wider``: how much wider its letters then
    are. ``files`` holds the regular and the bold file first.
    """

    families: tuple[str, ...]
    factor: float
    wider: float
    files: tuple[Path, ...]
    letters: frozenset[int]
    above: float = _ABOVE
    below: float = _BELOW

    def data(self) -> dict[str, Any]:
        """The typeface as the page template takes it."""
        return {
            "families": list(self.families),
            "factor": self.factor,
            "above": self.above,
            "below": self.below,
        }


def typeface(folder: Path | None = None) -> Typeface:
    """The typeface to set in: from ``folder``, else the machine's TH Sarabun, else Sarabun.

    >>> typeface().wider < 1.1
    True

    Raises:
        RenderError: if ``folder`` has no family with Thai letters in a regular and a bold weight.
    """
    if folder is not None:
        return _from_folder(folder)
    return _usual()


@cache
def _usual() -> Typeface:
    found = _family(_read(_official_files()))
    return found or bundled()


@cache
def bundled() -> Typeface:
    """The Sarabun that comes with khrongkan."""
    import fontpkg  # type: ignore[import-untyped]  # noqa: PLC0415 - no types; only for a PDF

    files = [fontpkg.path("sarabun", weight=weight) for weight in (_REGULAR, _BOLD)]
    return _made(_read([Path(file) for file in files]))


def _from_folder(folder: Path) -> Typeface:
    if not folder.is_dir():
        raise RenderError(finding("font-folder-missing", Place(source=str(folder))))
    fonts = _read(sorted(_fonts_in([folder])))
    found = _family(fonts)
    if found:
        return found
    place = Place(source=str(folder))
    if not fonts:
        raise RenderError(finding("font-folder-empty", place))
    thai = [font for font in fonts if font.thai]
    if not thai:
        raise RenderError(finding("font-without-thai", place, family=fonts[0].family))
    is_bold = _BOLD in {font.weight for font in thai}
    code = "font-without-regular" if is_bold else "font-without-bold"
    raise RenderError(finding(code, place, family=thai[0].family))


def _family(fonts: list[FontFile]) -> Typeface | None:
    """The best family with Thai letters and both weights; TH Sarabun New before others."""
    upright = [font for font in fonts if font.thai and not font.italic]
    for family in sorted({font.family for font in upright}, key=_rank):
        weights = {font.weight: font for font in reversed(upright) if font.family == family}
        if _REGULAR in weights and _BOLD in weights:
            return _made([weights[_REGULAR], weights[_BOLD]])
    return None


def _rank(family: str) -> tuple[int, str]:
    plain = family.casefold().replace(" ", "")
    known = [number for number, name in enumerate(_OFFICIAL) if plain == name]
    return (known[0] if known else len(_OFFICIAL), plain)


def _made(pair: list[FontFile]) -> Typeface:
    regular, bold = pair
    factor = round(_LETTER_HEIGHT / regular.height, 4)
    usual = text_width(_SAMPLE, 1.0) * 72 / 2.54
    return Typeface(
        families=(regular.family, *_HELPERS),
        factor=factor,
        wider=max(round(regular.width * factor / usual, 3), 1.0),
        files=(regular.path, bold.path),
        letters=regular.letters & bold.letters,
    )


def _read(paths: Iterable[Path]) -> list[FontFile]:
    return [font for font in map(_font, paths) if font is not None]


@cache
def _font(path: Path) -> FontFile | None:
    """A font file, or nothing where the file is no font or has no letters."""
    from fontTools.ttLib import (  # type: ignore[import-untyped]  # noqa: PLC0415 - as above
        TTFont,
        TTLibError,
    )

    try:
        with TTFont(path, lazy=True) as font:
            letters: dict[int, str] = font.getBestCmap() or {}
            glyphs = font.getGlyphSet()
            unit = font["head"].unitsPerEm
            sample = [glyphs[letters[ord(letter)]] for letter in _SAMPLE if ord(letter) in letters]
            return FontFile(
                path=path,
                family=str(font["name"].getBestFamilyName()),
                weight=int(font["OS/2"].usWeightClass),
                italic=bool(font["head"].macStyle & 2 or font["post"].italicAngle),
                letters=frozenset(letters),
                height=_top(glyphs, letters.get(ord("ก"))) / unit or 1.0,
                width=sum(glyph.width for glyph in sample) / unit,
            )
    except (TTLibError, OSError, KeyError, AttributeError, AssertionError):
        return None


def _top(glyphs: Any, name: str | None) -> float:  # noqa: ANN401 - fontTools' glyph set
    from fontTools.pens.boundsPen import (  # type: ignore[import-untyped]  # noqa: PLC0415 - as above
        BoundsPen,
    )

    if name is None:
        return 0.0
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return float(pen.bounds[3]) if pen.bounds else 0.0


def _official_files() -> list[Path]:
    """The TH Sarabun files of this machine; the version whose digits are drawn Thai is left out."""
    return sorted(
        path
        for path in _fonts_in(font_folders())
        if _plain(path).startswith(_OFFICIAL)
        and "it" not in _plain(path).partition("sarabun")[2][:2]
    )


def _plain(path: Path) -> str:
    return path.stem.casefold().replace(" ", "").replace("-", "").replace("_", "")


def font_folders() -> list[Path]:
    """Where this system keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        windows = os.environ.get("WINDIR", r"C:\Windows")
        return [Path(windows) / "Fonts", Path(local) / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    shared = [Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return [home / ".fonts", home / ".local/share/fonts", *shared]


def _fonts_in(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                if Path(name).suffix.casefold() in _SUFFIXES:
                    yield Path(place) / name


@cache
def other_font(letter: str) -> FontFile | None:
    """Another font of this machine that has ``letter``; the first by path, so always the same."""
    brought = list(bundled().files)
    for path in [*brought, *sorted(_fonts_in(font_folders()))]:
        font = _font(path)
        if font is not None and ord(letter) in font.letters and not font.italic:
            return font
    return None
