"""Running a command: its exit code, and one plain sentence for whatever goes wrong."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import TYPE_CHECKING

from khrongkan.cli.language import debug_asked, spoken_language
from khrongkan.cli.streams import (
    complain,
    hush,
    name_is_too_long,
    never_crash_on_letters,
    open_closed_streams,
    output_is_refused,
    pipe_is_closed,
)
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.errors import Finding, KhrongkanError, Language

CLEAN, REFUSED, UNUSABLE = 0, 1, 2
"""Exit codes: all well; errors found or a refusal; input that can't be used or a wrong call."""

CRASHED, INTERRUPTED, PIPE_CLOSED = 70, 130, 141
"""Exit codes of a defect in khrongkan (EX_SOFTWARE), of Ctrl-C, and of a reader that went away."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``khrongkan`` with these arguments (those of the process by default).

    Returns:
        The exit code: 0 all well, 1 errors found or refused, 2 unusable input or a wrong call,
        130 after Ctrl-C.

    >>> main(["--version"])  # doctest: +ELLIPSIS
    khrongkan ...
    0
    """
    asked = list(sys.argv[1:] if argv is None else argv)
    _start_quickly()
    open_closed_streams()
    never_crash_on_letters()
    lang = spoken_language(asked)
    debug, words = debug_asked(asked)
    try:
        code = _run(words, lang)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if pipe_is_closed(error):
            hush()
            return PIPE_CLOSED
        if output_is_refused(error):
            hush()
        if output_is_refused(error) or name_is_too_long(error):
            complain(_unwritten(error).sentence(lang))
            return REFUSED
        if debug:
            raise
        first_line = str(error).partition("\n")[0]
        complain(said("crash", lang, what=f"{type(error).__name__}: {first_line}"))
        return CRASHED
    return code


def _unwritten(error: Exception) -> Finding:
    from khrongkan.errors import Place, finding  # noqa: PLC0415 - as in _run

    name = getattr(error, "filename", None) or "stdout"
    why = getattr(error, "strerror", None) or error
    return finding("unwritable", Place(str(name)), why=why)


_RARELY = 80_000


def _start_quickly() -> None:
    """Spare a cold start what it gains nothing from: nearly half the time of one sheet's run.

    The classes of a start are no garbage, so they are searched for it rarely, and at the end,
    when all goes, not at all; and nobody plugs anything into pydantic here, for which it would
    look through all installed packages.
    """
    gc.set_threshold(_RARELY)
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _run(words: list[str], lang: Language) -> int:
    from khrongkan.errors import KhrongkanError  # noqa: PLC0415 - with the commands, not before

    try:
        return _called(words, lang)
    except KhrongkanError as error:
        complain(*error.sentences(lang))
        return code_of(error)


def _called(words: list[str], lang: Language) -> int:
    # The commands take a while to import; Ctrl-C and a closed pipe are looked after before that.
    from khrongkan.cli.app import call  # noqa: PLC0415 - see above
    from khrongkan.cli.usage import WrongUse  # noqa: PLC0415 - see above

    try:
        return call(words, lang)
    except WrongUse as error:
        complain(error.sentence(lang), said("usage.see", lang, command=error.command))
        return UNUSABLE


def code_of(error: KhrongkanError) -> int:
    """The exit code of an error: what can't be read is unusable, all else is a refusal."""
    from khrongkan.errors import FormError, LoadError  # noqa: PLC0415 - as in _run

    return UNUSABLE if isinstance(error, (FormError, LoadError)) else REFUSED
