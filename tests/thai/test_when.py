"""Times: what can't be, where they begin and end, and how they move."""

from datetime import date, timedelta

import pytest
from babel.core import Locale
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.errors import ImpossibleDate
from khrongkan.thai import (
    Day,
    Month,
    OpenTime,
    Quarter,
    Range,
    Term,
    When,
    Year,
    academic_year,
    fiscal_year,
    full_year,
    month_name,
    month_number,
    months_between,
    months_of,
    quarter,
    shift_years,
)
from khrongkan.thai.words import month_names, phrases

FULL = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
SHORT = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."


def test_the_months_have_the_names_of_official_papers() -> None:
    assert [month_name(month) for month in range(1, 13)] == FULL.split()
    assert [month_name(month, short=True) for month in range(1, 13)] == SHORT.split()


@pytest.mark.parametrize(("short", "width"), [(False, "wide"), (True, "abbreviated")])
def test_the_months_have_the_names_of_unicode_s_cldr(*, short: bool, width: str) -> None:
    assert month_names(short=short) == dict(Locale.parse("th").months["format"][width])


@pytest.mark.parametrize("dots", ["", "."])
def test_a_month_is_known_by_its_abbreviation_with_or_without_dots(dots: str) -> None:
    numbers = [month_number(name.replace(".", dots)) for name in SHORT.split()]
    assert numbers == list(range(1, 13))


@pytest.mark.parametrize(
    ("figure", "year"),
    [("2400", 2400), ("2700", 2700), ("1900", 2443), ("2157", 2700), ("00", 2500), ("99", 2599)],
)
def test_a_figure_means_one_year(figure: str, year: int) -> None:
    assert full_year(figure) == year


@pytest.mark.parametrize("figure", ["1899", "2158", "2399", "2701", "0", "562", "25620"])
def test_any_other_figure_is_no_year(figure: str) -> None:
    with pytest.raises(ImpossibleDate, match=figure):
        full_year(figure)


@pytest.mark.parametrize(
    ("day", "fiscal", "number"),
    [
        (date(2018, 10, 1), 2562, 1),
        (date(2018, 12, 31), 2562, 1),
        (date(2019, 1, 1), 2562, 2),
        (date(2019, 4, 1), 2562, 3),
        (date(2019, 7, 1), 2562, 4),
        (date(2019, 9, 30), 2562, 4),
        (date(2019, 10, 1), 2563, 1),
    ],
)
def test_a_day_falls_in_a_fiscal_year_and_quarter(day: date, fiscal: int, number: int) -> None:
    assert (fiscal_year(day), quarter(day)) == (fiscal, number)
    assert Quarter(number, fiscal).first_day <= day <= Quarter(number, fiscal).last_day


def test_the_school_year_turns_in_the_middle_of_may() -> None:
    assert academic_year(date(2019, 5, 15)) == 2561
    assert academic_year(date(2019, 5, 16)) == 2562
    assert academic_year(Term(2, 2562)) == 2562


def test_a_time_goes_by_its_first_day_or_else_its_last() -> None:
    assert fiscal_year(Range(Month(2561, 9), Month(2562, 3))) == 2561
    assert fiscal_year(OpenTime("within", Year(2565, "fiscal"))) == 2565
    assert fiscal_year(OpenTime("each-year")) is None
    assert academic_year(OpenTime("each-year")) is None
    assert quarter(OpenTime("each-year")) is None


@given(st.dates(date(1941, 1, 1), date(2156, 12, 31)))
def test_every_day_lies_in_the_years_and_quarter_it_is_said_to(day: date) -> None:
    year = Year(fiscal_year(day), "fiscal")
    school = Year(academic_year(day), "school")
    for time in (year, school, Quarter(quarter(day), year.year)):
        assert time.first_day <= day <= time.last_day


@given(st.integers(2400, 2699), st.sampled_from(["calendar", "fiscal", "school", "plain"]))
def test_a_year_begins_where_the_one_before_it_ends(year: int, kind: str) -> None:
    first, second = Year(year, kind), Year(year + 1, kind)  # type: ignore[arg-type]  # drawn from the four kinds
    assert first.last_day + timedelta(days=1) == second.first_day


def test_the_year_2483_had_nine_months() -> None:
    assert Year(2483).first_day == date(1940, 4, 1)
    assert Year(2483).last_day == date(1940, 12, 31)
    assert len(months_of(Year(2483))) == 9


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (Year(2562, "fiscal"), date(2018, 10, 1), date(2019, 9, 30)),
        (Year(2562, "school"), date(2019, 5, 16), date(2020, 5, 15)),
        (Term(1, 2562), date(2019, 5, 16), date(2019, 10, 10)),
        (Term(2, 2562), date(2019, 11, 1), date(2020, 3, 31)),
        (Quarter(4, 2562), date(2019, 7, 1), date(2019, 9, 30)),
        (OpenTime("throughout", Month(2562, 6)), date(2019, 6, 1), date(2019, 6, 30)),
        (OpenTime("within", Month(2562, 6)), None, date(2019, 6, 30)),
        (OpenTime("since", Month(2562, 6)), date(2019, 6, 1), None),
        (OpenTime("beginning", Month(2562, 6)), date(2019, 6, 1), date(2019, 6, 1)),
        (OpenTime("end", Month(2562, 6)), date(2019, 6, 30), date(2019, 6, 30)),
        (OpenTime("each-year"), None, None),
    ],
)
def test_a_time_has_its_first_and_last_day(
    when: When, first: date | None, last: date | None
) -> None:
    assert (when.first_day, when.last_day) == (first, last)


def test_months_are_counted_across_years() -> None:
    months = months_between(Month(2562, 11), Month(2563, 2))
    assert [(month.year, month.month) for month in months] == [
        (2562, 11),
        (2562, 12),
        (2563, 1),
        (2563, 2),
    ]
    assert months_between(Month(2563, 2), Month(2562, 11)) == ()


def test_a_fiscal_year_touches_twelve_months_and_a_school_year_thirteen() -> None:
    assert len(months_of(Year(2562, "fiscal"))) == 12
    assert len(months_of(Year(2562, "school"))) == 13
    assert months_of(OpenTime("since", Month(2562, 6))) == ()


@pytest.mark.parametrize(
    ("when", "years", "moved"),
    [
        (Day(2563, 2, 29), 1, Day(2564, 2, 28)),
        (Day(2563, 2, 29), 4, Day(2567, 2, 29)),
        (Month(2562, 6), -2, Month(2560, 6)),
        (Year(2562, "school"), 8, Year(2570, "school")),
        (Term(2, 2562), 1, Term(2, 2563)),
        (Quarter(1, 2562), 1, Quarter(1, 2563)),
        (Range(Month(2562, 6), Day(2563, 2, 28)), 1, Range(Month(2563, 6), Day(2564, 2, 28))),
        (OpenTime("within", Year(2565)), 1, OpenTime("within", Year(2566))),
        (OpenTime("times-a-year", count=2), 1, OpenTime("times-a-year", count=2)),
    ],
)
def test_a_time_moves_by_whole_years(when: When, years: int, moved: When) -> None:
    assert shift_years(when, years) == moved


def test_a_time_does_not_move_out_of_the_years_that_are_known() -> None:
    with pytest.raises(ImpossibleDate):
        shift_years(Month(2700, 1), 1)


def test_an_open_time_needs_words() -> None:
    with pytest.raises(KeyError):
        OpenTime("no-such-words")


def test_no_spelling_has_two_meanings() -> None:
    spellings = [words.replace(" ", "") for row in phrases().values() for words in row.spellings]
    assert len(spellings) == len(set(spellings))


def test_times_can_be_kept_in_sets_and_months_sorted() -> None:
    assert len({Day(2562, 6, 1), Day(2562, 6, 1)}) == 1
    assert min(Month(2563, 1), Month(2562, 12)) == Month(2562, 12)
