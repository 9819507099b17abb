"""What a browser prints around each page: its number, and the words of the foot line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.writers.look import look

if TYPE_CHECKING:
    from khrongkan.compose.document import Page


def furniture(page: Page) -> str:
    """The rules of a stylesheet for the printed pages of a document.

    >>> from khrongkan.compose.document import Page
    >>> print(furniture(Page()))
    @page { @top-center { content: "- " counter(page, thai) " -" } }
    @page :first { @top-center { content: none } }
    """
    number = f"counter(page, {'thai' if page.thai_numbers else 'decimal'})"
    if page.number == "top":
        return (
            f'@page {{ @top-center {{ content: "- " {number} " -" }} }}\n'
            "@page :first { @top-center { content: none } }"
        )
    if page.number == "foot":
        words = f"{_quoted(look()['foot']['page'] + ' ')} {number}"
        foot = _quoted(page.foot)
        return (
            f"@page {{ @bottom-left {{ content: {foot} }} @bottom-right {{ content: {words} }} }}"
        )
    return ""


def _quoted(words: str) -> str:
    r"""Words as a stylesheet quotes them; they can end neither it nor the quotation.

    >>> _quoted('ก"</style>')
    '"ก\\22 \\3c /style\\3e "'
    """
    unsafe = {ord(sign): f"\\{ord(sign):x} " for sign in '"\\<>&\n\r\f'}
    return '"' + words.translate(unsafe) + '"'
