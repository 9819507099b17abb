"""Text put right: one spelling for what looks the same, and no layout hidden in it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_THAI = "\u0e00-\u0e7f"
_LETTER = "\u0e01-\u0e2e"
_TONES = "\u0e48-\u0e4b"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_OTHER_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4c\u0e4e"  # all but nikhahit
_LEADING = "\u0e40-\u0e44"
_AFTER = "\u0e30\u0e32\u0e33\u0e45"  # vowels that stand after their consonant

_WITHOUT_WIDTH = "\u200b\u2060\ufeff\u00ad"
_HIDDEN = dict.fromkeys(map(ord, _WITHOUT_WIDTH))
_JOINERS = "\u200c-\u200f"  # other scripts and emoji need them, Thai and Latin never
_WRITTEN_PLAIN = f"{_THAI}A-Za-z0-9\\s"

_NEEDLESS_JOINER = (
    f"(?<![^{_WRITTEN_PLAIN}])[{_JOINERS}]+|[{_JOINERS}]+(?![^{_WRITTEN_PLAIN}{_JOINERS}])"
)
_NO_BREAK = "\u00a0\u202f"
_NO_BREAK_IN_WORD = (
    f"(?<=[{_LEADING}])[{_NO_BREAK}]+(?=[{_LETTER}{_LEADING}])"
    f"|(?<=[{_LETTER}{_MARKS}])[{_NO_BREAK}]+(?=[{_MARKS}{_AFTER}])"
)


def normalize_text(text: str) -> str:
    """Text as it should print: the same visible letters, each written the one right way.

    The result is in Unicode's form NFC (never NFKC, which tears ำ apart). Nikhahit with sara aa
    becomes ำ, two เ become แ, tone marks and vowels stand in their order (consonant, vowel, tone
    mark), characters without width go, runs of spaces and line ends become one space. A no-break
    space goes where it tears a syllable; elsewhere it parts words, and becomes a space. Joiners
    inside emoji and other scripts stay.

    >>> normalize_text("เเผนน\u0e4d้า  ของ\u200bโครงการ")
    'แผนน้ำ ของโครงการ'
    >>> normalize_text("ท\u0e48ี")
    'ที่'
    """
    text = unicodedata.normalize("NFC", text)
    if "เเ" in text or any(sign.search(text) for sign in _signs()):
        text = _put_right(text)
    return " ".join(text.split())


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    """What everything that is put right begins with: nearly all texts are right, and long."""
    return (
        re.compile(f"[{_WITHOUT_WIDTH}{_JOINERS}{_NO_BREAK}\u0e4d]"),
        re.compile(f"[{_TONES}\u0e4c-\u0e4e][\u0e31\u0e34-\u0e3a\u0e47]"),
        re.compile(f"[{_AFTER}][{_TONES}]"),
    )


def _put_right(text: str) -> str:
    unseen, needless_joiner, no_break, tone_after_vowel, torn_am, marks = _patterns()
    if unseen.search(text):
        text = needless_joiner.sub("", text.translate(_HIDDEN))
        text = no_break.sub("", text)
    text = text.replace("เเ", "แ")
    text = tone_after_vowel.sub(r"\2\1", text)
    text = torn_am.sub("\\1\\2\u0e33", text)
    text = marks.sub(lambda run: "".join(sorted(run[0], key=_is_above_vowels)), text)
    return unicodedata.normalize("NFC", text)


def _is_above_vowels(mark: str) -> bool:
    return mark > "\u0e47"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(f"[{_WITHOUT_WIDTH}{_JOINERS}{_NO_BREAK}]"),
        re.compile(_NEEDLESS_JOINER),
        re.compile(_NO_BREAK_IN_WORD),
        # Each begins only where a run of its letters begins, so that no run is read twice.
        re.compile(f"(?<![{_AFTER}])([{_AFTER}]++)([{_TONES}]++)"),
        re.compile(f"(?<![{_MARKS}])([{_OTHER_MARKS}]*+)\u0e4d([{_MARKS}]*+)\u0e32"),
        re.compile(f"[{_MARKS}]{{2,}}"),
    )
