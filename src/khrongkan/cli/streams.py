"""Standard output and standard error: no letter crashes them, no closed pipe makes a noise."""

from __future__ import annotations

import errno
import io
import os
import sys


def never_crash_on_letters() -> None:
    r"""Let a terminal that lacks a letter (cp874, cp1252, ASCII) show its code, ``\u0e42``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def tell(*lines: str) -> None:
    """Lines for the user, on standard output."""
    for line in lines:
        print(line)  # noqa: T201 - this is the one place that prints


def complain(*lines: str) -> None:
    """Lines about what is wrong or missing, on standard error."""
    sys.stdout.flush()
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - this is the one place that prints


def hand_out(data: str) -> None:
    """Data for another program on standard output: UTF-8, whatever the terminal speaks."""
    sys.stdout.flush()
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        sys.stdout.write(data)
    else:
        raw.write(data.encode("utf-8", "backslashreplace"))
        raw.flush()


def pipe_is_closed(error: BaseException) -> bool:
    """Whether an error says that the reader of our output has gone, as ``| head`` does."""
    if isinstance(error, BrokenPipeError):
        return True
    # Windows reports a closed pipe as an invalid argument.
    return os.name == "nt" and isinstance(error, OSError) and error.errno == errno.EINVAL


def hush() -> None:
    """Write no more to a closed pipe, not even when the interpreter ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
