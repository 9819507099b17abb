"""Calling the command line from tests, in this process."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Answer(NamedTuple):
    """What a call said, and its exit code."""

    code: int
    out: str
    err: str


class Call(Protocol):
    """``khrongkan("check", "a.json")`` runs the command in the folder of the test."""

    def __call__(self, *words: object) -> Answer: ...
