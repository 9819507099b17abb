"""Thai digits, money, time, labels and text: pure functions that need nothing else of khrongkan.

>>> from khrongkan.thai import baht_text, format_when, parse_when
>>> baht_text(100_000)
'หนึ่งแสนบาทถ้วน'
>>> format_when(parse_when("1 มิ.ย.62-30 ก.ค.62"))
'๑ มิถุนายน – ๓๐ กรกฎาคม ๒๕๖๒'
"""

from khrongkan.thai.baht import EtRule, baht_text
from khrongkan.thai.digits import (
    DigitPolicy,
    has_mixed_digits,
    localize_digits,
    printed_digits,
    to_arabic_digits,
    to_thai_digits,
)
from khrongkan.thai.labels import LabelStyle, item_label, thai_letter
from khrongkan.thai.limits import days_in_month
from khrongkan.thai.money import format_money, read_amount, satang_of
from khrongkan.thai.months import month_name, month_number
from khrongkan.thai.names import join_names, thai_sort_key
from khrongkan.thai.printing import WhenStyle, format_when
from khrongkan.thai.reading import parse_when
from khrongkan.thai.spans import months_between, months_of, shift_years
from khrongkan.thai.text import normalize_text
from khrongkan.thai.when import (
    Day,
    Moment,
    Month,
    OpenTime,
    Quarter,
    Range,
    Term,
    When,
    Year,
    YearKind,
)
from khrongkan.thai.years import academic_year, fiscal_year, full_year, quarter

__all__ = [
    "Day",
    "DigitPolicy",
    "EtRule",
    "LabelStyle",
    "Moment",
    "Month",
    "OpenTime",
    "Quarter",
    "Range",
    "Term",
    "When",
    "WhenStyle",
    "Year",
    "YearKind",
    "academic_year",
    "baht_text",
    "days_in_month",
    "fiscal_year",
    "format_money",
    "format_when",
    "full_year",
    "has_mixed_digits",
    "item_label",
    "join_names",
    "localize_digits",
    "month_name",
    "month_number",
    "months_between",
    "months_of",
    "normalize_text",
    "parse_when",
    "printed_digits",
    "quarter",
    "read_amount",
    "satang_of",
    "shift_years",
    "thai_letter",
    "thai_sort_key",
    "to_arabic_digits",
    "to_thai_digits",
]
