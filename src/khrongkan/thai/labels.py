"""Labels of list items, from the position of the item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from khrongkan.errors import ThaiValueError, finding
from khrongkan.thai.digits import printed_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khrongkan.thai.digits import DigitPolicy

LabelStyle = Literal["1.", "1.1", "1)", "(1)", "ก.", "-", "none"]
"""How an item is labelled; ``1.1`` shows the whole path of numbers, the others the last number."""

_FIGURE = {"1.": "{}.", "1.1": "{}.", "1)": "{})", "(1)": "({})"}
# ฃ and ฅ are letters of the alphabet that no word is spelt with any more.
_LETTERS = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"


def item_label(style: LabelStyle, numbers: Sequence[int], digits: DigitPolicy = "thai") -> str:
    """The label of an item, without the space after it.

    Args:
        style: one of the six labels of Thai official papers, or ``"none"``.
        numbers: where the item stands, from the outermost list inwards, each counted from 1.
        digits: the script to print in.

    Raises:
        ThaiValueError: for a 43rd item under ``"ก."``.

    >>> [item_label(style, [3, 2]) for style in ("1.", "1.1", "1)", "(1)", "ก.", "-", "none")]
    ['๒.', '๓.๒', '๒)', '(๒)', 'ข.', '-', '']
    """
    match style:
        case "-":
            return "-"
        case "none":
            return ""
        case "ก.":
            return f"{thai_letter(numbers[-1])}."
        case "1.1" if len(numbers) > 1:
            return printed_digits(".".join(map(str, numbers)), digits)
        case _:
            return printed_digits(_FIGURE[style].format(numbers[-1]), digits)


def thai_letter(number: int) -> str:
    """The letter that numbers an item, ก for 1 to ฮ for 42, without ฃ and ฅ.

    Raises:
        ThaiValueError: for a number below 1 or above 42.

    >>> thai_letter(1), thai_letter(3), thai_letter(42)
    ('ก', 'ค', 'ฮ')
    """
    if not 1 <= number <= len(_LETTERS):
        raise ThaiValueError(finding("no-thai-letter", number=number))
    return _LETTERS[number - 1]
