"""What is reported, what is silenced, and that bad content never raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khrongkan.checks import Office, check, check_portfolio, office_near, read_office
from khrongkan.errors import FormError
from khrongkan.records import load

if TYPE_CHECKING:
    from pathlib import Path

SLIP = '{"objectives": ["เพื่อพัฒนาบุคคลากร"]%s}'


def codes(text: str, office: Office | None = None) -> set[str]:
    return {found.code for found in check(load(text), office=office)}


def test_a_record_silences_a_rule_by_its_code() -> None:
    assert "known-confusion" in codes(SLIP % "")
    assert "known-confusion" not in codes(SLIP % ', "ignore": ["known-confusion"]')


def test_an_office_silences_a_rule_in_its_settings() -> None:
    assert "known-confusion" not in codes(SLIP % "", Office(off=frozenset({"known-confusion"})))


def test_hints_are_off_until_an_office_turns_them_on() -> None:
    text = '{"activities": [{"name": "อบรมครู", "when": "6 มิ.ย. 2569"}]}'
    assert "weekend" not in codes(text)
    assert "weekend" in codes(text, Office(on=frozenset({"weekend"})))


def test_the_settings_lie_beside_the_record_or_above_it(tmp_path: Path) -> None:
    (tmp_path / "khrongkan.toml").write_text('[check]\noff = ["known-confusion"]', encoding="utf-8")
    folder = tmp_path / "projects"
    folder.mkdir()
    (folder / "a.json").write_text(SLIP % "", encoding="utf-8")
    assert office_near(str(folder / "a.json")).off == {"known-confusion"}
    assert "known-confusion" not in {f.code for f in check(load(folder / "a.json"))}


def test_broken_settings_are_told_with_their_file(tmp_path: Path) -> None:
    path = tmp_path / "khrongkan.toml"
    path.write_text("[check\n", encoding="utf-8")
    with pytest.raises(FormError) as error:
        read_office(path)
    assert error.value.findings[0].place.source == str(path)


def test_an_office_adds_its_own_words_and_confusions() -> None:
    text = '{"objectives": ["เพื่อปฏิบัติตามกฎกระทนวงของสถานศึกษา และใช้ฟอร์มเอ"]}'
    assert "misspelling" in codes(text)
    assert "misspelling" not in codes(text, Office(words=frozenset({"กระทนวง"})))
    own = Office(confusions={"ฟอร์มเอ": "แบบ ก"})
    assert "known-confusion" in codes(text, own)


def test_a_doubling_that_an_office_allows_is_quiet() -> None:
    text = '{"objectives": ["เพื่อสร้างความความเข้าใจ"]}'
    assert "doubled-word" in codes(text)
    assert "doubled-word" not in codes(text, Office(doublings=frozenset({"ความ"})))


def test_worst_findings_come_first() -> None:
    order = [f.severity for f in check(load('{"objectives": ["เพื่อพัฒนาบุคคลากรด้านต่างๆ"]}'))]
    assert order == sorted(order)


def test_another_project_of_the_portfolio_is_found_by_its_name() -> None:
    one = load('{"name": "โรงเรียนคุณธรรมต้นแบบ", "code": "1"}')
    text = '{"name": "อาหารกลางวัน", "code": "2", "outputs": ["ครูใช้โครงการโรงเรียนคุณธรรมต้นแบบสอน"]}'
    alone = {f.code for f in check(load(text))}
    beside = {f.code for f in check_portfolio([one, load(text)])[1]}
    assert "other-project" not in alone
    assert "other-project" in beside


TEXTS = st.text(
    alphabet="กขคงจชดตนบปมยรลวสหอะาำิีุู่้๊์เแโใไๆฯ0123456789๐๑๒ ().,-“”ABCabc:\n%/", max_size=60
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS, TEXTS)
def test_no_text_ever_raises(one: str, two: str, three: str) -> None:
    record = load(
        {
            "name": one,
            "responsible": [two],
            "objectives": [one, two],
            "targets": {"quantity": [two], "quality": [three]},
            "activities": [{"name": three, "target": one}],
            "indicators": [two],
            "outcomes": [three],
        }
    )
    for found in check(record):
        assert found.span is None or found.span[0] < found.span[1]


@pytest.mark.parametrize(
    ("letters", "code"),
    [
        ("(" * 10_000, "unpaired-bracket"),
        ("คุณภาพ" * 5_000, "doubled-word"),
        ("1" * 20_000 + " บาท", None),
        ("1," * 5_000, None),
        ("a" * 20_000, None),
        ("ก" * 50_000, "doubled-word"),
    ],
    ids=["brackets", "words", "figures", "commas", "latin", "letters"],
)
def test_an_endless_text_takes_no_endless_time(letters: str, code: str | None) -> None:
    """Each of these took minutes while its rule looked at every letter once for every other."""
    found = {one.code for one in check(load({"rationale": [letters]}))}
    assert found - {"missing-fact"} == ({code} if code else set())


def test_an_amount_beyond_any_budget_in_a_sentence_raises_nothing() -> None:
    check(load({"rationale": [f"{'9' * 50} บาท (หนึ่งบาทถ้วน) 5 คน เป็นเงิน , บาท"]}))


def test_a_title_is_compared_with_those_of_the_records_beside() -> None:
    whole = load({"name": "ก", "rationale": ["นโยบายของพลเอก สมชาย ใจกล้า รัฐมนตรี"]})
    short = load({"name": "ข", "rationale": ["นโยบายของ พล.อ.สมชาย ใจกล้ารัฐมนตรี"]})
    in_full, abbreviated = check_portfolio([whole, short])
    assert "title-unlike" not in {found.code for found in in_full}
    [told] = [found for found in abbreviated if found.code == "title-unlike"]
    assert told.words.startswith("พล.อ.สมชาย")
    assert "title-unlike" not in {found.code for found in check(short)}


def test_a_long_run_of_one_letter_is_checked_as_any_text() -> None:
    for letter in "1า่(“.@":
        check(load({"rationale": [letter * 5_000], "responsible": {"unit": letter * 5_000}}))
