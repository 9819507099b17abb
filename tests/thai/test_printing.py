"""Times in print, and back again."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khrongkan.thai import (
    Day,
    DigitPolicy,
    Month,
    OpenTime,
    Quarter,
    Range,
    Term,
    When,
    WhenStyle,
    Year,
    days_in_month,
    format_when,
    parse_when,
    to_arabic_digits,
)
from khrongkan.thai.when import Moment
from khrongkan.thai.words import phrases

STYLES: list[WhenStyle] = ["full", "era", "short", "short4", "iso"]

YEARS = st.integers(2400, 2700)
MODERN = st.integers(2484, 2700)
DAYS = st.builds(
    lambda year, month, day: Day(year, month, min(day, days_in_month(year, month))),
    MODERN,
    st.integers(1, 12),
    st.integers(1, 31),
) | st.builds(Day, YEARS, st.integers(4, 12), st.integers(1, 30))
MONTHS = st.builds(Month, MODERN, st.integers(1, 12)) | st.builds(Month, YEARS, st.integers(4, 12))
KINDS = st.sampled_from(["calendar", "fiscal", "school", "plain"])
MOMENTS: st.SearchStrategy[Moment] = st.one_of(
    DAYS,
    MONTHS,
    st.builds(Year, YEARS, KINDS),
    st.builds(Term, st.integers(1, 2), YEARS),
    st.builds(Quarter, st.integers(1, 4), YEARS),
)


def in_order(first: Moment, second: Moment) -> Range:
    return Range(*sorted([first, second], key=lambda moment: (moment.first_day, moment.last_day)))


PAIRS = st.one_of(
    st.builds(in_order, MOMENTS, MOMENTS),
    st.builds(in_order, DAYS, DAYS),
    st.builds(lambda day, last: Range(*sorted([day, Day(day.year, day.month, last)])),
              DAYS, st.integers(1, 28)),
    st.builds(lambda month, last: Range(*sorted([month, Month(month.year, last)])),
              MONTHS, st.integers(4, 12)),
    st.builds(lambda kind, first, second: in_order(Year(first, kind), Year(second, kind)),
              KINDS, YEARS, YEARS),
    st.builds(lambda year: Range(Term(1, year), Term(2, year)), YEARS),
    st.builds(lambda year, first, last: in_order(Quarter(first, year), Quarter(last, year)),
              YEARS, st.integers(1, 4), st.integers(1, 4)),
)  # fmt: skip
OPEN = st.sampled_from(sorted(phrases().values(), key=lambda phrase: phrase.code)).flatmap(
    lambda phrase: st.builds(
        OpenTime,
        st.just(phrase.code),
        MOMENTS if "{time}" in phrase.words else st.none(),
        st.integers(0, 999) if "{count}" in phrase.words else st.none(),
    )
)


@settings(max_examples=1000)
@given(
    st.one_of(MOMENTS, PAIRS, OPEN),
    st.sampled_from(STYLES),
    st.sampled_from(["thai", "arabic"]),
    st.sampled_from(["–", "-", "ถึง"]),
)
def test_every_time_is_read_back_from_its_print(
    when: When, style: WhenStyle, digits: DigitPolicy, joiner: str
) -> None:
    assert parse_when(format_when(when, style, digits, joiner)) == when


@pytest.mark.parametrize("style", ["full", "era", "short4", "iso"])
def test_every_day_since_2484_is_read_back_from_its_print(style: WhenStyle) -> None:
    for year, month in product(range(2484, 2701), range(1, 13)):
        for day in range(1, days_in_month(year, month) + 1):
            when = Day(year, month, day)
            assert parse_when(format_when(when, style)) == when


def test_every_day_of_the_century_is_read_back_from_a_year_of_two_digits() -> None:
    for year, month in product(range(2500, 2600), range(1, 13)):
        for day in range(1, days_in_month(year, month) + 1):
            printed = format_when(Day(year, month, day), "short", "arabic")
            assert printed.endswith(f" {year % 100:02}")
            assert parse_when(printed) == Day(year, month, day)


JUNE_1, JUNE_3, JULY_30 = Day(2562, 6, 1), Day(2562, 6, 3), Day(2562, 7, 30)
JUNE, SEPTEMBER = Month(2562, 6), Month(2562, 9)


@pytest.mark.parametrize(
    ("when", "style", "printed"),
    [
        (JUNE_1, "full", "๑ มิถุนายน ๒๕๖๒"),
        (JUNE_1, "era", "๑ มิถุนายน พ.ศ. ๒๕๖๒"),
        (JUNE_1, "short", "๑ มิ.ย. ๖๒"),
        (JUNE_1, "short4", "๑ มิ.ย. ๒๕๖๒"),
        (JUNE_1, "iso", "2562-06-01"),
        (Day(2505, 1, 9), "short", "๙ ม.ค. ๐๕"),
        (Day(2499, 6, 1), "short", "๑ มิ.ย. ๒๔๙๙"),
        (Range(Day(2499, 6, 1), JUNE_1), "short", "๑ มิ.ย. ๒๔๙๙ – ๑ มิ.ย. ๒๕๖๒"),
        (JUNE, "full", "มิถุนายน ๒๕๖๒"),
        (JUNE, "short", "มิ.ย. ๖๒"),
        (Range(JUNE_1, JUNE_3), "full", "๑–๓ มิถุนายน ๒๕๖๒"),
        (Range(Day(2561, 10, 1), Day(2561, 10, 30)), "short", "๑–๓๐ ต.ค. ๖๑"),
        (Range(JUNE_1, JULY_30), "full", "๑ มิถุนายน – ๓๐ กรกฎาคม ๒๕๖๒"),
        (Range(JUNE_1, JULY_30), "era", "๑ มิถุนายน – ๓๐ กรกฎาคม พ.ศ. ๒๕๖๒"),
        (Range(JUNE_1, JULY_30), "iso", "2562-06-01/2562-07-30"),
        (Range(Year(2562, "school"), Month(2563, 6)), "iso", "ปีการศึกษา 2562 – มิถุนายน 2563"),
        (Range(Day(2561, 11, 1), Day(2562, 9, 30)), "short", "๑ พ.ย. ๖๑ – ๓๐ ก.ย. ๖๒"),
        (Range(JUNE, SEPTEMBER), "full", "มิถุนายน – กันยายน ๒๕๖๒"),
        (Range(JUNE, SEPTEMBER), "short", "มิ.ย. – ก.ย. ๖๒"),
        (Range(JUNE, Month(2563, 3)), "full", "มิถุนายน ๒๕๖๒ – มีนาคม ๒๕๖๓"),
        (Year(2546, "calendar"), "full", "พ.ศ. ๒๕๔๖"),
        (Year(2562, "school"), "full", "ปีการศึกษา ๒๕๖๒"),
        (Year(2567, "fiscal"), "era", "ปีงบประมาณ พ.ศ. ๒๕๖๗"),
        (Year(2568), "full", "ปี ๒๕๖๘"),
        (Range(Year(2568, "school"), Year(2570, "school")), "full", "ปีการศึกษา ๒๕๖๘–๒๕๗๐"),
        (Term(1, 2569), "full", "ภาคเรียนที่ ๑/๒๕๖๙"),
        (Quarter(2, 2568), "full", "ไตรมาสที่ ๒ ปีงบประมาณ ๒๕๖๘"),
        (Range(Term(1, 2569), Term(2, 2569)), "full", "ภาคเรียนที่ ๑–๒/๒๕๖๙"),
        (Range(Quarter(1, 2568), Quarter(2, 2568)), "full", "ไตรมาสที่ ๑–๒ ปีงบประมาณ ๒๕๖๘"),
        (Range(Term(2, 2568), Term(1, 2569)), "full", "ภาคเรียนที่ ๒/๒๕๖๘ – ภาคเรียนที่ ๑/๒๕๖๙"),
        (OpenTime("throughout", Year(2562, "school")), "full", "ตลอดปีการศึกษา ๒๕๖๒"),
        (OpenTime("within", Year(2565, "calendar")), "full", "ภายในปี พ.ศ. ๒๕๖๕"),
        (OpenTime("within", Day(2562, 9, 30)), "full", "ภายในวันที่ ๓๐ กันยายน ๒๕๖๒"),
        (OpenTime("within", SEPTEMBER), "short", "ภายในเดือน ก.ย. ๖๒"),
        (OpenTime("times-a-year", count=2), "full", "ปีละ ๒ ครั้ง"),
    ],
)
def test_a_time_prints_as_the_rules_have_it(when: When, style: WhenStyle, printed: str) -> None:
    assert format_when(when, style) == printed
    if style != "iso":
        assert format_when(when, style, "arabic") == to_arabic_digits(printed)


def test_a_form_may_join_a_range_by_a_word() -> None:
    joined = format_when(Range(JUNE_1, JUNE_3), joiner="ถึง")
    assert joined == "๑ ถึง ๓ มิถุนายน ๒๕๖๒"
    assert format_when(Range(JUNE, SEPTEMBER), joiner="ถึง") == "มิถุนายน ถึง กันยายน ๒๕๖๒"
