"""Pictures that a planner's template shows by name."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx as python_docx
import pypdf
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

import khrongkan as kk
from auditing import audit
from khrongkan.writers.templates.checking import check_template
from khrongkan.writers.templates.pictures import LARGEST, pictures_of
from word_template import box, paragraph, template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docx.text.paragraph import Paragraph

    Make = Callable[..., bytes]
    Xml = Any
    """An element that a test knows to be there."""

RECORD = {"name": "อาหารกลางวัน", "organisation": "โรงเรียนบ้านดอน", "activities": ["ก", "ข"]}
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CM = 360_000
COLUMN, ROWS = 6 * 2.54, 9 * 2.54
"""The width and height between the margins of python-docx's page, in cm."""


def png(width: int = 90, height: int = 60, *, colour: str = "red", **more: object) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(made, "PNG", **more)
    return made.getvalue()


def jpeg(width: int = 90, height: int = 60, **more: object) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), "blue").save(made, "JPEG", **more)
    return made.getvalue()


LOGO = png(dpi=(90, 90))
GREY = png(20, 20, colour="grey")


_WORDS = "<w:p><w:r>{inside}</w:r></w:p><w:p><w:r><w:t>{{{{ wide }}}}</w:t></w:r></w:p>"
WORD_BOX = (
    f'<mc:AlternateContent xmlns:w="{W[1:-1]}" xmlns:wp="{WP[1:-1]}" xmlns:a="{A[1:-1]}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><w:drawing><wp:inline>'
    f'<wp:extent cx="{5 * CM}" cy="{5 * CM}"/><wp:docPr id="77" name="กล่อง"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>'
    f"{_WORDS}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    '<v:shape style="width:5cm;height:5cm"><v:textbox><w:txbxContent>'
    f"{_WORDS}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
)
"""A text box as Word writes it: for itself, and once more for programs that don't know it."""


class Page:
    """A template under way, as a planner makes it in Word."""

    def __init__(self) -> None:
        self.word = python_docx.Document()

    def picture(
        self,
        said: str,
        size: tuple[float, float] = (4, 2),
        *,
        holder: Paragraph | None = None,
        key: str = "descr",
    ) -> Xml:
        """Put a grey picture of a size in cm into a paragraph, and say this of it; the drawing."""
        run = (holder or self.word.add_paragraph()).add_run()
        run.add_picture(io.BytesIO(GREY), width=Cm(size[0]), height=Cm(size[1]))
        drawing: Xml = run.element.find(f"{W}drawing")
        drawing.find(f"*/{WP}docPr").set(key, said)
        return drawing

    def bytes(self) -> bytes:
        """The template's file."""
        made = io.BytesIO()
        self.word.save(made)
        return made.getvalue()


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """The bytes of a sheet with these pictures; the strict audit finds nothing in it."""

    def made(template: Page | bytes, **pictures: str | Path | bytes) -> bytes:
        path = tmp_path / "ours.docx"
        path.write_bytes(template if isinstance(template, bytes) else template.bytes())
        data = kk.render_bytes(kk.load(RECORD), template=path, pictures=pictures)
        assert audit(data, tmp_path) == []
        return data

    return made


def tree(data: bytes, part: str = "word/document.xml") -> Xml:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(part))


def sizes(data: bytes, part: str = "word/document.xml") -> list[tuple[float, float]]:
    """Width and height in cm of each picture of a part, the same outside and inside."""
    found = []
    for drawing in tree(data, part).iter(f"{W}drawing"):
        if drawing.find(f"*/{A}graphic/{A}graphicData/{PIC}pic") is None:
            continue
        outer = [drawing.find(f"*/{WP}extent")]
        inner = list(drawing.iter(f"{A}ext"))
        both = {(one.get("cx"), one.get("cy")) for one in outer + inner if one.get("cx")}
        assert len(both) == 1
        width, height = both.pop()
        found.append((round(int(width) / CM, 2), round(int(height) / CM, 2)))
    return found


def files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "media" in name}


def said_of(data: bytes, part: str = "word/document.xml") -> list[str]:
    return [one.get("descr") for one in tree(data, part).iter(f"{WP}docPr")]


def refusal(make: Make, template: Page | bytes, **pictures: str | Path | bytes) -> list[kk.Finding]:
    with pytest.raises(kk.RenderError) as caught:
        make(template, **pictures)
    return caught.value.findings


def test_the_office_s_picture_takes_the_place_of_the_template_s(page: Page, make: Make) -> None:
    page.picture("{{ logo }}")
    made = make(page, logo=LOGO)
    assert list(files(made).values()) == [LOGO]
    assert said_of(made) == ["ตราหน่วยงาน"]
    shown = python_docx.Document(io.BytesIO(made)).inline_shapes[0]
    assert (round(shown.width.cm, 2), round(shown.height.cm, 2)) == (3, 2)


@pytest.mark.parametrize(
    ("size", "shown"), [((90, 60), (3, 2)), ((100, 10), (4, 0.4)), ((10, 100), (0.2, 2))]
)
def test_a_picture_fits_the_rectangle_and_keeps_its_proportions(
    size: tuple[int, int], shown: tuple[float, float], page: Page, make: Make
) -> None:
    page.picture("{{ logo }}", (4, 2))
    assert sizes(make(page, logo=png(*size))) == [shown]


def test_pictures_stand_in_headers_tables_and_boxes(page: Page, make: Make) -> None:
    page.picture("{{ logo }}", holder=page.word.sections[0].header.paragraphs[0])
    page.picture("{{ logo }}", holder=page.word.sections[0].footer.paragraphs[0])
    page.picture("{{ logo }}", (2, 2), holder=page.word.add_table(1, 1).cell(0, 0).paragraphs[0])
    made = make(page, logo=LOGO)
    assert sizes(made, "word/header1.xml") == sizes(made, "word/footer1.xml") == [(3, 2)]
    assert sizes(made) == [(2, 1.33)]
    assert list(files(made).values()) == [LOGO]
    opened = python_docx.Document(io.BytesIO(made))
    header = opened.sections[0].header
    embedded = tree(made, "word/header1.xml").find(f".//{A}blip").get(f"{R}embed")
    assert header.part.related_parts[embedded].blob == LOGO


def test_a_picture_in_a_box_of_words_is_shown_there(make: Make) -> None:
    made = make(template(box(paragraph("{{ logo }}"))), logo=LOGO)
    assert sizes(made) == [(2.54, 1.69)]


def test_a_box_and_its_twin_for_old_word_show_the_same(page: Page, make: Make) -> None:
    drawing = page.picture("{{ logo }}", (1, 1))
    run = drawing.getparent()
    inside = etree.tostring(drawing, encoding="unicode")
    run.remove(drawing)
    run.append(etree.fromstring(WORD_BOX.format(inside=inside)))
    made = make(page, logo=LOGO, wide=png(4000, 400))
    assert sizes(made) == [(1, 0.67), (4.49, 0.45)] * 2
    assert "{{" not in etree.tostring(tree(made), encoding="unicode")


@pytest.mark.parametrize("key", ["name", "title"])
def test_a_tag_may_stand_in_name_or_title_and_a_description_stays(
    key: str, page: Page, make: Make
) -> None:
    drawing = page.picture("{{ logo }}", key=key)
    drawing.find(f"*/{WP}docPr").set("descr", "ตราโรงเรียนของเรา")
    made = make(page, logo=LOGO)
    assert said_of(made) == ["ตราโรงเรียนของเรา"]
    assert "{{" not in etree.tostring(tree(made), encoding="unicode")


def test_any_name_will_do_and_thai_names_mean_the_same(page: Page, make: Make) -> None:
    page.picture("{{ตราโรงเรียน}}")
    page.picture("{{ โลโก้ }}")
    made = make(page, ตราโรงเรียน=LOGO, logo=png())
    assert said_of(made) == ["ตราโรงเรียน", "ตราหน่วยงาน"]


def test_a_floating_picture_stands_in_the_middle_of_its_rectangle(page: Page, make: Make) -> None:
    drawing = page.picture("{{ logo }}", (4, 4))
    inline = drawing[0]
    inline.tag = f"{WP}anchor"
    for key, value in {
        "simplePos": "0", "relativeHeight": "1", "behindDoc": "0", "locked": "0",
        "layoutInCell": "1", "allowOverlap": "1",
    }.items():  # fmt: skip
        inline.set(key, value)
    placed = etree.fromstring(
        f'<a xmlns:wp="{WP[1:-1]}"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>720000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:align>top</wp:align></wp:positionV></a>'
    )
    for number, one in enumerate(list(placed)):
        inline.insert(number, one)
    inline.insert(list(inline).index(inline.find(f"{WP}docPr")), etree.Element(f"{WP}wrapNone"))
    made = make(page, logo=png(30, 60))
    assert sizes(made) == [(2, 4)]
    assert tree(made).find(f".//{WP}posOffset").text == str(720_000 + CM)


def test_the_look_of_the_placeholder_stays_and_its_dots_go(page: Page, make: Make) -> None:
    dots = page.picture("{{ logo }}").find(f".//{A}blip")
    etree.SubElement(dots, f"{A}grayscl")
    listed = etree.SubElement(etree.SubElement(dots, f"{A}extLst"), f"{A}ext", uri="{96DAC541}")
    etree.SubElement(
        listed,
        "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip",
        {f"{R}embed": dots.get(f"{R}embed")},
    )
    dots.addnext(etree.Element(f"{A}srcRect", l="10000"))
    made = make(page, logo=LOGO)
    assert [one.tag for one in tree(made).find(f".//{A}blip")] == [f"{A}grayscl"]
    assert tree(made).find(f".//{A}srcRect") is None
    assert list(files(made).values()) == [LOGO]


def test_a_picture_that_the_template_shows_elsewhere_too_stays_there(
    page: Page, make: Make
) -> None:
    page.picture("{{ logo }}")
    page.picture("ภาพอื่น")
    made = make(page, logo=LOGO)
    assert sorted(files(made).values(), key=len) == sorted([GREY, LOGO], key=len)
    assert said_of(made) == ["ตราหน่วยงาน", "ภาพอื่น"]


def test_a_picture_of_a_group_is_replaced_in_the_group(page: Page, make: Make) -> None:
    drawing = page.picture("กลุ่ม", (4, 4))
    data = drawing.find(f".//{A}graphicData")
    member = data[0]
    wpg = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    group = etree.SubElement(data, f"{{{wpg}}}wgp")
    data.set("uri", wpg)
    etree.SubElement(group, f"{{{wpg}}}cNvGrpSpPr")
    etree.SubElement(group, f"{{{wpg}}}grpSpPr")
    group.append(member)
    member.find(f"{PIC}nvPicPr/{PIC}cNvPr").set("descr", "{{ logo }}")
    made = make(page, logo=png(30, 60))
    xfrm = tree(made).find(f".//{PIC}spPr/{A}xfrm")
    assert dict(xfrm.find(f"{A}ext").attrib) == {"cx": str(2 * CM), "cy": str(4 * CM)}
    assert xfrm.find(f"{A}off").get("x") == str(CM)
    assert len(files(made)) == 1


def test_a_picture_of_old_word_is_replaced_too(make: Make) -> None:
    shape = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="water" '
        'alt="{{ logo }}" style="position:absolute;width:4cm;height:2cm;z-index:-1">'
        '<v:imagedata r:id="rIdGrey" gain="19661f" croptop="10f" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        "</v:shape></w:pict></w:r></w:p>"
    )
    made = make(template(shape), logo=LOGO)
    old = tree(made).find(".//{urn:schemas-microsoft-com:vml}shape")
    assert old.get("alt") == "ตราหน่วยงาน"
    assert old.get("style") == "position:absolute;width:85.04pt;height:56.69pt;z-index:-1"
    assert old[0].get("gain") == "19661f"
    assert old[0].get("croptop") is None


def test_a_tag_in_the_text_shows_a_picture_at_its_natural_size(make: Make) -> None:
    made = make(template(paragraph("ก่อน {{ logo }} หลัง")), logo=LOGO)
    assert sizes(made) == [(2.54, 1.69)]
    assert "".join(tree(made).itertext(f"{W}t")).startswith("ก่อน ")


@pytest.mark.parametrize(
    ("tag", "size"),
    [
        ("{{ logo|height('3 cm') }}", (4.5, 3)),
        ("{{ logo | width(“๓ ซม.”) }}", (3, 2)),
        ("{{ logo|width('15 mm') }}", (1.5, 1)),
        ("{{ logo|width(2) }}", (2, 1.33)),
        ("{{ logo|height('1 in') }}", (3.81, 2.54)),
        ("{{ garuda }}", (4.5, 3)),
        ("{{ ครุฑ }}", (4.5, 3)),
        ("{{ garuda|height('1.5 cm') }}", (2.25, 1.5)),
        ("{{p logo }}", (2.54, 1.69)),
        ("{{ nothing or logo }}", (2.54, 1.69)),
        ("{% if logo %}{{ logo }}{% endif %}", (2.54, 1.69)),
        ("{{ nix|height('1 cm') or logo }}", (2.54, 1.69)),
        ("{{ logo|width('50 cm') }}", (16, 10.67)),
    ],
)
def test_a_tag_in_the_text_may_say_how_large(
    tag: str, size: tuple[float, float], make: Make
) -> None:
    body = template(paragraph(tag.replace("nothing", "place")))
    assert sizes(make(body, logo=LOGO, garuda=LOGO)) == [size]


def test_a_picture_is_no_wider_than_the_page_or_its_cell(page: Page, make: Make) -> None:
    page.word.add_paragraph("{{ wide }}")
    table = page.word.add_table(1, 2)
    table.cell(0, 1).text = "{{ wide }}"
    cell = table._tbl.findall(f".//{W}tcW")[1]  # noqa: SLF001 - python-docx shows no widths of cells
    made = make(page, wide=png(4000, 40))
    inside = int(cell.get(f"{W}w")) / 1440 * 2.54 - 0.38
    assert [width for width, _ in sizes(made)] == pytest.approx([COLUMN, inside], abs=0.02)
    cell.set(f"{W}type", "auto")
    assert sizes(make(page, wide=png(4000, 40))) == sizes(made)


def test_a_picture_is_no_higher_than_the_page(page: Page, make: Make) -> None:
    page.word.add_paragraph("{{ tall }}")
    assert sizes(make(page, tall=png(40, 4000)))[0][1] == pytest.approx(ROWS, abs=0.02)


def test_a_picture_that_is_shown_often_is_stored_once_and_numbered_apart(
    page: Page, make: Make
) -> None:
    page.picture("ภาพอื่น")
    page.word.add_paragraph("{% for a in activities %}{{ logo }}{{ garuda }}{% endfor %}")
    made = make(page, logo=LOGO, garuda=LOGO)
    numbers = [one.get("id") for one in tree(made).iter(f"{WP}docPr")]
    assert len(numbers) == len(set(numbers)) == 5
    assert list(files(made).values()) == [GREY, LOGO]


def test_pictures_in_columns_that_repeat_are_drawn_as_word_drew_them(
    page: Page, make: Make
) -> None:
    ident = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}anchorId"
    table = page.word.add_table(1, 3)
    table.cell(0, 0).text = "{%tc for a in activities %}"
    table.cell(0, 2).text = "{%tc endfor %}"
    for said in ("{{ logo }}", "ภาพอื่น"):
        drawing = page.picture(said, (2, 2), holder=table.cell(0, 1).paragraphs[0])
        drawing[0].set(ident, "1A2B3C4D")
    made = make(page, logo=LOGO)
    assert sizes(made) == [(2, 1.33), (2, 2)] * 2
    assert len(tree(made).findall(f".//{W}gridCol")) == 2


def test_the_same_pictures_give_the_same_bytes(page: Page, make: Make) -> None:
    page.picture("{{ logo }}")
    assert make(page, logo=LOGO) == make(page, logo=LOGO)


def test_a_finished_sheet_is_a_template_again(page: Page, make: Make) -> None:
    page.picture("ภาพ", holder=page.word.sections[0].header.paragraphs[0])
    page.word.add_paragraph("{{ logo }}")
    first = python_docx.Document(io.BytesIO(make(page, logo=LOGO)))
    first.add_paragraph("{{ logo }}")
    again = Page()
    again.word = first
    made = make(again, logo=png(7, 7))
    assert len(files(made)) == 3
    assert sizes(made)[0] == (2.54, 1.69)


def test_every_picture_that_nobody_gave_is_told_at_its_place(page: Page, make: Make) -> None:
    page.word.add_paragraph("{{ logo }}")
    page.picture("{{ crest }}", holder=page.word.sections[0].header.paragraphs[0])
    page.word.add_paragraph("{{ crest|height('1 cm') }} {{ crest }}")
    found = refusal(make, page)
    assert {one.code for one in found} == {"template-picture-missing"}
    places = [one.message_th.partition(" “")[0] for one in found]
    assert places == ["เนื้อหา ย่อหน้าที่ ๑", *["เนื้อหา ย่อหน้าที่ ๒"] * 2, "หัวกระดาษ ย่อหน้าที่ ๑"]
    assert "--picture logo=" in found[0].message_th


def test_a_picture_may_be_left_out_where_the_tag_says_so(page: Page, make: Make) -> None:
    page.picture('{{ logo or "" }}')
    page.word.add_paragraph("{{ logo|default('ไม่มีตรา') }}{% if logo %}มี{% endif %}")
    page.picture("{{ crest or garuda }}", (2, 2))
    made = make(page, garuda=LOGO)
    assert sizes(made) == [(2, 1.33)]
    assert [one.text for one in python_docx.Document(io.BytesIO(made)).paragraphs][1] == "ไม่มีตรา"


def test_a_condition_finds_out_whether_a_picture_was_given(make: Make) -> None:
    body = template(paragraph("{% if crest is defined %}มี{% else %}ไม่มี{% endif %}"))
    made = make(body), make(body, crest=LOGO)
    words = [python_docx.Document(io.BytesIO(one)).paragraphs[0].text for one in made]
    assert words == ["ไม่มี", "มี"]


def test_a_fact_is_no_picture(page: Page, make: Make) -> None:
    page.picture("{{ name }}")
    assert [one.code for one in refusal(make, page)] == ["template-picture-missing"]
    page = Page()
    page.word.add_paragraph("{% for a in activities %}{{ a|height('1 cm') }}{% endfor %}")
    assert [one.code for one in refusal(make, page)] == ["template-filter-of-pictures"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("ตรา {{ logo }}", "template-picture-tag"),
        ("{{ logo }}{{ logo }}", "template-picture-tag"),
        ("{% if logo %}", "template-picture-tag"),
        ("{{p body }}", "template-picture-tag"),
        ("{# ตรา #}", "template-picture-tag"),
        ("{{ logo", "template-tag-unclosed"),
        ("logo }}", "template-tag-unopened"),
        ("{{ }}", "template-tag-empty"),
        ("{{ logo.__class__ }}", "template-name-private"),
        ("{{ logo|heigth('1 cm') }}", "template-filter-unknown"),
    ],
)
def test_what_is_no_picture_s_tag_is_told_at_its_place(
    said: str, code: str, page: Page, make: Make
) -> None:
    page.word.add_paragraph("ก่อน")
    page.picture(said)
    (found,) = refusal(make, page, logo=LOGO)
    assert found.code == code
    assert found.message_th.startswith("เนื้อหา ย่อหน้าที่ ๒")


def test_letters_of_no_width_and_spaces_around_do_no_harm(page: Page, make: Make) -> None:
    page.picture(" {\u200b{\u00a0logo\u200b }}\n")
    assert sizes(make(page, logo=LOGO)) == [(3, 2)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("{{ logo ~ '!' }}", "template-picture-in-words"),
        ("{% if logo == name %}x{% endif %}", "template-picture-in-words"),
        ("{{ logo|trim }}", "template-picture-in-words"),
        ("{{ logo|height('สูง') }}", "template-length-unread"),
        ("{{ logo|height('90 cm') }}", "template-length-unread"),
        ("{{ logo|height('0') }}", "template-length-unread"),
        ("{{ logo|height }}", "template-filter-arguments"),
        ("{{ name|height('1 cm') }}", "template-picture-missing"),
    ],
)
def test_a_picture_is_no_words(words: str, code: str, make: Make) -> None:
    assert [one.code for one in refusal(make, template(paragraph(words)), logo=LOGO)] == [code]


def test_a_property_holds_no_picture(page: Page, make: Make) -> None:
    page.word.core_properties.subject = "{{ logo }}"
    assert [one.code for one in refusal(make, page, logo=LOGO)] == ["template-picture-in-words"]


def test_a_shape_is_no_picture(page: Page, make: Make) -> None:
    data = page.picture("{{ logo }}").find(f".//{A}graphicData")
    data.remove(data[0])
    assert [one.code for one in refusal(make, page, logo=LOGO)] == ["template-picture-none"]


@pytest.mark.parametrize("side", ["0", "-5", "9" * 40, "กว้าง", "99999999"])
def test_a_rectangle_that_word_never_drew_shows_the_natural_size(
    side: str, page: Page, make: Make
) -> None:
    drawing = page.picture("{{ logo }}")
    drawing.find(f"*/{WP}extent").set("cx", side)
    assert sizes(make(page, logo=LOGO)) == [(2.54, 1.69)]


def test_a_drawing_without_a_rectangle_is_filled_in_too(page: Page, tmp_path: Path) -> None:
    drawing = page.picture("{{ logo }}")
    for extent in [*drawing.iter(f"{WP}extent"), *drawing.iter(f"{A}ext")]:
        extent.getparent().remove(extent)
    (tmp_path / "ours.docx").write_bytes(page.bytes())
    made = kk.render_bytes(
        kk.load(RECORD), template=tmp_path / "ours.docx", pictures={"logo": LOGO}
    )
    assert list(files(made).values()) == [LOGO]


def test_a_template_is_checked_without_its_pictures(page: Page, tmp_path: Path) -> None:
    page.picture("{{ ตราโรงเรียน }}")
    page.word.add_paragraph("{{ logo }} {{ garuda|height('2 cm') }} {{ ตราโรงเรียน }}")
    path = tmp_path / "ours.docx"
    path.write_bytes(page.bytes())
    assert check_template(path) == []


BROKEN = {
    "picture-kind": [b"", b"<svg/>", b"GIF89a" + bytes(20), b"\x01\x00\x00\x00" + bytes(80)],
    "picture-broken": [LOGO[:-60], LOGO[:30], LOGO[:8], jpeg()[:-80], b"\xff\xd8\xff" + bytes(99)],
    "picture-too-large": [LOGO + bytes(LARGEST)],
}


@pytest.mark.parametrize(
    ("code", "data"), [(code, data) for code, many in BROKEN.items() for data in many]
)
def test_a_file_that_is_no_use_is_told_and_nothing_is_written(
    code: str, data: bytes, page: Page, tmp_path: Path
) -> None:
    page.picture("{{ logo }}")
    (tmp_path / "ours.docx").write_bytes(page.bytes())
    (tmp_path / "logo.png").write_bytes(data)
    call = {"template": tmp_path / "ours.docx", "pictures": {"logo": tmp_path / "logo.png"}}
    with pytest.raises(kk.RenderError) as caught:
        kk.render(kk.load(RECORD), tmp_path / "made.docx", **call)  # type: ignore[arg-type]  # a dict
    (found,) = caught.value.findings
    assert (found.code, found.place.source) == (code, str(tmp_path / "logo.png"))
    assert not (tmp_path / "made.docx").exists()


def test_a_picture_of_too_many_dots_is_not_decoded() -> None:
    with pytest.raises(kk.RenderError) as caught:
        pictures_of({"logo": png(10_000, 4_001)})
    assert [one.code for one in caught.value.findings] == ["picture-too-large"]


def test_everything_wrong_with_the_pictures_is_told_at_once(tmp_path: Path) -> None:
    files: dict[str, Path | bytes] = {
        "a": tmp_path / "none.png",
        "b": tmp_path / "\0",
        "e": b"%PDF",
    }
    wrong = files | {"c d": LOGO, "body": LOGO}
    with pytest.raises(kk.RenderError) as caught:
        pictures_of(wrong)
    codes = [one.code for one in caught.value.findings]
    assert codes == ["picture-missing", "picture-missing", "picture-kind", *["picture-name"] * 2]


@pytest.mark.parametrize("template", [None, "form.pdf"])
def test_pictures_need_a_word_template(template: str | None) -> None:
    with pytest.raises(kk.RenderError, match="Word template"):
        kk.render_bytes(kk.load(RECORD), "pdf", template=template, pictures={"logo": LOGO})


def test_a_photograph_is_shown_upright_and_resolution_is_heeded() -> None:
    lying = Image.Exif()
    lying[0x0112] = 6
    turned, plain, odd = (
        jpeg(400, 200, exif=lying, dpi=(200, 100)),
        jpeg(400, 200, dpi=(200, 100)),
        png(96, 96, dpi=(1, 1)),
    )
    found = pictures_of({"turned": turned, "plain": plain, "odd": odd})
    shown = {name: (one.width, one.height) for name, one in found.items()}
    assert shown["plain"] == (2 * 914_400, 2 * 914_400)
    assert shown["turned"] == (2 * 914_400, 2 * 914_400)
    with Image.open(io.BytesIO(found["turned"].data)) as upright:
        assert upright.size == (200, 400)
    assert found["plain"].data == plain
    assert shown["odd"] == pytest.approx((914_400, 914_400), rel=0.001)


def tampered(data: bytes, at: int, other: bytes) -> bytes:
    return data[:at] + other + data[at + len(other) :]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([LOGO, jpeg()]), st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_a_file_that_was_tampered_with_is_used_or_told(data: bytes, at: int, other: bytes) -> None:
    codes = {"picture-broken", "picture-kind", "picture-too-large"}
    try:
        widths = [one.width for one in pictures_of({"x": tampered(data, at, other)}).values()]
    except kk.RenderError as error:
        widths = [one.code in codes for one in error.findings]
    assert all(widths)


def test_a_pdf_of_a_template_shows_its_pictures(
    page: Page,
    tmp_path: Path,
    soffice: Callable[[Path], Path],  # noqa: ARG001 - says that LibreOffice is needed
) -> None:
    page.picture("{{ logo }}", holder=page.word.sections[0].header.paragraphs[0])
    page.word.add_paragraph("{{ garuda }}").alignment = WD_ALIGN_PARAGRAPH.CENTER
    (tmp_path / "ours.docx").write_bytes(page.bytes())
    pictures = {"logo": png(30, 30), "garuda": jpeg(60, 90)}
    record, path = kk.load(RECORD), tmp_path / "made.pdf"
    kk.render(record, path, template=tmp_path / "ours.docx", pictures=pictures)
    shown = pypdf.PdfReader(path).pages[0].images
    assert sorted(one.image.size for one in shown if one.image) == [(30, 30), (60, 90)]
