"""The named styles of ``page.docx``, made from the look.

Ids are stable and English, so that a planner's own template can restyle them; the names that Word
shows are Thai. Each style is whole in itself: it doesn't lean on the template's ``Normal``.
"""

from __future__ import annotations

from itertools import starmap

from khrongkan.writers.docx.units import cm, pt, rule, type_size
from khrongkan.writers.look import Look, measure

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CENTRE = '<w:jc w:val="center"/>'
_LEFT = '<w:jc w:val="left"/>'
_SPREAD = '<w:jc w:val="thaiDistribute"/>'
_WITH_NEXT = "<w:keepNext/>"
_BOLD = "<w:b/><w:bCs/>"


def fonts(name: str) -> str:
    """The font for every script, Thai (``cs``) included."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def size(points: float) -> str:
    """The type size, for Thai as well."""
    half = type_size(points)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def before(points: float) -> str:
    """Space above, none below."""
    return f'<w:spacing w:before="{pt(points)}" w:after="0"/>'


def hanging(number: float, words: float) -> str:
    """A number at ``number`` cm with its words hanging at ``words`` cm."""
    edge = cm(words)
    return (
        f'<w:tabs><w:tab w:val="left" w:pos="{edge}"/></w:tabs>'
        "{spacing}"
        f'<w:ind w:left="{edge}" w:hanging="{edge - cm(number)}"/>'
    )


def _hung(number: float, words: float, space: float) -> str:
    return hanging(number, words).replace("{spacing}", before(space))


def _paragraph(
    ident: str, name: str, properties: str = "", face: str = "", base: str = "KKBase"
) -> str:
    lines = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    run = f"<w:rPr>{face}</w:rPr>" if face else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{ident}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{base}"/><w:qFormat/>'
        f"{lines}{run}</w:style>"
    )


def _built_in(look: Look) -> str:
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>'
        f'<w:pPr><w:keepNext/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f"<w:rPr>{_BOLD}</w:rPr></w:style>"
        for level in (1, 2)
    )
    margin = pt(look["table"]["padding"])
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        + headings
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{margin}" w:type="dxa"/>'
        f'<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
    )


def _base(look: Look) -> str:
    return (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="KKBase">'
        '<w:name w:val="ค พื้นฐาน"/><w:qFormat/>'
        '<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" '
        f'w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>{_LEFT}</w:pPr>'
        f"<w:rPr>{fonts(look['fonts']['text'])}{size(look['sizes']['text'])}"
        '<w:lang w:val="th-TH" w:eastAsia="th-TH" w:bidi="th-TH"/></w:rPr></w:style>'
    )


def _headings(look: Look) -> list[str]:
    edges, space, sizes = look["edges"], look["space"], look["sizes"]
    face = (
        fonts(look["fonts"]["text"])
        + '<w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="auto"/>'
        + size(sizes["text"])
    )
    kinds = [
        ("1", "ค หัวข้อ ๑", 0.0, edges["heading"], space["heading"]),
        ("2", "ค หัวข้อ ๒", edges["group_number"], edges["group_text"], space["group"]),
    ]
    return [
        _paragraph(
            f"KKHeading{level}",
            name,
            "<w:keepNext/><w:keepLines/>"
            + _hung(number, words, above)
            + f'{_LEFT}<w:outlineLvl w:val="{int(level) - 1}"/>',
            face,
            base=f"Heading{level}",
        )
        for level, name, number, words, above in kinds
    ]


def _items(look: Look) -> list[str]:
    edges = look["edges"]
    pairs = zip(edges["item_numbers"], edges["item_texts"], strict=True)
    return [
        _paragraph(
            f"KKItem{depth}",
            f"ค รายการ {'๐๑๒๓๔๕๖๗๘๙'[depth]}",
            _hung(number, words, look["space"]["item"]) + (_SPREAD if depth == 1 else _LEFT),
        )
        for depth, (number, words) in enumerate(pairs, start=1)
    ]


def _fields(look: Look) -> list[str]:
    edges = look["edges"]
    tabs = f'<w:tabs><w:tab w:val="left" w:pos="{cm(edges["value"])}"/></w:tabs>'
    indent = f'<w:ind w:left="{cm(edges["value"])}" w:hanging="{cm(edges["value"])}"/>'
    large = _BOLD + size(look["sizes"]["project"])
    return [
        _paragraph("KKField", "ค ข้อมูลโครงการ", tabs + indent + _LEFT),
        _paragraph("KKFieldLarge", "ค ชื่อโครงการ", "", large, base="KKField"),
    ]


def _prose(look: Look) -> list[str]:
    space, sizes = look["space"], look["sizes"]
    first = f'<w:ind w:firstLine="{cm(look["edges"]["prose"])}"/>'
    title = _BOLD + size(sizes["title"])
    table = size(sizes["table"])
    return [
        _paragraph("KKProse", "ค เนื้อความ", before(space["paragraph"]) + first + _SPREAD),
        _paragraph("KKPlain", "ค เนื้อความชิดซ้าย", before(space["paragraph"]) + _LEFT),
        _paragraph("KKTitle", "ค ชื่อแบบ", _WITH_NEXT + _CENTRE, title),
        _paragraph("KKSubtitle", "ค ชื่อหน่วยงาน", _WITH_NEXT + _CENTRE, _BOLD),
        _paragraph("KKRemark", "ค หมายเหตุ", before(space["remark"]) + _LEFT, table),
    ]


def _cells(look: Look) -> list[str]:
    sizes, table = look["sizes"], look["table"]
    inset = pt(table["padding"] - table["centred_padding"])
    sides = f'<w:ind w:left="{inset}" w:right="{inset}"/>'
    bar = look["bar"]
    kinds = [
        ("KKCell", "ค ตาราง", sides + _LEFT, size(sizes["table"])),
        ("KKCellCentre", "ค ตาราง กลาง", _CENTRE, size(sizes["table"])),
        ("KKCellMoney", "ค ตาราง จำนวนเงิน", '<w:jc w:val="right"/>', size(sizes["table"])),
        ("KKCellHead", "ค ตาราง หัว", _WITH_NEXT + _CENTRE, _BOLD + size(sizes["table"])),
        ("KKCellMonth", "ค ตาราง เดือน", _WITH_NEXT + _CENTRE, size(sizes["month"])),
    ]
    narrow = [
        _paragraph(f"{ident}Narrow", f"{name} แคบ", "", size(sizes["narrow_table"]), base=ident)
        for ident, name, _, _ in kinds[:4]
    ]
    strip = (
        f'<w:shd w:val="clear" w:color="auto" w:fill="{bar["ground"]}"/>'
        f'<w:spacing w:line="{pt(bar["height"])}" w:lineRule="exact"/>'
    )
    return [
        *starmap(_paragraph, kinds),
        *narrow,
        _paragraph("KKBar", "ค แท่งเวลา", strip, size(4)),
    ]


def _furniture(look: Look) -> list[str]:
    foot = look["foot"]
    line = (
        f'<w:pBdr><w:top w:val="single" w:sz="{rule(foot["rule"])}" '
        f'w:space="{round(foot["rule_above"])}" w:color="auto"/></w:pBdr>'
        f'<w:tabs><w:tab w:val="right" w:pos="{cm(measure())}"/></w:tabs>'
    )
    return [
        _paragraph("KKSign", "ค ลงชื่อ", "<w:keepLines/>" + _LEFT),
        _paragraph("KKSignCentre", "ค ใต้ลายมือชื่อ", "<w:keepLines/>" + _CENTRE),
        _paragraph("KKPageNumber", "ค เลขหน้า", _CENTRE),
        _paragraph("KKFoot", "ค ท้ายหน้า", line, size(look["sizes"]["foot"])),
        _paragraph("KKSpacer", "ค เว้น", '<w:spacing w:line="20" w:lineRule="exact"/>', size(1)),
    ]


def _contents(look: Look) -> list[str]:
    """An entry: number on the edge, words hanging beside it, dots, and the page at the margin."""
    sizes = look["contents"]
    words, right = cm(sizes["words"]), cm(measure())
    dotted = f'<w:tab w:val="right" w:leader="dot" w:pos="{right}"/></w:tabs>'
    # No right indent: LibreOffice prints nothing at a tab stop that lies beyond one.
    indent = f'<w:ind w:left="{words}" w:hanging="{words}"/>'
    entry = (
        f'<w:tabs><w:tab w:val="left" w:pos="{words}"/>{dotted}{before(sizes["between"])}{indent}'
    )
    line = rule(look["table"]["head_rule"])
    border = (
        f'<w:pBdr><w:top w:val="single" w:sz="{line}" w:space="{round(sizes["below"])}" '
        'w:color="auto"/></w:pBdr>'
    )
    head = f'<w:keepNext/>{border}<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
    return [
        _paragraph("KKContents", "ค สารบัญ", entry + _LEFT),
        _paragraph("KKContentsHead", "ค หัวสารบัญ", head + before(sizes["above"]) + _LEFT, _BOLD),
    ]


def _faces(look: Look) -> str:
    symbol = fonts(look["fonts"]["symbol"]) + size(look["sizes"]["symbol"])
    return "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{ident}">'
        f'<w:name w:val="{name}"/><w:qFormat/><w:rPr>{face}</w:rPr></w:style>'
        for ident, name, face in [("KKBold", "ค ตัวหนา", _BOLD), ("KKSymbol", "ค ช่องกา", symbol)]
    )


def _table(look: Look) -> str:
    table = look["table"]

    def line(side: str, weight: float) -> str:
        """A rule on one side, ``weight`` points wide."""
        return f'<w:{side} w:val="single" w:sz="{rule(weight)}" w:space="0" w:color="auto"/>'

    outer, inner = table["outer_rule"], table["inner_rule"]
    closed = table["sides"] == "closed"
    left, right = (line(side, table["side_rule"]) if closed else "" for side in ("left", "right"))
    beside, above = pt(table["centred_padding"]), pt(table["padding_above"])
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="KKTable">'
        '<w:name w:val="ค ตารางโครงการ"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
        + line("top", outer)
        + left
        + line("bottom", outer)
        + right
        + line("insideH", inner)
        + line("insideV", inner)
        + "</w:tblBorders><w:tblCellMar>"
        f'<w:top w:w="{above}" w:type="dxa"/><w:left w:w="{beside}" w:type="dxa"/>'
        f'<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{beside}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def styles(look: Look) -> str:
    """The whole of ``word/styles.xml``."""
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        + fonts(look["fonts"]["text"])
        + size(look["sizes"]["text"])
        + '<w:lang w:val="th-TH" w:eastAsia="th-TH" w:bidi="th-TH"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    own = [
        _base(look),
        *_prose(look),
        *_headings(look),
        *_items(look),
        *_fields(look),
        *_cells(look),
        *_furniture(look),
        *_contents(look),
    ]
    body = defaults + _built_in(look) + "".join(own) + _faces(look) + _table(look)
    return f'<w:styles xmlns:w="{NAMESPACE}">{body}</w:styles>'
