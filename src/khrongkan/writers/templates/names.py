"""The element names of WordprocessingML that templates deal with."""

from __future__ import annotations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

PARAGRAPH, RUN, WORDS = f"{W}p", f"{W}r", f"{W}t"
TABLE, ROW, CELL = f"{W}tbl", f"{W}tr", f"{W}tc"
RUN_PROPERTIES, PARAGRAPH_PROPERTIES = f"{W}rPr", f"{W}pPr"
TEXT_BOX = f"{W}txbxContent"
DRAWING, OLD_DRAWING = f"{W}drawing", f"{W}pict"
NOTES = (f"{W}footnote", f"{W}endnote")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
