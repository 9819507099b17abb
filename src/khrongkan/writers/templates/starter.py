"""A template to begin with: the standard page, with instructions at its top that never print."""

from __future__ import annotations

import zipfile
from html import escape

from khrongkan.shipped import templates
from khrongkan.writers.docx.package import package, packed
from khrongkan.writers.templates.guides import GUIDE

_GREY = "808080"
_STYLE = (
    f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{GUIDE}"><w:name w:val="{GUIDE}"/>'
    '<w:basedOn w:val="KKBase"/><w:qFormat/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr>'
    f'<w:color w:val="{_GREY}"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>'
)
_LINES = (
    "คำแนะนำ (ข้อความสีเทานี้ไม่พิมพ์ จะลบหรือปล่อยไว้ก็ได้)",
    "๑. แก้หัวกระดาษ ท้ายกระดาษ ขอบกระดาษ ตัวอักษร และตราได้ตามใจ แล้วบันทึกเป็น .docx",
    "๒. ตัวโครงการทั้งหมดจะมาแทนที่ป้าย {{p body }} ป้ายนี้ต้องอยู่ลำพังในย่อหน้า",
    "๓. วางข้อมูลทีละอย่างได้ด้วยป้าย เช่น {{ ชื่อโครงการ }} {{ งบประมาณ.จำนวนเงิน }} {{ ระยะเวลา }}",
    "๔. วางทีละส่วนแทน body ได้ เช่น {{p section.rationale }} {{p table.budget }} {{p signatures }}",
    "๕. วางตรา: แทรกภาพใดก็ได้ ใส่ข้อความแสดงแทน {{ logo }} แล้วพิมพ์ด้วย --picture logo=ไฟล์",
    "๖. ดูป้ายทั้งหมด: khrongkan template fields   ตรวจแม่แบบ: khrongkan template check",
)


def new_template() -> bytes:
    """The bytes of a new template. As it is, it prints what the built-in page prints."""
    with zipfile.ZipFile(templates() / "page.docx") as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    guides = "".join(map(_guide, _LINES)).encode()
    document, styles = contents["word/document.xml"], contents["word/styles.xml"]
    contents["word/document.xml"] = document.replace(b"<w:body>", b"<w:body>" + guides, 1)
    contents["word/styles.xml"] = styles.replace(b"</w:styles>", _STYLE.encode() + b"</w:styles>")
    return package(packed(name, data) for name, data in contents.items())


def _guide(words: str) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{GUIDE}"/></w:pPr><w:r>'
        f'<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'
    )
