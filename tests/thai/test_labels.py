"""Labels of items."""

import pytest

from khrongkan.errors import ThaiValueError
from khrongkan.thai import LabelStyle, item_label, thai_letter


@pytest.mark.parametrize(
    ("style", "label"),
    [("1.", "๓."), ("1.1", "๑.๒.๓"), ("1)", "๓)"), ("(1)", "(๓)"), ("ก.", "ค."), ("-", "-")],
)
def test_each_style_labels_in_its_own_way(style: LabelStyle, label: str) -> None:
    assert item_label(style, [1, 2, 3]) == label


def test_a_path_of_one_number_ends_in_a_dot() -> None:
    assert item_label("1.1", [4]) == "๔."


def test_labels_print_in_arabic_digits_when_asked() -> None:
    assert item_label("1.1", [1, 12], digits="arabic") == "1.12"


def test_an_unlabelled_item_needs_no_number() -> None:
    assert item_label("none", []) == ""


def test_letters_skip_the_two_that_are_no_longer_used() -> None:
    letters = [thai_letter(number) for number in range(1, 43)]
    assert letters[:5] == ["ก", "ข", "ค", "ฆ", "ง"]
    assert letters == sorted(letters)
    assert len(set(letters)) == 42
    assert not {"ฃ", "ฅ"} & set(letters)


@pytest.mark.parametrize("number", [0, -1, 43])
def test_a_number_without_a_letter_is_refused(number: int) -> None:
    with pytest.raises(ThaiValueError, match=f"item {number}"):
        thai_letter(number)
