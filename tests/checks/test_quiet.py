"""Quiet when nothing is wrong: the corrected sheets, and what Thai writes rightly."""

from __future__ import annotations

from pathlib import Path

import pytest

from khrongkan.checks import check, check_portfolio
from khrongkan.records import load

CLEAN = sorted((Path(__file__).parents[2] / "fixtures" / "flagship-2562-clean").glob("*.json"))
MOST_WARNINGS = 2


def test_the_corrected_sheets_have_no_errors_and_hardly_a_warning() -> None:
    assert len(CLEAN) == 16
    for findings in check_portfolio([load(path) for path in CLEAN]):
        assert [f for f in findings if f.severity == "error"] == []
        assert len(findings) <= MOST_WARNINGS


RIGHT = [
    "คณะกรรมการการศึกษาขั้นพื้นฐานให้บริการการศึกษาด้วยการบูรณาการการใช้เทคโนโลยี",
    "กระทรวงศึกษาธิการร่วมกับคณะทำงานสานพลังประชารัฐ",
    "ผู้เรียนได้รับการพัฒนามากขึ้น",
    "เป็นที่ที่เยาวชนได้ทำความเข้าใจในตนเอง",
    "ระบบ e-GP, O-NET และ PISA ตามนโยบาย THAILAND 4.0",
    "กิจกรรม 5ส ครั้งที่ 1/2569 ณ สพป.ยโสธร เขต 2",
    "ดูรายละเอียดที่ https://www.obec.go.th/2569 หรือ info@obec.go.th",
    "มาตรา 37(2) แห่งพระราชบัญญัติ พ.ศ. 2546 ข้อ 6 (4) (6) (7)",
    "พัฒนา 3 ด้าน ได้แก่ (1) ครู (2) นักเรียน และ (3) ชุมชน",
    "งบประมาณ 1.5 ล้านบาท หรือร้อยละ 2.5 ของทั้งหมด",
    "เรื่องอื่น ๆ ฯลฯ และโรงเรียนต่าง ๆ ของสำนักงานฯ",
    "ชั้น ป.1–6 และ ม.1 ของโรงเรียนบ้านโนนค้อ",
    "เวลา 08.30–16.30 น. ในอัตราส่วน 1:25",
    "ผู้เรียนมีความรู้ความสามารถ ทักษะ และเจตคติที่ดี",
    "ส่งเสริมสนับสนุนให้ครูพัฒนาการจัดการเรียนรู้อย่างต่อเนื่องและมีประสิทธิภาพ",
    "ครูตัดสินใจเลือกสื่อได้อย่างรวดเร็ว สามารถแลกเปลี่ยนเรียนรู้ในอนาคต",
    "ตามนโยบายของพลเอก สมชาย ใจกล้า และ พล.อ.สมหวัง ใจดี",
]


@pytest.mark.parametrize("sentence", RIGHT)
def test_what_is_right_is_left_alone(sentence: str) -> None:
    record = load({"rationale": [sentence]})
    assert [f for f in check(record) if f.place.pointer.startswith("/rationale")] == []


def test_only_an_area_is_told_from_the_office_of_that_area() -> None:
    town = {"organisation": "สำนักงานเทศบาลเมืองริมธาร", "outputs": ["เทศบาลเมืองริมธารมีระบบข้อมูล"]}
    assert "office-cut" not in {found.code for found in check(load(town))}


def test_a_target_is_quoted_from_its_beginning() -> None:
    long = "ครูผู้สอนภาษาอังกฤษในโรงเรียนสังกัดที่เข้าร่วมโครงการมีความรู้เพิ่มขึ้นอย่างต่อเนื่อง"
    record = load({"targets": {"quantity": [long], "quality": ["ครูสอนได้ดี"]}})
    [told] = [found for found in check(record) if found.code == "quantity-without-number"]
    quoted = told.message_th.split("“")[1].split("”")[0]
    assert quoted.endswith("…")
    assert long.startswith(quoted.removesuffix("…"))
