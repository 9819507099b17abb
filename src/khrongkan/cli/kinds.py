"""The kinds of record that a command can be asked for."""

from __future__ import annotations

from khrongkan.cli.usage import WrongUse


def kind_meant(word: str, command: str) -> str:
    """The kind of record, in English, that a word of either language means.

    >>> kind_meant("โครงการ", "khrongkan new")
    'project'

    Raises:
        WrongUse: if there is no such kind.
    """
    from khrongkan.records.kinds import KINDS  # noqa: PLC0415 - keeps --help quick
    from khrongkan.records.words import Choice  # noqa: PLC0415 - as above

    kind = str(Choice("kind").read(word))
    if kind not in KINDS:
        raise WrongUse(command, "bad-kind", word=word, known=", ".join(KINDS))
    return kind
