"""Letters as people count them: a consonant with the marks above and below it."""

from __future__ import annotations

from unicodedata import category

_SARA_AM = "\N{THAI CHARACTER SARA AM}"


def letters_of(text: str) -> list[str]:
    """The letters of a text.

    >>> letters_of("น้ำดี ๑")
    ['น้ำ', 'ดี', ' ', '๑']
    """
    letters: list[str] = []
    for sign in text:
        if letters and (category(sign) == "Mn" or sign == _SARA_AM):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters
