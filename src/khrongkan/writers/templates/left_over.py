"""The files of pictures that gave their place to others: no document carries them along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from khrongkan.writers.templates.gallery import relations_of
from khrongkan.writers.templates.reading import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from khrongkan.writers.templates.reading import Reading


_QUOTED = re.compile(r'"([^"<>]*)"')


def without_left_over(
    contents: Mapping[str, bytes], readings: Iterable[Reading]
) -> dict[str, bytes]:
    """The parts of a template, less the files that only replaced pictures showed."""
    kept = dict(contents)
    gone: set[str] = set()
    for reading in readings:
        name = relations_of(reading.part)
        if name in kept and (free := _free(reading)):
            root = parsed(kept[name])
            for relation in [one for one in root if one.get("Id") in free]:
                gone.add(relation.get("Target") or "")
                root.remove(relation)
            kept[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    targets = _targets(kept) if gone else set()
    for target in gone - targets:
        kept.pop(f"word/{target}", None)
    return kept


def _free(reading: Reading) -> set[str]:
    """The relationships of a part that nothing in it has left to show."""
    left = [reading.text, *(said.frame.markup for said in reading.tags if said.frame)]
    return reading.replaced.difference(*(_QUOTED.findall(text) for text in left))


def _targets(contents: Mapping[str, bytes]) -> set[str]:
    return {
        relation.get("Target") or ""
        for name, data in contents.items()
        if name.startswith("word/_rels/")
        for relation in parsed(data)
    }
