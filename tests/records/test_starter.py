"""A starter loads as it stands, knows nothing yet, and asks for what a planner fills in."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from khrongkan.checks import check
from khrongkan.records import Project, load
from khrongkan.records.kinds import KINDS
from khrongkan.records.names import key_of
from khrongkan.records.starter import starter
from khrongkan.writers.door import render_bytes

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


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_starter_as_it_stands_is_an_empty_record(lang: Language) -> None:
    project, empty = load(starter(lang)), load({})
    assert isinstance(project, Project)
    assert isinstance(empty, Project)
    facts = {name: getattr(project, name) for name in Project.model_fields} | {"schema_url": None}
    roles = {"proposer", "endorser", "approver"}
    assert isinstance(project.signatures, tuple)
    assert {one.role for one in project.signatures if one.name is None} == roles
    assert facts | {"signatures": None} == {name: getattr(empty, name) for name in facts}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_an_untouched_starter_reports_every_required_fact_and_prints_no_amount(
    lang: Language,
) -> None:
    project = load(starter(lang))
    lacking, all_required = (
        [found.message_th for found in check(one) if found.code == "missing-fact"]
        for one in (project, load({}))
    )
    assert sorted(lacking) == sorted(all_required)
    assert len(lacking) > 10
    sheet = render_bytes(project, "txt").decode()
    assert sheet == render_bytes(load({}), "txt").decode()
    assert not re.search("[๐-๙,]+ บาท", sheet)


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
