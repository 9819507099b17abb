"""Sixty templates, each with one mistake: it is told at its place, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import khrongkan as kk
from khrongkan.writers import docx
from khrongkan.writers.templates.checking import faults_in
from word_template import box, paragraph, table, template

if TYPE_CHECKING:
    from pathlib import Path

FIRST = paragraph("สวัสดี")
CELL = "เนื้อหา ตารางที่ ๑ แถวที่ ๒ ช่องที่ ๑"
SECOND = "เนื้อหา ย่อหน้าที่ ๒"
P = paragraph

BROKEN = {
    "unclosed print": (P("{{ name"), SECOND, "template-tag-unclosed"),
    "one brace short": (P("{{ name }"), SECOND, "template-tag-unclosed"),
    "unclosed statement": (P("{% if name"), SECOND, "template-tag-unclosed"),
    "percent forgotten": (P("{% if name }x{% endif %}"), SECOND, "template-tag-unclosed"),
    "unclosed note": (P("{# ข้อสังเกต"), SECOND, "template-tag-unclosed"),
    "tag over two paragraphs": (P("{{ na") + P("me }}"), SECOND, "template-tag-unclosed"),
    "unopened print": (P("name }}"), SECOND, "template-tag-unopened"),
    "unopened statement": (P("if name %}"), SECOND, "template-tag-unopened"),
    "space between braces": (P("{ { name } }"), SECOND, "template-braces-apart"),
    "tag in a tag": (P("{{ name {{ period }}"), SECOND, "template-tag-unclosed"),
    "empty tag": (P("{{ }}"), SECOND, "template-tag-empty"),
    "empty statement": (P("{% %}"), SECOND, "template-verb-unknown"),
    "two names": (P("{{ name period }}"), SECOND, "template-tag-unread"),
    "trailing dot": (P("{{ name. }}"), SECOND, "template-tag-unfinished"),
    "filter forgotten": (P("{{ name| }}"), SECOND, "template-tag-unfinished"),
    "unknown filter": (P("{{ name|thai_digit }}"), SECOND, "template-filter-unknown"),
    "too many arguments": (P('{{ name|trim("a") }}'), SECOND, "template-filter-arguments"),
    "parenthesis left open": (P('{{ period|date("short" }}'), SECOND, "template-tag-unfinished"),
    "call": (P("{{ name.upper() }}"), SECOND, "template-tag-calls"),
    "brackets": (P("{{ activities[0] }}"), SECOND, "template-tag-calls"),
    "arithmetic": (P("{{ budget.amount * 2 }}"), SECOND, "template-letter-unread"),
    "plus": (P("{{ budget.amount + 2 }}"), SECOND, "template-letter-unread"),
    "private name": (P("{{ name._x }}"), SECOND, "template-name-private"),
    "thai misspelt": (P("{{ ชื่อโครงกา }}"), SECOND, "template-name-unknown"),
    "english misspelt": (P("{{ nmae }}"), SECOND, "template-name-unknown"),
    "step misspelt": (P("{{ budget.amont }}"), SECOND, "template-name-unknown"),
    "unknown in a condition": (P("{% if nmae %}x{% endif %}"), SECOND, "template-name-unknown"),
    "unknown block": (P("{{p section.rationles }}"), SECOND, "template-name-unknown"),
    "unknown loop fact": (
        P("{% for a in activities %}{{ a.nmae }}{% endfor %}"),
        SECOND,
        "template-name-unknown",
    ),
    "unknown list": (P("{% for a in activites %}x{% endfor %}"), SECOND, "template-name-unknown"),
    "unknown of the loop": (
        P("{% for a in activities %}{{ loop.indx }}{% endfor %}"),
        SECOND,
        "template-name-unknown",
    ),
    "if never ends": (P("{% if name %}x"), SECOND, "template-never-ends"),
    "for never ends": (P("{% for a in activities %}x"), SECOND, "template-never-ends"),
    "paragraphs never end": (P("{%p if name %}") + FIRST, SECOND, "template-never-ends"),
    "endif alone": (P("x{% endif %}"), SECOND, "template-never-began"),
    "endfor alone": (P("{%p endfor %}"), SECOND, "template-never-began"),
    "else alone": (P("{% else %}"), SECOND, "template-else-alone"),
    "elif alone": (P("{% elif name %}"), SECOND, "template-else-alone"),
    "else in a for": (
        P("{% for a in activities %}x{% else %}y{% endfor %}"),
        SECOND,
        "template-else-alone",
    ),
    "crossed": (
        P("{% for a in activities %}{% if a.name %}x{% endfor %}{% endif %}"),
        SECOND,
        "template-tags-crossed",
    ),
    "plain end for p": (
        P("{%p for a in activities %}") + P("x") + P("{% endfor %}"),
        "เนื้อหา ย่อหน้าที่ ๔",
        "template-scopes-differ",
    ),
    "p end for plain": (
        P("{% if name %}") + P("{%p endif %}"),
        "เนื้อหา ย่อหน้าที่ ๓",
        "template-scopes-differ",
    ),
    "if over two paragraphs": (
        P("{% if name %}ก") + P("ข{% endif %}"),
        "เนื้อหา ย่อหน้าที่ ๓",
        "template-split",
    ),
    "words before a block": (P("ตัว {{p body }}"), SECOND, "template-tag-not-alone"),
    "words after a block": (P("{{p body }} จบ"), SECOND, "template-tag-not-alone"),
    "words beside a p for": (
        P("{%p for a in activities %} x") + P("{%p endfor %}"),
        SECOND,
        "template-tag-not-alone",
    ),
    "two p tags": (P("{%p if name %}{%p endif %}"), SECOND, "template-tag-not-alone"),
    "block in a line": (P("ดู {{ body }}"), SECOND, "template-block-inline"),
    "row outside a table": (P("{%tr for a in activities %}"), SECOND, "template-not-in-table"),
    "cell outside a table": (P("{%tc endfor %}"), SECOND, "template-not-in-table"),
    "words in a row of a tag": (
        table(["ก", "ข"], ["{%tr for a in activities %}", "ค"], ["{%tr endfor %}", ""]),
        CELL,
        "template-tag-not-alone",
    ),
    "unknown in a cell": (table(["ก"], ["{{ nmae }}"]), CELL, "template-name-unknown"),
    "printing rows": (table(["ก"], ["{{tr name }}"]), CELL, "template-scope-prints"),
    "body in a cell": (table(["ก"], ["{{p body }}"]), CELL, "template-body-misplaced"),
    "loop over two cells": (
        table(["ก", ""], ["{%p if name %}", "{%p endif %}"]),
        "เนื้อหา ตารางที่ ๑ แถวที่ ๒ ช่องที่ ๒",
        "template-split-roof",
    ),
    "in a table in a table": (
        table(["ก"], [table(["{{ nmae }}"]) + "<w:p/>"]),
        CELL + " ตารางที่ ๑ แถวที่ ๑ ช่องที่ ๑",
        "template-name-unknown",
    ),
    "in a text box": (box(P("{{ nmae }}")), "เนื้อหา กล่องข้อความที่ ๑", "template-name-unknown"),
    "unknown verb": (P("{% fi name %}"), SECOND, "template-verb-unknown"),
    "macro": (P("{% macro m() %}"), SECOND, "template-verb-refused"),
    "words after endif": (P("{% if name %}x{% endif name %}"), SECOND, "template-verb-crowded"),
    "verb in double braces": (P("{{ endif }}"), SECOND, "template-verb-in-braces"),
    "dash": (P("{%- if name %}x{% endif %}"), SECOND, "template-tag-dashed"),
    "for without in": (P("{% for activities %}x{% endfor %}"), SECOND, "template-loop-unread"),
    "in a field's code": (
        '<w:p><w:r><w:instrText>HYPERLINK "{{ name }}"</w:instrText></w:r></w:p>',
        SECOND,
        "template-tag-in-field",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_is_told_once_at_its_place(name: str) -> None:
    markup, where, code = BROKEN[name]
    faults = faults_in(template(FIRST + markup))
    assert faults[0].code == code
    assert faults[0].spot.where_th.startswith(where)
    assert {fault.code for fault in faults} == {code}


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_is_told_when_a_document_is_made(name: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(template(FIRST + BROKEN[name][0]))
    with pytest.raises(kk.RenderError) as caught:
        docx.write(kk.compose(kk.load({"name": "อาหารกลางวัน"})), template=path)
    assert {found.code for found in caught.value.findings} == {BROKEN[name][2]}


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ('{{ name|date("short") }}', "template-no-date"),
        ('{{ period|date("shrt") }}', "template-date-style"),
        ("{{ name|baht_text }}", "template-no-amount"),
        ("{% if name > 3 %}x{% endif %}", "template-no-number"),
        ("{% for a in name %}x{% endfor %}", "template-no-list"),
    ],
)
def test_a_failing_expression_is_told_at_its_place(tag: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(template(FIRST + paragraph(tag)))
    with pytest.raises(kk.RenderError) as caught:
        docx.write(kk.compose(kk.load({"name": "อาหาร", "period": "มิ.ย. 2569"})), template=path)
    (found,) = caught.value.findings
    assert found.code == code
    assert found.message_th.startswith(SECOND)
    assert found.message_en.startswith("body, paragraph 2")


def test_all_mistakes_are_told_at_once() -> None:
    body = paragraph("{{ nmae }}") + paragraph("{% if name %}") + table(["{{ name|upper }}"])
    swaps = {"word/header1.xml": ("- ", "{{ organsation }} ")}
    told = {(f.code, f.spot.where_th) for f in faults_in(template(body, swaps=swaps))}
    assert ("template-filter-unknown", "เนื้อหา ตารางที่ ๑ แถวที่ ๑ ช่องที่ ๑") in told
    assert ("template-name-unknown", "เนื้อหา ย่อหน้าที่ ๑") in told
    assert ("template-name-unknown", "หัวกระดาษ ย่อหน้าที่ ๑") in told


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("paragraphs never end", "{%p endif %}"),
        ("endfor alone", "{%p for … %}"),
        ("verb in double braces", "{% endif %}"),
        ("unknown of the loop", "“loop.index”"),
    ],
)
def test_a_cure_can_be_followed_to_the_letter(name: str, cure: str) -> None:
    (fault,) = faults_in(template(FIRST + BROKEN[name][0]))
    assert cure in fault.finding("ours.docx").message_th


def test_the_nearest_name_is_offered() -> None:
    (fault,) = faults_in(template(paragraph("{{ ชื่อโครงกา }}")))
    assert "“ชื่อโครงการ”" in fault.finding("ours.docx").message_th


def test_a_mistake_in_a_header_is_told_there() -> None:
    swaps = {"word/header1.xml": ("- ", "{{ nmae }} ")}
    (fault,) = faults_in(template(paragraph("x"), swaps=swaps))
    assert fault.spot.part == "word/header1.xml"
