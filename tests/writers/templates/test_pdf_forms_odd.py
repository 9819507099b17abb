"""PDF forms that are turned, inherited, locked, signed, scripted or broken."""

from __future__ import annotations

import io
import random
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2  # type: ignore[import-untyped]  # has no types
import pytest
from pikepdf import Array, Dictionary, Name, String

import khrongkan as kk
from khrongkan.writers.forms_pdf import fields_of, fill
from writers.templates import odd_forms
from writers.templates.odd_forms import (
    BOX,
    COMB,
    COMBO,
    HIDDEN,
    PUSH,
    RADIO,
    look,
    parent,
    states,
    widget,
)

NAME = "อาหารกลางวันที่บ้านป้าน้ำ"
AMOUNT = "๑๒,๕๐๐"
OFFICE = Path(__file__).with_name("office.pdf")
SHEETS = Path(__file__).parents[3] / "fixtures" / "flagship-2562"


def sheet() -> kk.Document:
    record = {"name": NAME, "budget": {"amount": 12500}, "status": "ต่อเนื่อง"}
    return kk.compose(kk.load(record))


def filled(path: Path, mapping: str = "") -> bytes:
    path.with_suffix(".toml").write_text(mapping, encoding="utf-8")
    return fill(sheet(), path)


def refused(path: Path, mapping: str = "") -> list[tuple[str, str]]:
    with pytest.raises(kk.RenderError) as caught:
        filled(path, mapping)
    return [(found.code, found.place.pointer) for found in caught.value.findings]


def words(data: bytes, page: int = 0) -> str:
    return "".join(pypdf.PdfReader(io.BytesIO(data)).pages[page].extract_text().split())


def letters(data: bytes, page: int = 0) -> list[tuple[str, tuple[float, float, float, float]]]:
    """The letters of a page with their boxes, as pdfium sees them."""
    shown = pypdfium2.PdfDocument(data)[page].get_textpage()
    signs = [(shown.get_text_range(at, 1), at) for at in range(shown.count_chars())]
    return [(sign, shown.get_charbox(at, loose=True)) for sign, at in signs if sign.strip()]


def within(data: bytes, box: tuple[float, float, float, float]) -> str:
    """The letters of the first page whose middle lies in a box."""
    left, low, right, high = box
    return "".join(
        sign
        for sign, edges in letters(data)
        if left <= (edges[0] + edges[2]) / 2 <= right and low <= (edges[1] + edges[3]) / 2 <= high
    )


def ink(data: bytes, box: tuple[float, float, float, float], page: int = 0) -> float:
    """How much of a box is dark, from 0 to 1."""
    whole = pypdfium2.PdfDocument(data)[page]
    height = whole.get_height()
    drawn = whole.render(scale=2).to_pil().convert("L")
    left, low, right, high = box
    part = drawn.crop(
        (int(left * 2), int((height - high) * 2), int(right * 2), int((height - low) * 2))
    )
    dark = sum(part.histogram()[:128])
    return float(dark / (part.width * part.height))


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("rotated", [0, 90, 180, 270])
def test_words_stand_in_their_box_and_run_as_it_is_turned(
    rotated: int, turned: int, tmp_path: Path
) -> None:
    box = (120, 250, 260, 390)

    def make(file: pikepdf.Pdf) -> None:
        page = file.pages[0].obj
        page.MediaBox, page.CropBox = Array([-20, 80, 575, 922]), Array([20, 120, 500, 700])
        page.Rotate = rotated
        widget(file, "name", box, MK=Dictionary(R=turned))

    made = filled(odd_forms.form(tmp_path / "form.pdf", make))
    assert words(made) == NAME
    found = letters(made)
    for _, (left, low, right, high) in found:
        assert box[0] - 1 <= left <= right <= box[2] + 1
        assert box[1] - 1 <= low <= high <= box[3] + 1
    (_, first), (_, last) = found[0], found[-1]
    across, up = last[0] - first[0], last[1] - first[1]
    runs = {0: across, 90: up, 180: -across, 270: -up}
    assert runs[turned] > 50
    assert runs[turned] == max(runs.values())


def test_each_letter_of_a_comb_has_a_cell(tmp_path: Path) -> None:
    def make(file: pikepdf.Pdf) -> None:
        widget(file, "budget.amount", Ff=COMB, MaxLen=10)
        widget(file, "name", (100, 400, 340, 420), Ff=COMB, MaxLen=20)

    made = filled(odd_forms.form(tmp_path / "form.pdf", make))
    assert words(made) == AMOUNT + NAME
    cells = [
        int((box[0] + box[2]) / 2 - BOX[0]) // 20 for sign, box in letters(made) if sign in AMOUNT
    ]
    assert cells == list(range(len(AMOUNT)))


def test_a_text_of_too_many_letters_is_told_with_their_number(tmp_path: Path) -> None:
    form = odd_forms.form(tmp_path / "form.pdf", lambda file: widget(file, "name", MaxLen=5))
    assert refused(form) == [("pdf-form-most-letters", "name")]


def test_fields_take_after_the_fields_above_them(tmp_path: Path) -> None:
    def make(file: pikepdf.Pdf) -> None:
        above = parent(file, "budget", FT=Name.Tx, Q=2, Ff=COMB, MaxLen=8)
        widget(file, "amount", parent=above)
        pair = parent(file, "name", FT=Name.Tx, V=String("เดิม"))
        for page in (0, 1):
            widget(file, None, page=page, box=(50, 500, 400, 520), parent=pair)

    path = odd_forms.form(tmp_path / "form.pdf", make, pages=2)
    amount = fields_of(path)[0]
    assert (amount.name, amount.kind, amount.align, amount.most) == ("budget.amount", "text", 2, 8)
    made = filled(path)
    assert words(made, 0) == AMOUNT + NAME
    assert words(made, 1) == NAME
    assert max(box[2] for sign, box in letters(made) if sign in AMOUNT) > BOX[2] - 20


@pytest.mark.parametrize(("align", "at"), [(0, "left"), (1, "middle"), (2, "right")])
def test_words_stand_on_the_side_that_the_form_says(align: int, at: str, tmp_path: Path) -> None:
    form = odd_forms.form(
        tmp_path / "form.pdf", lambda file: widget(file, "budget.amount", Q=align)
    )
    found = letters(filled(form))
    left, right = found[0][1][0] - BOX[0], BOX[2] - found[-1][1][2]
    assert {"left": left < 5, "middle": abs(left - right) < 3, "right": right < 5}[at]


def test_one_button_is_ticked_by_its_name_whatever_it_is_called_inside(tmp_path: Path) -> None:
    boxes = [(100, 700 - 30 * number, 114, 714 - 30 * number) for number in range(6)]

    def make(file: pikepdf.Pdf) -> None:
        numbered = parent(
            file, "state", FT=Name.Btn, Ff=RADIO, Opt=Array([String("ใหม่"), String("ต่อเนื่อง")])
        )
        alike = parent(file, "kind", FT=Name.Btn)
        for number, box in enumerate(boxes[:2]):
            widget(file, None, box, parent=numbered, AP=states(file, f"/{number}"))
        for box, name in zip(boxes[2:4], ("/new", "/old"), strict=True):
            widget(file, None, box, parent=alike, AP=states(file, name))
        widget(file, "thai", boxes[4], FT=Name.Btn, AP=Dictionary(N=Dictionary()))
        file.Root.AcroForm.Fields[2].AP.N = pikepdf.Object.parse(b"<< /#a1#a2 null >>")
        file.Root.AcroForm.Fields[2].AP.N["/\udca1\udca2"] = look(file, b"2 2 10 10 re f", (14, 14))
        widget(file, "bare", boxes[5], FT=Name.Btn)

    path = odd_forms.form(tmp_path / "form.pdf", make)
    assert [field.on for field in fields_of(path)] == ["ใหม่", "ต่อเนื่อง", "new", "old", "กข", "Yes"]
    mapping = '"state" = "\'ต่อเนื่อง\'"\n"kind" = "\'old\'"\n"thai" = "name"\n"bare" = "name"\n'
    made = filled(path, mapping)
    assert [ink(made, box) > 0.1 for box in boxes] == [False, True, False, True, True, True]
    assert refused(path, '"kind" = "\'odd\'"') == [("pdf-form-option", "kind")]


def test_a_choice_takes_the_name_of_an_option_inside_the_file_too(tmp_path: Path) -> None:
    pairs = Array([Array([String("1"), String("พื้นฐาน")]), Array([String("2"), String("ยุทธศาสตร์")])])
    form = odd_forms.form(
        tmp_path / "form.pdf", lambda file: widget(file, "plan", FT=Name.Ch, Ff=COMBO, Opt=pairs)
    )
    assert words(filled(form, '"plan" = "\'2\'"')) == "ยุทธศาสตร์"


def test_buttons_that_do_something_and_notes_are_not_printed_and_pictures_are(
    tmp_path: Path,
) -> None:
    places = [(100, 700 - 40 * number, 120, 720 - 40 * number) for number in range(4)]

    def make(file: pikepdf.Pdf) -> None:
        black = Dictionary(N=look(file, b"0 0 20 20 re f", (20, 20)))
        script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        widget(file, "reset", places[0], A=script, AP=black, FT=Name.Btn, Ff=PUSH)
        widget(file, "logo", places[1], AP=black, FT=Name.Btn, Ff=PUSH)
        note = widget(file, "note", places[2], AP=black)
        note.Subtype = Name.Text
        hidden = widget(file, "secret", places[3], AP=black)
        hidden.F = HIDDEN
        widget(file, "sign", FT=Name.Sig)
        widget(file, "name")

    made = filled(odd_forms.form(tmp_path / "form.pdf", make))
    assert [ink(made, box) > 0.5 for box in places] == [False, True, False, False]
    assert words(made) == NAME


def test_a_field_that_may_not_be_changed_keeps_what_it_holds(tmp_path: Path) -> None:
    def make(file: pikepdf.Pdf) -> None:
        widget(file, "name", Ff=1, V=String("แบบ กพ. ๑"))
        widget(file, "budget.amount", (100, 400, 300, 420), Ff=1)

    path = odd_forms.form(tmp_path / "form.pdf", make)
    assert words(filled(path)) == "แบบกพ.๑" + AMOUNT
    assert words(filled(path, '"name" = "name"')) == NAME + AMOUNT


def test_a_field_without_a_look_gets_the_frame_and_ground_that_it_asks_for(tmp_path: Path) -> None:
    wants = Dictionary(BC=Array([0, 0, 0]), BG=Array([0]))
    form = odd_forms.form(tmp_path / "form.pdf", lambda file: widget(file, "other", MK=wants))
    assert ink(filled(form), BOX) > 0.95


def test_old_words_go_and_what_is_drawn_around_them_stays(tmp_path: Path) -> None:
    def make(file: pikepdf.Pdf) -> None:
        helv = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        file.Root.AcroForm.DR = Dictionary(Font=Dictionary(Helv=helv))
        old = b"BT /Helv 9 Tf (OLD) Tj ET"
        drawn = b"0 0 9 20 re f /Tx BMC /Span <<>> BDC " + old + b" EMC " + old + b" EMC " + old
        widget(file, "name", AP=Dictionary(N=look(file, drawn)), V=String("OLD"))
        widget(file, "kept", (100, 400, 300, 420), AP=Dictionary(N=look(file, old)))

    made = filled(odd_forms.form(tmp_path / "form.pdf", make))
    assert sorted([words(made).replace("OLD", ""), "OLD" * words(made).count("OLD")]) == [
        "OLD",
        NAME,
    ]
    assert ink(made, (100, 300, 109, 320)) > 0.9


def test_a_page_that_leaves_its_drawing_state_open_moves_no_words(tmp_path: Path) -> None:
    def make(file: pikepdf.Pdf) -> None:
        file.pages[0].Contents = file.make_stream(b"q 0.1 0 0 0.1 0 0 cm q")
        widget(file, "name")

    made = filled(odd_forms.form(tmp_path / "form.pdf", make))
    assert all(BOX[0] <= box[0] <= BOX[2] for _, box in letters(made))


def test_locks_that_allow_filling_in_open_and_others_are_told(tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"

    def make(file: pikepdf.Pdf) -> None:
        widget(file, "name")

    only_fill = pikepdf.Permissions(modify_annotation=False, modify_other=False, extract=False)
    odd_forms.form(path, make, encryption=pikepdf.Encryption(owner="o", user="", allow=only_fill))
    assert words(filled(path)) == NAME
    nothing = pikepdf.Permissions(modify_form=False, modify_annotation=False)
    odd_forms.form(path, make, encryption=pikepdf.Encryption(owner="o", user="", allow=nothing))
    assert refused(path) == [("pdf-form-locked", "")]
    odd_forms.form(path, make, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert refused(path) == [("pdf-form-locked", "")]


def test_forms_of_adobe_alone_and_signed_ones_are_refused_in_a_sentence(tmp_path: Path) -> None:
    def adobe(file: pikepdf.Pdf) -> None:
        file.Root.AcroForm.XFA = file.make_stream(b"<xdp/>")

    def signed(file: pikepdf.Pdf) -> None:
        widget(file, "sign", FT=Name.Sig, V=Dictionary(Type=Name.Sig))

    assert refused(odd_forms.form(tmp_path / "a.pdf", adobe)) == [("pdf-form-xfa", "")]
    assert refused(odd_forms.form(tmp_path / "b.pdf", signed)) == [("pdf-form-signed", "")]


def test_nothing_is_left_to_run_and_links_and_outline_still_lead_on(tmp_path: Path) -> None:
    def make(file: pikepdf.Pdf) -> None:
        def script() -> Dictionary:
            return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))

        page = file.pages[0].obj
        widget(file, "name", AA=Dictionary(K=script()))
        page.AA = Dictionary(O=script())
        web = Dictionary(S=Name.URI, URI=String("https://example.go.th/"), Next=script())
        for act in (web, script(), Dictionary(S=Name.Launch, F=String("a.exe"))):
            page.Annots.append(Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=act))
        file.Root.OpenAction = script()
        file.Root.Names = Dictionary(
            JavaScript=Dictionary(Names=Array([String("a"), script()])),
            Dests=Dictionary(Names=Array([String("top"), Array([page, Name.Fit])])),
        )
        with file.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("ต้น", 0))
            outline.root.append(pikepdf.OutlineItem("ปลาย", action=script()))

    made = filled(odd_forms.form(tmp_path / "form.pdf", make))
    with pikepdf.open(io.BytesIO(made)) as file:
        assert not any("/JavaScript" in repr(one) or "/Launch" in repr(one) for one in file.objects)
        assert list(file.Root.Names.keys()) == ["/Dests"]
        acts = [link.get("/A") for link in file.pages[0].Annots]
        assert [act is not None and str(act.URI) for act in acts] == [
            "https://example.go.th/",
            False,
            False,
        ]
        with file.open_outline() as outline:
            assert [entry.title for entry in outline.root] == ["ต้น", "ปลาย"]


@pytest.mark.parametrize("number", ["2.5", "2.11"])
def test_a_form_of_libreoffice_is_filled_with_every_kind_of_field(
    number: str, tmp_path: Path
) -> None:
    path = tmp_path / "office.pdf"
    path.write_bytes(OFFICE.read_bytes())
    path.with_suffix(".toml").write_text(
        """
        "has_budget" = "budget.amount != ''"
        "no_budget" = "budget.amount == ''"
        "status" = "status"
        "plan" = "'ยุทธศาสตร์'"
        "quarter" = "'๔'"
        """,
        encoding="utf-8",
    )
    facts = kk.compose(kk.load(SHEETS / f"{number}.json"))
    boxes = {(field.name, field.on): field.box for field in fields_of(path)}
    made = fill(facts, path)
    values = {
        name: facts.facts[name] for name in ("name", "budget.amount", "rationale", "organisation")
    }
    for name, value in (values | {"plan": "ยุทธศาสตร์", "quarter": "๔"}).items():
        assert within(made, boxes[name, ""]) == "".join(value.split())
        assert "".join(value.split()) in words(made)
    ticked = {
        key
        for key, box in boxes.items()
        if key[1] and ink(made, box) > ink(OFFICE.read_bytes(), box) + 0.03
    }
    assert ticked == {("has_budget", "ใช้งบประมาณ"), ("status", "โครงการต่อเนื่อง")}


def tagged(file: pikepdf.Pdf) -> None:
    """A form whose tag tree knows its one field."""
    field = widget(file, "name", StructParent=0)
    reference = Dictionary(Type=Name.OBJR, Obj=field)
    element = file.make_indirect(Dictionary(S=Name.Form, K=reference))
    root = file.make_indirect(Dictionary(K=Array([element])))
    root.ParentTree = Dictionary(Nums=Array([0, element]))
    element.P = root
    file.Root.StructTreeRoot = root


@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
def test_the_tags_of_a_form_lead_to_the_words_that_were_filled_in(
    known: bool,  # noqa: FBT001 - what pytest gives
    tmp_path: Path,
) -> None:
    path = tmp_path / "form.pdf"
    if known:
        odd_forms.form(path, tagged)
    else:
        path.write_bytes(OFFICE.read_bytes())
    with pikepdf.open(io.BytesIO(filled(path))) as file:
        page = file.pages[0]
        marks: Any = pikepdf.NumberTree(file.Root.StructTreeRoot.ParentTree)
        marks = marks[int(page.obj.StructParents)]
        page.contents_coalesce()
        content = page.Contents.read_bytes()
        pieces = [
            (piece, node)
            for node in elements(file.Root.StructTreeRoot)
            for piece in kids(node)
            if isinstance(piece, pikepdf.Dictionary) and "/S" not in piece
        ]
        assert len(pieces) == (1 if known else 3)
        for piece, node in pieces:
            assert node.S == "/Form"
            assert marks[int(piece.MCID)].objgen == node.objgen
            assert f"/Form <</MCID {int(piece.MCID)}>> BDC".encode() in content


def kids(node: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects
    below = node.get("/K", Array())
    return list(below) if isinstance(below, Array) else [below]


def elements(node: Any) -> list[Any]:  # noqa: ANN401 - as above
    below = [kid for kid in kids(node) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return below + [one for kid in below for one in elements(kid)]


@pytest.mark.parametrize("name", ["office.pdf", "agency.pdf"])
def test_a_damaged_form_is_filled_or_refused_in_sentences(name: str, tmp_path: Path) -> None:
    path, luck = tmp_path / "form.pdf", random.Random(7)  # noqa: S311 - the same each time
    whole = OFFICE.with_name(name).read_bytes()
    refusals = 0
    for _ in range(20):
        broken = bytearray(whole)
        for _ in range(luck.randrange(1, 60)):
            broken[luck.randrange(len(broken))] = luck.randrange(256)
        path.write_bytes(bytes(broken[: luck.randrange(len(broken) // 2, len(broken))]))
        try:
            filled(path)
        except kk.RenderError:
            refusals += 1
    assert 0 < refusals <= 20
