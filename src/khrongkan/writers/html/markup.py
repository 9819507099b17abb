"""Elements and attributes of HTML."""

from __future__ import annotations

from html import escape

_UNPRINTED = {code: None for code in (*range(9), *range(11, 32), 127) if code != ord("\r")}


def escaped(text: str) -> str:
    """Words as they stand in a page, also in an attribute; control characters are left out.

    >>> escaped('<b> & "ก"')
    '&lt;b&gt; &amp; &quot;ก&quot;'
    """
    return escape(text.translate(_UNPRINTED))


def element(name: str, inside: str, *, source: str = "", **attributes: str | int | None) -> str:
    """An element; ``kind`` is its class, other attributes that are empty are left out.

    >>> element("p", "ก", source="/rationale/0", kind="prose")
    '<p class="prose" data-source="/rationale/0">ก</p>'
    """
    named = {"class": attributes.pop("kind", None)} | attributes | {"data-source": source}
    shown = "".join(
        f' {key.replace("_", "-")}="{escaped(str(value))}"'
        for key, value in named.items()
        if value not in {None, ""}
    )
    return f"<{name}{shown}>{inside}</{name}>"


def label(text: str) -> str:
    """A number or dash with the space that parts it from its words."""
    return element("span", escaped(text) + " ", kind="label") if text else ""
