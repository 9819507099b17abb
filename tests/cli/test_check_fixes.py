"""khrongkan check: fixes in the file, what they would change, and the rules explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from calling import Call

SLIP = '{\n  "objectives": [\n    "2.1 เพื่อพัฒนาบุคคลากรทุกคน"\n  ]\n}\n'
RIGHT = '{\n  "objectives": [\n    "เพื่อพัฒนาบุคลากรทุกคน"\n  ]\n}\n'


def test_fix_mends_the_file_and_keeps_its_formatting(khrongkan: Call, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(SLIP.encode())
    answer = khrongkan("check", "a.json", "--fix")
    assert path.read_bytes() == RIGHT.encode()
    assert "บุคคลากร" not in answer.out


def test_diff_shows_the_fixes_and_changes_nothing(khrongkan: Call, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(SLIP.encode())
    answer = khrongkan("check", "a.json", "--diff")
    assert '+    "เพื่อพัฒนาบุคลากรทุกคน"' in answer.out
    assert path.read_bytes() == SLIP.encode()


def test_fix_mends_what_notepad_did_to_the_file(khrongkan: Call, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{“name”: "ก",}', encoding="utf-8")
    assert khrongkan("check", "a.json", "--fix").code == 1
    assert path.read_text(encoding="utf-8") == '{"name": "ก"}'


def test_the_words_are_underlined_as_wide_as_they_show(khrongkan: Call, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(SLIP, encoding="utf-8")
    lines = khrongkan("check", "a.json").out.splitlines()
    assert "~" * 7 in [line.strip() for line in lines]


def test_a_rule_is_explained_in_both_languages(khrongkan: Call) -> None:
    assert "เลขข้อ" in khrongkan("check", "--explain", "item-label").out
    assert "item label" in khrongkan("check", "--explain", "item-label", "--lang", "en").out


def test_a_mistyped_rule_names_its_neighbour(khrongkan: Call) -> None:
    answer = khrongkan("check", "--explain", "item-lable")
    assert answer.code == 2
    assert "item-label" in answer.err


def test_records_of_one_office_are_read_beside_one_another(khrongkan: Call, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").write_text(
            f'{{"name": "โครงการ{name}", "code": "2.1"}}', encoding="utf-8"
        )
    assert "2.1" in khrongkan("check", "a.json", "b.json").out
