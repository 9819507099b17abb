"""Standard output and standard error: no letter crashes them, no closed pipe makes a noise."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path
from typing import TextIO


def open_closed_streams() -> None:
    """Let what is said to a stream that the caller has closed (``>&-``) go nowhere."""
    if sys.stdout is None:
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


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


_NOT_TAKEN = {errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG}


def output_is_refused(error: BaseException) -> bool:
    """Whether an error says that standard output takes no more: a full disk, a lost device."""
    return isinstance(error, OSError) and error.filename is None and error.errno in _NOT_TAKEN


def name_is_too_long(error: BaseException) -> bool:
    """Whether an error says that the disk takes no name so long, wherever it was looked for."""
    return isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG


def hush() -> None:
    """Write no more to a closed pipe, not even when the interpreter ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
