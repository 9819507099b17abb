from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers import text

if TYPE_CHECKING:
    from types import ModuleType


def lines_of(sheet: str, samples: ModuleType) -> list[str]:
    return text.write(getattr(samples, sheet)()).decode().splitlines()


def test_every_block_has_its_line(samples: ModuleType) -> None:
    lines = lines_of("quality_schools", samples)
    assert lines[0] == "แบบเสนอโครงการ"
    assert "ผู้รับผิดชอบ\tนางสาวสุจิราภรณ์ เงาศรี และนายทวี แพงศรี" in lines
    assert "๔. งบประมาณ ๑๐๐,๐๐๐ บาท (หนึ่งแสนบาทถ้วน)" in lines
    assert "๒.๓ เพื่อส่งเสริมสนับสนุนให้นักเรียนได้รับการพัฒนา" in lines


def test_cells_are_parted_by_tabs_and_covered_ones_are_empty(samples: ModuleType) -> None:
    lines = lines_of("quality_schools", samples)
    assert "๓\tการส่งเสริมสนับสนุนให้นักเรียนได้รับการพัฒนา\t๓๔ โรงเรียน\t๔๐,๐๐๐\t" in lines


def test_bars_show(samples: ModuleType) -> None:
    assert "๒. ออกแบบกิจกรรม\t█\t█" + "\t" * 8 in lines_of("small_schools", samples)


def test_the_remark_and_the_signers_are_there(samples: ModuleType) -> None:
    assert "หมายเหตุ งบประมาณถัวจ่ายทุกรายการ" in lines_of("small_schools", samples)
    signed = lines_of("quality_schools", samples)[-3]
    assert signed.startswith("ลงชื่อ ผู้เสนอโครงการ (นางสาวสุจิราภรณ์ เงาศรี) ศึกษานิเทศก์ วันที่")
