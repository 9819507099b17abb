"""Pictures that were given and that the template doesn't show: mostly a name typed otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khrongkan.cli.check import line_of
from khrongkan.cli.streams import complain

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from khrongkan.errors import Language


def tell_unshown(template: Path | None, pictures: Collection[str], lang: Language) -> None:
    """Warn of each picture that has no place in the template."""
    if template is None or not pictures:
        return
    from khrongkan.errors import Place, finding  # noqa: PLC0415 - few calls give pictures
    from khrongkan.writers.docx.template import template_bytes  # noqa: PLC0415 - as above
    from khrongkan.writers.templates.checking import unshown  # noqa: PLC0415 - as above

    place = Place(source=str(template))
    for name in unshown(template_bytes(template), pictures):
        complain(line_of(finding("picture-unshown", place, name=name), lang))
