"""How far a run is, and what came of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khrongkan.bulk.state import RunState

_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: records made, kept from earlier runs and failed; seconds so far.

    ``fraction`` of the sources' bytes has been read, 0 to 1; ``None`` where they have no end that
    is known.
    """

    made: int = 0
    kept: int = 0
    failed: int = 0
    seconds: float = 0.0
    fraction: float | None = None

    @property
    def records(self) -> int:
        """How many records have been dealt with."""
        return self.made + self.kept + self.failed


@dataclass(slots=True)
class Tally:
    """What a run counts as it goes: records by what came of them, and bytes of the sources."""

    made: int = 0
    kept: int = 0
    failed: int = 0
    read: int = 0

    def progress(self, seconds: float, size: int | None) -> Progress:
        """How far that is, of sources of ``size`` bytes, after so many seconds."""
        fraction = min(1.0, self.read / size) if size else None
        return Progress(self.made, self.kept, self.failed, seconds, fraction)


@dataclass(frozen=True, slots=True)
class Failure:
    """A record that could not be made: its source, its line there (0: the whole file), and why."""

    source: str
    position: int
    code: str
    message_th: str
    message_en: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of a run. ``failures`` are the first hundred; the manifest has all."""

    made: int
    kept: int
    failed: int
    seconds: float
    failures: tuple[Failure, ...] = ()


def summary_of(state: RunState, counts: Progress) -> Summary:
    """The summary of a run that has come to its end."""
    failures = []
    for row in state.rows_of_run("failed"):
        worst = json.loads(row["findings"])[0]
        failures.append(
            Failure(
                row["source"],
                row["position"],
                worst["code"],
                worst["message_th"],
                worst["message_en"],
            )
        )
        if len(failures) == _SHOWN:
            break
    return Summary(counts.made, counts.kept, counts.failed, counts.seconds, tuple(failures))
