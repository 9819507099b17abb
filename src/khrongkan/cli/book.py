"""``khrongkan book``: a whole chapter as one file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from khrongkan.cli.options import (
    PATH,
    digits_option,
    form_option,
    lang_option,
    output_option,
    picture_option,
    template_option,
)
from khrongkan.cli.pictures import tell_unshown
from khrongkan.cli.streams import tell
from khrongkan.cli.usage import Command
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.errors import Language


@click.command(cls=Command)
@click.argument("portfolio", type=PATH)
@output_option
@form_option
@template_option
@picture_option
@digits_option
@click.option("--cover", is_flag=True)
@click.option("--review", is_flag=True)
@lang_option
def book(  # noqa: PLR0913 - each is a choice that a planner makes by name
    portfolio: Path,
    output: Path,
    *,
    form: str | None,
    template: Path | None,
    pictures: dict[str, Path],
    digits: Literal["thai", "arabic"] | None,
    cover: bool,
    review: bool,
    lang: Language,
) -> int:
    """Write the chapter of a portfolio."""
    from khrongkan.bulk import book as write_book  # noqa: PLC0415 - keeps --help quick
    from khrongkan.cli.inputs import record_in  # noqa: PLC0415 - as above

    written = write_book(
        record_in(portfolio),
        output,
        form=form,
        template=template,
        pictures=pictures,
        digits=digits,
        cover=cover,
        review=review,
        lang=lang,
    )
    tell_unshown(template, pictures, lang)
    tell(said("rendered", lang, path=written))
    return 0
