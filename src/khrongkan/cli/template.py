"""``khrongkan template``: make, check and document Word templates and PDF forms of your own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from khrongkan.cli.check import line_of
from khrongkan.cli.options import (
    PATH,
    force_option,
    form_option,
    lang_option,
    output_option,
    picture_option,
)
from khrongkan.cli.outputs import check_name, check_suffix, write_new
from khrongkan.cli.streams import complain, tell
from khrongkan.cli.usage import GROUP_SETTINGS, Group, missing_command
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from pathlib import Path

    from khrongkan.errors import Language
    from khrongkan.writers.templates.fields import TagField


@click.group(cls=Group, **GROUP_SETTINGS)
@click.pass_context
def template(context: click.Context) -> int | None:
    """The commands about templates."""
    return missing_command(context)


@template.command()
@output_option
@force_option
@lang_option
def new(output: Path, *, force: bool, lang: Language) -> int:
    """Write the standard page as a template, with instructions that never print."""
    from khrongkan.writers.templates.starter import new_template  # noqa: PLC0415 - keeps --help quick

    check_name(output)
    check_suffix(output, ".docx")
    write_new({output: new_template()}, force=force)
    tell(said("template.new", lang, path=output))
    return 0


@template.command()
@click.argument("template", type=PATH)
@form_option
@picture_option
@click.option("--mark", type=PATH)
@force_option
@lang_option
def check(  # noqa: PLR0913 - each is a choice that a planner makes by name
    template: Path,
    *,
    form: str | None,
    pictures: dict[str, Path],
    mark: Path | None,
    force: bool,
    lang: Language,
) -> int:
    """Tell everything that is wrong with a template; with ``--mark``, as comments in a copy too."""
    from khrongkan.writers.docx.template import template_bytes  # noqa: PLC0415 - as above
    from khrongkan.writers.templates.checking import faults_in  # noqa: PLC0415 - as above
    from khrongkan.writers.templates.pictures import pictures_of  # noqa: PLC0415 - as above

    data = template_bytes(template)
    faults = faults_in(data, form, pictures_of(pictures))
    complain(*(line_of(fault.finding(str(template)), lang) for fault in faults))
    if not faults:
        tell(said("template.right", lang, path=template))
        tell(*_pictures_told(data, lang))
        return 0
    if mark is not None and any(fault.spot.where_th for fault in faults):
        from khrongkan.writers.templates.marking import marked  # noqa: PLC0415 - as above

        write_new({mark: marked(data, faults, lang)}, force=force)
        tell(said("template.marked", lang, path=mark))
    return 1


@template.command()
@click.argument("template", type=PATH, required=False)
@form_option
@lang_option
def fields(template: Path | None, *, form: str | None, lang: Language) -> int:
    """List the tags that a Word template may use, or the fields of a PDF form."""
    if template is not None:
        from khrongkan.writers.forms_pdf import fields_of  # noqa: PLC0415 - as above

        tell(*(field.described(lang) for field in fields_of(template)))
        return 0
    from khrongkan.writers.templates.fields import template_fields  # noqa: PLC0415 - as above

    tell(*(_line(field, lang) for field in template_fields(form)))
    return 0


def _pictures_told(data: bytes, lang: Language) -> list[str]:
    """The pictures that a template shows, for whoever is to give them."""
    from khrongkan.writers.templates.checking import pictures_in  # noqa: PLC0415 - as above

    names = pictures_in(data)
    return [said("template.pictures", lang, names=", ".join(names))] if names else []


def _line(field: TagField, lang: Language) -> str:
    tag = field.tag_th if lang == "th" and field.tag_th else field.tag
    about = field.about_th if lang == "th" else field.about_en
    sample = f"  → {field.sample}" if field.sample else ""
    return f"{tag}  {about}{sample}"
