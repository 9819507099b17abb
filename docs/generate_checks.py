"""The text of ``reference/checks.md``, the page of every rule, from ``rules.toml``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.checks import rules
from khrongkan.checks.explaining import example

if TYPE_CHECKING:
    from khrongkan.checks.rules import Rule

SEVERITIES = {
    "error": "ผิด · error",
    "warning": "ควรตรวจ · warning",
    "hint": "ข้อสังเกต (ปิดไว้) · hint, off by default",
}
HEAD = """# กฎของตัวตรวจ · The rules of the checker

`khrongkan check` อ่านโครงการอย่างที่บรรณาธิการประจำสำนักงานอ่าน แล้วบอกว่าผิดตรงคำใด เพราะอะไร
และควรเขียนอย่างไร หน้านี้มาจากแฟ้มเดียวกับที่โปรแกรมใช้ ตัวอย่างทุกข้อเป็นบททดสอบ
ตัวอย่างแรกของแต่ละกฎต้องถูกทัก ตัวอย่างที่สองต้องผ่าน

`khrongkan check` reads a record as the best editor in the office would: which words, why, and what
to write. This page is made from the file that the program itself reads; each example is a test: the
first of a rule is caught, the second passes.

* **error** ต้องแก้ก่อนลงนาม · must not be signed
* **warning** บรรณาธิการจะถาม · an editor would ask
* **hint** ปิดไว้ · off unless the office turns it on

ปิดกฎในระเบียนเดียว · To silence a rule in one record:

```json
{"ignore": ["mai-yamok"]}
```

สำหรับทั้งสำนักงาน ใส่ใน `khrongkan.toml` ข้างแฟ้มโครงการหรือโฟลเดอร์ที่อยู่เหนือขึ้นไป ·
For a whole office, in a `khrongkan.toml` beside the records or in a folder above them:

```toml
[check]
off = ["mai-yamok"]
on = ["weekend"]
words = ["หนองซ่งแย้"]
doublings = ["ดีดี"]

[check.confusions]
"คำที่เขียนผิด" = "คำที่ถูก"
```
"""


def checks_page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([HEAD, contents(), *map(section, rules().values())])


def contents() -> str:
    """A table of every rule."""
    rows = [
        f"| [`{rule.code}`](#{rule.code}) | {rule.title_th} | {rule.title_en} | {rule.severity} |"
        for rule in rules().values()
    ]
    return "\n".join(["| กฎ · rule | | | |", "|---|---|---|---|", *rows, ""])


def section(rule: Rule) -> str:
    """A rule: what, why, and its two examples."""
    return f"""## {rule.code}

**{rule.title_th}** · {rule.title_en} · {SEVERITIES[rule.severity]}

{rule.why_th}
{rule.why_en}

ถูกทัก · caught:

```json
{example(rule, good=False)}
```

ผ่าน · passes:

```json
{example(rule, good=True)}
```
"""
