"""Files that commands write: nothing that a user made is replaced unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_new(
    files: Mapping[Path, bytes], derived: Mapping[Path, bytes] | None = None, *, force: bool
) -> None:
    """Write files, each whole. One that is there already is kept, unless ``force``.

    ``derived`` files are khrongkan's own to bring up to date; they are written with the others.

    Raises:
        WriteError: if a file would be replaced (then none is written), or can't be written.
    """
    from khrongkan.errors import Place, WriteError, finding  # noqa: PLC0415 - keeps --help quick
    from khrongkan.writers.files import write_whole  # noqa: PLC0415 - as above

    taken = [] if force else [path for path in files if path.exists()]
    if taken:
        raise WriteError([finding("already-there", Place(source=str(path))) for path in taken])
    for path, data in {**(derived or {}), **files}.items():
        write_whole(path, data)


def check_name(path: Path) -> None:
    """Refuse early a name that can be no document: a folder, or a name without a suffix.

    Raises:
        WriteError: telling what to write instead.
    """
    from khrongkan.errors import Place, WriteError, finding  # noqa: PLC0415 - as above

    place = Place(source=str(path))
    if path.is_dir():
        raise WriteError(finding("output-is-folder", place))
    if path.suffix in {"", "."}:
        raise WriteError(finding("no-suffix", place))
    if path.suffix.casefold() == ".doc":
        raise WriteError(finding("old-word-file", place))


def check_suffix(path: Path, known: str) -> None:
    """Refuse a file name that says another kind of file than the one that is written.

    Raises:
        WriteError: telling the suffix that it should have.
    """
    from khrongkan.errors import Place, WriteError, finding  # noqa: PLC0415 - as above

    if path.suffix.casefold() != known:
        place = Place(source=str(path))
        raise WriteError(finding("other-suffix", place, suffix=path.suffix, known=known))


def unlike_those_there(files: Mapping[Path, bytes]) -> dict[Path, bytes]:
    """The files that are not there already with just these contents."""
    return {
        path: data
        for path, data in files.items()
        if not path.is_file() or path.read_bytes() != data
    }


def quoted(path: Path) -> str:
    """A path as it can be typed in a command, in every shell."""
    return f'"{path}"' if " " in str(path) else str(path)
