"""A finding stands at its words, in the file and in the value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from khrongkan.checks import check
from khrongkan.records import load

if TYPE_CHECKING:
    from khrongkan.errors import Finding


def first(code: str, text: str) -> Finding:
    return next(found for found in check(load(text)) if found.code == code)


def test_the_span_counts_letters_of_the_value() -> None:
    found = first("known-confusion", '{"objectives": ["เพื่อพัฒนาบุคคลากรทุกคน"]}')
    assert (found.words, found.span) == ("บุคคลากร", (10, 18))


def test_line_and_column_are_those_of_the_words() -> None:
    text = '{\n  "objectives": [\n    "เพื่อพัฒนาบุคคลากร"\n  ]\n}'
    found = first("known-confusion", text)
    line = text.splitlines()[found.place.line - 1]  # type: ignore[operator]  # a loaded text has lines
    assert line[found.place.column - 1 :].startswith("บุคคลากร")  # type: ignore[operator]  # as above
    assert found.place.pointer == "/objectives/0"


def test_escapes_before_the_words_are_counted_as_they_stand_in_the_file() -> None:
    text = '{"objectives": ["เพื่อ\\u0020พัฒนา \\"ครู\\" และบุคคลากร"]}'
    found = first("known-confusion", text)
    assert text[found.place.column - 1 :].startswith("บุคคลากร")  # type: ignore[operator]  # one line
    assert found.words == "บุคคลากร"


def test_a_record_with_thai_keys_is_told_by_its_own_keys() -> None:
    found = first("known-confusion", '{"วัตถุประสงค์": ["เพื่อพัฒนาบุคคลากร"]}')
    assert found.place.pointer == "/วัตถุประสงค์/0"


def test_a_missing_fact_stands_by_its_own_pointer() -> None:
    found = [f.place.pointer for f in check(load('{"name": "อาหารกลางวัน"}'))]
    assert "/period" in found


def test_a_record_without_a_file_has_pointers_and_words() -> None:
    found = [f for f in check(load({"objectives": ["เพื่อพัฒนาบุคคลากร"]})) if f.words]
    assert [(f.place.pointer, f.place.line) for f in found] == [("/objectives/0/text", None)]


def test_a_finding_as_data_has_what_a_program_needs() -> None:
    row = first("known-confusion", '{"objectives": ["เพื่อพัฒนาบุคคลากร"]}').as_dict()
    assert list(row) == [
        "code",
        "severity",
        "file",
        "pointer",
        "line",
        "column",
        "start",
        "end",
        "words",
        "message_th",
        "message_en",
        "fix",
    ]
    assert row["fix"] == {"start": 10, "end": 18, "text": "บุคลากร"}
    json.dumps(row)


def test_every_span_of_the_examples_gives_its_words() -> None:
    text = '{"objectives": ["2.1 เพื่อพัฒนาคูณภาพ ของ ครู"], "targets": ["ครู จำนวน124คน"]}'
    record = load(text)
    for found in check(record):
        if found.span and found.place.column:
            assert text[found.place.column - 1 :].startswith(found.words)
