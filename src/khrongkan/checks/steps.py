"""The calendar against the activities that it spreads over time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khrongkan.checks.likeness import bare, likeness
from khrongkan.checks.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khrongkan.checks.sheet import Sheet

_MANAGING = re.compile(
    r"ประชุม|วางแผน|แต่งตั้ง|คำสั่ง|จัดทำโครงการ|เสนอ|ขออนุมัติ|ประเมิน|สรุป|รายงาน|นิเทศ|ติดตาม|ประชาสัมพันธ์"
)
_ALIKE = 0.55


def calendar_against_activities(sheet: Sheet) -> Iterator[Slip]:
    """A step of the calendar that is no activity, where not all activities stand in it."""
    rows, steps = sheet.record.activities, sheet.record.calendar
    if not isinstance(rows, tuple) or not isinstance(steps, tuple):
        return
    names = [bare(row.name or "") for row in rows]
    found = [bare(step.name or "") for step in steps]
    lost = [at for at, name in enumerate(names) if name and not any(_same(name, f) for f in found)]
    added = [
        at
        for at, name in enumerate(found)
        if name and not _MANAGING.search(name) and not any(_same(name, one) for one in names)
    ]
    if lost or len(steps) != len(rows) or added:
        at = next(
            iter(
                added
                or [n for n, name in enumerate(found) if not any(_same(name, one) for one in names)]
            ),
            0,
        )
        words = {"steps": len(steps), "activities": len(rows)}
        yield Slip("calendar-disagrees", f"/calendar/{at}/name", None, words)


def _same(one: str, other: str) -> bool:
    return one in other or other in one or likeness(one, other) >= _ALIKE
