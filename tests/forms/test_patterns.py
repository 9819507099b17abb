from hypothesis import given
from hypothesis import strategies as st

from khrongkan.forms.patterns import facts_in, filled


def test_a_pattern_names_its_facts_in_order() -> None:
    assert facts_in("[ข้อ {a.b} ]{c}") == ("a.b", "c")


def test_an_optional_part_needs_all_of_its_facts() -> None:
    facts = {"a": "1", "b": ""}
    assert filled("[{a}/{b} ]จบ", facts.__getitem__) == "จบ"
    assert filled("[{a} ]จบ", facts.__getitem__) == "1 จบ"


def test_an_unknown_fact_outside_prints_the_gap() -> None:
    assert filled("{a}", lambda _: "", "……") == "……"


@given(st.text(alphabet=st.characters(blacklist_characters="[]{}")))
def test_words_without_facts_stay_as_they_are(words: str) -> None:
    assert filled(words, lambda _: "") == words


@given(st.text())
def test_what_a_fact_says_is_never_read_as_a_pattern(words: str) -> None:
    assert filled("[{a}]", {"a": words or "x"}.__getitem__) == (words or "x")
