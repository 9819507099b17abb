"""Whether every value comes out of a template as it went in.

Run ``python benchmarks/fuzzed_values.py [HOW_MANY]`` (20,000). The values, the same in every run,
are made of Thai, Arabic, Hebrew, emoji, joiners, combining marks, markup, words that look like
tags, line ends, tabs, and letters that no XML may hold. Hundreds go through each document, every
one by a plain tag and by one with a filter; each document must pass ``openxml-audit`` strictly and
hold just the text of its values. A value with a letter that XML can't hold must be refused, and its
letter named. Exits 1 where one isn't.
"""

from __future__ import annotations

import io
import random
import re
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator

import khrongkan as kk
from khrongkan.compose.document import Document
from khrongkan.writers import docx

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from word_template import paragraph, template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
IN_ONE = 250
PIECES = (
    "โครงการอาหารกลางวัน", "น้ำ", "ก\u0e4d\u0e48า", "เเ", "๑๒๓", "ฯลฯ", "ๆ", " ", "  ", "\u00a0",
    "العربية", "עברית", "\u202eย้อน\u202c", "\u200f", "\u200b", "\u200d", "\u200c", "\ufeff",
    "👩‍👩‍👧‍👦", "🍚", "🇹🇭", "👍🏽", "𝒦", "e\u0301", "a\u0323\u0302", "\u0e34\u0e34\u0e49\u0e49",
    unicodedata.normalize("NFD", "Ångström é ü"), "ﬁ", "\u2028", "\u2029", "\u0085", "\u00ad",
    "&", "&amp;", "&#0;", "<", ">", "</w:t>", "<w:p/>", "<?kk t0?>", "<!--", "-->", "]]>",
    "<![CDATA[", '"', "'", "“ ”", "\\", "\\1", "{", "}", "{{", "}}", "{{ x }}", "{% if name %}",
    "{%p endfor %}", "{{p body }}", "{# ก #}", "{{ ''.__class__ }}", "%s", "{0}", "$x", "=1+1",
    "\n", "\n\n", "\r\n", "\r", "\t", "\t\n", "\ufffd", "\U0010fffd", "\ue000", "\u0378", "0", "-",
)  # fmt: skip
REFUSED = tuple("\x00\x01\x08\x0b\x0c\x0e\x1b\x1f\ud800\udbff\udfff\ufffe\uffff")
REFUSED_EVERY = 20


def value(chance: random.Random) -> str:
    """A text of a few pieces, some of them letters from anywhere in Unicode."""
    pieces = [chance.choice(PIECES) for _ in range(chance.randint(0, 8))]
    strange = [chr(chance.randrange(0x20, 0x2FFFF)) for _ in range(chance.randint(0, 3))]
    both = pieces + [one for one in strange if not re.match("[\ud800-\udfff\ufffe\uffff]", one)]
    chance.shuffle(both)
    return "".join(both)


def printed(data: bytes) -> list[str]:
    """The words of the paragraphs of a document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    stands_for = {f"{W}tab": "\t", f"{W}br": "\n"}
    return [
        "".join(
            (node.text or "") if node.tag == f"{W}t" else stands_for.get(str(node.tag), "")
            for node in one.iter(f"{W}t", *stands_for)
            if node.getparent().tag == f"{W}r"
        )
        for one in root.iter(f"{W}p")
    ]


def come_out(values: list[str], folder: Path) -> list[str]:
    """What is wrong with a document of these values."""
    facts = {f"v{number}": text for number, text in enumerate(values)}
    form = folder / "form.docx"
    tags = (
        f"{{{{ {name} }}}}{{% if 'x' %}}|{{{{ {name}|default('') }}}}{{% endif %}}"
        for name in facts
    )
    form.write_bytes(template("".join(map(paragraph, tags))))
    made = docx.write(Document((), facts=facts), template=form)
    whole = [text.replace("\r\n", "\n").replace("\r", "\n") for text in values]
    wrong = [
        f"{text!a} came out as {words!a}"
        for text, words in zip(whole, printed(made), strict=False)
        if words != f"{text}|{text}"
    ]
    result = folder / "made.docx"
    result.write_bytes(made)
    return wrong + [str(error) for error in OpenXmlValidator(strict=True).validate(result).errors]


def is_refused(text: str, letter: str, form: Path) -> bool:
    """Whether a letter that XML can't hold is named, and no document made."""
    try:
        docx.write(Document((), facts={"v": text}), template=form)
    except kk.RenderError as error:
        return f"U+{ord(letter):04X}" in error.findings[0].message_th
    return False


def main(count: int) -> int:
    """Send values through templates; 1 if one comes out as another."""
    chance = random.Random(7)
    values = [value(chance) for _ in range(count)]
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for at in range(0, count, IN_ONE):
            wrong += come_out(values[at : at + IN_ONE], folder)
        form = folder / "one.docx"
        form.write_bytes(template(paragraph("{{ v }}")))
        spoilt = values[::REFUSED_EVERY]
        for text in spoilt:
            letter, at = chance.choice(REFUSED), chance.randint(0, len(text))
            if not is_refused(text[:at] + letter + text[at:], letter, form):
                wrong.append(f"{letter!a} in {text!a} was not refused")
    print(*wrong[:20], sep="\n")
    documents = -(-count // IN_ONE)
    print(
        f"{count:,} values in {documents} documents, "
        f"{len(spoilt):,} spoilt ones: {len(wrong)} wrong"
    )
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 20_000))
