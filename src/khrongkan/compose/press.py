"""Record × form → Document: the one place where facts become Thai print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from khrongkan.compose.document import Document, Page
from khrongkan.compose.facts import Facts
from khrongkan.compose.find import find
from khrongkan.compose.header import header
from khrongkan.compose.parts import Parts
from khrongkan.compose.place import Place
from khrongkan.compose.rules import rules_of
from khrongkan.compose.sections import sections
from khrongkan.compose.values import inline
from khrongkan.errors import FormError, finding
from khrongkan.errors import Place as Spot
from khrongkan.forms import form_for
from khrongkan.records.places import place_of
from khrongkan.records.words import choice_words

if TYPE_CHECKING:
    from os import PathLike

    from khrongkan.forms import Form
    from khrongkan.records import Record


def compose(
    record: Record,
    form: str | PathLike[str] | Form | None = None,
    *,
    digits: Literal["thai", "arabic"] | None = None,
) -> Document:
    """The finished sheet of a record under a form.

    ``form`` is a name, the path of a TOML file or a form; without one, the form that the record
    names, else the standard one. ``digits`` overrules the form's digit policies.

    Raises:
        FormError: if the form can't be found, read or understood, or is for another kind of record.
    """
    chosen = _form_for(record, form)
    rules = rules_of(chosen, record.literals, digits)
    if chosen.section_prefix:
        rules = replace(rules, prefix=inline(find(record, chosen.section_prefix).value, rules))
    place = Place(record, chosen, rules, record)
    return Document(
        blocks=(*header(place), *sections(place)),
        title=inline(find(record, "name").value, rules),
        author=inline(find(record, "organisation").value, rules),
        page=Page(
            number=chosen.page.number,
            foot=place.words(chosen.page.foot),
            landscape=chosen.page.landscape,
            thai_numbers=rules.digits == "thai",
        ),
        facts=Facts(place),
        parts=Parts(place),
    )


def _form_for(record: Record, form: str | PathLike[str] | Form | None) -> Form:
    chosen = form_for(record, form)
    if chosen.record == record.kind:
        return chosen
    named_by_record = form is None
    spot = place_of(record, "/form") if named_by_record else Spot(source=record.origin.source)
    prints, kind = (choice_words("kind")[kind][0] for kind in (chosen.record, record.kind))
    words = {"prints_th": prints, "kind_th": kind, "prints": chosen.record, "kind": record.kind}
    raise FormError(finding("form-other-kind", spot, form=chosen.id, **words))
