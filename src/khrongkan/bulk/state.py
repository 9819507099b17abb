"""The state of a run: one SQLite file in the folder, a row a record. It is also the lock."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from khrongkan.bulk.file_names import folded, numbered
from khrongkan.errors import Place, WriteError, finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khrongkan.bulk.work import Key, Made

STATE = "khrongkan-run.sqlite"
"""The name of the file."""

_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    source TEXT NOT NULL,          -- seen from the folder, so that both may move together
    position INTEGER NOT NULL,     -- line of a source of many records; 0: the whole file
    run INTEGER NOT NULL,          -- the last run that met it
    status TEXT NOT NULL,          -- pending, done or failed
    wanted TEXT NOT NULL,          -- the name that it asks for
    stem TEXT NOT NULL,            -- the name that its files have
    folded TEXT UNIQUE,            -- the same as file systems compare it; NULL: given away
    input_sha256 TEXT NOT NULL,
    form TEXT NOT NULL DEFAULT '',
    form_sha256 TEXT NOT NULL DEFAULT '',
    recipe TEXT NOT NULL DEFAULT '',
    outputs TEXT NOT NULL DEFAULT '{}',
    findings TEXT NOT NULL DEFAULT '[]',
    seconds REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (source, position)
);
CREATE TABLE IF NOT EXISTS ours (folded TEXT PRIMARY KEY) WITHOUT ROWID;   -- every name ever given
CREATE INDEX IF NOT EXISTS wanted_names ON record (wanted);
CREATE INDEX IF NOT EXISTS runs ON record (run, status);
"""


class RunStopped(WriteError):  # noqa: N818 - says what happened, as users meet it
    """A run that can't go on: what was finished is kept, and the same call goes on from there."""


class Row(NamedTuple):
    """What is known of a record."""

    status: str
    wanted: str
    stem: str
    folded: str | None
    input_sha256: str
    form: str
    form_sha256: str
    recipe: str
    outputs: dict[str, dict[str, Any]]


class RunState:
    """The rows of a folder, from :func:`opened`."""

    def __init__(self, database: sqlite3.Connection, folder: Path) -> None:
        self._database = database
        self._folder = folder
        (last,) = database.execute("SELECT coalesce(max(run), 0) FROM record").fetchone()
        self.run = last + 1
        """The number of this run."""

    def row(self, key: Key) -> Row | None:
        """What is known of a record, if anything."""
        found = self._database.execute(
            "SELECT status, wanted, stem, folded, input_sha256, form, form_sha256, recipe, outputs "
            "FROM record WHERE source = ? AND position = ?",
            key,
        ).fetchone()
        return Row._make([*found[:-1], json.loads(found[-1])]) if found else None

    def meet(self, key: Key) -> None:
        """Note that this run met a record that needs no making."""
        self._database.execute(
            "UPDATE record SET run = ? WHERE source = ? AND position = ?", (self.run, *key)
        )

    def claim(
        self, key: Key, wanted: str, input_sha256: str, formats: tuple[str, ...], row: Row | None
    ) -> str:
        """The name of a record's files, which no other record has; the row now waits for them."""
        if row and row.wanted == wanted and row.folded:
            stem = row.stem
        else:
            if row:
                self._database.execute(
                    "UPDATE record SET folded = NULL WHERE source = ? AND position = ?", key
                )
            stem = self._free_name(key, wanted, formats)
        self._database.execute("INSERT OR IGNORE INTO ours VALUES (?)", (folded(stem),))
        self._database.execute(
            "INSERT INTO record (source, position, run, status, wanted, stem, folded, input_sha256)"
            " VALUES (?, ?, ?, 'pending', ?, ?, ?, ?) ON CONFLICT (source, position) DO UPDATE SET"
            " run = excluded.run, status = excluded.status, wanted = excluded.wanted,"
            " stem = excluded.stem, folded = excluded.folded, input_sha256 = excluded.input_sha256",
            (*key, self.run, wanted, stem, folded(stem), input_sha256),
        )
        return stem

    def _free_name(self, key: Key, wanted: str, formats: tuple[str, ...]) -> str:
        count = 1
        while not self._take(key, numbered(wanted, count), formats):
            count = max(count, self._wanting(wanted)) + 1
        return numbered(wanted, count)

    def _wanting(self, wanted: str) -> int:
        rows = self._database.execute("SELECT count(*) FROM record WHERE wanted = ?", (wanted,))
        (count,) = rows.fetchone()
        return int(count)

    def _take(self, key: Key, stem: str, formats: tuple[str, ...]) -> bool:
        """Whether a name is free: no record has it, and no file that somebody else made."""
        holder = self._database.execute(
            "SELECT source, position, run FROM record WHERE folded = ?", (folded(stem),)
        ).fetchone()
        if holder is None:
            return self._is_ours(stem) or not self._stands(stem, formats)
        source, position, run = holder
        # Lines that moved down give their names to those that came before them.
        if source == key[0] and position > key[1] and run < self.run:
            self._database.execute(
                "UPDATE record SET folded = NULL, outputs = '{}', status = 'pending' "
                "WHERE source = ? AND position = ?",
                (source, position),
            )
            return True
        return False

    def _is_ours(self, stem: str) -> bool:
        given = self._database.execute("SELECT 1 FROM ours WHERE folded = ?", (folded(stem),))
        return given.fetchone() is not None

    def _stands(self, stem: str, formats: tuple[str, ...]) -> bool:
        # Asked a million times: plain words are found ten times as fast as paths are built.
        return any(os.path.exists(f"{self._folder}{os.sep}{stem}.{name}") for name in formats)  # noqa: PTH110 - as above

    def is_claimed(self, stem: str) -> bool:
        """Whether some record's files have this name."""
        found = self._database.execute("SELECT 1 FROM record WHERE folded = ?", (folded(stem),))
        return found.fetchone() is not None

    def finish(self, made: Made, recipe: str, form_sha256: str, kept: dict[str, Any]) -> None:
        """Write down what came of a record; ``kept`` are outputs of earlier runs that hold."""
        files = {
            file.format: {"file": file.name, "sha256": file.sha256, "bytes": file.size}
            for file in made.files
        }
        self._database.execute(
            "UPDATE record SET status = ?, form = ?, form_sha256 = ?, recipe = ?, outputs = ?, "
            "findings = ?, seconds = ? WHERE source = ? AND position = ?",
            (
                made.status,
                made.form,
                form_sha256,
                recipe,
                json.dumps(kept | files, ensure_ascii=False),
                json.dumps(made.findings, ensure_ascii=False),
                round(made.seconds, 6),
                *made.key,
            ),
        )

    def save(self) -> None:
        """Make everything so far outlive this process."""
        self._database.commit()

    def rows_of_run(self, status: str | None = None) -> Iterator[sqlite3.Row]:
        """Every row that this run met, in the order of sources and lines."""
        cursor = self._database.cursor()
        cursor.row_factory = sqlite3.Row
        only = "AND status = :status " if status else ""
        yield from cursor.execute(
            f"SELECT * FROM record WHERE run = :run {only}ORDER BY source, position",  # noqa: S608 - a constant
            {"run": self.run, "status": status},
        )


@contextmanager
def opened(folder: Path) -> Iterator[RunState]:
    """The state of a folder, for one run at a time.

    Raises:
        RunStopped: if another run has it, or it can't be read or written (now or later).
    """
    place = Place(source=str(folder / STATE))
    database = None
    try:
        database = _connected(folder / STATE)
        yield RunState(database, folder)
        database.commit()
    except sqlite3.OperationalError as error:
        code = "run-busy" if "locked" in str(error) else "unwritable"
        raise RunStopped(finding(code, place, why=error)) from None
    except sqlite3.DatabaseError as error:
        raise RunStopped(finding("run-state-unreadable", place, why=error)) from None
    finally:
        if database is not None:
            _closed(database)


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=0.5, check_same_thread=False)
    try:
        # The lock of the file is the lock of the folder; a killed process lets go of it.
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA cache_size = -1024")  # KB: full by the thousandth record
        _refuse_other_versions(database)
        database.executescript(f"{_SCHEMA} PRAGMA user_version = {_VERSION};")
        database.execute("BEGIN IMMEDIATE")
        database.commit()
    except BaseException:
        database.close()
        raise
    return database


def _refuse_other_versions(database: sqlite3.Connection) -> None:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version not in {0, _VERSION}:
        why = f"user_version {version}"
        raise sqlite3.DatabaseError(why)


def _closed(database: sqlite3.Connection) -> None:
    try:
        database.close()
    except sqlite3.Error:
        # What can't be saved now is made again by the next run.
        return
