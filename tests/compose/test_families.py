"""Good practices and inspection reports under their forms."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx as python_docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # it has no stubs

from khrongkan.compose import compose, missing_facts
from khrongkan.compose.document import Heading, Paragraph, Table, words
from khrongkan.errors import FormError
from khrongkan.records import load
from khrongkan.thai import localize_digits, normalize_text
from khrongkan.writers import docx
from outline import fields, grid, headings, heads, outline, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.compose import Document

FIXTURES = Path(__file__).parents[2] / "fixtures"
PRACTICE = FIXTURES / "best-practice" / "small-schools.json"
SIX_AGENCIES = FIXTURES / "inspection-samut-prakan-2568" / "report.json"
PROVINCE = FIXTURES / "inspection-tak-2567" / "report.json"
ALL = [PRACTICE, SIX_AGENCIES, PROVINCE]


def printed(path: Path) -> Document:
    return compose(load(path))


def report(form: str = "inspection-by-agency", **answers: object) -> Document:
    return compose(load({"kind": "inspection_report", "reports": answers}), form)


def under(document: Document, heading: str) -> list[str]:
    """The lines between the first heading with these words and the next of its level."""
    lines = outline(document)
    titles = [line for line in headings(document) if heading in line]
    first = lines.index(titles[0].strip()) + 1
    others = {line.strip() for line in headings(document)}
    last = next((n for n, line in enumerate(lines[first:], first) if line in others), len(lines))
    return lines[first:last]


# --- six agencies, five sections ---------------------------------------------------------------


def test_five_sections_stand_under_each_of_six_agencies_and_are_numbered_anew() -> None:
    agencies = [one["agency"] for one in json.loads(SIX_AGENCIES.read_text("utf-8"))["reports"]]
    numbered = [
        (block.label, block.text)
        for block in printed(SIX_AGENCIES).blocks
        if isinstance(block, Heading) and block.level == 1
    ]
    assert [text for label, text in numbered if not label] == [
        localize_digits(agency, "thai") for agency in agencies
    ]
    assert [label for label, _ in numbered] == ["", "๑.", "๒.", "๓.", "๔.", "๕."] * 6
    assert len({text for label, text in numbered if label}) == 5


def test_headings_name_the_item_of_the_policy_whose_facts_stand_outside_the_agency() -> None:
    told = headings(printed(SIX_AGENCIES))
    assert told[1] == (
        "๑. การวิเคราะห์สถานการณ์ในพื้นที่ ในการขับเคลื่อนการดำเนินงานของโรงเรียนคุณภาพ ๑ โรงเรียนต่อ ๑ อำเภอ"
    )
    assert told[2] == "๒. ผลการดำเนินงานการขับเคลื่อนนโยบายฯ ตามจุดเน้นที่ ๒.๒"


def test_a_heading_without_its_fact_leaves_that_part_out() -> None:
    assert "๑. การวิเคราะห์สถานการณ์ในพื้นที่" in headings(report(situation="ก"))


def test_every_kind_of_nothing_prints_in_its_own_words() -> None:
    told = report(
        situation="ยังไม่ได้ดำเนินการ",
        problems=[{"problem": "ไม่มี", "solutions": "ไม่มี"}],
        suggestions={"area": "ไม่มี"},
        good_practice="ไม่มี",
    )
    assert under(told, "สถานการณ์") == ["- ยังไม่ได้ดำเนินการ"]
    assert grid(table(told)) == [["ไม่มี", "ไม่มี"]]
    assert under(told, "แบบอย่างที่ดี") == ["- ไม่มี"]
    assert under(told, "หน่วยงาน/สถานศึกษา") == ["- ไม่มี"]


def test_a_table_left_empty_prints_its_heads_alone() -> None:
    empty = table(report(problems=[]))
    assert (heads(empty), empty.rows) == (
        ["ปัญหา/อุปสรรค", "วิธีการ/แนวทางการแก้ไขปัญหา"],
        (),
    )


def test_problems_of_which_there_are_none_say_so_in_every_cell() -> None:
    assert grid(table(report(problems="ไม่มี"))) == [["ไม่มี", "ไม่มี"]]


def test_an_answer_that_is_not_known_yet_prints_a_gap() -> None:
    results = outline(report(agency="ก"))[4]
    assert set(results) == {"…"}


def test_an_agency_without_a_name_prints_a_gap_for_it_and_is_asked_for() -> None:
    told = report(situation="ก")
    assert set(outline(told)[0]) == {"…"}
    assert missing_facts(told)[0] == "/reports/0/agency"


def test_only_what_is_not_known_is_asked_for() -> None:
    told = report(agency="ก", situation="ยังไม่ได้ดำเนินการ", problems=[], good_practice="ไม่มี")
    assert missing_facts(told) == ["/reports/0/results", "/reports/0/suggestions"]


@pytest.mark.parametrize("path", ALL, ids=[path.parent.name for path in ALL])
def test_a_record_of_the_fixtures_lacks_nothing(path: Path) -> None:
    assert missing_facts(printed(path)) == []


@pytest.mark.parametrize("word", ["-", "none", "- ไม่มี", "-ไม่มี-"])
def test_whatever_the_word_for_nothing_the_form_prints_its_own(word: str) -> None:
    assert under(report(good_practice=word), "แบบอย่างที่ดี") == ["- ไม่มี"]
    assert under(report("inspection-province", good_practice=word), "แบบอย่างที่ดี") == ["- ไม่มี -"]


def test_several_solutions_of_one_problem_are_numbered_in_their_cell() -> None:
    one = {"problem": "งบประมาณไม่เพียงพอ", "solutions": ["จัดทำแผน", "จัดทำบันทึกข้อตกลง"]}
    assert grid(table(report(problems=one))) == [
        ["งบประมาณไม่เพียงพอ", "๑. จัดทำแผน / ๒. จัดทำบันทึกข้อตกลง"]
    ]


def test_a_sentence_leads_to_its_list_and_one_answer_alone_is_a_paragraph() -> None:
    told = report(situation={"lead": "ดำเนินการ ดังนี้", "items": ["ก", "ข"]}, results="ค")
    assert under(told, "สถานการณ์") == ["ดำเนินการ ดังนี้", "๑.๑ ก", "๑.๒ ข"]
    assert under(told, "ผลการดำเนินงาน") == ["ค"]


# --- a province --------------------------------------------------------------------------------


def test_the_number_of_the_policy_item_leads_those_of_the_sections() -> None:
    assert [line.split()[0] for line in headings(printed(PROVINCE))] == [
        f"๖.{digit}" for digit in "๑๒๓๔๕๖"
    ]


def test_without_a_policy_item_sections_have_plain_numbers() -> None:
    told = report("inspection-province", situation="ก")
    assert [line.split()[0] for line in headings(told)] == [f"{digit}." for digit in "๑๒๓๔๕๖"]


def test_the_head_lines_stand_in_the_middle() -> None:
    lines = [b for b in printed(PROVINCE).blocks if isinstance(b, Paragraph)][:3]
    assert [(line.style, words(line.text)) for line in lines] == [
        ("title", "แบบรายงานผล"),
        ("subtitle", "การตรวจราชการและติดตามประเมินผลการจัดการศึกษาของกระทรวงศึกษาธิการ"),
        ("subtitle", "รอบที่ ๒ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"),
    ]
    assert fields(printed(PROVINCE))["ประเด็นนโยบาย"] == [
        "๖. จัดให้มีโรงเรียนคุณภาพ ๑ โรงเรียน ต่อ ๑ อำเภอ"
    ]


def test_a_year_of_whatever_kind_prints_its_number_where_the_form_names_the_kind() -> None:
    for year in ("2567", "ปีงบประมาณ 2567"):
        told = load({"kind": "inspection_report", "round": 1, "fiscal_year": year})
        lines = outline(compose(told, "inspection-province"))
        assert lines[2] == "รอบที่ ๑ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"


def test_lists_go_three_deep_and_one_item_alone_has_no_label() -> None:
    told = report(
        "inspection-province",
        results=[
            {
                "text": "ความพร้อม",
                "items": [
                    {"text": "ด้านผู้บริหาร", "items": ["ประสานงาน", "สนับสนุน"]},
                    {"text": "ด้านผู้เรียน", "items": "ส่งเสริม"},
                ],
            },
            {"text": "การพัฒนา", "items": ["ต้นแบบ", "เครือข่าย"]},
        ],
    )
    assert under(told, "ผลการดำเนินงาน") == [
        "๑) ความพร้อม",
        "๑.๑) ด้านผู้บริหาร",
        "(๑) ประสานงาน",
        "(๒) สนับสนุน",
        "๑.๒) ด้านผู้เรียน",
        "ส่งเสริม",
        "๒) การพัฒนา",
        "๒.๑) ต้นแบบ",
        "๒.๒) เครือข่าย",
    ]


def test_a_list_of_schools_stands_under_its_own_item_without_a_head() -> None:
    told = under(printed(PROVINCE), "สถานการณ์")
    starts = [n for n, line in enumerate(told) if line.startswith("- ")]
    assert [
        after - before - 1 for before, after in zip(starts, [*starts[1:], len(told)], strict=True)
    ]
    assert [
        len(told[a + 1 : b]) for a, b in zip(starts, [*starts[1:], len(told)], strict=True)
    ] == [
        4,
        5,
        9,
    ]
    assert told[1] == "๑) อำเภอเมืองตาก | โรงเรียนชุมชนบ้านปามะม่วง"
    schools = [block for block in printed(PROVINCE).blocks if isinstance(block, Table)][:3]
    assert all(one.headless for one in schools)


def test_a_table_deep_in_a_list_is_printed_too() -> None:
    deep = {"text": "ก", "items": [{"text": "ข", "table": [["อำเภอ", "โรงเรียน"]]}, "ค"]}
    assert under(report("inspection-province", results=[deep]), "ผลการดำเนินงาน") == [
        "๑) ก",
        "๑.๑) ข",
        "อำเภอ | โรงเรียน",
        "๑.๒) ค",
    ]


def test_the_problems_of_a_province_have_a_third_column() -> None:
    problems = table(printed(PROVINCE), 3)
    assert heads(problems) == ["ปัญหา/อุปสรรค", "แนวทางการแก้ไขปัญหา", "ผลที่คาดว่าจะได้รับ"]
    assert grid(problems) == [["- ไม่มี -"] * 3]


# --- a good practice ---------------------------------------------------------------------------


def test_headings_of_a_good_practice_have_no_number_and_kinds_stand_under_theirs() -> None:
    assert [line.strip() for line in headings(printed(PRACTICE))] == [
        "ความเป็นมา",
        "วัตถุประสงค์",
        "เป้าหมาย",
        "เชิงปริมาณ",
        "เชิงคุณภาพ",
        "วิธีการดำเนินงาน/กระบวนการ",
        "รูปแบบ/เทคนิคที่ทำให้เกิดความสำเร็จ",
        "ผลสำเร็จ",
        "เชิงปริมาณ",
        "เชิงคุณภาพ",
    ]


def test_steps_are_numbered_as_they_come_though_the_document_says_three_twice() -> None:
    steps = under(printed(PRACTICE), "กระบวนการ")
    assert [step.split()[0] for step in steps] == ["๑.", "๒.", "๓.", "๔.", "๕."]


def test_the_owner_of_a_good_practice_is_its_unit_and_the_office_where_both_are_known() -> None:
    unit = compose(load({"kind": "best_practice", "unit": "กลุ่มนโยบายและแผน"}))
    assert fields(unit)["เจ้าของผลงาน"] == ["กลุ่มนโยบายและแผน"]
    assert fields(printed(PRACTICE))["เจ้าของผลงาน"] == [
        "กลุ่มนโยบายและแผน สำนักงานเขตพื้นที่การศึกษาประถมศึกษาร้อยเอ็ด เขต ๑"
    ]


@pytest.mark.parametrize("kind", ["best_practice", "inspection_report"])
def test_an_empty_record_is_a_sheet_of_gaps_each_of_which_names_its_fact(kind: str) -> None:
    asked = missing_facts(compose(load({"kind": kind})))
    assert asked
    assert all(pointer.startswith("/") for pointer in asked)


def test_what_a_good_practice_lacks_is_asked_for_but_the_lead_is_not() -> None:
    told = compose(load({"kind": "best_practice", "success_techniques": ["ร่วมคิด", "ร่วมทำ"]}))
    assert missing_facts(told)[-1] == "/achievements"
    assert under(told, "เทคนิค") == ["๑. ร่วมคิด", "๒. ร่วมทำ"]


# --- all ---------------------------------------------------------------------------------------


def texts(value: Any, key: str = "") -> Iterator[str]:  # noqa: ANN401 - plain JSON
    if key in {"kind", "form"}:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, key)
    else:
        yield localize_digits(normalize_text(str(value)), "thai")


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("path", ALL, ids=[path.parent.name for path in ALL])
def test_every_text_of_a_record_stands_whole_in_its_word_file(path: Path) -> None:
    data = docx.write(printed(path))
    document = python_docx.Document(io.BytesIO(data))
    page = bare(
        "".join(part.text or "" for part in document.element.body.iter() if part.tag.endswith("}t"))
    )
    lost = [text for text in texts(json.loads(path.read_text("utf-8"))) if bare(text) not in page]
    assert lost == []


@pytest.mark.parametrize("path", ALL, ids=[path.parent.name for path in ALL])
def test_its_word_file_is_valid(path: Path, tmp_path: Path) -> None:
    written = tmp_path / "sheet.docx"
    written.write_bytes(docx.write(printed(path)))
    assert [str(error) for error in OpenXmlValidator(strict=True).validate(written).errors] == []


def test_a_record_that_names_no_form_has_that_of_its_kind() -> None:
    assert compose(load({"kind": "best_practice"})) == compose(
        load({"kind": "best_practice"}), "best-practice"
    )
    named = {"kind": "inspection_report", "reports": {"agency": "ก"}}
    assert compose(load(named)) == compose(load(named), "inspection-by-agency")


def test_a_form_for_another_kind_of_record_is_refused_at_its_name() -> None:
    record = load('{"kind": "best_practice",\n "form": "inspection-by-agency"}')
    with pytest.raises(FormError) as refused:
        compose(record)
    (found,) = refused.value.findings
    assert (found.code, found.place.line, found.place.column) == ("form-other-kind", 2, 10)
    assert "รายงานการตรวจราชการ" in found.message("th")


def test_a_form_for_another_kind_is_refused_by_name_too() -> None:
    with pytest.raises(FormError) as refused:
        compose(load({"name": "อาหารกลางวัน"}), "best-practice")
    assert [found.code for found in refused.value.findings] == ["form-other-kind"]
