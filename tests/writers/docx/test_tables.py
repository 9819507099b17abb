from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from khrongkan.compose.document import Cell, Column, Document, Line, Paragraph, Row, Run, Table

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    Body = Callable[[Document], Any]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def table_of(body: Any) -> Any:  # noqa: ANN401 - lxml has no types
    return body.find(f"{W}tbl")


def rows_of(body: Any) -> list[Any]:  # noqa: ANN401 - lxml has no types
    return list(table_of(body).findall(f"{W}tr"))


def words_of(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    return "".join(element.itertext(f"{W}t"))


def grid_of(body: Any) -> list[int]:  # noqa: ANN401 - lxml has no types
    return [int(column.get(f"{W}w")) for column in table_of(body).iter(f"{W}gridCol")]


def edge(cell: Any, side: str) -> tuple[str | None, str | None]:  # noqa: ANN401 - lxml has no types
    found = cell.find(f"{W}tcPr/{W}tcBorders/{W}{side}")
    return (None, None) if found is None else (found.get(f"{W}val"), found.get(f"{W}sz"))


def kept(row: Any) -> bool:  # noqa: ANN401 - lxml has no types
    return row.find(f"{W}tc/{W}p/{W}pPr/{W}keepNext") is not None


def test_a_table_is_exactly_as_wide_as_the_measure(samples: ModuleType, body_of: Body) -> None:
    for table in (samples.ACTIVITIES, samples.CALENDAR, samples.BUDGET, samples.ITEMISED):
        body = body_of(Document((table,)))
        assert sum(grid_of(body)) == 9071
        assert table_of(body).find(f"{W}tblPr/{W}tblInd").get(f"{W}w") == "0"


def test_head_rows_repeat_and_no_row_breaks(samples: ModuleType, body_of: Body) -> None:
    rows = rows_of(body_of(Document((samples.CALENDAR,))))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] * 3 + [
        False
    ] * 5
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_head_of_two_rows_merges_its_single_columns(samples: ModuleType, body_of: Body) -> None:
    first, second, *_ = rows_of(body_of(Document((samples.BUDGET,))))
    assert [words_of(cell) for cell in first.iter(f"{W}tc")] == [
        "ที่",
        "กิจกรรม",
        "งบประมาณ(บาท)",
        "งบประมาณที่ใช้จำแนกตามหมวดรายจ่าย (บาท)",
    ]
    spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in first.iter(f"{W}tc")]
    assert [None if span is None else span.get(f"{W}val") for span in spans] == [None] * 3 + ["3"]
    merges = [cell.find(f"{W}tcPr/{W}vMerge") is not None for cell in second.iter(f"{W}tc")]
    assert merges == [True, True, True, False, False, False]


def test_a_merged_time_stands_in_the_middle_of_its_rows(samples: ModuleType, body_of: Body) -> None:
    rows = rows_of(body_of(Document((samples.ACTIVITIES,))))
    first, second = rows[1][-1], rows[2][-1]
    assert first.find(f"{W}tcPr/{W}vMerge").get(f"{W}val") == "restart"
    assert first.find(f"{W}tcPr/{W}vAlign").get(f"{W}val") == "center"
    assert second.find(f"{W}tcPr/{W}vMerge").get(f"{W}val") is None
    assert words_of(second) == ""


def test_bars_fill_their_months_and_no_others(samples: ModuleType, body_of: Body) -> None:
    row = rows_of(body_of(Document((samples.CALENDAR,))))[6]
    styles = [style.get(f"{W}val") for style in row.iter(f"{W}pStyle")]
    assert [number for number, style in enumerate(styles) if style == "KKBar"] == [4, 7, 9]


def test_a_new_year_begins_with_a_stronger_line(samples: ModuleType, body_of: Body) -> None:
    for row in rows_of(body_of(Document((samples.CALENDAR,))))[2:]:
        strong = [number for number, cell in enumerate(row.iter(f"{W}tc")) if edge(cell, "left")[0]]
        assert strong == [8]


def test_a_calendar_says_its_months_to_those_who_cant_see(
    samples: ModuleType, body_of: Body
) -> None:
    properties = table_of(body_of(Document((samples.CALENDAR,)))).find(f"{W}tblPr")
    assert properties.find(f"{W}tblCaption").get(f"{W}val") == "ปฏิทินการปฏิบัติงาน"
    spoken = properties.find(f"{W}tblDescription").get(f"{W}val")
    assert "ออกแบบกิจกรรม: มิ.ย., ก.ค." in spoken


def test_a_total_is_grey_and_bold_under_a_stronger_rule(samples: ModuleType, body_of: Body) -> None:
    total = rows_of(body_of(Document((samples.BUDGET,))))[-1]
    for cell in total.iter(f"{W}tc"):
        assert cell.find(f"{W}tcPr/{W}shd").get(f"{W}fill") == "EDEDED"
        assert edge(cell, "top") == ("single", "6")
    bold = [style.get(f"{W}val") for style in total.iter(f"{W}rStyle")]
    assert bold == ["KKBold"] * 5


def test_the_row_before_a_total_and_the_last_before_a_remark_stay(
    samples: ModuleType, body_of: Body
) -> None:
    rows = rows_of(body_of(Document((samples.BUDGET,))))
    assert [kept(row) for row in rows[2:]] == [True, True]


def test_items_of_a_group_have_no_rule_between_and_one_number(
    samples: ModuleType, body_of: Body
) -> None:
    title, first, second, third, other = rows_of(body_of(Document((samples.ITEMISED,))))[2:7]
    assert edge(title[-1], "bottom") == ("nil", None)
    assert edge(first[-1], "top") == ("nil", None)
    assert edge(third[-1], "bottom") == (None, None)
    assert edge(other[-1], "top") == (None, None)
    merges = [row.find(f"{W}tc/{W}tcPr/{W}vMerge") for row in (title, first, second, third)]
    assert [merge.get(f"{W}val") for merge in merges] == ["restart", None, None, None]


def grouped(items: int) -> Table:
    def row(number: int) -> Row:
        return Row((Cell((Line((Run(f"รายการ {number}"),)),)),), continues=number > 0)

    filler = tuple(Row((Cell((Line((Run("ก"),)),)),)) for _ in range(12))
    return Table((Column(("กิจกรรม",)),), tuple(map(row, range(items + 1))) + filler)


@pytest.mark.parametrize(
    ("items", "stays"),
    [
        (2, [True, True, False]),
        (3, [True, True, True, False]),
        (5, [True, True, False, False, True, False]),
    ],
)
def test_a_group_parts_only_between_two_items_and_two(
    items: int, stays: list[bool], body_of: Body
) -> None:
    rows = rows_of(body_of(Document((grouped(items),))))[1:]
    assert [kept(row) for row in rows[: items + 1]] == stays


def test_a_small_table_stays_whole_and_a_long_one_may_be_cut(body_of: Body) -> None:
    def one(rows: int) -> Document:
        lines = tuple(Row((Cell((Line((Run("ก"),)),)),)) for _ in range(rows))
        return Document((Table((Column(("กิจกรรม",)),), lines), Paragraph((Run("ข"),))))

    assert [kept(row) for row in rows_of(body_of(one(4)))[1:]] == [True, True, True, False]
    assert not any(kept(row) for row in rows_of(body_of(one(20)))[1:])


def test_amounts_of_a_column_end_on_one_edge(samples: ModuleType, body_of: Body) -> None:
    rows = rows_of(body_of(Document((samples.ACTIVITIES,))))[1:]
    cells = [row.findall(f"{W}tc")[3] for row in rows[:-1]] + [rows[-1].findall(f"{W}tc")[1]]
    edges = {cell.find(f"{W}p/{W}pPr/{W}ind").get(f"{W}right") for cell in cells}
    assert len(edges) == 1


def test_labels_in_cells_hang_at_their_depth(samples: ModuleType, body_of: Body) -> None:
    cell = rows_of(body_of(Document((samples.SUPERVISION,))))[1][2]
    indents = [(ind.get(f"{W}left"), ind.get(f"{W}hanging")) for ind in cell.iter(f"{W}ind")]
    one, dash = ("400", "340"), ("599", "199")
    assert indents == [one, one, dash, dash, ("599", None), one]


def test_words_under_a_groups_name_stand_on_its_edge(samples: ModuleType, body_of: Body) -> None:
    cell = rows_of(body_of(Document((samples.GROUPED_EVALUATION,))))[1][1]
    name, indicator = cell.iter(f"{W}ind")
    assert name.get(f"{W}left") == indicator.get(f"{W}left") == "485"
    assert indicator.get(f"{W}hanging") is None


def test_a_remark_hangs_beside_its_word(samples: ModuleType, body_of: Body) -> None:
    remark = table_of(body_of(Document((samples.BUDGET,)))).getnext()
    assert words_of(remark) == "หมายเหตุงบประมาณถัวจ่ายทุกรายการ"
    assert remark.find(f"{W}pPr/{W}ind").get(f"{W}hanging")


def test_tables_that_follow_each_other_dont_touch(samples: ModuleType, body_of: Body) -> None:
    body = body_of(Document((samples.ACTIVITIES, samples.CALENDAR, samples.SIGNATURES)))
    tags = [child.tag.removeprefix(W) for child in body]
    assert tags == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]


def test_five_thousand_rows_are_all_there_in_order(samples: ModuleType, body_of: Body) -> None:
    rows = tuple(
        Row((samples.cell(str(number)), samples.cell("ก"), Cell(), Cell(), Cell()))
        for number in range(5000)
    )
    table = Table(samples.ACTIVITIES.columns, rows)
    written = rows_of(body_of(Document((table,))))[1:]
    assert [words_of(row[1]) for row in written] == [str(number) for number in range(5000)]
    assert {len(row.findall(f"{W}tc")) for row in written} == {5}


def test_a_headless_table_has_only_its_rows(body_of: Body) -> None:
    table = Table((Column(()),), (Row((Cell((Line((Run("ก"),)),)),)),), headless=True)
    assert len(rows_of(body_of(Document((table,))))) == 1


def test_a_group_row_stays_with_the_row_that_it_names(body_of: Body) -> None:
    def row(words: str, *, group: bool = False) -> Row:
        return Row((Cell((Line((Run(words),)),)),), kind="group" if group else "body")

    rows = [row(letter) for letter in "กขคงจฉชซฌญฎฏฐฑ"]
    rows.insert(7, row("เชิงคุณภาพ", group=True))
    _, *printed = rows_of(body_of(Document((Table((Column(("ตัวชี้วัด",)),), tuple(rows)),))))
    assert [kept(row) for row in printed[6:9]] == [False, True, False]
