"""What must be known before the arguments are read: which language to speak, and how loudly."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.errors import Language

VARIABLE = "KHRONGKAN_LANG"
"""The environment variable that sets the language where ``--lang`` does not."""


def spoken_language(words: Sequence[str]) -> Language:
    """Thai, unless ``--lang en`` or the environment asks for English.

    Also the help and the sentence about a wrong call are told in it, hence this early look.

    >>> spoken_language(["check", "a.json", "--lang=en"]), spoken_language(["--lang", "th", "new"])
    ('en', 'th')
    """
    asked = os.environ.get(VARIABLE, "")
    for at, word in enumerate(words):
        if word == "--":
            break
        if word == "--lang":
            asked = "".join(words[at + 1 : at + 2])
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return "en" if asked.casefold().startswith("en") else "th"


def debug_asked(words: Sequence[str]) -> tuple[bool, list[str]]:
    """Whether ``--debug`` is among the words, and the other words.

    >>> debug_asked(["render", "--debug", "a.json"])
    (True, ['render', 'a.json'])
    """
    end = words.index("--") if "--" in words else len(words)
    others = [word for word in words[:end] if word != "--debug"]
    return len(others) < end, [*others, *words[end:]]
