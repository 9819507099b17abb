from khrongkan.compose import missing_facts
from outline import GAP, headings, outline, sheet


def test_sections_are_numbered_as_they_come() -> None:
    document = sheet(rationale="เหตุ", objectives="เพื่อ", targets="เป้า", budget=100, activities="ทำ")
    assert headings(document) == [
        "๑. หลักการและเหตุผล",
        "๒. วัตถุประสงค์",
        "๓. เป้าหมาย",
        "๔. งบประมาณ",
        "๕. กิจกรรมหลัก",
    ]


def test_an_unknown_fact_that_the_form_asks_for_prints_a_gap() -> None:
    assert outline(sheet())[:4] == ["แบบเสนอโครงการ", "๑. หลักการและเหตุผล", GAP, "๒. วัตถุประสงค์"]


def test_an_unknown_fact_that_the_form_can_do_without_is_left_out() -> None:
    assert not any("ผลผลิต" in heading for heading in headings(sheet()))


def test_nothing_on_purpose_prints_its_word_and_an_empty_list_prints_no_section() -> None:
    told = outline(sheet(problems="ไม่มี", suggestions=[]))
    assert told[told.index("๖. ปัญหาและอุปสรรค") + 1] == "ไม่มี"
    assert not any("ข้อเสนอแนะ" in line for line in told)


def test_items_carry_the_number_of_their_section() -> None:
    assert "๒.๒ เพื่อพัฒนา" in outline(sheet(objectives=["เพื่อส่งเสริม", "เพื่อพัฒนา"]))


def test_a_single_item_is_a_paragraph_without_a_number() -> None:
    assert "เพื่อพัฒนา" in outline(sheet(objectives=["เพื่อพัฒนา"]))


def test_groups_of_targets_have_their_own_numbers_and_items_under_them() -> None:
    told = outline(sheet(targets={"quantity": ["ครู 5 คน", "นักเรียน 9 คน"], "quality": ["ดีขึ้น"]}))
    at = told.index("๓.๑ เชิงปริมาณ")
    assert told[at : at + 5] == [
        "๓.๑ เชิงปริมาณ",
        "๓.๑.๑ ครู ๕ คน",
        "๓.๑.๒ นักเรียน ๙ คน",
        "๓.๒ เชิงคุณภาพ",
        "ดีขึ้น",
    ]


def test_a_group_keeps_the_label_of_its_record_and_the_order_it_was_written_in() -> None:
    told = outline(
        sheet(targets={"ด้านคุณภาพ": {"label": "ด้านคุณภาพ", "items": ["ก"]}, "ปริมาณ": ["ข"]})
    )
    assert [line for line in told if line.startswith("๓.")] == [
        "๓. เป้าหมาย",
        "๓.๑ ด้านคุณภาพ",
        "๓.๒ เชิงปริมาณ",
    ]


def test_targets_without_kinds_are_a_plain_list() -> None:
    told = outline(sheet(targets=["ครู 5 คน", "นักเรียน 9 คน"]))
    assert "๓.๒ นักเรียน ๙ คน" in told


def test_a_paragraph_that_leads_to_a_list_is_followed_by_it() -> None:
    told = outline(sheet(rationale=[{"text": "มีสามข้อ", "items": ["ก", "ข"]}]))
    assert told[told.index("มีสามข้อ") :][:3] == ["มีสามข้อ", "๑) ก", "๒) ข"]


def test_and_so_on_gets_no_number() -> None:
    told = outline(sheet(objectives=["เพื่อส่งเสริม", "เพื่อพัฒนา", "ฯ ล ฯ"]))
    assert "ฯ ล ฯ" in told


def test_the_rows_of_an_item_are_a_small_table_under_it() -> None:
    target = {"text": "โรงเรียน 2 แห่ง", "table": [["1", "บ้านนาทม"], ["2", "บ้านนาโส่"]]}
    assert "๒ | บ้านนาโส่" in outline(sheet(targets=[target, "ครู"]))


def test_activities_that_only_have_names_are_a_list_and_others_a_table() -> None:
    listed = outline(sheet(activities=["วางแผน", "สรุปผล"]))
    assert "๕.๑ วางแผน" in listed
    tabled = outline(sheet(activities=[{"name": "วางแผน", "budget": 500}, "สรุปผล"]))
    assert "๑ | วางแผน | ๕๐๐" in tabled


def test_indicators_with_methods_are_an_evaluation() -> None:
    plain = headings(sheet(indicators=["ร้อยละ 80"]))
    evaluated = headings(sheet(indicators=[{"text": "ร้อยละ 80", "methods": "สอบถาม"}]))
    assert (plain[-1], evaluated[-1]) == ("๖. ตัวชี้วัดความสำเร็จ", "๖. การประเมินผล")


def test_grouped_indicators_without_methods_are_lists_by_group() -> None:
    told = outline(
        sheet(indicators=[{"text": "ก", "group": "quantity"}, {"text": "ข", "group": "คุณภาพ"}])
    )
    at = told.index("๖. ตัวชี้วัดความสำเร็จ")
    assert told[at + 1 : at + 5] == ["๖.๑ เชิงปริมาณ", "ก", "๖.๒ เชิงคุณภาพ", "ข"]


def test_the_sections_of_results_print_after_the_plan() -> None:
    told = headings(sheet(results={"quantity": ["ก"]}, expected_results="ข", problems="ค"))
    assert told[-4:] == [
        "๖. ผลที่คาดว่าจะได้รับ",
        "๗. ผลการดำเนินงาน",
        "๗.๑ เชิงปริมาณ",
        "๘. ปัญหาและอุปสรรค",
    ]


def test_the_own_time_of_an_item_stands_in_brackets_after_it() -> None:
    told = outline(sheet(objectives=[{"text": "เพื่ออบรม", "when": "มี.ค. 2570"}, "เพื่อนิเทศ"]))
    assert "๒.๑ เพื่ออบรม (มีนาคม ๒๕๗๐)" in told
    assert "เพื่ออบรม (มีนาคม ๒๕๗๐)" in outline(
        sheet(objectives={"text": "เพื่ออบรม", "when": "มี.ค. 2570"})
    )


def test_an_empty_list_of_a_kind_has_no_heading() -> None:
    told = outline(sheet(targets={"quantity": [], "quality": ["ดีขึ้น"]}))
    assert not any("เชิงปริมาณ" in line for line in told)
    assert "๓.๑ เชิงคุณภาพ" in told
    assert "๓. เป้าหมาย" not in outline(sheet(targets={"quantity": []}))


def test_an_item_whose_words_are_not_known_yet_is_a_gap_with_its_number() -> None:
    document = sheet(objectives=[{"items": ["ก", "ข"]}, "ค"], indicators=[{"group": "output"}])
    told = outline(document)
    assert told[told.index(f"๒.๑ {GAP}") + 1 :][:3] == ["๒.๑.๑ ก", "๒.๑.๒ ข", "๒.๒ ค"]
    assert {"/objectives/0/text", "/indicators/0/text"} <= set(missing_facts(document))


def test_what_is_in_no_group_stands_before_the_groups() -> None:
    indicators = [{"text": "ก", "group": "output"}, {"text": "ข"}, {"text": "ค"}]
    told = outline(sheet(indicators=indicators))
    at = told.index("๖. ตัวชี้วัดความสำเร็จ")
    assert told[at + 1 : at + 5] == ["๖.๑ ข", "๖.๒ ค", "๖.๓ ผลผลิต (Output)", "ก"]


def test_a_list_of_no_kind_and_kinds_beside_it_share_their_numbers() -> None:
    told = outline(sheet(targets={"general": ["ก", "ข"], "quality": ["ค"]}))
    assert [line for line in told if line.startswith("๓.")][1:] == [
        "๓.๑ ก",
        "๓.๒ ข",
        "๓.๓ เชิงคุณภาพ",
    ]
