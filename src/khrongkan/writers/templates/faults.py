"""What is wrong with a template, and the place where a planner finds it in Word."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, NoReturn

from khrongkan.errors import Place, finding, shortened
from khrongkan.immutable import immutable

if TYPE_CHECKING:
    from khrongkan.errors import Finding


@immutable
class Spot:
    """A place in a template: its part, in words, and the ``paragraph``-th ``w:p`` of the part.

    ``around`` are the words there, as they stand in Word.
    """

    part: str
    where_th: str = ""
    where_en: str = ""
    paragraph: int = -1
    around: str = ""


@immutable
class Fault:
    """One mistake: the code of its sentence, its place, and the words that the sentence takes."""

    code: str
    spot: Spot
    words: dict[str, str] = field(default_factory=dict)

    def finding(self, source: str) -> Finding:
        """The finding for a template of this name, its sentence led by the place in words."""
        spot = self.spot
        found = finding(self.code, Place(source=source, pointer=spot.part), **self.words)
        if not spot.where_th:
            return found
        around = f" “{shortened(spot.around)}”" if spot.around else ""
        return replace(
            found,
            message_th=f"{spot.where_th}{around}: {found.message_th}",
            message_en=f"{spot.where_en}{around}: {found.message_en}",
            words=spot.around,
        )


class TemplateFaultError(Exception):
    """A mistake that shows while a template is read or filled; the doors make it a finding."""

    def __init__(self, code: str, **words: str) -> None:
        super().__init__(code)
        self.code = code
        self.words = words

    def at(self, spot: Spot) -> Fault:
        """The mistake at its place."""
        return Fault(self.code, spot, self.words)


def mistake(code: str, **words: str) -> TemplateFaultError:
    """A mistake, to be raised where it shows."""
    return TemplateFaultError(code, **words)


def refuse(code: str, **words: str) -> NoReturn:
    """Stop at a mistake.

    Raises:
        TemplateFaultError: always.
    """
    raise TemplateFaultError(code, **words)


class FaultsError(Exception):
    """Mistakes that show when a document is made."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault
