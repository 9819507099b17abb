"""Words that ask to be replaced and were not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_PLACEHOLDER = re.compile(
    r"""(?=[(โรใกย.…_xX?？TNl<\[])(?:
      \(?โปรดระบุ[^)\s]*\)?
    | \((?:ระบุ|ใส่|กรอก)[^)]*\)
    | (?:ระบุ|ใส่|กรอก)(?:ชื่อ|จำนวน|วันที่|ข้อความ|ข้อมูล)?(?:โครงการ|ที่นี่|ตรงนี้|ภายหลัง)
    | \.{4,} | …{2,} | _{3,}
    | (?<![A-Za-z])[xX]{2,}(?![A-Za-z]) | [?？]{2,} | XX+
    | (?<![A-Za-z])(?:TBD|TBC|TODO|N/A|lorem\ ipsum)(?![A-Za-z])
    | <[^<>]{1,30}> | \[(?:ชื่อ|ระบุ|ใส่|กรอก)[^\]]*\]
    | รอ(?:ข้อมูล|ระบุ|ยืนยัน|แจ้ง)(?=\s|$) | ยังไม่(?:ระบุ|ทราบ|กำหนด)(?=\s|$)
    )
    """,
    re.VERBOSE,
)


def placeholders(sheet: Sheet) -> Iterator[Slip]:
    """Every dotted line, โปรดระบุ and the like that still stands in a text."""
    for passage in sheet.passages:
        for found in _PLACEHOLDER.finditer(passage.text):
            yield Slip("placeholder", passage.pointer, found.span())
