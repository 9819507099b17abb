from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from khrongkan.compose.document import Cell, Column, Line, Row, Run, Table, placed
from khrongkan.writers.columns import Layout, lay_out
from khrongkan.writers.widths import text_width

if TYPE_CHECKING:
    from types import ModuleType


def laid(table: Table, measure: float = 16.0) -> Layout:
    return lay_out(table, list(placed(table)), measure)


def row(*words: str) -> Row:
    return Row(tuple(Cell((Line((Run(word),)),)) for word in words))


def test_columns_are_as_wide_as_in_the_specimen(samples: ModuleType) -> None:
    number, text, count, money, time = laid(samples.ACTIVITIES).widths
    assert (number, count, time) == (1.0, 2.4, 1.9)
    assert money == pytest.approx(2.75, abs=0.15)
    assert text == pytest.approx(7.9, abs=0.2)


def test_columns_fill_the_measure(samples: ModuleType) -> None:
    for table in (samples.CALENDAR, samples.BUDGET, samples.ITEMISED, samples.EVALUATION):
        assert sum(laid(table).widths) == pytest.approx(16.0, abs=0.01)
        assert sum(laid(table, 24.7).widths) == pytest.approx(24.7, abs=0.01)


def test_months_are_alike_and_at_most_so_wide(samples: ModuleType) -> None:
    assert set(laid(samples.CALENDAR).widths[1:]) == {0.88}


def test_twelve_months_share_their_room() -> None:
    table = Table((Column(("กิจกรรม",)), *[Column(("ม.ค.",), "month")] * 12), ())
    assert laid(table).widths[1:] == pytest.approx([8.8 / 12] * 12, abs=0.001)


def test_amounts_stand_in_columns_of_one_width(samples: ModuleType) -> None:
    assert len(set(laid(samples.BUDGET).widths[2:])) == 1
    assert len(set(laid(samples.ITEMISED).widths[2:])) == 1


def test_a_spanning_head_widens_the_columns_under_it() -> None:
    spanned = Column(
        ("งบประมาณที่ใช้จำแนกตามหมวดรายจ่ายของโครงการ (บาท)",),
        children=(Column(("ก",), "money"), Column(("ข",), "money")),
    )
    assert laid(Table((Column(("กิจกรรม",)), spanned), ())).widths[1] > 3.5


@pytest.mark.parametrize(
    ("when", "width"), [("มิ.ย. ๖๒", 1.9), ("มิ.ย. – ก.ค. ๖๒", 2.4), ("กุมภาพันธ์ ๒๕๖๒", 3.0)]
)
def test_a_column_of_times_has_one_of_three_widths(when: str, width: float) -> None:
    table = Table((Column(("กิจกรรม",)), Column(("เวลา",), "time")), (row("ก", when),))
    assert laid(table).widths[1] == width


def test_tools_get_less_room_than_methods() -> None:
    words = "แบบประเมินมาตรฐานสถานศึกษาและแบบทดสอบ"
    columns = (Column(("ตัวชี้วัด",)), Column(("วิธี",), "method"), Column(("เครื่องมือ",), "method"))
    assert laid(Table(columns, (row("ก", words, words),))).widths[1:] == (4.2, 3.7)


def test_a_width_that_is_given_stands() -> None:
    columns = (Column(("ที่",), "number", width=1.15), Column(("แผนการใช้จ่าย",)))
    assert laid(Table(columns, ())).widths == (1.15, 14.85)


def test_the_widest_amount_hangs_under_the_middle_of_its_head(samples: ModuleType) -> None:
    paddings = laid(samples.BUDGET).money_padding
    assert paddings[:2] == (0.0, 0.0)
    assert all(6 <= padding <= 17 for padding in paddings[2:])


def test_a_narrow_text_column_makes_the_type_smaller_then_turns_the_page() -> None:
    def crowded(width: float) -> Layout:
        return laid(Table((Column(("กิจกรรม",)), Column(("ผู้รับผิดชอบ",), width=width)), ()))

    assert (crowded(9.0).size, crowded(9.0).cramped) == (15, False)
    assert (crowded(10.0).size, crowded(10.0).cramped) == (14, False)
    assert (crowded(11.0).size, crowded(11.0).cramped) == (14, False)
    assert (crowded(12.0).size, crowded(12.0).cramped) == (14, True)


def test_columns_of_names_give_way_before_the_page_is_turned() -> None:
    names = "นางสาวกานต์ธิดา ศรีทุ่งตอนบน"
    columns = (Column(("กิจกรรม",)), *(Column(("ผู้รับผิดชอบ",), "person") for _ in range(3)))
    layout = laid(Table(columns, (row("ก", names, names, names),)))
    assert not layout.cramped
    assert max(layout.widths[1:]) < 4.0


def test_a_table_far_too_wide_still_fits_the_measure() -> None:
    columns = (Column(("กิจกรรม",)), *[Column(("ผู้รับผิดชอบ",), width=4.0)] * 8)
    widths = laid(Table(columns, ())).widths
    assert sum(widths) == pytest.approx(16.0, abs=0.01)
    assert min(widths) > 0


def test_without_a_text_column_wide_words_take_what_is_left() -> None:
    columns = (Column(("ที่",), "number"), Column(("ผู้รับผิดชอบ",), "person"))
    assert laid(Table(columns, (row("๑", "นายทวี แพงศรี"),))).widths == (1.0, 15.0)


def test_several_text_columns_share_by_their_words() -> None:
    columns = (Column(("ปัญหา",)), Column(("แนวทาง",)))
    short, long = laid(Table(columns, (row("ก", "ข" * 60),))).widths
    assert short < long
    assert short + long == pytest.approx(16.0)


def test_a_text_column_of_short_words_takes_no_more_than_it_needs() -> None:
    columns = (Column(()), Column(()))
    first, second = laid(Table(columns, (row("๑๒", "บ้านโสกท่าลาดพัฒนา"),), headless=True)).widths
    assert first < 1.5
    assert first + second == pytest.approx(16.0)


def test_words_merged_over_columns_widen_none(samples: ModuleType) -> None:
    wide = Row((Cell((Line((Run("รวม" * 20),)),), column_span=2), *[Cell()] * 4), kind="total")
    table = replace(samples.BUDGET, rows=(*samples.BUDGET.rows, wide))
    assert laid(table).widths == laid(samples.BUDGET).widths


@pytest.mark.parametrize(("categories", "measure"), [(1, 16.0), (5, 16.0), (5, 24.7), (11, 24.7)])
def test_an_amount_is_never_broken_however_many_columns_there_are(
    categories: int, measure: float
) -> None:
    amounts = Column(("งบประมาณ",), children=(Column(("ค่าใช้สอย",), "money"),) * categories)
    columns = (Column(("ที่",), "number"), Column(("กิจกรรม",)), amounts, Column(("รวม",), "money"))
    body = row("๑", "อบรมครู", *["๑,๒๓๔,๕๖๗.๘๙"] * categories, "๑๓,๕๘๐,๒๔๖.๗๙")
    total = replace(row("", "", *["๙,๒๓๔,๕๖๗.๘๙"] * categories, "๙๓,๕๘๐,๒๔๖.๗๙"), kind="total")
    layout = laid(Table(columns, (body, total)), measure)
    assert sum(layout.widths) == pytest.approx(measure, abs=0.01)
    assert layout.widths[-1] > text_width("๙๓,๕๘๐,๒๔๖.๗๙", layout.size, bold=True)
    assert min(layout.widths[2:-1]) > text_width("๙,๒๓๔,๕๖๗.๘๙", layout.size, bold=True)
    assert layout.widths[1] > 0.5


def test_more_amounts_than_any_type_has_room_for_turn_the_page() -> None:
    columns = (Column(("กิจกรรม",)), *[Column(("รวม",), "money")] * 12)
    layout = laid(Table(columns, (row("ก", *["๑,๒๓๔,๕๖๗.๘๙"] * 12),)))
    assert layout.cramped
    assert sum(layout.widths) == pytest.approx(16.0, abs=0.01)
    assert min(layout.widths) > 0


def test_a_width_that_is_given_gives_way_to_an_amount() -> None:
    columns = (Column(("กิจกรรม",)), Column(("รวม",), "money", width=1.0))
    assert laid(Table(columns, (row("ก", "๑,๒๓๔,๕๖๗.๘๙"),))).widths[1] > 2.4
