"""Every spelling of a time in the source documents, and what must not be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khrongkan.errors import ImpossibleDate, ThaiValueError, UnreadTime
from khrongkan.thai import Day, Month, OpenTime, Quarter, Range, Term, When, Year, parse_when

JUNE, JULY, SEPTEMBER = Month(2562, 6), Month(2562, 7), Month(2562, 9)
JUNE_JULY, JUNE_SEPTEMBER = Range(JUNE, JULY), Range(JUNE, SEPTEMBER)
JUNE_MARCH = Range(JUNE, Month(2563, 3))
FIRST_TO_THIRTIETH = Range(Day(2562, 6, 1), Day(2562, 7, 30))

IN_THE_SOURCES: list[tuple[str, When]] = [
    # 1 full dates
    ("วันที่ 1 ธันวาคม 2559", Day(2559, 12, 1)),
    ("วันที่ 5 ธันวาคม พ.ศ. 2538", Day(2538, 12, 5)),
    ("วันที่ 20 กุมภาพันธ์ 2561", Day(2561, 2, 20)),
    ("5 กรกฎาคม 2562", Day(2562, 7, 5)),
    ("6 กรกฎาคม 2562", Day(2562, 7, 6)),
    ("9 สิงหาคม 2562", Day(2562, 8, 9)),
    ("1 พ.ย.61", Day(2561, 11, 1)),
    # 2 ranges of days
    ("1-30 ต.ค.61", Range(Day(2561, 10, 1), Day(2561, 10, 30))),
    ("1 พ.ย.61-30 ก.ย.62", Range(Day(2561, 11, 1), Day(2562, 9, 30))),
    ("๑ มิถุนายน - 30         กรกฎาคม  ๒๕๖๒", FIRST_TO_THIRTIETH),
    ("๑ มิถุนายน - 30  กรกฎาคม  ๒๕๖๒", FIRST_TO_THIRTIETH),
    ("๑ มิถุนายน\nถึง\n30  กรกฎาคม  ๒๕๖๒", FIRST_TO_THIRTIETH),
    # 3 single months
    ("มิถุนายน 2562", JUNE),
    ("มิถุนายน  2562", JUNE),
    ("กรกฎาคม 2562", JULY),
    ("มีนาคม  2563", Month(2563, 3)),
    ("มีนาคม 62", Month(2562, 3)),
    ("มิ.ย.2562", JUNE),
    ("ก.ค. 2562", JULY),
    ("มิ.ย.62", JUNE),
    ("ก.ค.62", JULY),
    ("ส.ค.62", Month(2562, 8)),
    ("ก.ย.62", SEPTEMBER),
    ("มี.ค.6๓", Month(2563, 3)),
    # 4 ranges of months
    ("มิถุนายน - กรกฎาคม  ๒๕๖2", JUNE_JULY),
    ("มิถุนายน – กรกฎาคม   ๒๕๖2", JUNE_JULY),
    ("มิถุนายน – กันยายน   ๒๕๖2", JUNE_SEPTEMBER),
    ("มิถุนายน  –  กรกฎาคม   ๒๕๖๒", JUNE_JULY),
    ("มิถุนายน  –  กันยายน   ๒๕๖๒", JUNE_SEPTEMBER),
    ("มิถุนายน ๒๕๖๒ – มีนาคม   ๒๕๖๓", JUNE_MARCH),
    ("มิถุนายน 2562  – มีนาคม   ๒๕๖3", JUNE_MARCH),
    ("ตุลาคม 2554 – กันยายน 2555", Range(Month(2554, 10), Month(2555, 9))),
    ("ตุลาคม 2554 – พฤษภาคม 2555", Range(Month(2554, 10), Month(2555, 5))),
    ("มิถุนายน\nถึง\nกันยายน 2562", JUNE_SEPTEMBER),
    ("มิถุนายน\nถึง\nกันยายน\n๒๕๖๒", JUNE_SEPTEMBER),
    ("มิ.ย.\nถึง\nก.ค.\n๒๕๖๒", JUNE_JULY),
    ("มิถุนายน\n-\nกรกฎาคม\n๒๕๖๒", JUNE_JULY),
    ("มิถุนายน\n-\nกันยายน\n๒๕๖๒", JUNE_SEPTEMBER),
    ("มิถุนายน – กรกฎาคม\n2562", JUNE_JULY),
    # 5 years
    ("พ.ศ. 2546", Year(2546, "calendar")),
    ("พ.ศ.2550", Year(2550, "calendar")),
    ("พุทธศักราช ๒๕๕๑", Year(2551, "calendar")),
    ("ปีการศึกษา 2562", Year(2562, "school")),
    ("ตั้งแต่ปีการศึกษา 2559", OpenTime("since", Year(2559, "school"))),
    ("ประจำปีการศึกษา ๒๕๖2", Year(2562, "school")),
    ("ปีงบประมาณ ๒๕๖๒", Year(2562, "fiscal")),
    ("ประจำปีงบประมาณ 2555", Year(2555, "fiscal")),
    ("ประจำปีงบประมาณ พ.ศ. 2567", Year(2567, "fiscal")),
    ("ประจำปีงบประมาณ พ.ศ. 2568", Year(2568, "fiscal")),
    ("ปี 2568", Year(2568)),
    ("ประจำปี ๒๕๖๗", Year(2567)),
    ("ประจำปี 2562", Year(2562)),
    ("งบประมาณ 2568", Year(2568, "fiscal")),
    ("ระยะ 3 ปี (ปีการศึกษา 2568 - 2570)", Range(Year(2568, "school"), Year(2570, "school"))),
    ("ระยะ 3 ปี (2568 - 2570)", Range(Year(2568), Year(2570))),
    ("พ.ศ.2552-2561", Range(Year(2552, "calendar"), Year(2561, "calendar"))),
    ("ภายในปี พ.ศ. 2565", OpenTime("within", Year(2565, "calendar"))),
    # 6 open times
    ("ตลอดปี", OpenTime("throughout-the-year")),
    ("เมื่อสิ้นปีการศึกษาแต่ละปี", OpenTime("end-of-each-school-year")),
    ("ตลอดปีการศึกษา ๒๕๖๒", OpenTime("throughout", Year(2562, "school"))),
    ("เดือนละครั้ง", OpenTime("once-a-month")),
    ("สิ้นปีการศึกษา", OpenTime("end-of-the-school-year")),
    ("ในแต่ละปีงบประมาณ", OpenTime("each-fiscal-year")),
    ("ทุกปี", OpenTime("each-year")),
]

ALSO_READ: list[tuple[str, When]] = [
    ("ภาคเรียนที่ 1/2569", Term(1, 2569)),
    ("ภาคเรียนที่ ๒ ปีการศึกษา ๒๕๖๙", Term(2, 2569)),
    ("ภาคเรียนที่ 1-2/2569", Range(Term(1, 2569), Term(2, 2569))),
    ("ไตรมาสที่ 2 ปีงบประมาณ 2568", Quarter(2, 2568)),
    ("ไตรมาส 1/2568", Quarter(1, 2568)),
    ("ไตรมาสที่ ๑ – ไตรมาสที่ ๒ ปีงบประมาณ พ.ศ. ๒๕๖๘", Range(Quarter(1, 2568), Quarter(2, 2568))),
    ("2562-06", JUNE),
    ("๒๕๖๒-๐๖", JUNE),
    ("2562-06-30", Day(2562, 6, 30)),
    ("2562-06/2562-09", JUNE_SEPTEMBER),
    ("2562-06 – 2562-09", JUNE_SEPTEMBER),
    ("2562-06-2562-09", JUNE_SEPTEMBER),
    ("2562-06-01 ถึง 2562-07-30", FIRST_TO_THIRTIETH),
    ("2019-06-01/2019-07-30", FIRST_TO_THIRTIETH),
    ("30/6/2562", Day(2562, 6, 30)),
    ("30/06/62", Day(2562, 6, 30)),
    ("30/6/2019", Day(2562, 6, 30)),
    ("30-6-2562", Day(2562, 6, 30)),
    ("1/6/2562 – 30/7/2562", FIRST_TO_THIRTIETH),
    ("1/6 - 30/7/2562", FIRST_TO_THIRTIETH),
    ("1-3/6/2562", Range(Day(2562, 6, 1), Day(2562, 6, 3))),
    ("2562", Year(2562)),
    ("2568-2570", Range(Year(2568), Year(2570))),
    ("2568/2570", Range(Year(2568), Year(2570))),
    ("ปีการศึกษา 2568-70", Range(Year(2568, "school"), Year(2570, "school"))),
    ("ปีการศึกษา 2568 ถึงปีการศึกษา 2570", Range(Year(2568, "school"), Year(2570, "school"))),
    ("ปี 62", Year(2562)),
    ("ค.ศ. 2019", Year(2562, "calendar")),
    ("1 มิถุนายน 2019", Day(2562, 6, 1)),
    ("1 มิถุนายน ค.ศ. 2019", Day(2562, 6, 1)),
    ("มิย 62", JUNE),
    ("มิ.ย 62", JUNE),
    ("มิ. ย. 62", JUNE),
    ("กรกฏาคม 2562", JULY),
    ("เดือนมิถุนายน พ.ศ.๒๕๖๒", JUNE),
    ("ในเดือนมิถุนายน 2562", JUNE),
    ("เดือนมิถุนายน–เดือนกันยายน 2562", JUNE_SEPTEMBER),
    ("มิ.ย. 62 — ก.ย. 62", JUNE_SEPTEMBER),
    ("มิถุนายนถึงกันยายน2562", JUNE_SEPTEMBER),
    ("มิถุนายน 2562 – กันยายน", JUNE_SEPTEMBER),
    ("ระหว่างวันที่ 1 มิ.ย. ถึงวันที่ 30 ก.ค. 2562", FIRST_TO_THIRTIETH),
    ("ตั้งแต่วันที่ 1 มิถุนายน จนถึง 30 กรกฎาคม 2562", FIRST_TO_THIRTIETH),
    ("มิถุนายน 2562 – 30 กรกฎาคม 2562", Range(JUNE, Day(2562, 7, 30))),
    ("ปีการศึกษา 2562 – มีนาคม 2564", Range(Year(2562, "school"), Month(2564, 3))),
    ("มิ\u200b.ย.\u00a062", JUNE),
    ("29 กุมภาพันธ์ 2563", Day(2563, 2, 29)),
    ("1 เมษายน 2475", Day(2475, 4, 1)),
    ("ภายใน 30 กันยายน 2562", OpenTime("within", Day(2562, 9, 30))),
    ("ภายในเดือนกันยายน 2562", OpenTime("within", SEPTEMBER)),
    ("ตั้งแต่ปีการศึกษา 2559 เป็นต้นไป", OpenTime("since", Year(2559, "school"))),
    ("ตั้งเเต่ปีการศึกษา 2559", OpenTime("since", Year(2559, "school"))),
    ("เมื่อสิ้นปีงบประมาณ 2562", OpenTime("end", Year(2562, "fiscal"))),
    ("ตั้งแต่ภาคเรียนที่ 1/2562", OpenTime("since", Term(1, 2562))),
    ("ตั้งแต่ 2562-06", OpenTime("since", JUNE)),
    ("ตลอด ปีการศึกษา", OpenTime("throughout-the-school-year")),
    ("เดือนละ ๒ ครั้ง", OpenTime("times-a-month", count=2)),
]

IN_THE_SOURCES_BUT_NO_TIME = [
    "ประชุมกรรมการบริหารศูนย์ PEER\n6 กรกฎาคม 2562",
    "จำนวน 1 วัน\n9 สิงหาคม 2562",
    "ตามแผน ตุลาคม 2554 – กันยายน 2555",
    "ทศวรรษที่สอง (พ.ศ.2552-2561)",
    "รอบที่ 2 ประจำปีงบประมาณ พ.ศ. 2567",
    "ระยะเวลาดำเนินการ",
    "แผนพัฒนาคุณภาพการศึกษาขั้นพื้นฐาน ปีการศึกษา 2562",
    "20 ปี",
    "ครบ 50 ปี",
    "มากกว่า 1 ปี",
    "ศตวรรษที่ 21",
    "รอบสาม",
    "ติดต่อกันเป็นปีที่ 5",
    "หน้า 99",
    "ระยะที่ 1-2",
    "จำนวน 5 จุด (ศูนย์PEER)",
    "หลังได้รับจัดสรร",
    "",
]


@pytest.mark.parametrize(("text", "when"), IN_THE_SOURCES + ALSO_READ)
def test_every_spelling_is_read(text: str, when: When) -> None:
    assert parse_when(text) == when


@pytest.mark.parametrize("text", IN_THE_SOURCES_BUT_NO_TIME)
def test_what_would_lose_words_if_read_as_a_time_is_left_to_print_as_written(text: str) -> None:
    with pytest.raises(UnreadTime) as unread:
        parse_when(text)
    assert [found.code for found in unread.value.findings] == ["unread-time"]


@pytest.mark.parametrize(
    "text",
    ["62", "5", "124", "1/2569", "06/2562", "1-6", "1 2 มิ.ย. 62", "มิถุนายน กันยายน 2562",
     "มิ.ย. 62 ก.ค. 62", "–", "ถึง", "- กรกฎาคม 2562", "2562-06-01-", "ระยะ 2 ปี (2568 - 2570)",
     "081-234-5678", "1/13", "0/0", "ภายใน 30 วัน", "1 – กรกฎาคม 2562", "2562-06-01 – 02",
     "٣ มิถุนายน 2562", "1 มิถุนายน 2562 – 2 มิถุนายน 2562 – 3 มิถุนายน 2562", "ภายใน", "ตลอด 1-3 มิ.ย. 62"],
)  # fmt: skip
def test_what_is_not_sure_is_not_guessed(text: str) -> None:
    with pytest.raises(UnreadTime):
        parse_when(text)


@pytest.mark.parametrize(
    "text", ["มิ.ย.", "1 มิถุนายน", "29 ก.พ.", "มิ.ย. – ก.ย.", "1/6 – 30/7", "1-3 ก.ค."]
)
def test_a_time_without_a_year_says_that_the_year_is_missing(text: str) -> None:
    with pytest.raises(UnreadTime) as unread:
        parse_when(text)
    assert [found.code for found in unread.value.findings] == ["time-without-year"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31 พ.ย. 2562", "no-such-day"),
        ("29 ก.พ. 2562", "no-such-day"),
        ("31 พ.ย.", "no-such-day"),
        ("30 กุมภาพันธ์", "no-such-day"),
        ("0 มิ.ย. 2562", "no-such-day"),
        ("2562-02-30", "no-such-day"),
        ("1-31 มิ.ย. 62", "no-such-day"),
        ("1/13/2562", "no-such-month"),
        ("2562-13", "no-such-month"),
        ("2562-00", "no-such-month"),
        ("1/0/2562", "no-such-month"),
        ("1/0 – 3/6/2562", "no-such-month"),
        ("1 มิ.ย. 256", "no-such-year"),
        ("1 มิ.ย. 25622", "no-such-year"),
        ("มิ.ย. 2800", "no-such-year"),
        ("พ.ศ. 1899", "no-such-year"),
        ("พ.ศ. 2019", "no-such-year"),
        ("ค.ศ. 2562", "no-such-year"),
        ("ค.ศ. 19", "no-such-year"),
        ("มีนาคม 2482", "date-before-2484"),
        ("1 มกราคม 2483", "date-before-2484"),
        ("มิ.ย. 62 – พ.ค. 62", "end-before-start"),
        ("ตุลาคม – กันยายน 2562", "end-before-start"),
        ("2562-09/2562-06", "end-before-start"),
        ("3-1 มิ.ย. 62", "end-before-start"),
        ("ปีการศึกษา 2570 - 2568", "end-before-start"),
        ("ภาคเรียนที่ 3/2569", "no-such-term"),
        ("ไตรมาสที่ 5/2568", "no-such-quarter"),
    ],
)
def test_a_time_that_cannot_be_is_an_error(text: str, code: str) -> None:
    with pytest.raises(ImpossibleDate) as impossible:
        parse_when(text)
    assert [found.code for found in impossible.value.findings] == [code]
    assert impossible.value.findings[0].severity == "error"


def test_the_sentence_on_a_year_tells_the_rule() -> None:
    with pytest.raises(ImpossibleDate) as impossible:
        parse_when("มิ.ย. 3562")
    sentence = impossible.value.findings[0].message_th
    assert all(words in sentence for words in ("3562", "2400–2700", "1900–2157", "25xx"))


@pytest.mark.parametrize(
    "piece",
    ["1", "-", " ", "ถึง", "1-", "2562-", "มิ.ย.", "มิ. ", "ปี ", "ภายใน", "1 มิ.ย. 62 – ", "๑", "/",
     "ระยะ 1 ปี (", "ไตรมาสที่ 1-", "😀", "\u200b", "ก็็็็"],
)  # fmt: skip
@pytest.mark.parametrize("times", [3, 30, 30_000])
def test_hostile_text_is_refused_with_a_sentence(piece: str, times: int) -> None:
    with pytest.raises(ThaiValueError) as refused:
        parse_when(piece * times + "!")
    assert all(len(found.message_th) < 400 for found in refused.value.findings)


@given(st.text(st.sampled_from("0126๑๕-–/ ถึงมิ.ย.ปีพศ()ใน\n"), max_size=30) | st.text())
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        when = parse_when(text)
    except ThaiValueError as refused:
        assert refused.findings  # noqa: PT017 - either outcome is right, a third is not
    else:
        assert isinstance(when, When)
