"""A planner's template that lacks our named styles is given them; those that it has it keeps."""

from __future__ import annotations

import re

from khrongkan.writers.look import look

_STYLES = "word/styles.xml"
_STYLE = re.compile(
    r'<w:style (?=[^>]*w:styleId="([^"]+)")(?:(?!</w:style>|<w:style ).)*</w:style>', re.DOTALL
)


def with_own_styles(contents: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a template, its styles completed."""
    theirs = contents[_STYLES].decode()
    known = {found[1] for found in _STYLE.finditer(theirs)}
    if "KKBase" in known and "KKTable" in known:
        return contents
    missing = "".join(
        found[0]
        for found in _STYLE.finditer(_ours())
        if _wanted(found[1]) and found[1] not in known
    )
    contents = _without_copy(contents)
    return contents | {_STYLES: theirs.replace("</w:styles>", f"{missing}</w:styles>").encode()}


def _without_copy(contents: dict[str, bytes]) -> dict[str, bytes]:
    """A template's parts less the copy of its styles that Word 2010 kept: ours aren't in it."""
    kept = {name: data for name, data in contents.items() if name != "word/stylesWithEffects.xml"}
    named = re.compile(rb'<\w+ [^>]*stylesWithEffects\.xml"[^>]*/>')
    for listing in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        kept[listing] = named.sub(b"", kept[listing])
    return kept


def _wanted(ident: str) -> bool:
    return ident.startswith("KK") or ident in {"Heading1", "Heading2", "TableNormal"}


def _ours() -> str:
    from khrongkan.writers.docx.styles import styles  # noqa: PLC0415 - page.docx has them already

    return styles(look())
