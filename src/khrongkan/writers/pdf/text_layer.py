"""The text layer put right: each drawn glyph says the letters that were written, in their order.

Typst maps a glyph to the whole cluster in which it first stood and corrects that with ActualText,
which only some readers heed. Here every glyph gets the letters that are its own; a glyph that
stands for several texts gets a character code for each. Marks of no width vanish, and ำ, drawn as
two glyphs around a tone, becomes one glyph after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khrongkan.writers.pdf.breaks import FIRM_SPACE, MARKS
from khrongkan.writers.pdf.joined_lines import Widths, measure
from khrongkan.writers.pdf.shown import SHOW, STRING, Part, Shown, shown, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from khrongkan.writers.pdf.codes import Codes

CLEAN = {**dict.fromkeys(map(ord, MARKS)), ord(FIRM_SPACE): " "}
_SARA_AM = "\u0e33"
_SPAN = rb"/Span<</ActualText(<[0-9A-F]*>|" + STRING + rb")>>BDC"
_TOKEN = re.compile(
    _SPAN + rb"( 0 Tr/(f\d+) [^\[(<]*)(" + SHOW + rb")\s*EMC|"
    rb"" + _SPAN + rb"|\bEMC\b|/(f\d+) [-\d.]+ Tf|(" + SHOW + rb")",
    re.DOTALL,
)
Memory = dict[tuple[bytes, ...], bytes]
"""Operators that are done with: what stood in the page, what stands there now."""


@dataclass(slots=True)
class Cluster:
    """Glyphs that were shaped together, and the letters that they stand for."""

    text: str
    shows: list[Shown | Part] = field(default_factory=list)

    def glyphs(self) -> list[tuple[Shown | Part, int]]:
        """Every glyph as (the operator that shows it, its place in it)."""
        return [(show, at) for show in self.shows for at in range(len(show.codes))]


def clean(text: str) -> str:
    r"""A text without marks of line ends.

    >>> clean("โรง\u2060เรียน\u200bดี\u00a0๑")
    'โรงเรียนดี ๑'
    """
    return text.translate(CLEAN)


def rewritten(content: bytes, fonts: Mapping[bytes, Codes], known: Memory, widths: Widths) -> bytes:
    """The content of a page with its text layer put right; ``fonts`` by their names in the page.

    ``known`` and ``widths`` carry over to pages with the same fonts under the same names.
    """
    page = _Page(fonts, known, widths)
    end = 0
    for token in _TOKEN.finditer(content):
        page.pieces.append(content[end : token.start()])
        end = token.end()
        page.take(token)
    page.pieces.append(content[end:])
    kept = _share_out(page.clusters)
    return b"".join(_written(page.pieces, kept))


class _Page:
    """What has been read of a page: its pieces in order, and the clusters to be shared out."""

    def __init__(self, fonts: Mapping[bytes, Codes], known: Memory, widths: Widths) -> None:
        self.pieces: list[bytes | Shown | Cluster] = []
        self.clusters: list[Cluster] = []
        self._fonts, self._known, self._widths = fonts, known, widths
        self._name = b""
        self._span: Cluster | None = None

    def take(self, token: re.Match[bytes]) -> None:
        """Keep one token of the page's stream: a font, text that is shown, or all else as it is."""
        whole, setting, inner, show, span, name, bare = token.groups()
        if whole is not None:
            self._name = inner
            self.pieces.append(setting)
            self._take_whole(whole, show)
        elif span is not None:
            self._span = Cluster(_text(span))
            self.pieces.append(self._span)
            self.clusters.append(self._span)
        elif name is not None:
            self._name = name
            self.pieces.append(token[0])
        elif bare is not None:
            self._take_bare(bare)
        else:
            self.pieces.append(token[0] if self._span is None else self._span)
            self._span = None

    def _take_whole(self, actual: bytes, show: bytes) -> None:
        """A span of one operator, which mostly has a glyph for each letter."""
        key = (self._name, actual, show)
        done = self._known.get(key)
        if done is None:
            drawn = shown(show, self._fonts[self._name])
            cluster = Cluster(_text(actual), [drawn])
            if not _settled(cluster, drawn):
                self.pieces += [cluster, drawn, cluster]
                self.clusters.append(cluster)
                return
            done = self._known[key] = drawn.written()
            measure(self._name, done, drawn, self._widths)
        self.pieces.append(done)
        self.clusters.append(_SETTLED)

    def _take_bare(self, show: bytes) -> None:
        """Glyphs outside a span say their own letter."""
        key = (self._name, show)
        done = self._known.get(key) if self._span is None else None
        if done is not None:
            self.pieces.append(done)
            self.clusters.append(_SETTLED)
            return
        drawn = shown(show, self._fonts[self._name])
        self.pieces.append(drawn)
        if self._span is not None:
            self._span.shows.append(drawn)
            return
        odd = list(_bare(drawn))
        if odd:
            self.clusters += odd
        else:
            done = self._known[key] = self.pieces[-1] = drawn.written()
            measure(self._name, done, drawn, self._widths)
            self.clusters.append(_SETTLED)


_SETTLED = Cluster("")


def _text(actual: bytes) -> str:
    """A text string: UTF-16 in hexadecimal digits, or plain Latin letters in brackets."""
    if actual.startswith(b"<"):
        return clean(bytes.fromhex(actual[1:-1].decode()).decode("utf-16"))
    return clean(unescaped(actual[1:-1]).decode("latin-1"))


def _settled(cluster: Cluster, drawn: Shown) -> bool:
    """Whether the letters of a cluster could be given to its glyphs at once."""
    text, count = cluster.text, len(drawn.codes)
    if count == len(text):
        _give(cluster.glyphs(), text)
        return True
    decomposed = count == len(text) + text.count(_SARA_AM)
    return decomposed and count > len(text) and drawn.join_sara_am(text)


def _bare(drawn: Shown) -> Iterator[Cluster]:
    """Glyphs outside a span mostly say their own letter; the rest are looked at one by one."""
    for at, code in enumerate(drawn.codes):
        text = drawn.font.first_text(code)
        drawn.texts[at] = text
        if len(text) != 1:
            yield Cluster(text, [drawn.one(at)])
        elif drawn.font.differs(code, text):
            drawn.changed = True


def _share_out(clusters: list[Cluster]) -> set[int]:
    """Give the letters of each cluster to its glyphs; the clusters that keep their ActualText."""
    kept: set[int] = set()
    pending: tuple[Cluster, int] | None = None
    for cluster in clusters:
        places = cluster.glyphs()
        if pending is not None:
            whole, given = pending
            if given < len(whole.text) and _goes_on(whole, cluster, given):
                taken = whole.text[given : given + len(places)]
                _give(places, taken)
                pending = (whole, given + len(taken))
                continue
            _finish(*pending)
        pending = None
        text, count = cluster.text, len(places)
        if count == len(text):
            _give(places, text)
        elif count < len(text) and count:
            _give(places, text[:count])
            pending = (cluster, count)
        elif count:
            kept.add(id(cluster))
    if pending is not None:
        _finish(*pending)
    return kept


def _goes_on(whole: Cluster, cluster: Cluster, given: int) -> bool:
    """Whether a cluster is the rest of the one before, set apart for being raised or lowered."""
    rest = len(whole.text) - given
    count = len(cluster.glyphs())
    bare = cluster.shows and cluster.shows[0].is_part
    return count <= rest and len(cluster.text) > count and bool(bare or cluster.text == whole.text)


def _give(places: list[tuple[Shown | Part, int]], text: str) -> None:
    for (show, at), letter in zip(places, text, strict=False):
        show.say(at, letter)


def _finish(cluster: Cluster, given: int) -> None:
    """Letters left over belong to the last glyph: it is a ligature."""
    if given < len(cluster.text):
        show, at = cluster.glyphs()[-1]
        show.say(at, cluster.text[given - 1 :])


def _written(pieces: list[bytes | Shown | Cluster], kept: set[int]) -> Iterator[bytes]:
    begun: set[int] = set()
    for piece in pieces:
        if isinstance(piece, bytes):
            yield piece
        elif isinstance(piece, Shown):
            yield piece.written()
        elif id(piece) in kept:
            if id(piece) in begun:
                yield b" EMC"
            else:
                begun.add(id(piece))
                hexed = piece.text.encode("utf-16-be").hex().upper().encode()
                yield b"/Span<</ActualText<FEFF" + hexed + b">>>BDC"
