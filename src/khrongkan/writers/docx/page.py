"""Make ``templates/page.docx``, the built-in look as a real Word file, from ``look.toml``.

Run ``python -m khrongkan.writers.docx.page`` after a change of the look. The same look gives the
same bytes, always.
"""

from __future__ import annotations

from khrongkan.shipped import templates
from khrongkan.writers.docx.package import package, packed
from khrongkan.writers.docx.styles import NAMESPACE, styles
from khrongkan.writers.docx.units import cm
from khrongkan.writers.look import Look, look

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_W = f'xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}/relationships"'
_PARTS = {
    "word/document.xml": f"{_WORD_TYPE}.document.main+xml",
    "word/styles.xml": f"{_WORD_TYPE}.styles+xml",
    "word/settings.xml": f"{_WORD_TYPE}.settings+xml",
    "word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/header1.xml": f"{_WORD_TYPE}.header+xml",
    "word/footer1.xml": f"{_WORD_TYPE}.footer+xml",
    "word/footer2.xml": f"{_WORD_TYPE}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_OF_DOCUMENT = {
    "styles": "styles.xml",
    "settings": "settings.xml",
    "fontTable": "fontTable.xml",
    "theme": "theme/theme1.xml",
    "header1": "header1.xml",
    "footer1": "footer1.xml",
    "footer2": "footer2.xml",
}


def _content_types() -> str:
    rows = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _relationships(rows: list[tuple[str, str]]) -> str:
    body = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(rows, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{body}</Relationships>'


def _package_relationships() -> str:
    return _relationships(
        [
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relationships() -> str:
    return _relationships(
        [
            (f"{_OFFICE}/relationships/{name.rstrip('12')}", target)
            for name, target in _OF_DOCUMENT.items()
        ]
    )


def _section(page: dict[str, float]) -> str:
    ids = {name: f"rId{number}" for number, name in enumerate(_OF_DOCUMENT, start=1)}
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{ids["header1"]}"/>'
        f'<w:footerReference w:type="default" r:id="{ids["footer1"]}"/>'
        f'<w:footerReference w:type="first" r:id="{ids["footer2"]}"/>'
        f'<w:pgSz w:w="{cm(page["width"])}" w:h="{cm(page["height"])}"/>'
        f'<w:pgMar w:top="{cm(page["top"])}" w:right="{cm(page["right"])}" '
        f'w:bottom="{cm(page["bottom"])}" w:left="{cm(page["left"])}" '
        f'w:header="{cm(page["header"])}" w:footer="{cm(page["footer"])}" w:gutter="0"/>'
        '<w:pgNumType w:fmt="thaiNumbers"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )


def _document(look: Look) -> str:
    body = '<w:p><w:pPr><w:pStyle w:val="KKBase"/></w:pPr><w:r><w:t>{{p body }}</w:t></w:r></w:p>'
    return f"<w:document {_W}><w:body>{body}{_section(look['page'])}</w:body></w:document>"


def _page_field() -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>๑</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _header() -> str:
    line = _words("- ") + _page_field() + _words(" -")
    return f'<w:hdr {_W}><w:p><w:pPr><w:pStyle w:val="KKPageNumber"/></w:pPr>{line}</w:p></w:hdr>'


def _footer(look: Look) -> str:
    to_the_right = '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'
    line = _words("{{ foot }}") + to_the_right + _words(f"{look['foot']['page']} ") + _page_field()
    return f'<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="KKFoot"/></w:pPr>{line}</w:p></w:ftr>'


def _settings() -> str:
    compatibility = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        "<w:applyBreakingRules/>"
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{compatibility}" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:bidi="th-TH"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _font_table(look: Look) -> str:
    rows = "".join(
        f'<w:font w:name="{name}"><w:charset w:val="{charset}"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, charset in [(look["fonts"]["text"], "DE"), (look["fonts"]["symbol"], "00")]
    )
    return f"<w:fonts {_W}>{rows}</w:fonts>"


def _theme(look: Look) -> str:
    """The least theme that Word asks for: black on white, one font."""
    dark, light = '<a:srgbClr val="000000"/>', '<a:srgbClr val="FFFFFF"/>'
    grounds = {"dk1": dark, "lt1": light, "dk2": dark, "lt2": light}
    others = [f"accent{number}" for number in range(1, 7)] + ["hlink", "folHlink"]
    colours = grounds | dict.fromkeys(others, dark)
    face = (
        f'<a:latin typeface="{look["fonts"]["text"]}"/><a:ea typeface=""/>'
        f'<a:cs typeface="{look["fonts"]["text"]}"/>'
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="khrongkan">'
        '<a:themeElements><a:clrScheme name="khrongkan">'
        + "".join(f"<a:{name}>{colour}</a:{name}>" for name, colour in colours.items())
        + f'</a:clrScheme><a:fontScheme name="khrongkan"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="khrongkan"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>th-TH</dc:language>'
        "</cp:coreProperties>"
    )


def _application() -> str:
    return (
        f'<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>khrongkan</Application></Properties>"
    )


def page(look: Look) -> bytes:
    """The bytes of ``page.docx`` in this look."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "word/document.xml": _document(look),
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/styles.xml": styles(look),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(look),
        "word/theme/theme1.xml": _theme(look),
        "word/header1.xml": _header(),
        "word/footer1.xml": _footer(look),
        "word/footer2.xml": _footer(look),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _application(),
    }
    return package(packed(name, (_DECLARATION + xml).encode()) for name, xml in parts.items())


if __name__ == "__main__":
    (templates() / "page.docx").write_bytes(page(look()))
