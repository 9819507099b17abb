"""Every rule catches its own bad example and passes its good one."""

from __future__ import annotations

import json

import pytest

from khrongkan.checks import Office, check, explain, rules
from khrongkan.records import load

CODES = list(rules())


def found_in(code: str, *, good: bool) -> set[str]:
    example = rules()[code].example(good=good)
    several = example if isinstance(example, list) else [example]
    records = [load(json.dumps(one, ensure_ascii=False)) for one in several]
    office = Office(on=frozenset({code}))
    beside = records if len(records) > 1 else ()
    return {found.code for found in check(records[-1], office=office, beside=beside)}


@pytest.mark.parametrize("code", CODES)
def test_a_rule_catches_its_bad_example(code: str) -> None:
    assert code in found_in(code, good=False)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_passes_its_good_example(code: str) -> None:
    assert code not in found_in(code, good=True)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_says_what_it_finds_and_what_to_do_in_both_languages(code: str) -> None:
    rule = rules()[code]
    assert all((rule.cause_th, rule.cure_th, rule.cause_en, rule.cure_en, rule.why_th, rule.why_en))
    assert rule.title_th in explain(code, "th")
    assert rule.title_en in explain(code, "en")


@pytest.mark.parametrize("code", CODES)
def test_no_sentence_of_a_rule_has_an_unfilled_brace(code: str) -> None:
    example = rules()[code].example(good=False)
    several = example if isinstance(example, list) else [example]
    records = [load(json.dumps(one, ensure_ascii=False)) for one in several]
    office = Office(on=frozenset({code}))
    for found in check(records[-1], office=office, beside=records):
        assert "{" not in found.message_th + found.message_en
