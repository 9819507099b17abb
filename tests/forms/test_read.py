from pathlib import Path

import pytest

from khrongkan.errors import FormError
from khrongkan.forms import find_form, form_names

OWN = """
id = "own"
name = "แบบของเรา"
extends = "project"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "แบบ ของเรา.toml"


def written(path: Path, more: str = "") -> Path:
    path.write_text(OWN + more, encoding="utf-8")
    return path


def test_every_shipped_form_can_be_read() -> None:
    assert [find_form(name).id for name in form_names()] == form_names()


def test_a_form_that_extends_another_changes_only_what_it_says(own: Path) -> None:
    form = find_form(written(own, '[[section]]\nid = "rationale"\nheading = "ความเป็นมา"\n'))
    assert form.section[0].heading == "ความเป็นมา"
    assert form.section[0].as_ == "prose"
    assert [s.fact for s in form.section] == [s.fact for s in find_form("project").section]


def test_a_section_may_be_moved_dropped_and_added(own: Path) -> None:
    changes = """
[[section]]
id = "budget"
after = "activities"
[[section]]
id = "objectives"
drop = true
[[section]]
fact = "extra.บริบท"
heading = "บริบท"
as = "prose"
after = "rationale"
"""
    facts = [s.fact for s in find_form(written(own, changes)).section]
    assert facts[:2] == ["rationale", "extra.บริบท"]
    assert "objectives" not in facts
    assert facts.index("budget") == facts.index("activities") + 1


def test_forms_that_extend_one_another_in_a_circle_are_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    one.write_text('id="one"\nname="ก"\nextends="other.toml"', encoding="utf-8")
    other.write_text('id="other"\nname="ข"\nextends="one.toml"', encoding="utf-8")
    with pytest.raises(FormError) as caught:
        find_form(one)
    assert caught.value.findings[0].code == "form-circle"


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [
        ('[[section]]\nfact = "objectives"\nheadings = "ก"', "form-unknown-key", "headings"),
        ('[[section]]\nfact = "objective"', "form-unknown-fact", "fact"),
        ('[[header]]\nfact = "name"\nlabel = "{nam}"', "form-unknown-fact", "label"),
        ('[[section]]\nfact = "budget"\ntotal = 3', "form-wrong-type", "total"),
        ('[print]\ndigits = "roman"', "form-bad-choice", "digits"),
        ("[print", "form-toml-bracket", ""),
    ],
)
def test_a_mistake_in_a_form_is_a_sentence_at_its_key(
    own: Path, change: str, code: str, pointer: str
) -> None:
    with pytest.raises(FormError) as caught:
        find_form(written(own, change))
    found = caught.value.findings[0]
    assert found.code == code
    assert found.place.pointer.endswith(pointer)
    assert str(own) in str(found.place)


def test_a_form_file_that_is_not_there_is_named() -> None:
    with pytest.raises(FormError) as caught:
        find_form("missing.toml")
    assert caught.value.findings[0].code == "form-file-missing"


def test_an_unknown_key_is_told_the_nearest_one(own: Path) -> None:
    with pytest.raises(FormError) as caught:
        find_form(written(own, '[[section]]\nfact = "objectives"\nheadng = "ก"'))
    assert "heading" in caught.value.findings[0].message_th
