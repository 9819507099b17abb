"""What the keys of the form language do, each on a small form of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from khrongkan.compose import compose, missing_facts
from khrongkan.compose.document import Document, Fields, Heading, NewPage, Signatures, Table, words
from khrongkan.forms import find_form, form_for
from khrongkan.records import Project, load
from outline import GAP, grid, headings, heads, outline, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Sheet = Callable[..., Document]

HEAD = 'id = "own"\nname = "แบบของเรา"\n'


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """``sheet(toml, **facts)`` is what a small form prints of a project with these facts."""

    def printed(toml: str, **facts: Any) -> Document:  # noqa: ANN401 - facts as JSON has them
        path = tmp_path / "own.toml"
        path.write_text(HEAD + toml, encoding="utf-8")
        return compose(Project.model_validate(facts), path)

    return printed


def activities(*columns: str, more: str = "") -> str:
    """A form of one table of activities with these columns."""
    table = '[[section]]\nfact = "activities"\nas = "table"\nlist_when = "never"\nheading = "ก"\n'
    return f"{table}{more}\n" + "".join(f"[[section.column]]\n{one}\n" for one in columns)


NAME = 'head = "กิจกรรม"\nfact = "name"'
MONEY = 'head = "เงิน"\nfact = "budget"\nkind = "money"'


def test_a_fixed_column_stands_though_no_row_has_a_value(sheet: Sheet) -> None:
    found = table(
        sheet(activities(NAME, MONEY, 'head = "ผล"\nfact = "target"\nwhen = "any"'), activities="ก")
    )
    assert heads(found) == ["กิจกรรม", "เงิน"]


@pytest.mark.parametrize(
    ("prefix", "printed"),
    [("รายการที่ {n}", "รายการที่ ๑"), ("{section}.{n}", "๑.๑"), ("{stage}:", "Plan:")],
)
def test_words_stand_before_an_item(sheet: Sheet, prefix: str, printed: str) -> None:
    own = sheet(
        activities(f'{NAME}\nprefix = "{prefix}"'), activities={"name": "ก", "stage": "Plan"}
    )
    assert grid(table(own)) == [[f"{printed} ก"]]


def test_a_column_may_be_a_pattern_of_the_row(sheet: Sheet) -> None:
    column = 'head = "ก"\ntext = "{name}[ ({place})]"'
    rows = grid(table(sheet(activities(column), activities=[{"name": "ก", "place": "ข"}, "ค"])))
    assert rows == [["ก (ข)"], ["ค"]]


def test_the_label_of_the_total_spans_what_the_form_says_and_sums_may_span_too(
    sheet: Sheet,
) -> None:
    toml = activities(
        'head = "ที่"\nkind = "number"',
        NAME,
        'head = "แผน"\nfact = "budget"\nkind = "money"\ntotal = true\ntotal_span = 2',
        'head = "จริง"\nfact = "spent"\nkind = "money"',
        more='total = "รวม {count}"\ntotal_span = 2',
    )
    last = table(sheet(toml, activities=[{"name": "ก", "budget": 5}])).rows[-1]
    assert [cell.column_span for cell in last.cells] == [2, 2]
    assert [words(cell.lines[0].text) for cell in last.cells] == ["รวม ๑", "๕"]


def test_the_total_row_may_say_words_in_a_column(sheet: Sheet) -> None:
    toml = activities(
        NAME,
        f"{MONEY}\ntotal = true",
        'head = "ผล"\nfact = "remark"\ntotal = "บาท"',
        more='total = "รวม"',
    )
    assert grid(table(sheet(toml, activities=[{"name": "ก", "budget": 5, "remark": "ข"}])))[-1] == [
        "รวม",
        "๕",
        "บาท",
    ]


@pytest.mark.parametrize(
    ("keys", "printed"),
    [
        ('dates = "full"', "มิถุนายน – กันยายน ๒๕๖๒"),
        ('dates = "short4"', "มิ.ย. – ก.ย. ๒๕๖๒"),
        ("stacked = true", "มิ.ย. – / ก.ย. ๖๒"),
    ],
)
def test_a_column_has_its_own_style_of_times(sheet: Sheet, keys: str, printed: str) -> None:
    column = f'head = "เวลา"\nfact = "when"\nkind = "time"\n{keys}'
    rows = grid(
        table(sheet(activities(NAME, column), activities=[{"name": "ก", "when": "มิ.ย. – ก.ย. 62"}]))
    )
    assert rows[0][1] == printed


def test_the_ends_of_a_period_stand_above_and_below_their_word(sheet: Sheet) -> None:
    toml = '[print]\njoiner = "ถึง"\n' + activities(
        NAME, 'head = "เวลา"\nfact = "when"\nkind = "time"\nstacked = true'
    )
    rows = grid(table(sheet(toml, activities=[{"name": "ก", "when": "มิ.ย. – ก.ย. 62"}])))
    assert rows[0][1] == "มิ.ย. / ถึง / ก.ย. ๖๒"


QUARTERS = '''
head = "ไตรมาสที่"
fact = "when"
months = "period"
every = "quarter"
mark = "tick"
year = "ปีงบประมาณ {year}"'''


def test_quarters_are_those_of_the_fiscal_year(sheet: Sheet) -> None:
    found = table(
        sheet(
            activities(NAME, QUARTERS),
            period="ต.ค. 2568 – ก.ย. 2569",
            activities=[{"name": "ก", "when": "ธ.ค. 68 – ม.ค. 69"}],
        )
    )
    assert [year.head for year in found.columns[1].children] == [("ปีงบประมาณ ๒๕๖๙",)]
    assert grid(found) == [["ก", "✓", "✓", "", ""]]


def test_quarters_stand_empty_while_no_time_is_known(sheet: Sheet) -> None:
    assert heads(table(sheet(activities(NAME, QUARTERS), activities="ก")))[1:] == [
        "๑",
        "๒",
        "๓",
        "๔",
    ]


def test_a_cell_is_ticked_by_the_choice_of_its_row(sheet: Sheet) -> None:
    columns = [
        f'head = "{kind}"\nfact = "group"\nkind = "tick"\nvalue = "{kind}"'
        for kind in ("output", "outcome")
    ]
    toml = activities('head = "ก"\nfact = "text"', *columns).replace("activities", "indicators")
    assert grid(table(sheet(toml, indicators=[{"text": "ก", "group": "outcome"}]))) == [
        ["ก", "", "✓"]
    ]


def test_money_runs_up_in_baht_and_in_per_cent(sheet: Sheet) -> None:
    toml = activities(NAME, f'{MONEY}\nrunning = "sum"', f'{MONEY}\nrunning = "percent"')
    rows = grid(
        table(sheet(toml, activities=[{"name": "ก", "budget": 1}, {"name": "ข", "budget": 2}]))
    )
    assert [row[1:] for row in rows] == [["๑", "๓๓.๓๓"], ["๓", "๑๐๐.๐๐"]]


def test_groups_may_have_rows_of_their_own(sheet: Sheet) -> None:
    toml = activities(
        'head = "ที่"\nkind = "number"',
        NAME,
        more='group = "stage"\ngroup_as = "row"\ngroup_label = "ก."',
    )
    found = table(
        sheet(
            toml,
            activities=[
                {"name": "ก", "stage": "เตรียม"},
                {"name": "ข", "stage": "ทำ"},
                {"name": "ค", "stage": "ทำ"},
            ],
        )
    )
    assert grid(found) == [["ก. เตรียม"], ["๑", "ก"], ["ข. ทำ"], ["๒", "ข"], ["๓", "ค"]]
    assert [row.kind for row in found.rows] == ["group", "body", "group", "body", "body"]


def test_a_list_and_a_table_may_both_be_printed(sheet: Sheet) -> None:
    told = outline(
        sheet(
            activities(NAME, MONEY).replace('as = "table"', 'as = "list-and-table"'),
            activities=[{"name": "ก", "budget": 1}, "ข"],
        )
    )
    assert told == ["๑. ก", "๑.๑ ก", "๑.๒ ข", "ก | ๑", "ข | -"]


def test_a_table_may_have_no_heads(sheet: Sheet) -> None:
    assert table(sheet(activities(NAME, more="headless = true"), activities="ก")).headless


@pytest.mark.parametrize(
    ("way", "rows"),
    [("row", [["-", "-"]]), ("head", []), ("words", None), ("skip", None)],
)
def test_nothing_on_purpose_prints_what_the_form_says(
    sheet: Sheet, way: str, rows: list[list[str]] | None
) -> None:
    document = sheet(activities(NAME, MONEY, more=f'none = "{way}"'), activities="ไม่มี")
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [grid(one) for one in tables] == ([] if rows is None else [rows])
    assert ("ไม่มี" in outline(document)) == (way == "words")


def test_an_empty_list_may_print_the_heads_alone(sheet: Sheet) -> None:
    found = table(sheet(activities(NAME, MONEY, more='empty = "head"'), activities=[]))
    assert (heads(found), found.rows) == (["กิจกรรม", "เงิน"], ())


def test_the_records_own_word_for_nothing_may_be_printed(sheet: Sheet) -> None:
    toml = '[print]\nnone_listed = "- {word}"\n[[section]]\nfact = "problems"\nheading = "ก"'
    assert outline(sheet(toml, problems="ไม่มี"))[-1] == "- ไม่มี"


def test_labels_go_by_depth(sheet: Sheet) -> None:
    toml = '[[section]]\nfact = "objectives"\nheading = "ก"\nlabels = ["1)", "1.1)", "(1)"]'
    deep = {"text": "ก", "items": [{"text": "ข", "items": ["ค", "ง"]}, "จ"]}
    assert outline(sheet(toml, objectives=[deep, "ฉ"]))[1:] == [
        "๑) ก",
        "๑.๑) ข",
        "(๑) ค",
        "(๒) ง",
        "๑.๒) จ",
        "๒) ฉ",
    ]


def test_an_item_may_be_a_pattern_of_its_element(sheet: Sheet) -> None:
    toml = '''
[[section]]
fact = "budget"
rows = "budget.lines"
label = "-"
single = "item"
item = "{name}[ {total} บาท]"'''
    assert outline(sheet(toml, budget={"lines": [{"name": "ก", "amount": 5}]})) == ["- ก ๕ บาท"]


def test_just_some_elements_may_be_listed(sheet: Sheet) -> None:
    toml = """
[[section]]
fact = "indicators"
label = "-"
single = "item"
item = "{text}"
where = { group = "output" }"""
    assert outline(sheet(toml, indicators=[{"text": "ก", "group": "output"}, "ข"])) == ["- ก"]


NESTED = """
[[section]]
heading = "งบและเวลา"
as = "sections"
[[section.section]]
fact = "period"
as = "prose"
heading = "เวลา"
missing = "gap"
[[section.section]]
fact = "notes"
heading = "หมายเหตุ"
"""


def test_sections_may_stand_under_a_section(sheet: Sheet) -> None:
    assert headings(sheet(NESTED, notes="ก")) == ["๑. งบและเวลา", "๑.๑ เวลา", "๑.๒ หมายเหตุ"]


EACH = """
[[section]]
fact = "activities"
as = "sections"
heading = "{name} ของโครงการ{code}"
number = false
new_page = true
[[section.section]]
fact = "details"
heading = "ขั้นตอน"
[[section.section]]
fact = "target"
as = "prose"
heading = "เป้าหมาย"
missing = "gap"
"""


def test_sections_may_be_repeated_for_each_element_each_on_a_page(sheet: Sheet) -> None:
    document = sheet(EACH, code="7", activities=[{"name": "ก", "details": ["ข", "ค"]}, "ง"])
    assert headings(document) == [
        " ก ของโครงการ๗",
        "๑. ขั้นตอน",
        "๒. เป้าหมาย",
        " ง ของโครงการ๗",
        "๑. เป้าหมาย",
    ]
    assert sum(isinstance(block, NewPage) for block in document.blocks) == 1
    assert missing_facts(document) == ["/activities/0/target", "/activities/1/target"]


def test_a_fact_may_stand_before_the_number_of_every_section(sheet: Sheet) -> None:
    toml = 'section_prefix = "code"\n[[section]]\nfact = "objectives"\nheading = "ก"'
    assert outline(sheet(toml, code="6", objectives=["ข", "ค"])) == ["๖.๑ ก", "๖.๑.๑ ข", "๖.๑.๒ ค"]


def test_a_landscape_section_turns_the_page_and_the_next_turns_it_back(sheet: Sheet) -> None:
    toml = '[[section]]\nfact = "notes"\nlandscape = true\n[[section]]\nfact = "problems"'
    blocks = sheet(toml, notes="ก", problems="ข").blocks
    assert [b.landscape for b in blocks if isinstance(b, NewPage)] == [True, False]


def test_the_heading_may_stand_again_before_every_group(sheet: Sheet) -> None:
    toml = """
[[section]]
fact = "targets"
as = "groups"
heading = "เป้าหมาย"
repeat_heading = true
number = false
group_label = "none"
groups = { quantity = "เชิงปริมาณ", quality = "เชิงคุณภาพ" }"""
    document = sheet(toml, targets={"quantity": ["ก"], "quality": ["ข"]})
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == [
        "เป้าหมาย",
        "เชิงปริมาณ",
        "เป้าหมาย",
        "เชิงคุณภาพ",
    ]


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("{budget.total:words}", "หนึ่งร้อยบาทถ้วน"),
        ("{objectives:count} ข้อ", "๒ ข้อ"),
        ("{period:short}", "มิ.ย. ๖๒"),
        ("{period:era}", "มิถุนายน พ.ศ. ๒๕๖๒"),
    ],
)
def test_a_pattern_says_how_a_fact_is_printed(sheet: Sheet, asked: str, printed: str) -> None:
    toml = f'[[section]]\nas = "text"\ntext = "{asked}"'
    told = outline(sheet(toml, budget=100, objectives=["ก", "ข"], period="มิ.ย. 2562"))
    assert told == [printed]


def test_an_offices_own_facts_stand_in_headers_sections_and_tables(sheet: Sheet) -> None:
    toml = """
[[header]]
fact = "extra.ตำบล"
label = "ตำบล"
[[section]]
fact = "extra.ครุภัณฑ์"
as = "table"
list_when = "never"
total = "รวม"
[[section.column]]
head = "ชื่อ"
fact = "ชื่อ"
[[section.column]]
head = "ราคา"
fact = "ราคา"
kind = "money"
total = true"""
    document = sheet(toml, extra={"ตำบล": "ลุมพุก 2", "ครุภัณฑ์": [{"ชื่อ": "โต๊ะ 1 ตัว", "ราคา": 1500}]})
    block = document.blocks[0]
    assert isinstance(block, Fields)
    assert words(block.fields[0].lines[0]) == "ลุมพุก ๒"
    assert grid(table(document)) == [["โต๊ะ ๑ ตัว", "๑,๕๐๐"], ["รวม", "๑,๕๐๐"]]


def test_three_may_sign_in_a_row(sheet: Sheet) -> None:
    toml = """
[[section]]
fact = "signatures"
as = "signatures"
[signatures]
roles = ["ก", "ข", "ค"]
in_row = 3"""
    block = sheet(toml).blocks[0]
    assert isinstance(block, Signatures)
    assert [len(row) for row in block.rows] == [3]


def test_a_gap_beside_another_field_is_asked_for_by_its_own_fact(sheet: Sheet) -> None:
    toml = """
[[header]]
fact = "extra.ที่"
label = "ที่"
[[header]]
fact = "extra.วันที่"
label = "วันที่"
beside = true
"""
    assert missing_facts(sheet(toml, extra={"ที่": "1"})) == ["/extra/วันที่"]
    assert missing_facts(sheet(toml)) == ["/extra/ที่", "/extra/วันที่"]


def test_fixed_words_ask_for_the_facts_that_they_lack(sheet: Sheet) -> None:
    toml = '[[section]]\nas = "text"\ntext = "ด้วย{organisation} เสนอ{name}[ ที่ {place}]"'
    document = sheet(toml, organisation="โรงเรียน")
    assert outline(document) == [f"ด้วยโรงเรียน เสนอ{GAP}"]
    assert missing_facts(document) == ["/name"]


def test_fixed_words_of_unknown_facts_stand_only_where_they_are_asked_for(sheet: Sheet) -> None:
    toml = '[[section]]\nas = "text"\ntext = "เรียน {organisation}"'
    assert outline(sheet(toml)) == []
    assert missing_facts(sheet(f'{toml}\nmissing = "gap"')) == ["/organisation"]


def test_boxes_without_a_fact_are_left_for_a_hand(sheet: Sheet) -> None:
    toml = """
[[section]]
as = "fields"
[[section.field]]
stacked = true
ticks = [{ value = "1", text = "อนุมัติ" }, { value = "2", text = "ไม่อนุมัติ" }]"""
    document = sheet(toml)
    block = document.blocks[0]
    assert isinstance(block, Fields)
    assert [words(line) for line in block.fields[0].lines] == ["☐ อนุมัติ", "☐ ไม่อนุมัติ"]
    assert missing_facts(document) == []


def test_a_matrix_drops_a_row_that_it_may_do_without(sheet: Sheet) -> None:
    toml = '''
[[section]]
as = "matrix"
[[section.row]]
head = "เวลา"
cell = ["period"]
[[section.row]]
head = "ผล"
cell = ["results"]
missing = "skip"'''
    found = table(sheet(toml, period="มิ.ย. 62"))
    assert found.headless
    assert grid(found) == [["เวลา", "มิ.ย. ๖๒"]]


def test_digits_may_be_thai_in_prose_and_arabic_in_tables(sheet: Sheet) -> None:
    toml = '[print]\ntable_digits = "arabic"\n' + activities(NAME, MONEY)
    told = outline(sheet(toml, activities=[{"name": "ก ๒", "budget": 5}]))
    assert told == ["๑. ก", "ก 2 | 5"]


def test_a_form_that_a_record_names_is_looked_for_beside_the_record(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(f"{HEAD}[[title]]\ntext = 'ก'", encoding="utf-8")
    path = tmp_path / "record.json"
    path.write_text('{"form": "own.toml"}', encoding="utf-8")
    assert form_for(load(path)).id == "own"
    assert outline(compose(load(path))) == ["ก"]


def test_a_form_does_not_describe_itself_in_the_words_of_another(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(f'{HEAD}extends = "project"', encoding="utf-8")
    assert find_form(path).description == ""


def test_a_form_keeps_just_the_parts_it_names_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    keys = """
extends = "project"
keep_header = ["period", "name"]
keep_sections = ["budget", "rationale"]"""
    path.write_text(HEAD + keys, encoding="utf-8")
    form = find_form(path)
    assert [field.fact for field in form.header] == ["period", "name"]
    assert [section.fact for section in form.section] == ["budget", "rationale"]
