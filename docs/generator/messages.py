"""The page of every sentence that khrongkan may say."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from generator.markdown import GENERATED, code, joined, table

_INTRO = """\
# ข้อความแจ้งทั้งหมด · Every message

ทุกข้อความมีรหัสคงที่ บอกว่าผิดอะไรและควรแก้อย่างไร *error* คือใช้ไม่ได้หรือต้องแก้ก่อนเสนอ
*warning* คือพิมพ์ได้แต่ควรดู *hint* คือข้อแนะนำ คำใน {วงเล็บปีกกา} โปรแกรมเติมให้ตามไฟล์ของท่าน

Each message has a stable code, says what is wrong and what to do about it. An *error* can't be
used, or must be mended before the sheet is sent; a *warning* prints but deserves a look; a *hint*
is advice. Words in {braces} are filled in from your file."""

_SECTION = re.compile(r"^# -+ (?P<title>.+?) -+$|^\[(?P<code>[\w-]+)\]$", re.MULTILINE)


def page() -> str:
    """The text of ``errors.md``."""
    text = files("khrongkan").joinpath("messages.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)
    head = ("รหัส · code", "ระดับ · severity", "ข้อความ", "message")
    sections = [
        f"## {title}\n\n{table(head, [_row(name, rows[name]) for name in codes])}"
        for title, codes in _sections(text).items()
    ]
    return joined(GENERATED, _INTRO, *sections)


def _row(name: str, row: dict[str, str]) -> tuple[str, ...]:
    thai, english = (
        _plain(f"{row[f'cause_{lang}']} {row[f'cure_{lang}']}") for lang in ("th", "en")
    )
    return code(name), row["severity"], thai, english


def _plain(sentence: str) -> str:
    """A sentence as a reader meets it: doubled braces are single ones there."""
    return sentence.replace("{{", "{").replace("}}", "}").strip()


def _sections(text: str) -> dict[str, list[str]]:
    """The codes under each headline of the file, in its order; a headline that returns goes on."""
    found: dict[str, list[str]] = {}
    codes: list[str] = []
    for match in _SECTION.finditer(text):
        if title := match["title"]:
            codes = found.setdefault(title, [])
        else:
            codes.append(match["code"])
    return {title: names for title, names in found.items() if names}
