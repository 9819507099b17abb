"""A starter loads as it stands, knows nothing yet, and asks for what a planner fills in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from khrongkan.records import Project, load
from khrongkan.records.kinds import KINDS
from khrongkan.records.names import key_of
from khrongkan.records.starter import starter

if TYPE_CHECKING:
    from khrongkan.errors import Language


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_starter_loads_without_a_mistake(kind: str, lang: Language) -> None:
    assert load(starter(lang, kind=kind)).kind == kind


def test_both_languages_start_the_same_record() -> None:
    thai, english = load(starter("th")), load(starter("en"))
    assert thai.model_copy(update={"schema_url": None}) == english.model_copy(
        update={"schema_url": None}
    )


def test_a_starter_states_no_fact_but_the_example_of_a_cost() -> None:
    project = load(starter())
    assert isinstance(project, Project)
    assert project.name is None
    assert project.objectives is None
    assert project.activities is None
    assert project.budget is not None


def test_a_starter_follows_the_order_of_the_project() -> None:
    keys = list(json.loads(starter()))
    order = [field.alias or name for name, field in Project.model_fields.items()]
    assert keys == sorted(keys, key=order.index)


def test_only_the_facts_of_a_form_are_asked_for_in_its_order() -> None:
    tree = json.loads(starter("en", ["objectives", "name", "notes"]))
    assert list(tree) == ["$schema", "kind", "objectives", "name", "notes"]
    assert tree["notes"] == ""


def test_a_thai_starter_has_no_english_key() -> None:
    keys = list(json.loads(starter("th")))
    assert keys[0] == "$schema"
    assert not any(key.isascii() for key in keys[1:])
    assert key_of(Project, "risks", "th") in keys


def test_a_fact_that_a_project_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        starter("th", ["nmae"])
