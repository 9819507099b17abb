"""What has been told already, so that no slip is told twice or by a rule less sure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khrongkan.checks.slips import Slip

_SAID_BETTER = {
    "misspelling": {"known-confusion", "torn-am", "double-e", "mark-order", "doubled-word"},
    "known-confusion": {"torn-am"},
    "uneven-space": {"space-in-phrase"},
    "near-copy": {"copied-section"},
}
"""Rules that are silent where another one has spoken."""

_SURER = frozenset().union(*_SAID_BETTER.values())


class Told:
    """The slips of a record so far; ``slip in told`` takes the same time however many there are.

    >>> from khrongkan.checks.slips import Slip
    >>> told = Told()
    >>> told.add(Slip("torn-am", "/name", (2, 5)))
    >>> Slip("misspelling", "/name", (4, 9)) in told, Slip("misspelling", "/name", (5, 9)) in told
    (True, False)
    """

    def __init__(self) -> None:
        self._slips: set[tuple[str, str, tuple[int, int] | None]] = set()
        self._letters: defaultdict[tuple[str, str], set[int]] = defaultdict(set)

    def add(self, slip: Slip) -> None:
        """Remember a slip."""
        self._slips.add((slip.pointer, slip.code, slip.span))
        if slip.code in _SURER and slip.span:
            self._letters[slip.pointer, slip.code].update(range(*slip.span))

    def __contains__(self, slip: Slip) -> bool:
        """Whether it was told before, or its letters were found wrong by a surer rule."""
        if (slip.pointer, slip.code, slip.span) in self._slips:
            return True
        return slip.span is not None and any(
            not self._letters[slip.pointer, code].isdisjoint(range(*slip.span))
            for code in _SAID_BETTER.get(slip.code, ())
        )
