from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from PIL import Image

from word_template import paragraph, table, template

if TYPE_CHECKING:
    from pathlib import Path

    from calling import Call


def test_a_new_template_is_right_and_is_not_replaced(khrongkan: Call) -> None:
    assert khrongkan("template", "new", "-o", "ours.docx").code == 0
    assert khrongkan("template", "check", "ours.docx").code == 0
    assert khrongkan("template", "new", "-o", "ours.docx").code == 1


def test_a_broken_template_is_told_by_its_places_and_marked(
    khrongkan: Call, tmp_path: Path
) -> None:
    (tmp_path / "ours.docx").write_bytes(
        template(paragraph("{{ nmae }}") + table(["{% if name %}"]))
    )
    answer = khrongkan("template", "check", tmp_path / "ours.docx", "--mark", tmp_path / "m.docx")
    assert answer.code == 1
    assert "เนื้อหา ย่อหน้าที่ ๑" in answer.err
    assert "ตารางที่ ๑ แถวที่ ๑ ช่องที่ ๑" in answer.err
    with zipfile.ZipFile(tmp_path / "m.docx") as archive:
        comments = archive.read("word/comments.xml").decode()
        document = archive.read("word/document.xml").decode()
    assert comments.count("<w:comment ") == document.count("<w:commentReference ") == 2
    assert "หมายถึง “name”" in comments


def test_every_tag_is_listed_with_a_sample(khrongkan: Call) -> None:
    answer = khrongkan("template", "fields")
    assert "{{ ชื่อโครงการ }}  " in answer.out
    assert "{{p section.budget }}" in answer.out
    assert "{{ budget.words }}" in khrongkan("template", "fields", "--lang", "en").out


def test_a_right_template_tells_the_pictures_that_it_shows(khrongkan: Call, tmp_path: Path) -> None:
    words = "{{ ตรา }} {{ logo }} {{ crest|height('2 cm') }}"
    (tmp_path / "ours.docx").write_bytes(template(paragraph(words)))
    answer = khrongkan("template", "check", tmp_path / "ours.docx")
    assert answer.code == 0
    assert "--picture ชื่อ=ไฟล์): crest, logo\n" in answer.out


def test_a_template_is_checked_with_a_picture_of_any_name(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "ours.docx").write_bytes(template(paragraph("{{ crest }}")))
    Image.new("RGB", (3, 2)).save(tmp_path / "crest.png")
    call = ("template", "check", "ours.docx")
    assert khrongkan(*call).code == 1
    assert khrongkan(*call, "--picture", "crest=crest.png").code == 0
    assert khrongkan(*call, "--picture", "crest=ours.docx").code == 1
