"""How the sheets of a run are made, in a form that the next run can compare."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from importlib.metadata import version
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from khrongkan.bulk.work import Recipe
from khrongkan.errors import FormError, Place, RenderError, finding
from khrongkan.forms import Form, find_form
from khrongkan.writers.door import FORMATS, WITH_MARGIN, refuse_pictures_nowhere

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor

    from khrongkan.bulk.state import Row
    from khrongkan.errors import Language
    from khrongkan.writers.templates.pictures import Given


@dataclass(frozen=True, slots=True)
class Kitchen:
    """A recipe, the mark that it leaves in the state, and what the forms looked like this time."""

    recipe: Recipe
    mark: str
    where: Path
    _forms: dict[str, tuple[str, str]] = field(default_factory=dict)

    def is_current(self, row: Row, input_sha256: str) -> bool:
        """Whether a record's files stand there, made from just this and in just this way."""
        outputs = [row.outputs.get(name) for name in self.recipe.to]
        return (
            row.status == "done"
            and row.folded is not None
            and self.still_holds(row, input_sha256)
            and all(output and self._stands(output["file"], output["bytes"]) for output in outputs)
        )

    def still_holds(self, row: Row, input_sha256: str) -> bool:
        """Whether a record's earlier files would be made the same way today."""
        if row.input_sha256 != input_sha256 or row.recipe != self.mark:
            return False
        sha256, kind = self._form(row.form)
        # What a portfolio prints also stands in other files.
        return sha256 == row.form_sha256 and kind != "portfolio"

    def marks(self, form: str) -> tuple[str, str]:
        """The mark of the recipe and the SHA-256 of a form, for the state."""
        return self.mark, self._form(form)[0] if form else ""

    def _stands(self, name: str, size: int) -> bool:
        try:
            return (self.where / name).stat().st_size == size
        except OSError:
            return False

    def _form(self, name: str) -> tuple[str, str]:
        """SHA-256 of a form as it is now, and the kind of record that it prints."""
        if name not in self._forms:
            try:
                form = find_form(self.recipe.form or name)
                self._forms[name] = (_sha256_of(form), form.record)
            except FormError:
                self._forms[name] = ("", "")
        return self._forms[name]


def kitchen(  # noqa: PLR0913 - the choices of a run
    to: Sequence[str],
    form: str | PathLike[str] | Form | None,
    template: str | PathLike[str] | None,
    digits: Literal["thai", "arabic"] | None,
    *,
    pictures: Given | None,
    review: Language | None,
    where: Path,
    afar: Executor | None,
) -> Kitchen:
    """The kitchen of a run, its form and template read once so that what is wrong shows at once.

    Workers ``afar`` see no folder of ours.

    Raises:
        FormError: if the form can't be used.
        RenderError: if a format is unknown or has no room for a review, the template can't be
            read, a picture can't be used, or LibreOffice is needed and isn't there.
    """
    chosen = find_form(form) if form is not None else None
    path = None if template is None else fspath(template)
    folder = where if afar is None else None
    recipe = Recipe(
        _formats(to, review=review is not None),
        _as_sent(form, chosen),
        path,
        digits,
        folder,
        review,
        _pictures_as_sent(pictures),
    )
    refuse_pictures_nowhere(pictures, template, recipe.to)
    if recipe.by_libreoffice and folder is not None:
        from khrongkan.writers.templates.to_pdf import require_libreoffice  # noqa: PLC0415 - few runs need it

        require_libreoffice()
    mark = {
        "version": version("khrongkan"),
        "form": _sha256_of(chosen) if chosen else "",
        "template": _sha256_of_file(path) if path else "",
        "digits": digits or "",
    }
    if review:
        mark["review"] = review
    if pictures:
        mark["pictures"] = _sha256_of_pictures(pictures)
    return Kitchen(recipe, json.dumps(mark), where)


def _as_sent(form: object, chosen: Form | None) -> str | Form | None:
    """Our own forms travel by name; all others as they are, for a worker may not see the file."""
    is_named = isinstance(form, str) and not form.casefold().endswith(".toml")
    return str(form) if is_named else chosen


def _pictures_as_sent(pictures: Given | None) -> tuple[tuple[str, str | bytes], ...]:
    return tuple((name, fspath(source)) for name, source in (pictures or {}).items())


def _sha256_of_pictures(pictures: Given) -> str:
    from khrongkan.writers.templates.pictures import pictures_of  # noqa: PLC0415 - few runs need it

    shown = sorted((name, one.data) for name, one in pictures_of(pictures).items())
    files = [f"{name} {hashlib.sha256(data).hexdigest()}" for name, data in shown]
    return hashlib.sha256("\n".join(files).encode()).hexdigest()


def _formats(to: Sequence[str], *, review: bool) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(name.strip().removeprefix(".").casefold() for name in to))
    for name in wanted or ("",):
        if name not in FORMATS:
            known = ", ".join(f".{one}" for one in FORMATS)
            raise RenderError(finding("unknown-format", Place(), suffix=name, known=known))
        if review and name not in WITH_MARGIN:
            raise RenderError(finding("no-margin", suffix=f".{name}"))
    return wanted


def _sha256_of(form: Form) -> str:
    return hashlib.sha256(form.model_dump_json().encode()).hexdigest()


def _sha256_of_file(path: str) -> str:
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        raise RenderError(finding("template-missing", Place(source=path))) from None
