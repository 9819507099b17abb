"""A rule in words: what it finds, why, and one example of each kind."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING

from khrongkan.checks.rules import rules

if TYPE_CHECKING:
    from khrongkan.checks.rules import Rule
    from khrongkan.errors import Language

_WORDS = {
    "th": {
        "error": "ผิด ต้องแก้ก่อนลงนาม",
        "warning": "ควรตรวจ",
        "hint": "ข้อสังเกต (ปิดไว้ เปิดได้ใน khrongkan.toml)",
        "why": "เพราะ",
        "bad": "ไม่ผ่าน",
        "good": "ผ่าน",
    },
    "en": {
        "error": "error: must not be signed",
        "warning": "warning: an editor would ask",
        "hint": "hint (off unless khrongkan.toml turns it on)",
        "why": "Why",
        "bad": "Bad",
        "good": "Good",
    },
}


def explain(code: str, lang: Language = "th") -> str:
    """What a rule finds and why, with its examples, for a reader at the terminal.

    Raises:
        KeyError: if there is no such rule; :func:`nearest_codes` names what may be meant.

    >>> print(explain("item-label", "en").splitlines()[0])
    item-label: An item label typed into a text (error: must not be signed)
    """
    rule, words = rules()[code], _WORDS[lang]
    title, why = (rule.title_th, rule.why_th) if lang == "th" else (rule.title_en, rule.why_en)
    return "\n".join(
        [
            f"{code}: {title} ({words[rule.severity]})",
            "",
            f"{words['why']}: {why}",
            "",
            f"{words['bad']}:",
            example(rule, good=False),
            "",
            f"{words['good']}:",
            example(rule, good=True),
        ]
    )


def example(rule: Rule, *, good: bool) -> str:
    """An example as JSON, indented for reading.

    >>> print(example(rules()["item-label"], good=False))
    {
      "objectives": [
        "2.1 เพื่อพัฒนาครู"
      ]
    }
    """
    return json.dumps(rule.example(good=good), ensure_ascii=False, indent=2)


def nearest_codes(code: str) -> list[str]:
    """The codes that a mistyped one may mean, nearest first.

    >>> nearest_codes("item-lable")
    ['item-label']
    """
    return difflib.get_close_matches(code, rules(), n=3, cutoff=0.7)
